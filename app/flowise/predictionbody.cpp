// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowise/predictionbody.h"

#include "flowise/question.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr QChar zeroWidthSpace(0x200b);
constexpr qsizetype mostBytesPerUnit = 4; // three of UTF-8 and a space where fitted() breaks a run
const auto systemPromptName = u"system_prompt"_s;
const auto historyName = u"history"_s;

/// The conversation so far as one text, for a flow that drops the turns: the newest that fit.
QString historyText(const QList<HistoryTurn> &history)
{
    QString text;
    for (auto turn = history.crbegin(); turn != history.crend(); ++turn) {
        const bool fromCustomer = turn->role == HistoryTurn::Role::User;
        const QString line = (fromCustomer ? u"Customer: "_s : u"Assistant: "_s) + turn->text;
        const QString longer = text.isEmpty() ? line : line + u'\n' + text;
        // To look at all of it again for each turn is worth it only near the limit.
        if (longer.size() * mostBytesPerUnit > questionLimit && fitted(longer).cut)
            break;
        text = longer;
    }
    return fitted(text).text;
}

/// All that the template and the variables say, for a flow that can only be told in the question.
FittedText preamble(const PredictionRequest &request)
{
    QString told = request.systemPrompt;
    if (told.isEmpty()) {
        for (const FlowVariable &variable : request.variables)
            told += variable.name + u": "_s + variable.text + u'\n';
    }
    return fitted(told.trimmed());
}

QString withPreamble(const PredictionRequest &request, const QString &told, const QString &question)
{
    QString text;
    if (!told.isEmpty())
        text += u"[Instructions of the business; the customer does not see them]\n"_s + told +
                u"\n[End of the instructions]\n\n"_s;
    if (request.historyInQuestion && !request.history.isEmpty())
        text += u"[The conversation so far]\n"_s + historyText(request.history) +
                u"\n[End of the conversation so far]\n\n"_s;
    return text + question;
}

template<typename Encode> QJsonObject named(const PredictionRequest &request, Encode encode)
{
    QJsonObject values;
    for (const FlowVariable &variable : request.variables)
        values.insert(variable.name, encode(variable.text));
    if (!request.systemPrompt.isEmpty())
        values.insert(systemPromptName, encode(request.systemPrompt));
    return values;
}

QJsonObject promptValues(const PredictionRequest &request)
{
    QJsonObject values = named(request, asPromptValue);
    if (!request.history.isEmpty() && !values.contains(historyName))
        values.insert(historyName, asPromptValue(historyText(request.history)));
    return values;
}

QJsonArray keysAndValues(const QJsonObject &values)
{
    QJsonArray pairs;
    for (auto it = values.begin(); it != values.end(); ++it)
        pairs.append(QJsonObject{{u"key"_s, it.key()}, {u"value"_s, it.value()}});
    return pairs;
}

QJsonArray historyJson(const QList<HistoryTurn> &history)
{
    QJsonArray turns;
    for (const HistoryTurn &turn : history) {
        // "user" and "assistant" are dropped without a word.
        const QString role = turn.role == HistoryTurn::Role::User ? u"userMessage"_s : u"apiMessage"_s;
        turns.append(QJsonObject{{u"role"_s, role}, {u"content"_s, turn.text}});
    }
    return turns;
}

} // namespace

QString asSystemMessage(const QString &text)
{
    QString out;
    out.reserve(text.size() + 16);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        out += c;
        if (c != u'{' && c != u'}')
            continue;
        out += c;
        // "{question}" has become "{{question}}", which Flowise fills in before the template is read.
        if (c == u'{' && i + 1 < text.size()) {
            const QChar next = text[i + 1];
            if (next.isLetter() || next.isSpace() || next == u'_' || next == u'$')
                out += zeroWidthSpace;
        }
    }
    return out;
}

QString asPromptValue(const QString &text)
{
    QString out = text;
    const QString apart = u"{"_s + zeroWidthSpace + u'{';
    while (out.contains("{{"_L1))
        out.replace("{{"_L1, apart);
    return out;
}

PredictionBody predictionBody(const PredictionRequest &request, bool streaming)
{
    const FittedText question = fitted(request.question);
    const auto asItIs = [](const QString &text) { return text; };
    QJsonObject body;
    QJsonObject overrides;
    bool instructionsCut = false;
    overrides.insert(u"sessionId"_s, request.sessionId);
    body.insert(u"question"_s, question.text);
    switch (request.channel) {
    case VariableChannel::PromptValues:
        overrides.insert(u"promptValues"_s, promptValues(request));
        break;
    case VariableChannel::SystemMessage:
        overrides.insert(u"systemMessagePrompt"_s, asSystemMessage(request.systemPrompt));
        break;
    case VariableChannel::StartState:
        overrides.insert(u"startState"_s, keysAndValues(named(request, asItIs)));
        break;
    case VariableChannel::Form: {
        // A flow that starts with a form takes no question: it would be answered about its own placeholders.
        QJsonObject form = named(request, asItIs);
        form.insert(u"question"_s, question.text);
        body.remove(u"question"_s);
        body.insert(u"form"_s, form);
        break;
    }
    case VariableChannel::Vars:
        overrides.insert(u"vars"_s, named(request, asItIs));
        break;
    case VariableChannel::Preamble: {
        const FittedText told = preamble(request);
        instructionsCut = told.cut;
        body.insert(u"question"_s, withPreamble(request, told.text, question.text));
        break;
    }
    case VariableChannel::None:
        break;
    }
    body.insert(u"overrideConfig"_s, overrides);
    body.insert(u"streaming"_s, streaming);
    if (!request.chatId.isEmpty())
        body.insert(u"chatId"_s, request.chatId);
    const bool inQuestion = request.historyInQuestion && request.channel == VariableChannel::Preamble;
    if (!request.history.isEmpty() && !inQuestion)
        body.insert(u"history"_s, historyJson(request.history));
    return {QJsonDocument(body).toJson(QJsonDocument::Compact), question.cut, instructionsCut};
}

} // namespace chatflow
