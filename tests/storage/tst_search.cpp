// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/textfold.h"
#include "storage/database.h"
#include "storage/keyset.h"
#include "storage/tenantrows.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"

#include <QTest>

#include <limits>
#include <map>

using namespace chatflow;
using namespace chatflow::test;
using namespace Qt::StringLiterals;

namespace
{

/// A conversation with these messages, a millisecond after each other, two of each time.
Result<> addMessages(Transaction &tx, const QStringList &bodies)
{
    const auto tenant = addTenant(tx, u"t"_s);
    if (!tenant)
        return fail(tenant.error());
    CHATFLOW_TRY(tx.exec(u"INSERT INTO instances (id, tenant_id, server_url, name, read_back_to, created_at)"
                         " VALUES (1, ?, 'u', 'n', 0, 0)"_s,
                         *tenant));
    CHATFLOW_TRY(tx.exec(u"INSERT INTO contacts (id, tenant_id, name, name_folded, created_at, updated_at)"
                         " VALUES (1, ?, 'c', 'c', 0, 0)"_s,
                         *tenant));
    CHATFLOW_TRY(
        tx.exec(u"INSERT INTO conversations (id, tenant_id, instance_id, contact_id, address, holder,"
                " holder_since, last_message_at, created_at) VALUES (1, ?, 1, 1, 'a', 'ai', 0, 0, 0)"_s,
                *tenant));
    for (qsizetype i = 0; i < bodies.size(); ++i) {
        CHATFLOW_TRY(
            tx.exec(u"INSERT INTO messages (tenant_id, conversation_id, instance_id, role, kind, body,"
                    " folded, at, stored_at, delivery) VALUES (?, 1, 1, 'user', 'text', ?, ?, ?, 0,"
                    " 'received')"_s,
                    *tenant, bodies.at(i), searchText(bodies.at(i)), 1000 + i / 2));
    }
    return {};
}

Result<QStringList> bodiesOf(const Snapshot &snapshot, TenantId tenant, const SearchTerms &terms)
{
    const auto hits = snapshot.dialect().searchHits(tenant, terms, std::numeric_limits<qint64>::max(), 1000);
    if (hits.sql.isEmpty())
        return QStringList(u"nothing asked"_s);
    QStringList bodies;
    CHATFLOW_TRY(snapshot.query(u"SELECT m.body FROM messages m JOIN "_s + hits.sql +
                                    u" h ON h.id = m.id ORDER BY m.id"_s,
                                hits.values, [&bodies](const Row &row) {
                                    bodies << row.text(0);
                                    return true;
                                }));
    return bodies;
}

Result<QStringList> find(Database &database, const QStringList &words, bool prefix)
{
    return awaited(database.read([=](const Snapshot &snapshot) -> Result<QStringList> {
        const auto tenant = snapshot.number(u"SELECT MIN(id) FROM tenants"_s);
        if (!tenant)
            return fail(tenant.error());
        SearchTerms terms;
        for (const QString &word : words)
            terms.wanted.append({.words = {word}, .prefix = false});
        if (prefix && !words.isEmpty())
            terms.wanted.last().prefix = true;
        return bodiesOf(snapshot, TenantId(*tenant), terms);
    }));
}

/// How a store pages: newest first, ties by id.
Result<Page<qint64>> page(const Snapshot &snapshot, const PageRequest &request)
{
    Page<qint64> out;
    const bool older = request.direction == PageRequest::Direction::Older;
    const PageKey from =
        request.from.value_or(older ? PageKey{Instant::max(), 0} : PageKey{Instant::min(), 0});
    auto found = snapshot.list(
        older ? u"SELECT id FROM messages WHERE (at, id) < (?, ?) ORDER BY at DESC, id DESC LIMIT ?"_s
              : u"SELECT id FROM messages WHERE (at, id) > (?, ?) ORDER BY at, id LIMIT ?"_s,
        [](const Row &row) { return row.int64(0); }, from.at, from.id, request.limit + 1);
    if (!found)
        return fail(found.error());
    out.more = found->size() > request.limit;
    if (out.more)
        found->removeLast();
    out.rows = *found;
    return out;
}

} // namespace

class TestSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWords_data()
    {
        QTest::addColumn<QString>("driver");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("prefix");
        QTest::addColumn<QList<int>>("found");
        const auto add = [](const char *name, const QString &text, bool prefix, const QList<int> &found) {
            for (const QString &driver : TestDatabase::drivers())
                QTest::addRow("%s, %s", name, qPrintable(driver)) << driver << text << prefix << found;
        };
        add("accents", u"CORAÇÃO joao"_s, false, {0});
        add("one word", u"pedido"_s, false, {1, 2});
        add("all words", u"pedido 123"_s, false, {1});
        add("number beside punctuation", u"123"_s, false, {1});
        add("prefix of the last word", u"pedido 12"_s, true, {1});
        add("not a prefix when not asked", u"pedid"_s, false, {});
        add("only the last word is a prefix", u"ped 123"_s, true, {});
        add("mail address", u"ana@example.com"_s, false, {2});
        add("part of a mail address", u"example"_s, false, {2});
        add("emoji", u"🙂"_s, false, {3});
        add("emoji glued to a word", u"obrigado"_s, false, {3});
        add("emoji of several", u"👩‍💻"_s, false, {3});
        add("newer emoji", u"\U0001FAE0"_s, false, {3});
        add("other scripts", u"привет"_s, false, {4});
        add("other scripts, prefix", u"при"_s, true, {4});
        add("no spaces", u"你好"_s, true, {4});
        add("quotes", u"say \"hello\""_s, false, {5});
        add("apostrophe", u"d'água"_s, false, {5});
        add("operators are words", u"NOT near"_s, false, {6});
        add("an operator alone", u"OR"_s, false, {6});
        add("nothing like it", u"inexistente"_s, true, {});
        add("long word", QString(300, u'x'), false, {7});
        add("start of a long word", QString(50, u'x'), true, {7});
    }
    void findsWords()
    {
        QFETCH(QString, text);
        QFETCH(bool, prefix);
        QFETCH(QList<int>, found);
        QFETCH(QString, driver);
        // One workspace for all rows of a driver: they only read.
        std::unique_ptr<TestDatabase> &workspace = m_workspaces[driver];
        if (!workspace) {
            workspace = std::make_unique<TestDatabase>(driver, nullptr);
            QVERIFY2(workspace->open(), qPrintable(workspace->error()));
            VERIFY_RESULT(
                awaited((*workspace)->write([this](Transaction &tx) { return addMessages(tx, m_bodies); })));
        }
        QStringList expected;
        for (const int index : found)
            expected << m_bodies.at(index);
        QCOMPARE(find(**workspace, foldedWords(text), prefix), Result<QStringList>(expected));
    }

    void noInputIsASyntaxError_data() { TestDatabase::addDrivers(); }
    void noInputIsASyntaxError()
    {
        TestDatabase workspace;
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        VERIFY_RESULT(
            awaited(workspace->write([this](Transaction &tx) { return addMessages(tx, m_bodies); })));
        const QString zero = QStringLiteral("a") + QChar(u'\0') + QStringLiteral("b");
        const QStringList hostile{u"\""_s,       u"'"_s,          u"\\"_s,
                                  u"\\'"_s,      u"'':*"_s,       u"a'b"_s,
                                  u"a\\"_s,      u"\"\"\""_s,     u"*"_s,
                                  u":*"_s,       u"&"_s,          u"|"_s,
                                  u"!"_s,        u"("_s,          u")"_s,
                                  u"<->"_s,      u"AND"_s,        u"NEAR("_s,
                                  u"folded:x"_s, u"^"_s,          u"-x"_s,
                                  u"+"_s,        u"{a b}"_s,      u"%"_s,
                                  u"_"_s,        u";--"_s,        u"') OR 1=1 --"_s,
                                  zero,          u"\U0001F600"_s, QString(QChar(0xD800)),
                                  u" "_s,        QString()};
        for (const QString &word : hostile) {
            for (const bool prefix : {false, true}) {
                for (const QStringList &words :
                     {QStringList{word}, QStringList{u"pedido"_s, word}, QStringList{word, u"pedido"_s}}) {
                    VERIFY_RESULT(find(*workspace, words, prefix));
                    // As a phrase, and as what is not wanted.
                    SearchTerms terms;
                    terms.wanted = {{.words = words, .prefix = prefix}};
                    terms.unwanted = {{.words = words, .prefix = false}, {.words = {word}, .prefix = false}};
                    VERIFY_RESULT(awaited(workspace->read(
                        [&](const Snapshot &snapshot) { return bodiesOf(snapshot, TenantId(1), terms); })));
                }
            }
        }
        // Whatever somebody types goes through foldedWords() first.
        for (const QString &word : hostile)
            VERIFY_RESULT(find(*workspace, foldedWords(word), true));
        QCOMPARE(find(*workspace, {}, true), Result<QStringList>(QStringList(u"nothing asked"_s)));
        QCOMPARE(find(*workspace, {u"') OR 1=1 --"_s}, false)->size(), 0);
    }

    void editedAndDeletedMessages_data() { TestDatabase::addDrivers(); }
    void editedAndDeletedMessages()
    {
        TestDatabase workspace;
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        VERIFY_RESULT(awaited(workspace->write([](Transaction &tx) -> Result<> {
            CHATFLOW_TRY(addMessages(tx, {u"antes"_s, u"outro"_s, u""_s}));
            CHATFLOW_TRY(
                tx.exec(u"UPDATE messages SET body = 'depois', folded = 'depois' WHERE body = 'antes'"_s));
            CHATFLOW_TRY(tx.exec(u"DELETE FROM messages WHERE body = 'outro'"_s));
            CHATFLOW_TRY(tx.exec(u"UPDATE messages SET body = 'cheio', folded = 'cheio' WHERE body = ''"_s));
            return {};
        })));
        QCOMPARE(find(*workspace, {u"antes"_s}, false)->size(), 0);
        QCOMPARE(find(*workspace, {u"outro"_s}, false)->size(), 0);
        QCOMPARE(find(*workspace, {u"depois"_s}, false)->size(), 1);
        QCOMPARE(find(*workspace, {u"cheio"_s}, false)->size(), 1);
        VERIFY_RESULT(awaited(workspace->write(
            [](Transaction &tx) { return tx.exec(u"UPDATE messages SET body = '', folded = ''"_s); })));
        QCOMPARE(find(*workspace, {u"depois"_s}, false)->size(), 0);
    }

    void pagesFromAPlace_data() { TestDatabase::addDrivers(); }
    void pagesFromAPlace()
    {
        TestDatabase workspace;
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        QStringList bodies;
        for (int i = 0; i < 25; ++i)
            bodies << QString::number(i);
        VERIFY_RESULT(
            awaited(workspace->write([bodies](Transaction &tx) { return addMessages(tx, bodies); })));
        const auto keyOf = [](qint64 id) { return PageKey{instantFromMs(1000 + (id - 1) / 2), id}; };
        const auto walk = [&](PageRequest::Direction direction) {
            QList<qint64> all;
            PageRequest request{.direction = direction, .limit = 7};
            for (;;) {
                const auto got =
                    awaited(workspace->read([request](const Snapshot &s) { return page(s, request); }));
                if (!got)
                    return QList<qint64>();
                all += got->rows;
                if (!got->more)
                    return all;
                request.from = keyOf(all.last());
                // What arrives meanwhile at the other end moves no page.
                if (all.size() == 7 && direction == PageRequest::Direction::Older)
                    awaited(workspace->write([](Transaction &tx) {
                        return tx.exec(
                            u"INSERT INTO messages (tenant_id, conversation_id, instance_id, role, kind,"
                            " body, folded, at, stored_at, delivery) SELECT tenant_id, 1, 1, 'user', 'text',"
                            " 'new', 'new', 9999, 0, 'received' FROM messages LIMIT 1"_s);
                    }));
            }
        };
        QList<qint64> expected;
        for (qint64 id = 25; id >= 1; --id)
            expected << id;
        QCOMPARE(walk(PageRequest::Direction::Older), expected);
        std::reverse(expected.begin(), expected.end());
        expected << 26;
        QCOMPARE(walk(PageRequest::Direction::Newer), expected);
    }

private:
    const QStringList m_bodies{u"O coração de João"_s,
                               u"Pedido nº-123, pago."_s,
                               u"pedido: ana@example.com"_s,
                               u"Obrigado🙂 👩‍💻 \U0001FAE0"_s,
                               u"Привет, мир! 你好世界"_s,
                               u"They say \"hello\" to D'Água"_s,
                               u"not or near"_s,
                               QString(300, u'x')};
    std::map<QString, std::unique_ptr<TestDatabase>> m_workspaces;
};

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
