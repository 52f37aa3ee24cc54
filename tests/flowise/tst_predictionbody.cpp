// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowise/predictionbody.h"

#include "flowise/question.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;

Q_DECLARE_METATYPE(chatflow::VariableChannel)

class TestPredictionBody : public QObject
{
    Q_OBJECT

    static PredictionRequest request(VariableChannel channel)
    {
        PredictionRequest request;
        request.question = u"Quanto custa?"_s;
        request.sessionId = u"t1:c2"_s;
        request.variables = {{u"business_name"_s, u"ACME"_s}, {u"products"_s, u"{a}, {{b}}"_s}};
        request.systemPrompt = u"You are {x} of ACME."_s;
        request.channel = channel;
        return request;
    }

    static QJsonObject bodyOf(const PredictionRequest &request, bool streaming = false)
    {
        return QJsonDocument::fromJson(predictionBody(request, streaming).json).object();
    }

private Q_SLOTS:
    void channelNamesGoBothWays()
    {
        const QStringList names{u"prompt_values"_s, u"system_message"_s, u"start_state"_s, u"form"_s,
                                u"vars"_s,          u"preamble"_s,       u"none"_s};
        for (const QString &name : names) {
            const auto channel = variableChannelFromString(name);
            QVERIFY2(channel.has_value(), qPrintable(name));
            QCOMPARE(toString(*channel), name);
        }
        QVERIFY(!variableChannelFromString(u"PromptValues"_s));
        QVERIFY(!variableChannelFromString(u""_s));
    }

    void carriesTheConversation()
    {
        PredictionRequest asked = request(VariableChannel::None);
        asked.chatId = u"chat-7"_s;
        asked.history = {{HistoryTurn::Role::User, u"Oi"_s}, {HistoryTurn::Role::Assistant, u"Olá!"_s}};
        const QJsonObject body = bodyOf(asked, true);
        QCOMPARE(body["question"_L1].toString(), u"Quanto custa?"_s);
        QCOMPARE(body["streaming"_L1], QJsonValue(true));
        QCOMPARE(body["chatId"_L1].toString(), u"chat-7"_s);
        QCOMPARE(body["overrideConfig"_L1].toObject(), (QJsonObject{{u"sessionId"_s, u"t1:c2"_s}}));
        QCOMPARE(body["history"_L1].toArray(),
                 (QJsonArray{QJsonObject{{u"role"_s, u"userMessage"_s}, {u"content"_s, u"Oi"_s}},
                             QJsonObject{{u"role"_s, u"apiMessage"_s}, {u"content"_s, u"Olá!"_s}}}));
        const QJsonObject bare = bodyOf(request(VariableChannel::None));
        QCOMPARE(bare["streaming"_L1], QJsonValue(false));
        QVERIFY(!bare.contains("chatId"_L1));
        QVERIFY(!bare.contains("history"_L1));
    }

    void promptValues()
    {
        const QJsonObject body = bodyOf(request(VariableChannel::PromptValues));
        const QJsonObject values = body["overrideConfig"_L1]["promptValues"_L1].toObject();
        QCOMPARE(values.keys(), (QStringList{u"business_name"_s, u"products"_s, u"system_prompt"_s}));
        QCOMPARE(values["business_name"_L1].toString(), u"ACME"_s);
        QCOMPARE(values["products"_L1].toString(), u"{a}, {\u200b{b}}"_s);
        QCOMPARE(values["system_prompt"_L1].toString(), u"You are {x} of ACME."_s);
    }

    void systemMessage()
    {
        const QJsonObject body = bodyOf(request(VariableChannel::SystemMessage));
        QCOMPARE(body["overrideConfig"_L1]["systemMessagePrompt"_L1].toString(),
                 u"You are {{\u200bx}} of ACME."_s);
    }

    void startState()
    {
        const QJsonObject body = bodyOf(request(VariableChannel::StartState));
        const QJsonArray state = body["overrideConfig"_L1]["startState"_L1].toArray();
        QCOMPARE(state.size(), 3);
        QVERIFY(state.contains(QJsonObject{{u"key"_s, u"business_name"_s}, {u"value"_s, u"ACME"_s}}));
        QVERIFY(state.contains(
            QJsonObject{{u"key"_s, u"system_prompt"_s}, {u"value"_s, u"You are {x} of ACME."_s}}));
    }

    void form()
    {
        const QJsonObject body = bodyOf(request(VariableChannel::Form));
        QVERIFY(!body.contains("question"_L1));
        const QJsonObject form = body["form"_L1].toObject();
        QCOMPARE(form["question"_L1].toString(), u"Quanto custa?"_s);
        QCOMPARE(form["business_name"_L1].toString(), u"ACME"_s);
        QCOMPARE(form["system_prompt"_L1].toString(), u"You are {x} of ACME."_s);
        QCOMPARE(body["overrideConfig"_L1]["sessionId"_L1].toString(), u"t1:c2"_s);
    }

    void vars()
    {
        const QJsonObject body = bodyOf(request(VariableChannel::Vars));
        QCOMPARE(body["overrideConfig"_L1]["vars"_L1]["business_name"_L1].toString(), u"ACME"_s);
        QCOMPARE(body["overrideConfig"_L1]["vars"_L1]["system_prompt"_L1].toString(),
                 u"You are {x} of ACME."_s);
    }

    void preamble()
    {
        PredictionRequest asked = request(VariableChannel::Preamble);
        QString question = bodyOf(asked)["question"_L1].toString();
        QVERIFY(question.contains("You are {x} of ACME."_L1));
        QVERIFY(question.endsWith("\n\nQuanto custa?"_L1));
        QVERIFY(question.indexOf("ACME"_L1) < question.indexOf("Quanto"_L1));
        asked.systemPrompt.clear();
        question = bodyOf(asked)["question"_L1].toString();
        QVERIFY(question.contains("business_name: ACME"_L1));
        asked.variables.clear();
        QCOMPARE(bodyOf(asked)["question"_L1].toString(), u"Quanto custa?"_s);
    }

    void historyAsText()
    {
        const QString said = u"Customer: Oi\nAssistant: Olá {x}!"_s;
        PredictionRequest asked = request(VariableChannel::PromptValues);
        asked.history = {{HistoryTurn::Role::User, u"Oi"_s}, {HistoryTurn::Role::Assistant, u"Olá {x}!"_s}};
        QJsonObject body = bodyOf(asked);
        QCOMPARE(body["overrideConfig"_L1]["promptValues"_L1]["history"_L1].toString(), said);
        QCOMPARE(body["history"_L1].toArray().size(), 2);        // for the memory node of one that has it
        asked.variables.append({u"history"_s, u"since 1921"_s}); // the tenant's own comes first
        body = bodyOf(asked);
        QCOMPARE(body["overrideConfig"_L1]["promptValues"_L1]["history"_L1].toString(), u"since 1921"_s);

        asked.channel = VariableChannel::Preamble;
        QVERIFY(!bodyOf(asked)["question"_L1].toString().contains("Olá"_L1));
        QVERIFY(bodyOf(asked).contains("history"_L1));
        asked.historyInQuestion = true;
        body = bodyOf(asked);
        const QString question = body["question"_L1].toString();
        QVERIFY(question.contains(said));
        QVERIFY(question.indexOf("of ACME."_L1) < question.indexOf(said));
        QVERIFY(question.endsWith("\n\nQuanto custa?"_L1));
        QVERIFY(!body.contains("history"_L1)); // not twice
    }

    void historyAsTextKeepsTheNewest()
    {
        PredictionRequest asked = request(VariableChannel::Preamble);
        asked.historyInQuestion = true;
        asked.history = {{HistoryTurn::Role::User, u"old "_s.repeated(questionLimit / 8)},
                         {HistoryTurn::Role::Assistant, u"new "_s.repeated(questionLimit / 6)}};
        const QString question = bodyOf(asked)["question"_L1].toString();
        QVERIFY(!question.contains("old"_L1));
        QCOMPARE(question.count("new "_L1), questionLimit / 6);
    }

    void noneTellsNothing()
    {
        QVERIFY(!predictionBody(request(VariableChannel::None), false).json.contains("ACME"));
    }

    void capsTheQuestion_data()
    {
        QTest::addColumn<VariableChannel>("channel");
        QTest::newRow("none") << VariableChannel::None;
        QTest::newRow("preamble") << VariableChannel::Preamble;
        QTest::newRow("form") << VariableChannel::Form;
    }

    void capsTheQuestion()
    {
        QFETCH(VariableChannel, channel);
        PredictionRequest asked = request(channel);
        QVERIFY(!predictionBody(asked, false).questionCut);
        asked.question = QString(100000, u'x');
        asked.systemPrompt = channel == VariableChannel::Preamble ? QString(100000, u'y') : QString();
        const PredictionBody body = predictionBody(asked, false);
        QVERIFY(body.questionCut);
        QVERIFY(body.json.size() < 2 * questionLimit + 1000);
        QVERIFY(!body.json.contains(QByteArray(401, 'x')));
        QVERIFY(!body.json.contains(QByteArray(401, 'y')));
    }

    void escapesSystemMessages_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("escaped");
        QTest::newRow("plain") << u"Be kind."_s << u"Be kind."_s;
        QTest::newRow("JSON") << uR"({"a": 1})"_s << uR"({{"a": 1}})"_s;
        QTest::newRow("placeholder") << u"{name}"_s << u"{{\u200bname}}"_s;
        QTest::newRow("variable") << u"{{$vars.x}}"_s << u"{{{{\u200b$vars.x}}}}"_s;
        QTest::newRow("unbalanced") << u"a } b { c"_s << u"a }} b {{\u200b c"_s;
        QTest::newRow("at the end") << u"{"_s << u"{{"_s;
    }

    void escapesSystemMessages()
    {
        QFETCH(QString, text);
        QFETCH(QString, escaped);
        QCOMPARE(asSystemMessage(text), escaped);
        // The template turns doubled braces into single ones: what the model reads is what was meant.
        QString read = escaped;
        read.replace("{{"_L1, "{"_L1).replace("}}"_L1, "}"_L1).remove(QChar(0x200b));
        QCOMPARE(read, text);
    }

    void keepsPromptValuesLiteral()
    {
        QCOMPARE(asPromptValue(u"{{{question}}} {{$vars.x}} {x}"_s),
                 u"{\u200b{\u200b{question}}} {\u200b{$vars.x}} {x}"_s);
    }
};

QTEST_GUILESS_MAIN(TestPredictionBody)
#include "tst_predictionbody.moc"
