// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/enginesite.h"
#include "sandbox/sandboxclient.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QUrl>

using namespace chatflow;
using namespace chatflow::test;
using namespace Qt::StringLiterals;

/// The commands of the built program, as a person or a script meets them.
class TestEngineCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aWorkspaceFromNothing();
    void settingsComeBack();
    void tellsConversationsAndUsage();
    void pricesAreDatedAndVersioned();
    void wrongInputIsNamed_data();
    void wrongInputIsNamed();
    void workspacesThatCannotBeUsed_data();
    void workspacesThatCannotBeUsed();
    void sigtermFinishesWhatIsInHand();
    void aSecondSigtermEndsAtOnce();
    void whatStandsInCanBeStartedAlone();

private:
    const EngineProgram &program() const { return m_site->program(); }
    bool startEngine(QProcess &process);
    void say(const QString &number, const QString &text);
    void setLatency(milliseconds latency);
    qsizetype sentCount();

    std::unique_ptr<EngineSite> m_site;
};

namespace
{

/// The members that `object` lacks.
QStringList missing(const QJsonObject &object, const QStringList &members)
{
    QStringList names;
    for (const QString &name : members) {
        if (!object.contains(name))
            names << name;
    }
    return names;
}

bool writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace

void TestEngineCommands::initTestCase()
{
    m_site = std::make_unique<EngineSite>();
    const QString problem =
        m_site->open(EngineSite::shopScenario({{u"answering"_s, QJsonObject{{u"quiet_ms"_s, 0}}}}));
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

bool TestEngineCommands::startEngine(QProcess &process)
{
    const QString ready = m_site->path(u"ready"_s);
    QFile::remove(ready);
    program().start(process, {u"run"_s, u"--json"_s, u"--ready-file"_s, ready});
    return process.waitForStarted() && QTest::qWaitFor([ready] { return QFile::exists(ready); }, 20'000);
}

void TestEngineCommands::say(const QString &number, const QString &text)
{
    m_site->sandbox().post([number, text](Sandbox &sandbox) {
        sandbox.evolution().deliver(u"shop"_s, evolutionJid(number), text, {.pushName = u"Ana"_s});
    });
}

void TestEngineCommands::setLatency(milliseconds latency)
{
    m_site->sandbox().post([latency](Sandbox &sandbox) {
        FlowModel::Settings settings = sandbox.flowise().model().settings();
        settings.minimumLatency = settings.typicalLatency = settings.maximumLatency = latency;
        sandbox.flowise().model().setSettings(settings);
        sandbox.flowise().http().clearRequests();
    });
}

qsizetype TestEngineCommands::sentCount()
{
    return m_site->inSandbox<qsizetype>([](Sandbox &sandbox) { return sandbox.evolution().sends().size(); });
}

void TestEngineCommands::aWorkspaceFromNothing()
{
    const QJsonObject added = program()
                                  .run({u"tenant"_s, u"add"_s, u"Café Sol"_s, u"--json"_s})
                                  .json()
                                  .value(u"tenant"_s)
                                  .toObject();
    QCOMPARE(missing(added, {u"id"_s, u"client_id"_s, u"name"_s, u"state"_s, u"settings_version"_s,
                             u"created_at"_s, u"updated_at"_s}),
             QStringList());
    QCOMPARE(added[u"client_id"_s].toString(), u"cafe-sol"_s);
    const Ended again =
        program().run({u"tenant"_s, u"add"_s, u"Café Sol"_s, u"--client-id"_s, u"cafe-sol"_s});
    QCOMPARE(again.code, 7);
    QVERIFY2(again.err.contains("cafe-sol"), again.err.constData());

    const QJsonArray listed =
        program().run({u"tenant"_s, u"list"_s, u"--json"_s}).json().value(u"tenants"_s).toArray();
    QCOMPARE(listed.size(), 2);
    for (const QJsonValue &tenant : listed)
        QCOMPARE(missing(tenant.toObject(), {u"id"_s, u"client_id"_s, u"flowise_url"_s, u"instances"_s}),
                 QStringList());
    const QByteArray table = program().run({u"tenant"_s, u"list"_s}).out;
    QVERIFY2(table.contains("shop") && table.contains("cafe-sol"), table.constData());

    const QJsonObject set = program()
                                .run({u"tenant"_s, u"set"_s, u"cafe-sol"_s, u"tone=formal"_s,
                                      u"products=coffee, cake"_s, u"business_hours=mon-fri 09:00-18:00"_s,
                                      u"state=paused"_s, u"--reason"_s, u"a test"_s, u"--json"_s})
                                .json();
    QStringList changed;
    for (const QJsonValue &change : set[u"changes"_s].toArray()) {
        QCOMPARE(missing(change.toObject(), {u"key"_s, u"before"_s, u"now"_s}), QStringList());
        changed << change[u"key"_s].toString();
    }
    changed.sort();
    QCOMPARE(changed, (QStringList{u"business_hours.1"_s, u"business_hours.2"_s, u"business_hours.3"_s,
                                   u"business_hours.4"_s, u"business_hours.5"_s, u"products.cake"_s,
                                   u"products.coffee"_s, u"state"_s, u"tone"_s})); // as “tenant diff” has it
    const QJsonObject shown = program()
                                  .run({u"tenant"_s, u"show"_s, u"cafe-sol"_s, u"--json"_s})
                                  .json()
                                  .value(u"tenant"_s)
                                  .toObject();
    QCOMPARE(missing(shown, {u"settings"_s, u"instances"_s, u"connections"_s}), QStringList());
    QCOMPARE(shown[u"settings"_s][u"tone"_s].toString(), u"formal"_s);
    QCOMPARE(shown[u"settings"_s][u"products"_s].toArray(),
             (QJsonArray{QJsonObject{{u"name"_s, u"coffee"_s}}, QJsonObject{{u"name"_s, u"cake"_s}}}));
    QCOMPARE(shown[u"state"_s].toString(), u"paused"_s);

    const QString file = m_site->path(u"key"_s);
    QVERIFY(writeFile(file, "key-from-a-file-1234\r\n"));
    const QJsonObject stored =
        program()
            .run({u"secret"_s, u"set"_s, u"tenant/cafe-sol/flowise"_s, u"--file"_s, file, u"--json"_s})
            .json()
            .value(u"secret"_s)
            .toObject();
    QCOMPARE(stored[u"kept_in"_s].toString(), u"vault"_s);
    QCOMPARE(program().run({u"secret"_s, u"set"_s, u"workspace/evolution"_s}, "key-from-stdin-5678").code, 0);
    const QJsonArray secrets =
        program().run({u"secret"_s, u"list"_s, u"--json"_s}).json().value(u"secrets"_s).toArray();
    QHash<QString, QString> masked;
    for (const QJsonValue &secret : secrets) {
        QCOMPARE(missing(secret.toObject(), {u"name"_s, u"set"_s, u"masked"_s}), QStringList());
        if (secret[u"set"_s].toBool())
            masked.insert(secret[u"name"_s].toString(), secret[u"masked"_s].toString());
    }
    QVERIFY(masked.value(u"tenant/cafe-sol/flowise"_s).endsWith(u"1234"_s));
    QVERIFY(masked.value(u"workspace/evolution"_s).endsWith(u"5678"_s));
    QVERIFY(!masked.contains(u"workspace/flowise"_s));
    QCOMPARE(program().run({u"secret"_s, u"remove"_s, u"workspace/evolution"_s}).code, 0);

    const Ended doctor = program().run({u"doctor"_s, u"shop"_s, u"--json"_s});
    QVERIFY2(doctor.exited && doctor.code == 0, doctor.text().constData());
    const QList<QJsonObject> lines = doctor.lines();
    QCOMPARE_GT(lines.size(), 5);
    for (const QJsonObject &line : lines.first(lines.size() - 1))
        QCOMPARE(
            missing(line[u"finding"_s].toObject(), {u"step"_s, u"verdict"_s, u"text"_s, u"duration_ms"_s}),
            QStringList());
    QCOMPARE(lines.last()[u"summary"_s][u"looked_at"_s].toInteger(), lines.size() - 1);
    QCOMPARE(program().run({u"--version"_s}).out.left(16), QByteArray("chatflow-engine "));
}

void TestEngineCommands::settingsComeBack()
{
    QCOMPARE(program().run({u"tenant"_s, u"add"_s, u"Librería"_s}).code, 0);
    const QString shop = u"libreria"_s;
    const auto set = [&](const QStringList &assignments, const QString &reason) {
        return program()
            .run(QStringList{u"tenant"_s, u"set"_s, shop, u"--reason"_s, reason} + assignments)
            .code;
    };
    const auto settings = [&] {
        return program()
            .run({u"tenant"_s, u"show"_s, shop, u"--json"_s})
            .json()[u"tenant"_s][u"settings"_s]
            .toObject();
    };
    const QJsonArray atFirst =
        program().run({u"tenant"_s, u"history"_s, shop, u"--json"_s}).json()[u"versions"_s].toArray();
    QCOMPARE(atFirst.size(), 1);
    const qint64 first = atFirst.at(0)[u"version"_s].toInteger();
    const QJsonObject before = settings();
    QCOMPARE(set({u"tone=formal"_s, u"products=pens, ink"_s}, u"opening"_s), 0);
    QCOMPARE(set({u"products=ink"_s, u"custom_instructions=One.\nTwo."_s}, u"pens are gone"_s), 0);

    const QJsonObject page =
        program().run({u"tenant"_s, u"history"_s, shop, u"--limit"_s, u"2"_s, u"--json"_s}).json();
    QCOMPARE(page[u"versions"_s].toArray().size(), 2);
    const QJsonObject newest = page[u"versions"_s][0].toObject();
    QCOMPARE(missing(newest, {u"version"_s, u"at"_s, u"actor"_s, u"reason"_s}), QStringList());
    QCOMPARE(newest[u"version"_s].toInteger(), first + 2);
    QCOMPARE(newest[u"reason"_s].toString(), u"pens are gone"_s);
    QCOMPARE(newest[u"actor"_s][u"kind"_s].toString(), u"person"_s);
    QCOMPARE(page[u"next"_s].toInteger(), first + 1);
    const QString next = QString::number(page[u"next"_s].toInteger());
    const QJsonObject rest =
        program().run({u"tenant"_s, u"history"_s, shop, u"--before"_s, next, u"--json"_s}).json();
    QCOMPARE(rest[u"versions"_s].toArray(), atFirst);
    QVERIFY(rest[u"next"_s].isNull());
    const QByteArray table = program().run({u"tenant"_s, u"history"_s, shop}).out;
    QVERIFY2(table.contains("opening") && table.contains("pens are gone"), table.constData());

    const QJsonArray changes =
        program().run({u"tenant"_s, u"diff"_s, shop, next, u"--json"_s}).json()[u"changes"_s].toArray();
    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes.at(0)[u"key"_s].toString(), u"custom_instructions"_s);
    QCOMPARE(
        changes.at(1).toObject(),
        (QJsonObject{{u"key"_s, u"products.pens"_s}, {u"before"_s, u"pens"_s}, {u"now"_s, QJsonValue()}}));
    const QByteArray shown = program().run({u"tenant"_s, u"diff"_s, shop, next}).out;
    QVERIFY2(shown.contains("products.pens") && shown.contains("\n+ Two."), shown.constData());
    QVERIFY(program().run({u"tenant"_s, u"diff"_s, shop, next, next}).out.contains("the same"));

    const QString oldest = QString::number(first);
    const QJsonObject restored =
        program()
            .run({u"tenant"_s, u"restore"_s, shop, oldest, u"--reason"_s, u"start anew"_s, u"--json"_s})
            .json();
    QCOMPARE(restored[u"tenant"_s][u"settings_version"_s].toInteger(), first + 3);
    QCOMPARE(restored[u"changes"_s].toArray().size(), 3); // instructions, ink, tone
    QCOMPARE(settings(), before);
    const QString current = QString::number(first + 3);
    QVERIFY(program().run({u"tenant"_s, u"restore"_s, shop, current}).out.contains("Nothing changed"));
    const QByteArray told = program().run({u"tenant"_s, u"restore"_s, shop, next}).out;
    QVERIFY2(told.contains("formal") && told.contains("products.pens"), told.constData());
    const QJsonArray all =
        program().run({u"tenant"_s, u"history"_s, shop, u"--json"_s}).json()[u"versions"_s].toArray();
    QCOMPARE(all.size(), 5);
    QCOMPARE(all.at(1)[u"reason"_s].toString(), u"start anew"_s);
}

void TestEngineCommands::tellsConversationsAndUsage()
{
    QProcess engine;
    QVERIFY(startEngine(engine));
    setLatency(milliseconds(0));
    say(u"34600000001"_s, u"Where is my parcel?"_s);
    QTRY_COMPARE_WITH_TIMEOUT(sentCount(), 1, 20'000);
    engine.terminate();
    const Ended ended = EngineProgram::finish(engine);
    QVERIFY2(ended.exited && ended.code == 0, ended.text().constData());
    QStringList events;
    for (const QJsonObject &line : ended.lines())
        events << line[u"event"_s].toString();
    QCOMPARE(events, (QStringList{u"running"_s, u"stopping"_s, u"stopped"_s}));
    QVERIFY(!QFile::exists(m_site->path(u"ready"_s)));

    const QJsonArray listed = program()
                                  .run({u"conversations"_s, u"list"_s, u"shop"_s, u"--json"_s})
                                  .json()
                                  .value(u"conversations"_s)
                                  .toArray();
    QCOMPARE(listed.size(), 1);
    const QJsonObject conversation = listed[0].toObject();
    QCOMPARE(missing(conversation, {u"id"_s, u"contact"_s, u"contact_name"_s, u"address"_s, u"instance"_s,
                                    u"holder"_s, u"messages"_s, u"unread"_s, u"last"_s}),
             QStringList());
    QCOMPARE(conversation[u"contact_name"_s].toString(), u"Ana"_s);
    const QString id = QString::number(conversation[u"id"_s].toInteger());
    const QJsonObject shown =
        program().run({u"conversations"_s, u"show"_s, u"shop"_s, id, u"--json"_s}).json();
    const QJsonArray messages = shown[u"messages"_s].toArray();
    QCOMPARE(messages.size(), 2);
    for (const QJsonValue &message : messages)
        QCOMPARE(missing(message.toObject(), {u"id"_s, u"role"_s, u"kind"_s, u"body"_s, u"at"_s,
                                              u"delivery"_s, u"provider_id"_s, u"error"_s}),
                 QStringList());
    QSet<QString> roles;
    for (const QJsonValue &message : messages)
        roles << message[u"role"_s].toString();
    QCOMPARE(roles, (QSet<QString>{u"user"_s, u"assistant"_s}));
    const QByteArray thread = program().run({u"conversations"_s, u"show"_s, u"shop"_s, id}).out;
    QVERIFY2(thread.contains("Where is my parcel?") && thread.contains("AI: "), thread.constData());
    const QJsonArray hits =
        program()
            .run({u"conversations"_s, u"list"_s, u"shop"_s, u"--search"_s, u"parcel"_s, u"--json"_s})
            .json()
            .value(u"messages"_s)
            .toArray();
    QVERIFY(!hits.isEmpty());

    // The contact: named, tagged, merged and parted.
    const QString contact = QString::number(conversation[u"contact"_s].toInteger());
    const QJsonObject changed =
        program()
            .run({u"contacts"_s, u"set"_s, u"shop"_s, contact, u"--name"_s, u"Ana Núñez"_s, u"--field"_s,
                  u"customer:number=4711"_s, u"--note"_s, u"Pays late"_s, u"--opt-out"_s, u"asked"_s,
                  u"--json"_s})
            .json();
    const QJsonObject card = changed[u"contact"_s].toObject();
    QCOMPARE(card[u"name"_s].toString(), u"Ana Núñez"_s);
    QCOMPARE(card[u"whatsapp_name"_s].toString(), u"Ana"_s);
    QCOMPARE(card[u"opted_out"_s].toObject()[u"reason"_s].toString(), u"asked"_s);
    const QByteArray people =
        program().run({u"contacts"_s, u"list"_s, u"shop"_s, u"--search"_s, u"nunez"_s}).out;
    QVERIFY2(people.contains("Ana Núñez") && people.contains("none wanted"), people.constData());
    const QByteArray known = program().run({u"contacts"_s, u"show"_s, u"shop"_s, contact}).out;
    QVERIFY2(known.contains("34600000001") && known.contains("Pays late") && known.contains("4711"),
             known.constData());
    program().run({u"contacts"_s, u"set"_s, u"shop"_s, contact, u"--opt-in"_s, u"--name"_s, QString()});
    QVERIFY(program()
                .run({u"contacts"_s, u"show"_s, u"shop"_s, contact, u"--json"_s})
                .json()[u"contact"_s]
                .toObject()[u"opted_out"_s]
                .isNull());

    const QJsonObject usage = program().run({u"usage"_s, u"shop"_s, u"--json"_s}).json();
    QCOMPARE(missing(usage, {u"tenant"_s, u"from"_s, u"to"_s, u"time_zone"_s, u"days"_s, u"totals"_s}),
             QStringList());
    const QJsonObject totals = usage[u"totals"_s].toObject();
    QCOMPARE(totals[u"messages_in"_s].toInteger(), 1);
    QCOMPARE(totals[u"messages_out"_s].toInteger(), 1);
    QCOMPARE(totals[u"calls"_s].toInteger(), 1);
    QCOMPARE(totals[u"calls_unknown"_s].toInteger(-1), 0);
    QCOMPARE_GT(totals[u"tokens_out"_s].toInteger(), 0);
    QVERIFY(program().run({u"usage"_s, u"shop"_s}).out.contains("total"));

    const auto requests = [this](const QStringList &words) {
        return program().run(QStringList{u"requests"_s} + words + QStringList{u"--json"_s}).json();
    };
    const QJsonArray calls = requests({u"list"_s, u"shop"_s, u"--search"_s, u"parcel"_s, u"--state"_s,
                                       u"answered"_s})[u"requests"_s]
                                 .toArray();
    QCOMPARE(calls.size(), 1);
    QCOMPARE(calls.first()[u"question"_s].toString(), u"Where is my parcel?"_s);
    QVERIFY(requests({u"list"_s, u"shop"_s, u"--state"_s, u"failed"_s})[u"requests"_s].toArray().isEmpty());
    const QString call = QString::number(calls.first()[u"id"_s].toInteger());
    const QJsonObject request = requests({u"show"_s, u"shop"_s, call})[u"request"_s].toObject();
    QVERIFY(!request[u"answer"_s].toString().isEmpty() && !request[u"prompt"_s].toString().isEmpty());
    const QByteArray curl = program().run({u"requests"_s, u"show"_s, u"shop"_s, call, u"--curl"_s}).out;
    QVERIFY2(curl.startsWith("curl -X POST 'http://127.0.0.1:") && curl.contains("$FLOWISE_API_KEY"),
             curl.constData());
    QVERIFY(program().run({u"requests"_s, u"show"_s, u"shop"_s, call}).out.contains("Where is my parcel?"));
    QCOMPARE(requests({u"keep"_s})[u"days"_s].toInteger(), 30);
    QCOMPARE(requests({u"keep"_s, u"7"_s})[u"days"_s].toInteger(), 7);
}

void TestEngineCommands::pricesAreDatedAndVersioned()
{
    const auto prices = [this](const QStringList &words) {
        return program().run(QStringList{u"prices"_s} + words + QStringList{u"--json"_s}).json();
    };
    QVERIFY(prices({u"list"_s})[u"prices"_s].toArray().size() >= 15);
    const QStringList onDay{u"list"_s, u"gpt-3.5-turbo"_s, u"--at"_s, u"2026-06-01"_s};
    QCOMPARE(prices(onDay)[u"prices"_s][0][u"input"_s].toString(), u"1.50"_s);
    QCOMPARE(prices({u"list"_s, u"gpt-4o-mini"_s})[u"prices"_s][0][u"cached_input"_s].toString(), u"0.075"_s);

    const QStringList mine{u"set"_s,   u"GPT-3.5-turbo"_s, u"--in"_s,   u"0.40"_s,
                           u"--out"_s, u"1.20"_s,          u"--from"_s, u"2026-05-01"_s};
    QCOMPARE(prices(mine)[u"price"_s][u"version"_s].toInteger(), 1);
    QCOMPARE(prices(mine)[u"price"_s][u"version"_s].toInteger(), 2);
    QCOMPARE(prices(onDay)[u"prices"_s][0][u"input"_s].toString(), u"0.40"_s);
    QCOMPARE(prices(onDay)[u"prices"_s][0][u"origin"_s].toString(), u"workspace"_s);
    prices({u"set"_s, u"gpt-3.5-turbo"_s, u"--from"_s, u"2026-05-01"_s, u"--withdraw"_s});
    QCOMPARE(prices(onDay)[u"prices"_s][0][u"input"_s].toString(), u"1.50"_s);
    QVERIFY(program().run({u"prices"_s, u"list"_s}).out.contains("claude-haiku-4-5"));
}

void TestEngineCommands::wrongInputIsNamed_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("named"); ///< stands in the message
    const auto row = [](const char *name, const QString &words, int code, const char *named) {
        QTest::newRow(name) << words.split(u' ', Qt::SkipEmptyParts) << code << QByteArray(named);
    };
    row("no command", {}, 2, "--help");
    row("unknown command", u"runn"_s, 2, "Did you mean");
    row("unknown option", u"tenant list --jsn"_s, 2, "--json");
    row("argument missing", u"tenant show"_s, 2, "TENANT");
    row("no such tenant", u"tenant show nobody"_s, 3, "nobody");
    row("no such tenant's secret", u"secret set tenant/nobody/flowise"_s, 3, "nobody");
    row("no such setting", u"tenant set shop colour=red"_s, 2, "colour");
    row("bad value", u"tenant set shop answering.attempts=many"_s, 2, "answering.attempts");
    row("out of range", u"tenant set shop answering.attempts=99"_s, 2, "answering.attempts");
    row("bad time zone", u"tenant set shop time_zone=Mars/Olympus"_s, 2, "time_zone");
    row("no such version", u"tenant diff shop 4711"_s, 3, "4711");
    row("no version to restore", u"tenant restore shop 4711"_s, 3, "4711");
    row("version is no number", u"tenant restore shop newest"_s, 2, "tenant history");
    row("version to compare missing", u"tenant diff shop"_s, 2, "FROM");
    row("no such conversation", u"conversations show shop 4711"_s, 3, "4711");
    row("no such contact", u"contacts show shop 4711"_s, 3, "4711");
    row("contact is no number", u"contacts set shop Ana --name X"_s, 2, "number");
    row("nothing to change", u"contacts set shop 1"_s, 2, "nothing");
    row("a contact merged with itself", u"contacts merge shop 4711 4711"_s, 3, "4711");
    row("nothing to part", u"contacts unmerge shop 4711"_s, 3, "4711");
    row("no such tag", u"tags set shop Nothing --name X"_s, 3, "Nothing");
    row("no such tag to merge", u"tags merge shop Nothing Other"_s, 3, "Nothing");
    row("no such tag to remove", u"tags remove shop Nothing"_s, 3, "Nothing");
    row("an intent known by nothing", u"teaching add shop Wholesale"_s, 2, "phrases");
    row("no such intent", u"teaching remove shop Nothing"_s, 3, "Nothing");
    row("no such follow-up", u"follow-ups cancel shop 4711"_s, 3, "4711");
    row("follow-up is no number", u"follow-ups cancel shop first"_s, 2, "follow-ups list");
    row("conversation is no number", u"conversations show shop first"_s, 2, "number");
    row("bad date", u"usage shop --from yesterday"_s, 2, "--from");
    row("no such call", u"requests show shop 4711"_s, 3, "4711");
    row("call is no number", u"requests show shop first"_s, 2, "CALL");
    row("no such state", u"requests list shop --state lost"_s, 2, "--state");
    row("no such error", u"requests list shop --error Oops"_s, 2, "--error");
    row("days are no number", u"requests keep long"_s, 2, "DAYS");
    row("no such model", u"prices list gpt-17"_s, 2, "gpt-17");
    row("price without an amount", u"prices set m --in cheap --out 1"_s, 2, "--in");
    row("price below nothing", u"prices set m --in -1 --out 1"_s, 2, "price");
    row("no price to withdraw", u"prices set m --withdraw"_s, 2, "--from");
    row("dates reversed", u"usage shop --from 2026-02-01 --to 2026-01-01"_s, 2, "--from");
    row("bad secret name", u"secret set everything"_s, 2, "workspace/flowise");
    row("key file missing", u"secret set workspace/flowise --file /nonexistent/key"_s, 1, "/nonexistent/key");
    row("bad address", u"tenant add X --flowise-url ftp://example.com"_s, 2, "http");
    row("flow missing", u"tenant add X --flowise-url http://127.0.0.1:1"_s, 2, "--flow");
    row("instance without server", u"tenant add X --instance x"_s, 2, "--evolution-url");
    row("bad level", u"tenant list --log loud"_s, 2, "--log");
    row("bad scenario", u"sandbox --scenario /nonexistent.json"_s, 1, "/nonexistent.json");
}

void TestEngineCommands::wrongInputIsNamed()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QByteArray, named);
    // What is wrong with the words is found before the key is read.
    const Ended ended = program().run(arguments, "some-key");
    QVERIFY2(ended.exited && ended.code == code, ended.text().constData());
    QVERIFY2(ended.err.contains(named) && ended.err.startsWith("error: "), ended.text().constData());
    QCOMPARE(ended.out, QByteArray());
    const Ended json = program().run(arguments + QStringList{u"--json"_s}, "some-key");
    QCOMPARE(json.code, code);
    QCOMPARE(json.out, QByteArray());
    QCOMPARE(missing(json.error(), {u"code"_s, u"message"_s, u"mend"_s}), QStringList());
}

void TestEngineCommands::workspacesThatCannotBeUsed_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("error");
    QTest::newRow("missing") << u"missing"_s << 4 << u"workspace_missing"_s;
    QTest::newRow("damaged") << u"damaged"_s << 4 << u"storage_damaged"_s;
    QTest::newRow("newer") << u"newer"_s << 4 << u"storage_newer"_s;
    QTest::newRow("a folder") << u"folder"_s << 4 << u"storage_open"_s;
    QTest::newRow("another program's") << u"foreign"_s << 4 << u"storage_foreign"_s;
    QTest::newRow("server away") << u"server"_s << 4 << u"storage_unreachable"_s;
    QTest::newRow("wrong pass phrase") << u"passphrase"_s << 5 << u"wrong_passphrase"_s;
}

void TestEngineCommands::workspacesThatCannotBeUsed()
{
    QFETCH(QString, what);
    QFETCH(int, code);
    QFETCH(QString, error);
    QString location = m_site->path(what + u".chatflow"_s);
    QStringList more;
    if (what == u"damaged"_s) {
        QVERIFY(writeFile(location, "SQLite format 3\0"_ba + QByteArray(8192, 'x')));
    } else if (what == u"folder"_s) {
        QVERIFY(QDir().mkdir(location));
    } else if (what == u"server"_s) {
        location = u"postgresql://nobody@127.0.0.1:1/nothing"_s;
    } else if (what == u"foreign"_s) {
        QVERIFY(writeFile(location, "a letter, not a workspace\n"));
    } else if (what == u"newer"_s) {
        SystemClock clock;
        DatabaseConfig config;
        config.location = location;
        auto opening = Database::open(config, clock);
        QVERIFY(awaited(opening));
        const auto database = *opening.takeResult();
        QVERIFY(awaited(database->write([](Transaction &tx) {
            return tx.exec(
                u"INSERT INTO schema_version (version, applied_at, program) VALUES (999, 0, 'x')"_s);
        })));
    } else if (what == u"passphrase"_s) {
        location = m_site->database().config().location;
        const QString file = m_site->path(u"wrong"_s);
        QVERIFY(writeFile(file, "not the pass phrase"));
        more = {u"--vault-passphrase-file"_s, file};
    }
    EngineProgram other(m_site->path(QString()), {});
    const QStringList options =
        QStringList{u"--workspace"_s, location, u"--vault"_s, m_site->path(u"vault"_s)} + more;
    for (const QStringList &command : {QStringList{u"secret"_s, u"list"_s}, QStringList{u"run"_s}}) {
        const Ended text = other.run(command + options);
        QVERIFY2(text.exited && text.code == code, text.text().constData());
        QVERIFY2(text.err.contains("error: "), text.text().constData());
        const Ended json = other.run(command + options + QStringList{u"--json"_s});
        QCOMPARE(json.code, code);
        QCOMPARE(json.error()[u"code"_s].toString(), error);
        QVERIFY2(!json.error()[u"mend"_s].toString().isEmpty(), json.text().constData());
    }
    if (what == u"missing"_s)
        QVERIFY(!QFile::exists(location)); // a mistyped name makes no workspace
}

void TestEngineCommands::sigtermFinishesWhatIsInHand()
{
    QProcess engine;
    QVERIFY(startEngine(engine));
    setLatency(milliseconds(1500));
    const qsizetype before = sentCount();
    say(u"34600000002"_s, u"Are you still there?"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_site->inSandbox<bool>([](Sandbox &sandbox) {
        const auto &requests = sandbox.flowise().http().requests();
        return std::any_of(requests.begin(), requests.end(), [](const SandboxRequest &request) {
            return request.path.contains(u"/prediction/"_s);
        });
    }),
                             20'000);
    QCOMPARE(sentCount(), before); // the flow still thinks
    engine.terminate();
    const Ended ended = EngineProgram::finish(engine);
    QVERIFY2(ended.exited && ended.code == 0, ended.text().constData());
    QCOMPARE(sentCount(), before + 1);
    const QJsonObject usage = program().run({u"usage"_s, u"shop"_s, u"--json"_s}).json();
    QCOMPARE(usage[u"totals"_s][u"calls_unknown"_s].toInteger(-1), 0);
    QCOMPARE(usage[u"totals"_s][u"messages_out"_s].toInteger(), before + 1);
}

void TestEngineCommands::aSecondSigtermEndsAtOnce()
{
    QProcess engine;
    QVERIFY(startEngine(engine));
    setLatency(milliseconds(60'000));
    say(u"34600000003"_s, u"This takes a while"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_site->inSandbox<bool>([](Sandbox &sandbox) {
        return !sandbox.flowise().http().requests().empty();
    }),
                             20'000);
    engine.terminate();
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(m_site->path(u"ready"_s)), 10'000); // it is stopping
    engine.terminate();
    const Ended ended = EngineProgram::finish(engine, 10'000);
    QVERIFY2(ended.exited ? ended.code == 128 + 15 : ended.code == 15, ended.text().constData());
}

void TestEngineCommands::whatStandsInCanBeStartedAlone()
{
    QProcess sandbox;
    program().start(sandbox, {u"sandbox"_s, u"--no-contacts"_s, u"--json"_s});
    QTRY_VERIFY_WITH_TIMEOUT(sandbox.canReadLine(), 20'000);
    const QJsonObject told = QJsonDocument::fromJson(sandbox.readLine()).object()[u"sandbox"_s].toObject();
    QCOMPARE(missing(told, {u"flowise"_s, u"evolution"_s, u"tenants"_s}), QStringList());
    const QJsonObject tenant = told[u"tenants"_s][0].toObject();
    QCOMPARE(missing(tenant, {u"client_id"_s, u"name"_s, u"settings"_s, u"flow_id"_s, u"flow_key"_s,
                              u"instance"_s, u"instance_token"_s}),
             QStringList());
    const QUrl evolution(told[u"evolution"_s][u"url"_s].toString());
    const auto port = static_cast<quint16>(evolution.port());
    const RawReply without = call(port, "GET", "/instance/fetchInstances");
    QCOMPARE(without.status, 401);
    const RawReply with = call(port, "GET", "/instance/fetchInstances",
                               {{"apikey", told[u"evolution"_s][u"key"_s].toString().toUtf8()}});
    QCOMPARE(with.status, 200);
    const QByteArray message = QJsonDocument(QJsonObject{{u"instance"_s, tenant[u"instance"_s]},
                                                         {u"number"_s, u"34600000009"_s},
                                                         {u"text"_s, u"hello"_s}})
                                   .toJson();
    QCOMPARE(postJson(port, "/__sandbox/deliver", message).status / 100, 2);
    sandbox.terminate();
    const Ended ended = EngineProgram::finish(sandbox);
    QVERIFY2(ended.exited && ended.code == 0, ended.text().constData());
}

QTEST_GUILESS_MAIN(TestEngineCommands)
#include "tst_enginecommands.moc"
