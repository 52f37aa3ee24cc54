// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/conversationexport.h"

#include "base/delimitedtext.h"
#include "conversations/exportpen.h"
#include "conversations/exportstore.h"
#include "conversations/messagestore.h"
#include "conversations/recordsstage.h"
#include "support/verifyresult.h"

#include <QDir>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace chatflow;
using test::awaited;

namespace
{

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

/// Messages of 10 kB.
ExportBatch heavyBatch(int messages)
{
    ExportStretch stretch;
    stretch.begins = ExportedConversation{.id = ConversationId(1), .contactName = "Ana"};
    for (int i = 0; i < messages; ++i)
        stretch.messages.append({.id = MessageId(i + 1), .kind = "text", .body = QByteArray(10'000, 'x')});
    return {.stretches = {stretch}, .next = {}};
}

} // namespace

/// Conversations in files: all of what was asked for and nothing else, whole or not at all, harmless to open.
class TestConversationExport : public QObject
{
    Q_OBJECT

    const Instant m_begin = instantFromMs(1'760'000'000'000); // 2025-10-09T08:53:20Z

    QString path(const QString &name) const { return m_folder->filePath(name); }

    Result<ExportOutcome> write(const ExportScope &scope, ExportFormat format, const QString &name,
                                ExportRows rows = ExportRows::Messages)
    {
        ConversationExport service(m_stage->database());
        return awaited(service.write(m_stage->actor(), {.tenant = m_stage->tenant(),
                                                        .scope = scope,
                                                        .format = format,
                                                        .rows = rows,
                                                        .path = path(name)}));
    }

    /// The texts of a JSON export, conversation by conversation.
    QList<QStringList> textsOf(const QString &name) const
    {
        const QJsonObject all = QJsonDocument::fromJson(contentOf(path(name))).object();
        QList<QStringList> texts;
        for (const QJsonValue conversation : all.value("conversations"_L1).toArray()) {
            QStringList own;
            for (const QJsonValue message : conversation.toObject().value("messages"_L1).toArray())
                own << message.toObject().value("text"_L1).toString();
            texts << own;
        }
        return texts;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_stage = std::make_unique<test::RecordsStage>();
        const QString problem = m_stage->open();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
    void cleanup()
    {
        m_stage.reset();
        m_folder.reset();
    }

    void takesWhatWasAskedFor_data() { TestDatabase::addDrivers(); }
    void takesWhatWasAskedFor()
    {
        const auto ana = m_stage->receive(u"5215550001111"_s, u"Ana"_s, {u"one"_s, u"two"_s}, m_begin);
        VERIFY_RESULT(ana);
        const auto luis =
            m_stage->receive(u"5215550002222"_s, u"Luis"_s, {u"three"_s}, m_begin + std::chrono::hours(48));
        VERIFY_RESULT(luis);
        VERIFY_RESULT(m_stage->reply(*luis, u"four"_s));
        const auto other = m_stage->addBusiness(u"other"_s);
        VERIFY_RESULT(other);
        VERIFY_RESULT(m_stage->receiveAt(other->first, other->second, u"5215550001111"_s, u"Ana"_s,
                                         {u"secret"_s}, m_begin));

        const auto all = write({}, ExportFormat::Json, u"all.json"_s);
        VERIFY_RESULT(all);
        QCOMPARE(all->messages, 4);
        QCOMPARE(all->conversations, 2);
        QCOMPARE(all->bytes, QFileInfo(path(u"all.json"_s)).size());
        QCOMPARE(textsOf(u"all.json"_s), (QList<QStringList>{{u"one"_s, u"two"_s}, {u"three"_s, u"four"_s}}));
        QCOMPARE(QFile::permissions(path(u"all.json"_s)) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());

        VERIFY_RESULT(write({.conversation = *ana}, ExportFormat::Json, u"one.json"_s));
        QCOMPARE(textsOf(u"one.json"_s), (QList<QStringList>{{u"one"_s, u"two"_s}}));
        const auto contact = m_stage->contactOf(*luis);
        VERIFY_RESULT(contact);
        VERIFY_RESULT(write({.contact = *contact}, ExportFormat::Json, u"contact.json"_s));
        QCOMPARE(textsOf(u"contact.json"_s), (QList<QStringList>{{u"three"_s, u"four"_s}}));
        VERIFY_RESULT(write({.filter = {.holder = Holder::Human}}, ExportFormat::Json, u"filter.json"_s));
        QCOMPARE(textsOf(u"filter.json"_s), (QList<QStringList>{{u"three"_s, u"four"_s}}));
        VERIFY_RESULT(write({.from = m_begin + seconds(1), .until = m_begin + std::chrono::hours(48)},
                            ExportFormat::Json, u"range.json"_s));
        QCOMPARE(textsOf(u"range.json"_s), (QList<QStringList>{{u"two"_s}}));

        VERIFY_FAILED(write({.conversation = ConversationId(99)}, ExportFormat::Json, u"none.json"_s),
                      Error::Code::NotFound);
        QVERIFY(!QFile::exists(path(u"none.json"_s)));
        // Of each export the audit tells, without a word of what was in it.
        QCOMPARE(m_stage->count(u"SELECT COUNT(*) FROM audit WHERE action = 'export'"_s), 5);
    }

    void privateNotesGoOnlyWhenAskedFor_data() { TestDatabase::addDrivers(); }
    void privateNotesGoOnlyWhenAskedFor()
    {
        const auto ana = m_stage->receive(u"5215550001111"_s, u"Ana"_s, {u"one"_s}, m_begin);
        VERIFY_RESULT(ana);
        VERIFY_RESULT(awaited(m_stage->database().write([&](Transaction &tx) {
            return MessageStore::insert(tx, {.tenant = m_stage->tenant(),
                                             .conversation = *ana,
                                             .instance = m_stage->instance(),
                                             .role = Role::Agent,
                                             .kind = noteKind,
                                             .body = u"pays late"_s,
                                             .at = m_begin + seconds(5)});
        })));
        for (const ExportFormat format :
             {ExportFormat::Json, ExportFormat::Csv, ExportFormat::Html, ExportFormat::Text}) {
            const QString name = u"out."_s + toString(format);
            VERIFY_RESULT(write({.conversation = *ana}, format, name));
            QVERIFY(contentOf(path(name)).contains("one"));
            QVERIFY(!contentOf(path(name)).contains("pays late"));
            ExportScope all{.conversation = *ana};
            all.notes = true;
            VERIFY_RESULT(write(all, format, name));
            QVERIFY(contentOf(path(name)).contains("pays late"));
        }
    }

    void marksBecomeWhatTheyMean_data() { TestDatabase::addDrivers(); }
    void marksBecomeWhatTheyMean()
    {
        const auto ana =
            m_stage->receive(u"5215550001111"_s, u"Ana"_s, {u"*a <b>* and _c_, 2*3*4"_s}, m_begin);
        VERIFY_RESULT(ana);
        VERIFY_RESULT(write({.conversation = *ana}, ExportFormat::Html, u"out.html"_s));
        QVERIFY(contentOf(path(u"out.html"_s)).contains("<b>a &lt;b&gt;</b> and <i>c</i>, 2*3*4</div>"));
        VERIFY_RESULT(write({.conversation = *ana}, ExportFormat::Text, u"out.txt"_s));
        QVERIFY(contentOf(path(u"out.txt"_s)).contains("*a <b>* and _c_, 2*3*4"));
    }

    void readsInAnyPortions_data() { TestDatabase::addDrivers(); }
    void readsInAnyPortions()
    {
        QList<QStringList> expected;
        for (int i = 0; i < 4; ++i) {
            QStringList texts;
            for (int n = 0; n <= i * 3; ++n)
                texts << u"%1/%2"_s.arg(i).arg(n);
            VERIFY_RESULT(m_stage->receive(u"521555000%1"_s.arg(1000 + i), u"C"_s, texts, m_begin));
            expected << texts;
        }
        for (int limit = 1; limit <= 9; ++limit) {
            const auto found = awaited(m_stage->database().read(
                [tenant = m_stage->tenant(), limit](const Snapshot &snapshot) -> Result<QList<QStringList>> {
                    const auto selection = ExportStore::select(snapshot, tenant, {});
                    if (!selection)
                        return fail(selection.error());
                    QList<QStringList> texts;
                    ExportPlace place;
                    int ended = 0;
                    for (bool last = false; !last;) {
                        const auto batch = ExportStore::read(snapshot, tenant, {}, *selection, place, limit);
                        if (!batch)
                            return fail(batch.error());
                        for (const ExportStretch &stretch : batch->stretches) {
                            if (stretch.begins)
                                texts.append(QStringList());
                            for (const ExportedMessage &message : stretch.messages)
                                texts.last().append(QString::fromUtf8(message.body));
                            ended += stretch.ends ? 1 : 0;
                        }
                        place = batch->next;
                        last = batch->last;
                    }
                    return ended == texts.size() ? Result<QList<QStringList>>(texts)
                                                 : fail(Error::internal(u"not all conversations ended"_s));
                }));
            VERIFY_RESULT(found);
            QCOMPARE(*found, expected);
        }
    }

    void everyFormatHoldsTheTexts_data()
    {
        QTest::addColumn<QString>("driver");
        QTest::addColumn<ExportFormat>("format");
        for (const auto format : {ExportFormat::Json, ExportFormat::Csv, ExportFormat::Html,
                                  ExportFormat::Text, ExportFormat::Pdf})
            QTest::newRow(qPrintable(toString(format))) << u"sqlite"_s << format;
    }
    void everyFormatHoldsTheTexts()
    {
        QFETCH(const ExportFormat, format);
        const QString evil = u"<script>alert(\"1\")</script>\nñandú 🙂 \"quoted\""_s;
        VERIFY_RESULT(
            m_stage->receive(u"5215550001111"_s, u"=HYPERLINK(\"x\")"_s, {evil, u"=1+1"_s}, m_begin));
        const QString name = u"file."_s + toString(format);
        const auto written = write({}, format, name);
        VERIFY_RESULT(written);
        const QByteArray content = contentOf(path(name));
        QCOMPARE(written->bytes, content.size());
        switch (format) {
        case ExportFormat::Json:
            QCOMPARE(textsOf(name), (QList<QStringList>{{evil, u"=1+1"_s}}));
            break;
        case ExportFormat::Csv: {
            const DelimitedText table = delimitedText(textOfTableFile(content));
            QCOMPARE(table.rows.size(), 3);
            const qsizetype text = table.rows.first().indexOf(u"text"_s);
            QCOMPARE(table.rows.at(1).at(text), evil);
            // No cell begins as a formula does.
            QCOMPARE(table.rows.at(2).at(text), u"'=1+1"_s);
            QCOMPARE(table.rows.at(2).at(1), u"'=HYPERLINK(\"x\")"_s);
            break;
        }
        case ExportFormat::Html:
            QVERIFY(!content.contains("<script"));
            QVERIFY(content.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;<br>ñandú 🙂"));
            QVERIFY(content.contains("default-src 'none'"));
            QVERIFY(!content.contains("http://") && !content.contains("https://"));
            break;
        case ExportFormat::Text:
            QVERIFY(content.contains("<script>alert(\"1\")</script>\n    ñandú 🙂"));
            break;
        case ExportFormat::Pdf:
            QVERIFY(content.startsWith("%PDF-"));
            QVERIFY(content.trimmed().endsWith("%%EOF"));
            QVERIFY(content.contains("/Type /Page"));
            break;
        }
    }

    void aRowCanBeAConversation_data() { TestDatabase::addDrivers(); }
    void aRowCanBeAConversation()
    {
        const auto ana = m_stage->receive(u"5215550001111"_s, u"Ana"_s, {u"one"_s, u"two"_s}, m_begin);
        VERIFY_RESULT(ana);
        VERIFY_RESULT(m_stage->reply(*ana, u"three"_s));
        VERIFY_RESULT(write({}, ExportFormat::Csv, u"rows.csv"_s, ExportRows::Conversations));
        const DelimitedText table = delimitedText(textOfTableFile(contentOf(path(u"rows.csv"_s))));
        QCOMPARE(table.rows.size(), 2);
        QMap<QString, QString> row;
        for (qsizetype i = 0; i < table.rows.first().size(); ++i)
            row.insert(table.rows.first().at(i), table.rows.at(1).at(i));
        QCOMPARE(row.value(u"contact"_s), u"Ana"_s);
        QCOMPARE(row.value(u"phone"_s), u"5215550001111"_s);
        QCOMPARE(row.value(u"messages"_s), u"3"_s);
        QCOMPARE(row.value(u"from_contact"_s), u"2"_s);
        QCOMPARE(row.value(u"from_people"_s), u"1"_s);
        QCOMPARE(row.value(u"from_ai"_s), u"0"_s);
        QCOMPARE(row.value(u"first_message"_s), u"2025-10-09 08:53:20"_s);
    }

    void aStoppedExportLeavesNothing_data() { TestDatabase::addDrivers(); }
    void aStoppedExportLeavesNothing()
    {
        QStringList texts;
        for (int i = 0; i < 30; ++i)
            texts << QString(500, u'x');
        VERIFY_RESULT(m_stage->receive(u"5215550001111"_s, u"Ana"_s, texts, m_begin));
        ConversationExport service(m_stage->database());
        const CancelToken stop;
        int told = 0;
        const auto written = awaited(service.write(
            m_stage->actor(), {.tenant = m_stage->tenant(), .path = path(u"x.json"_s)},
            [&](const ExportProgress &now) {
                ++told;
                QCOMPARE(now.messages, 30);
                QCOMPARE(now.allMessages, 30);
            },
            stop));
        VERIFY_RESULT(written);
        QCOMPARE(told, 1);
        const QByteArray before = contentOf(path(u"x.json"_s));
        stop.cancel();
        VERIFY_FAILED(
            awaited(service.write(m_stage->actor(), {.tenant = m_stage->tenant(), .path = path(u"x.json"_s)},
                                  {}, stop)),
            Error::Code::Cancelled);
        // What was there before is still there, and nothing else.
        QCOMPARE(filesIn(m_folder->path()), QStringList{u"x.json"_s});
        QCOMPARE(contentOf(path(u"x.json"_s)), before);
        VERIFY_FAILED(awaited(service.write(m_stage->actor(), {.tenant = m_stage->tenant(),
                                                               .path = path(u"no/such/folder/x.json"_s)})),
                      Error::Code::FileWrite);
    }

    void aFullDiskLeavesNothing_data()
    {
        QTest::addColumn<QString>("driver");
        QTest::newRow("sqlite") << u"sqlite"_s;
    }
    void aFullDiskLeavesNothing()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit usual{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &usual), 0);
        rlimit narrow = usual;
        narrow.rlim_cur = 1'500'000;
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &narrow), 0);
        Result<> written;
        {
            ExportPen pen({.request = {.path = path(u"x.json"_s)}});
            written = pen.begin();
            for (int i = 0; written && i < 10; ++i)
                written = pen.write(heavyBatch(50));
        }
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &usual), 0);
        VERIFY_FAILED(written, Error::Code::FileWrite);
        QCOMPARE(filesIn(m_folder->path()), QStringList());
    }

    void aKilledExportLeavesNothing_data() { aFullDiskLeavesNothing_data(); }
    void aKilledExportLeavesNothing()
    {
#ifdef O_TMPFILE
        const int nameless = ::open(qPrintable(m_folder->path()), O_TMPFILE | O_RDWR, 0600);
#else
        const int nameless = -1;
#endif
        const QString target = path(u"x.json"_s);
        const pid_t child = fork();
        if (child == 0) {
            ExportPen pen({.request = {.path = target}});
            const bool wrote = pen.begin().has_value() && pen.write(heavyBatch(100)).has_value();
            ::kill(::getpid(), wrote ? SIGKILL : SIGTERM);
        }
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status));
        QCOMPARE(WTERMSIG(status), SIGKILL);
        QVERIFY(!QFile::exists(target));
        if (nameless >= 0) // otherwise something stays, under another name
            QCOMPARE(filesIn(m_folder->path()), QStringList());
        ::close(nameless);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::RecordsStage> m_stage;
};

QTEST_MAIN(TestConversationExport)
#include "tst_conversationexport.moc"
