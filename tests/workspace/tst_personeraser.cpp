// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/personeraser.h"

#include "automation/flowmemorydata.h"
#include "automation/flowmemoryeraser.h"
#include "base/random.h"
#include "conversations/conversationdata.h"
#include "conversations/recordsstage.h"
#include "secrets/memorystore.h"
#include "support/fakeclock.h"
#include "support/verifyresult.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;
using test::awaited;

namespace
{

/// A feature that cannot be erased at the moment.
class StuckData final : public PersonalData
{
public:
    QString name() const override { return u"stuck"_s; }
    QFuture<Result<QJsonObject>> exportData(const DataSubject &) override
    {
        return readyFuture(Result<QJsonObject>(QJsonObject()));
    }
    QFuture<Result<QJsonObject>> eraseData(const DataSubject &) override
    {
        return failedFuture<QJsonObject>(Error{Error::Code::StorageIo});
    }
};

// Words that stand nowhere else; folded they are the same.
constexpr auto secretWord = "zyxwquetzal"_L1;
constexpr auto secretName = "Xochiquetzalli"_L1;
constexpr auto secretPhone = "5215559876543"_L1;

QString uncommon(int number)
{
    return u"%1 %2%3"_s.arg(QString(secretWord)).arg(QString(secretWord).left(6)).arg(number);
}

} // namespace

/// A person who is erased is nowhere any more: not in a row, not in a byte, not in a flow, and not after a
/// restore.
class TestPersonEraser : public QObject
{
    Q_OBJECT

    const Instant m_begin = instantFromMs(1'760'000'000'000);

    std::unique_ptr<PersonEraser> eraser(bool stuck = false)
    {
        PersonEraser::Features features;
        features.push_back(std::make_unique<FlowMemoryData>(m_stage->database()));
        if (stuck)
            features.push_back(std::make_unique<StuckData>());
        features.push_back(std::make_unique<ConversationData>(m_stage->database(), 7));
        return std::make_unique<PersonEraser>(m_stage->database(), m_secrets, m_random,
                                              ErasureBook(m_folder->filePath(u"erasures"_s)),
                                              std::move(features));
    }

    /// A person with a long history among others; answers the conversation.
    Result<ConversationId> fill()
    {
        for (int round = 0; round < 12; ++round) {
            QStringList others;
            QStringList own;
            for (int i = 0; i < 25; ++i) {
                others << u"usual words %1 of day %2"_s.arg(i).arg(round);
                own << uncommon(round * 25 + i);
            }
            if (const auto other = m_stage->receive(u"5215550001111"_s, u"Ana"_s, others, m_begin); !other)
                return other;
            const auto person = m_stage->receive(secretPhone, secretName, own, m_begin);
            if (!person)
                return person;
            m_person = *person;
        }
        if (const auto answer = m_stage->reply(m_person, u"dear "_s + secretWord); !answer)
            return fail(answer.error());
        const auto call = awaited(m_stage->database().write([this](Transaction &tx) -> Result<> {
            CHATFLOW_TRY(tx.exec(u"INSERT INTO calls (tenant_id, kind, conversation_id, instance_id, "
                                 u"settings_version, session_id, "
                                 "up_to_message_id, lease_epoch, state, started_at, expires_at, "
                                 "question_characters, context_messages, "
                                 "context_tokens, flow_id) VALUES (?, 'road', ?, ?, 1, 'w1:t1:i1:c1:e1', 1, "
                                 "1, 'answered', 1, 2, 1, 0, "
                                 "0, 'flow-1')"_s,
                                 m_stage->tenant(), m_person, m_stage->instance()));
            const auto id = tx.number(u"SELECT max(id) FROM calls"_s);
            if (!id)
                return fail(id.error());
            CHATFLOW_TRY(
                tx.exec(u"INSERT INTO call_texts (tenant_id, call_id, at, question, answer, folded, sent) "
                        "VALUES (?, ?, 1, ?, ?, ?, ?)"_s,
                        m_stage->tenant(), *id, QString(secretWord), QString(secretWord), QString(secretWord),
                        QByteArray("x")));
            return {};
        }));
        if (!call)
            return fail(call.error());
        return m_person;
    }

    /// Files beside the workspace that hold one of the person's words.
    QStringList filesThatTell() const
    {
        QStringList found;
        const QFileInfo file(m_stage->database().location());
        for (const QString &folder : {file.path(), m_folder->path()}) {
            QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile one(files.next());
                if (!one.open(QIODevice::ReadOnly))
                    continue;
                // An index keeps of a word what it does not share with the one before it.
                const QByteArray content = one.readAll().toLower();
                for (const auto &word :
                     {QString(secretWord), QString(secretWord).mid(1), QString(secretWord).mid(3),
                      QString(secretName).toLower(), QString(secretName).toLower().mid(2),
                      QString(secretPhone), QString(secretPhone).mid(4)}) {
                    if (content.contains(word.toUtf8()))
                        found << QFileInfo(one).fileName() + u": "_s + word;
                }
            }
        }
        return found;
    }

    /// Rows that still name the person, in whatever table: also in those that come later.
    qint64 rowsThatTell(ContactId contact, ConversationId conversation)
    {
        const auto columns = awaited(
            m_stage->database().read([sqlite = m_stage->workspace().isSqlite()](const Snapshot &snapshot) {
                return snapshot.list(
                    sqlite ? u"SELECT t.name, c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c "
                             "WHERE t.type = 'table' AND c.name IN ('contact_id', 'conversation_id')"_s
                           : u"SELECT table_name::text, column_name::text FROM information_schema.columns "
                             u"WHERE table_schema = "
                             "current_schema() AND column_name IN ('contact_id', 'conversation_id')"_s,
                    [](const Row &row) { return std::pair(row.text(0), row.text(1)); });
            }));
        if (!columns || columns->size() < 8)
            return -1;
        qint64 rows = 0;
        for (const auto &[table, column] : *columns)
            rows +=
                m_stage->count(u"SELECT COUNT(*) FROM %1 WHERE %2 = %3"_s.arg(table, column)
                                   .arg(column == "contact_id"_L1 ? contact.value() : conversation.value()));
        return rows;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_stage = std::make_unique<test::RecordsStage>(m_clock.get());
        const QString problem = m_stage->open();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
    void cleanup()
    {
        m_stage.reset();
        m_folder.reset();
        m_clock.reset();
    }

    void noRowAndNoByteRemains_data() { TestDatabase::addDrivers(); }
    void noRowAndNoByteRemains()
    {
        const auto person = fill();
        VERIFY_RESULT(person);
        const auto contact = m_stage->contactOf(*person);
        VERIFY_RESULT(contact);
        const qint64 others =
            m_stage->count(u"SELECT COUNT(*) FROM messages WHERE conversation_id <> "_s + person->toString());
        const qint64 usage = m_stage->count(u"SELECT COUNT(*) FROM usage_events"_s);
        QCOMPARE_GT(rowsThatTell(*contact, *person), 300);
        if (m_stage->workspace().isSqlite())
            QVERIFY(!filesThatTell().isEmpty());

        const auto service = eraser();
        const auto erased = awaited(service->erase(m_stage->actor(), m_stage->tenant(), *contact));
        VERIFY_RESULT(erased);
        QVERIFY2(!erased->remains, erased->remains ? qPrintable(erased->remains->toLog()) : "");
        QCOMPARE_GE(erased->counts.value(u"conversations"_s).toObject().value(u"messages"_s).toInt(), 301);
        QCOMPARE(erased->counts.value(u"flow_memory"_s).toObject().value(u"sessions"_s).toInt(), 1);
        QCOMPARE(rowsThatTell(*contact, *person), 0);
        if (m_stage->workspace().isSqlite())
            QCOMPARE(filesThatTell(), QStringList());

        // Everybody else is as before, and what was used is still counted.
        QCOMPARE(m_stage->count(u"SELECT COUNT(*) FROM messages"_s), others);
        QCOMPARE(m_stage->count(u"SELECT COUNT(*) FROM usage_events"_s), usage);
        QCOMPARE(m_stage->count(u"SELECT COUNT(*) FROM erasures"_s), 1);
        Inbox inbox(m_stage->database());
        const auto hits = awaited(inbox.findMessages(m_stage->tenant(), u"usual day"_s, {}, 500));
        VERIFY_RESULT(hits);
        QCOMPARE(hits->rows.size(), 300);
        const auto none = awaited(inbox.findMessages(m_stage->tenant(), secretWord, {}, 5));
        VERIFY_RESULT(none);
        QVERIFY(none->rows.isEmpty());
        VERIFY_FAILED(awaited(service->erase(m_stage->actor(), m_stage->tenant(), *contact)),
                      Error::Code::NotFound);
    }

    void theReceiptOutlivesARestore_data()
    {
        QTest::addColumn<QString>("driver");
        QTest::newRow("sqlite") << u"sqlite"_s;
    }
    void theReceiptOutlivesARestore()
    {
        const auto person = fill();
        VERIFY_RESULT(person);
        const auto contact = m_stage->contactOf(*person);
        VERIFY_RESULT(contact);
        const QString backup = m_folder->filePath(u"backup"_s);
        VERIFY_RESULT(awaited(m_stage->database().backup(backup)));
        VERIFY_RESULT(awaited(eraser()->erase(m_stage->actor(), m_stage->tenant(), *contact)));
        VERIFY_RESULT(awaited(eraser()->applyReceipts()));

        const QString location = m_stage->database().location();
        m_stage->workspace().close();
        QVERIFY(QFile::remove(location));
        QVERIFY(QFile::rename(backup, location));
        QVERIFY(m_stage->workspace().reopen());
        QCOMPARE_GT(rowsThatTell(*contact, *person), 300); // the backup knows the person
        const auto applied = awaited(eraser()->applyReceipts());
        VERIFY_RESULT(applied);
        QCOMPARE(*applied, 1);
        QCOMPARE(rowsThatTell(*contact, *person), 0);
        QCOMPARE(filesThatTell(), QStringList());

        // Whoever writes again is somebody new.
        const auto again = m_stage->receive(secretPhone, secretName, {u"hello"_s}, m_stage->database().now());
        VERIFY_RESULT(again);
        QVERIFY(m_stage->workspace().reopen());
        const auto nothing = awaited(eraser()->applyReceipts());
        VERIFY_RESULT(nothing);
        QCOMPARE(*nothing, 0);
        QCOMPARE(m_stage->count(u"SELECT COUNT(*) FROM messages WHERE body = 'hello'"_s), 1);
    }

    void anErasureThatWasCutOffIsFinished_data() { TestDatabase::addDrivers(); }
    void anErasureThatWasCutOffIsFinished()
    {
        const auto person = fill();
        VERIFY_RESULT(person);
        const auto contact = m_stage->contactOf(*person);
        VERIFY_RESULT(contact);
        VERIFY_FAILED(awaited(eraser(true)->erase(m_stage->actor(), m_stage->tenant(), *contact)),
                      Error::Code::StorageIo);
        QCOMPARE_GT(rowsThatTell(*contact, *person), 300);
        const auto applied = awaited(eraser()->applyReceipts());
        VERIFY_RESULT(applied);
        QCOMPARE(*applied, 1);
        QCOMPARE(rowsThatTell(*contact, *person), 0);
    }

    void aReceiptTellsNobodysName_data() { theReceiptOutlivesARestore_data(); }
    void aReceiptTellsNobodysName()
    {
        const auto person = fill();
        VERIFY_RESULT(person);
        const auto contact = m_stage->contactOf(*person);
        VERIFY_RESULT(contact);
        const auto erased = awaited(eraser()->erase(m_stage->actor(), m_stage->tenant(), *contact));
        VERIFY_RESULT(erased);
        QFile file(erased->receipt);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(!text.contains(QByteArray(secretPhone.data())) &&
                !text.contains(QByteArray(secretName.data())));
        QJsonObject json = QJsonDocument::fromJson(text).object();
        const auto key =
            awaited(m_secrets.read({m_stage->database().workspaceId(), u"workspace/erasures"_s}));
        VERIFY_RESULT(key);
        const auto receipt = ErasureReceipt::fromJson(*key, json);
        VERIFY_RESULT(receipt);
        QCOMPARE(receipt->tenant, m_stage->tenant());
        QVERIFY(receipt->identifiers.contains(
            ErasureReceipt::hash(*key, m_stage->tenant(), {IdentifierKind::Phone, QString(secretPhone)})));
        // Without the key nobody finds out whose number it was, and nobody can have somebody erased.
        QVERIFY(!receipt->identifiers.contains(ErasureReceipt::hash(
            SecretValue("another"), m_stage->tenant(), {IdentifierKind::Phone, QString(secretPhone)})));
        json.insert(u"tenant"_s, 2);
        VERIFY_FAILED(ErasureReceipt::fromJson(*key, json), Error::Code::MalformedReply);
    }

    void aFlowForgetsWhenItsServerIsBack_data() { theReceiptOutlivesARestore_data(); }
    void aFlowForgetsWhenItsServerIsBack()
    {
        cleanup();
        m_clock = std::make_unique<FakeClock>();
        init();
        const auto person = fill();
        VERIFY_RESULT(person);
        const auto contact = m_stage->contactOf(*person);
        VERIFY_RESULT(contact);
        VERIFY_RESULT(awaited(eraser()->erase(m_stage->actor(), m_stage->tenant(), *contact)));
        QStringList asked;
        bool reachable = false;
        FlowMemoryEraser work(
            m_stage->database(),
            [](TenantId, const QUrl &) { return readyFuture(Result<SecretValue>(SecretValue())); },
            [&](const FlowiseServer &, const QString &flow, const QString &session) {
                asked << flow + u' ' + session;
                return reachable ? readyFuture(Result<int>(4))
                                 : failedFuture<int>({Error::Code::ConnectionRefused});
            },
            u"test"_s);
        VERIFY_RESULT(awaited(work.runOnce()));
        QCOMPARE(asked, QStringList{u"flow-1 w1:t1:i1:c1:e1"_s});
        VERIFY_RESULT(awaited(work.runOnce())); // not before its time
        QCOMPARE(asked.size(), 1);
        reachable = true;
        m_clock->advance(std::chrono::minutes(2));
        VERIFY_RESULT(awaited(work.runOnce()));
        QCOMPARE(asked.size(), 2);
        m_clock->advance(std::chrono::hours(24));
        VERIFY_RESULT(awaited(work.runOnce()));
        QCOMPARE(asked.size(), 2);
        QCOMPARE(m_stage->count(u"SELECT COUNT(*) FROM jobs WHERE state = 'done'"_s), 1);
    }

    void aPersonGetsAllThatIsKept_data() { TestDatabase::addDrivers(); }
    void aPersonGetsAllThatIsKept()
    {
        const auto person = fill();
        VERIFY_RESULT(person);
        const auto contact = m_stage->contactOf(*person);
        VERIFY_RESULT(contact);
        const auto data = awaited(eraser()->dataOf(m_stage->actor(), m_stage->tenant(), *contact));
        VERIFY_RESULT(data);
        const QJsonObject own = data->value(u"conversations"_s).toObject();
        QCOMPARE(own.value(u"name"_s).toString(), QString(secretName));
        QCOMPARE_GE(
            own.value(u"conversations"_s).toArray().first().toObject().value(u"messages"_s).toArray().size(),
            301);
        QVERIFY(!QJsonDocument(*data).toJson().contains("usual words")); // nothing of anybody else
        QCOMPARE(m_stage->count(u"SELECT COUNT(*) FROM audit WHERE action = 'access_pack'"_s), 1);
        VERIFY_FAILED(awaited(eraser()->dataOf(m_stage->actor(), m_stage->tenant(), ContactId(999))),
                      Error::Code::NotFound);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<test::RecordsStage> m_stage;
    MemoryStore m_secrets;
    SystemRandom m_random;
    ConversationId m_person;
};

QTEST_GUILESS_MAIN(TestPersonEraser)
#include "tst_personeraser.moc"
