// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/bytepairtable.h"
#include "language/pretokenizer.h"
#include "language/tokencounter.h"
#include "support/places.h"
#include "support/property.h"
#include "support/seededrandom.h"
#include "support/tokencorpus.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <QThreadPool>
#include <QtEndian>

#include <ctime>

using namespace chatflow;
using namespace Qt::StringLiterals;

using Encoding = TokenCounter::Encoding;

namespace
{

std::vector<quint32> ranksOf(const QJsonArray &array)
{
    std::vector<quint32> ranks;
    for (const QJsonValue &value : array)
        ranks.push_back(static_cast<quint32>(value.toInt()));
    return ranks;
}

/// Byte pair encoding as its definition has it: look at all neighbours, join the lowest, again.
qint64 countedNaively(const BytePairTable &table, const QByteArray &piece)
{
    QList<QByteArray> parts;
    for (const char c : piece)
        parts << QByteArray(1, c);
    for (;;) {
        BytePairTable::Rank lowest = BytePairTable::none;
        qsizetype at = -1;
        for (qsizetype i = 0; i + 1 < parts.size(); ++i) {
            const auto rank = table.rankOf(QByteArray(parts[i] + parts[i + 1]));
            if (rank < lowest) {
                lowest = rank;
                at = i;
            }
        }
        if (at < 0)
            return parts.size();
        parts[at] += parts.takeAt(at + 1);
    }
}

BytePairTable tableFromResource(const QString &name)
{
    QFile file(u":/tokens/"_s + name);
    return file.open(QIODevice::ReadOnly) ? BytePairTable::load(file.readAll()).value()
                                          : BytePairTable::load({}).value();
}

QByteArray tableOf(const QList<QByteArray> &tokens)
{
    QByteArray plain = "CFBPE01\n";
    plain.resize(12);
    qToLittleEndian(static_cast<quint32>(tokens.size()), plain.data() + 8);
    for (const QByteArray &token : tokens)
        plain += char(token.size()) + token;
    return plain;
}

// The expressions themselves, for Qt's engine. Its \s knows U+FEFF no more than ours; \p{…} is as old as the
// library.
const char o200kExpression[] =
    R"([^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?|)"
    R"([^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?|)"
    R"(\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+)";
const char cl100kExpression[] =
    R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)";

} // namespace

class TokenCounterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheReference_data();
    void agreesWithTheReference();
    void agreesOnTheWholeCorpus_data();
    void agreesOnTheWholeCorpus();
    void cutsAsTheExpressionDoes_data();
    void cutsAsTheExpressionDoes();
    void contractionsIgnoreCase();
    void mergesAsTheDefinitionSays_data();
    void mergesAsTheDefinitionSays();
    void longWordsTakeNoLonger_data();
    void longWordsTakeNoLonger();
    void tablesAreWhole_data();
    void tablesAreWhole();
    void damagedTablesAreRefused_data();
    void damagedTablesAreRefused();
    void loadsOffTheCallersPath();
    void countsInManyThreads();
    void messagesHaveAFrame();
    void modelsHaveTheirEncoding_data();
    void modelsHaveTheirEncoding();
    void speed_data();
    void speed();

private:
    const test::TokenCorpus &corpus()
    {
        if (m_corpus.texts.isEmpty())
            m_corpus = test::TokenCorpus::load();
        return m_corpus;
    }

    TokenCounter m_counter;
    test::TokenCorpus m_corpus;
};

void TokenCounterTest::agreesWithTheReference_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QJsonObject>("expected");
    QFile file(test::dataPath(u"language/tokencounts.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).array();
    QVERIFY(cases.size() > 300);
    for (qsizetype i = 0; i < cases.size(); ++i) {
        const QJsonObject one = cases.at(i).toObject();
        QTest::addRow("%lld %s", static_cast<long long>(i),
                      qPrintable(one.value(u"text"_s).toString().left(20).simplified()))
            << one.value(u"text"_s).toString() << one;
    }
}

void TokenCounterTest::agreesWithTheReference()
{
    QFETCH(QString, text);
    QFETCH(QJsonObject, expected);
    const std::array encodings{Encoding::O200kBase, Encoding::Cl100kBase};
    for (qsizetype i = 0; i < 2; ++i) {
        const Encoding encoding = encodings[static_cast<size_t>(i)];
        QCOMPARE(m_counter.countTokens(text, encoding),
                 expected.value(u"counts"_s).toArray().at(i).toInteger());
        const QJsonArray ranks = expected.value(u"ranks"_s).toArray();
        if (!ranks.isEmpty())
            QCOMPARE(m_counter.encode(text, encoding), ranksOf(ranks.at(i).toArray()));
    }
}

void TokenCounterTest::agreesOnTheWholeCorpus_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<qsizetype>("atLeast");
    QTest::newRow("messages and code") << u"texts"_s << qsizetype(10'000);
    QTest::newRow("broken UTF-8") << u"utf8"_s << qsizetype(1'000);
}

void TokenCounterTest::agreesOnTheWholeCorpus()
{
    QFETCH(QString, kind);
    QFETCH(qsizetype, atLeast);
    const QList<test::TokenCorpus::Entry> entries = kind == u"utf8" ? corpus().brokenUtf8 : corpus().texts;
    QCOMPARE_GE(entries.size(), atLeast);
    QStringList wrong;
    qint64 total = 0;
    for (const test::TokenCorpus::Entry &entry : entries) {
        const qint64 newer = m_counter.countTokens(entry.text, Encoding::O200kBase);
        const qint64 older = m_counter.countTokens(entry.text, Encoding::Cl100kBase);
        total += newer + older;
        if (newer != entry.o200k || older != entry.cl100k)
            wrong << u"%1 and %2 instead of %3 and %4: %5"_s.arg(newer)
                         .arg(older)
                         .arg(entry.o200k)
                         .arg(entry.cl100k)
                         .arg(QString::fromLatin1(entry.text.toUtf8().toPercentEncoding(" ")));
    }
    QVERIFY2(wrong.isEmpty(),
             qPrintable(u"%1 of %2; the first: "_s.arg(wrong.size()).arg(entries.size()) + wrong.value(0)));
    QCOMPARE_GT(total, entries.size());
}

void TokenCounterTest::cutsAsTheExpressionDoes_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<bool>("newer");
    QTest::newRow("o200k") << QString::fromLatin1(o200kExpression) << true;
    QTest::newRow("cl100k") << QString::fromLatin1(cl100kExpression) << false;
}

void TokenCounterTest::cutsAsTheExpressionDoes()
{
    QFETCH(QString, expression);
    QFETCH(bool, newer);
    const QRegularExpression regex(expression, QRegularExpression::UseUnicodePropertiesOption);
    QVERIFY2(regex.isValid(), qPrintable(regex.errorString()));
    CHATFLOW_PROPERTY("the scanner finds the pieces of the regular expression", 20000, [&] {
        const auto character = rc::gen::elementOf(std::vector<std::string>{
            "a",      "b",      "A",      "B",      "ǅ", "ʰ", "ª", "漢", "é",      "É",
            "\u0301", "\u20dd", "1",      "²",      "Ⅷ", "٣", " ", " ",  "\t",     "\n",
            "\r",     "\u00a0", "\u2028", "\u3000", "!", "/", "'", "'s", "'LL",    "'r",
            "_",      "€",      "👋",      "𝐀",      "𝐚", "𐐀", "𐐨", "𝟘",  "\u200d", "\ufe0f"});
        const auto pieces = *rc::gen::container<std::vector<std::string>>(character);
        QString text;
        for (const std::string &piece : pieces)
            text += QString::fromStdString(piece);
        QStringList expected;
        for (auto it = regex.globalMatch(text); it.hasNext();)
            expected << it.next().captured();
        QStringList found;
        for (qsizetype start = 0; start < text.size();) {
            const qsizetype end =
                newer ? pretokenizer::pieceEndO200k(text, start) : pretokenizer::pieceEndCl100k(text, start);
            RC_ASSERT(end > start);
            found << text.mid(start, end - start);
            start = end;
        }
        RC_ASSERT(found.join(u'|') == expected.join(u'|'));
    });
}

void TokenCounterTest::contractionsIgnoreCase()
{
    // Case-insensitive means the long s as well, for OpenAI's expressions as for Unicode.
    QCOMPARE(pretokenizer::pieceEndCl100k(u"'\u017fx", 0), 2);
    QCOMPARE(pretokenizer::pieceEndO200k(u"a'\u017fx", 0), 3);
    QCOMPARE(pretokenizer::pieceEndO200k(u"a'LLx", 0), 4);
    QCOMPARE(pretokenizer::pieceEndO200k(u"a'lx", 0), 1);
}

void TokenCounterTest::mergesAsTheDefinitionSays_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("o200k") << u"o200k_base.bin"_s;
    QTest::newRow("cl100k") << u"cl100k_base.bin"_s;
}

void TokenCounterTest::mergesAsTheDefinitionSays()
{
    QFETCH(QString, name);
    const BytePairTable table = tableFromResource(name);
    SeededRandom random(3);
    const QByteArray alphabets[] = {"ab", "abcdefghijklmnopqrstuvwxyz", "aeiou nrst",
                                    "\xf0\x9f\x91\x8b\xe2\x80\x8d", "01 \n"};
    for (int i = 0; i < 600; ++i) {
        const QByteArray &alphabet = alphabets[i % 5];
        // On both sides of the length where the method changes.
        const auto size = static_cast<qsizetype>(1 + random.below(i % 2 == 0 ? 66 : 200));
        QByteArray piece;
        while (piece.size() < size)
            piece += alphabet[static_cast<qsizetype>(random.below(static_cast<quint64>(alphabet.size())))];
        const qint64 expected = table.rankOf(piece) == BytePairTable::none ? countedNaively(table, piece) : 1;
        QVERIFY2(table.count(piece) == expected, piece.toHex().constData());
        const auto ranks = table.encode(piece);
        QCOMPARE(static_cast<qint64>(ranks.size()), expected);
        QVERIFY(std::ranges::find(ranks, BytePairTable::none) == ranks.end());
    }
    QCOMPARE(table.count({}), 0);
}

void TokenCounterTest::longWordsTakeNoLonger_data()
{
    QTest::addColumn<QString>("piece");
    for (const QString &piece : {u"a"_s,       u"ab"_s, u"A"_s,  u"Aa"_s,  u"ha"_s,
                                 u"xq"_s,      u" "_s,  u"\n"_s, u" \n"_s, u"!"_s,
                                 u"1"_s,       u"é"_s,  u"漢"_s, u"👋"_s,   u"\u0301"_s,
                                 u"\u0301A"_s, u"'s"_s, u"/"_s,  u"!/"_s,  u"abcdefghijklmnop"_s,
                                 u"\u00a0"_s})
        QTest::newRow(qPrintable(piece.toHtmlEscaped())) << piece;
}

void TokenCounterTest::longWordsTakeNoLonger()
{
    QFETCH(QString, piece);
    const QString text = piece.repeated(100'000 / piece.size());
    const std::clock_t before = std::clock(); // processor time: a busy machine does not stretch it
    for (const Encoding encoding : {Encoding::O200kBase, Encoding::Cl100kBase})
        QVERIFY(m_counter.countTokens(text, encoding) > 0);
    // Under 0.3 s in practice; anything quadratic takes minutes.
    QCOMPARE_LT((std::clock() - before) / CLOCKS_PER_SEC, 20);
}

void TokenCounterTest::tablesAreWhole_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("size");
    QTest::newRow("o200k") << u"o200k_base.bin"_s << 199'998;
    QTest::newRow("cl100k") << u"cl100k_base.bin"_s << 100'256;
}

void TokenCounterTest::tablesAreWhole()
{
    QFETCH(QString, name);
    QFETCH(int, size);
    const BytePairTable table = tableFromResource(name);
    QCOMPARE(table.size(), size);
    // Every byte is a token, so that any text can be cut.
    for (int byte = 0; byte < 256; ++byte)
        QVERIFY(table.rankOf(QByteArray(1, static_cast<char>(byte))) != BytePairTable::none);
    QCOMPARE(table.rankOf(QByteArray()), BytePairTable::none);
    QCOMPARE(table.rankOf(QByteArray(500, 'z')), BytePairTable::none);
    QVERIFY(table.rankOf(QByteArray(" the")) != BytePairTable::none);
    QCOMPARE(table.rankOf(QByteArray("!")), 0U);
}

void TokenCounterTest::damagedTablesAreRefused_data()
{
    QTest::addColumn<QByteArray>("compressed");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("noise") << QByteArray(100, 'x');
    QTest::newRow("other magic") << qCompress(QByteArray(100, 'x'));
    QTest::newRow("no tokens where some are announced") << qCompress(QByteArray("CFBPE01\n\5\0\0\0", 12));
    QTest::newRow("empty token") << qCompress(tableOf({"a", "", "b"}));
    QTest::newRow("cut off") << qCompress(tableOf({"a", "bcd"}).chopped(1));
}

void TokenCounterTest::damagedTablesAreRefused()
{
    QFETCH(QByteArray, compressed);
    QCOMPARE(BytePairTable::load(compressed).error().code, Error::Code::Internal);
    const auto small = BytePairTable::load(qCompress(tableOf({"a", "b", "ab"})));
    QCOMPARE(small->encode(QByteArray("aabb")), (std::vector<quint32>{0, 2, 1}));
}

void TokenCounterTest::loadsOffTheCallersPath()
{
    TokenCounter counter;
    QVERIFY(!counter.isLoaded(Encoding::O200kBase));
    counter.preload(Encoding::O200kBase);
    QTRY_VERIFY(counter.isLoaded(Encoding::O200kBase));
    QVERIFY(!counter.isLoaded(Encoding::Cl100kBase));
    // Without it, the first call loads; and a counter may go while its table is still being loaded.
    QCOMPARE(counter.countTokens(u"hello world", Encoding::Cl100kBase), 2);
    QVERIFY(counter.isLoaded(Encoding::Cl100kBase));
    for (int i = 0; i < 5; ++i)
        TokenCounter().preload(Encoding::O200kBase);
    QThreadPool::globalInstance()->waitForDone();
}

void TokenCounterTest::countsInManyThreads()
{
    const TokenCounter counter;
    const QString text = u"Olá! Gostaria de saber o preço do plano premium, por favor. "_s.repeated(20);
    const qint64 expected = m_counter.countTokens(text, Encoding::O200kBase);
    std::atomic<int> right = 0;
    QThreadPool pool;
    pool.setMaxThreadCount(8);
    for (int i = 0; i < 64; ++i)
        pool.start([&] { right += counter.countTokens(text, Encoding::O200kBase) == expected ? 1 : 0; });
    pool.waitForDone();
    QCOMPARE(right.load(), 64);
}

void TokenCounterTest::messagesHaveAFrame()
{
    QCOMPARE(m_counter.estimateMessageTokens(u"user", u"hello world", Encoding::O200kBase), 3 + 1 + 2);
    QCOMPARE(m_counter.estimateMessageTokens(u"assistant", u"", Encoding::Cl100kBase), 3 + 1);
    QCOMPARE(TokenCounter::replyPriming, 3);
}

void TokenCounterTest::modelsHaveTheirEncoding_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<bool>("newer");
    for (const QString &model :
         {u"gpt-4o"_s, u"gpt-4o-mini-2024-07-18"_s, u"gpt-4.1-nano"_s, u"gpt-4.5-preview"_s, u"gpt-5-mini"_s,
          u"o1"_s, u"o3-mini"_s, u"o4-mini"_s, u"chatgpt-4o-latest"_s, u"openai/gpt-4o"_s,
          u"ft:gpt-4o:acme::x"_s, u"GPT-4o"_s, u"unknown"_s, u""_s})
        QTest::newRow(qPrintable(model)) << model << true;
    for (const QString &model : {u"gpt-4"_s, u"gpt-4-turbo"_s, u"gpt-4-0613"_s, u"gpt-3.5-turbo"_s,
                                 u"gpt-35-turbo"_s, u"text-embedding-3-small"_s, u"text-embedding-ada-002"_s,
                                 u"azure/gpt-4"_s, u"ft:gpt-3.5-turbo:acme::x"_s})
        QTest::newRow(qPrintable(model)) << model << false;
}

void TokenCounterTest::modelsHaveTheirEncoding()
{
    QFETCH(QString, model);
    QFETCH(bool, newer);
    QCOMPARE(TokenCounter::encodingOf(model) == Encoding::O200kBase, newer);
}

void TokenCounterTest::speed_data()
{
    QTest::addColumn<QString>("text");
    const QString portuguese =
        u"Olá, tudo bem? Gostaria de saber se vocês têm o plano premium disponível e quanto custa a instalação. "_s;
    const QString code = u"if (x != null && y === 3) { return fooBar(x, \"text\"); } // comment\n"_s;
    QTest::newRow("portuguese, 1,000 characters") << portuguese.repeated(10).left(1000);
    QTest::newRow("code, 1,000 characters") << code.repeated(20).left(1000);
    QTest::newRow("emoji, 1,000 characters") << u"👋😀 🙏🏽 "_s.repeated(200).left(1000);
}

void TokenCounterTest::speed()
{
    QFETCH(QString, text);
    qint64 tokens = m_counter.countTokens(text, Encoding::O200kBase);
    QBENCHMARK
    {
        tokens = m_counter.countTokens(text, Encoding::O200kBase);
    }
    QVERIFY(tokens > 0);
}

QTEST_GUILESS_MAIN(TokenCounterTest)
#include "tst_tokencounter.moc"
