// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/redaction.h"
#include "support/property.h"

#include <QTest>

#include <ctime>

using namespace chatflow;
using namespace Qt::StringLiterals;

class RedactionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hidesSecrets_data();
    void hidesSecrets();
    void hidesNumbers_data();
    void hidesNumbers();
    void leavesAlone_data();
    void leavesAlone();
    void masksAddresses_data();
    void masksAddresses();
    void hidingTwiceChangesNothing();
    void noLongNumberSurvives();
    void noQuotedSecretSurvives();
    void isLinear_data();
    void isLinear();
};

void RedactionTest::hidesSecrets_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &line, const QString &expected) {
        QTest::newRow(name) << line << expected;
    };

    // JSON
    row("json", uR"({"apikey":"abc-DEF","a":1})"_s, uR"({"apikey":"•••","a":1})"_s);
    row("json with blanks", uR"({"password" : "p w" })"_s, uR"({"password" : "•••" })"_s);
    row("json on two lines", u"{\"token\":\n  \"abc\"}"_s, u"{\"token\":\n  \"•••\"}"_s);
    row("json escaped quote in value", uR"({"secret":"a\"b","c":"d"})"_s, uR"({"secret":"•••","c":"d"})"_s);
    row("json value ends in a backslash", uR"({"secret":"a\\","c":"d"})"_s, uR"({"secret":"•••","c":"d"})"_s);
    row("json number", uR"({"password":12345,"a":1})"_s, uR"({"password":•••,"a":1})"_s);
    row("json array", uR"({"secret":["a]b","c"],"d":1})"_s, uR"({"secret":[•••],"d":1})"_s);
    row("json object", uR"({"hash":{"apikey":"x}"},"d":1})"_s, uR"({"hash":{•••},"d":1})"_s);
    row("json array cut off", uR"({"secret":["a","b)"_s, uR"({"secret":[•••)"_s);
    row("json in json", uR"(body="{\"apikey\":\"abc\",\"a\":1}")"_s,
        uR"(body="{\"apikey\":\"•••\",\"a\":1}")"_s);
    row("json in json, quote in value", uR"(body="{\"apikey\":\"a\\\"b\",\"a\":1}")"_s,
        uR"(body="{\"apikey\":\"•••\",\"a\":1}")"_s);
    row("json in json in json", uR"("{\\\"token\\\":\\\"abc\\\",\\\"x\\\":1}")"_s,
        uR"("{\\\"token\\\":\\\"•••\\\",\\\"x\\\":1}")"_s);
    row("array of escaped strings", uR"(body="{\"secret\":[\"a]b\"],\"x\":1}")"_s,
        uR"(body="{\"secret\":[•••],\"x\":1}")"_s);
    row("cut off inside the value", uR"({"a":1,"token":"abcdef)"_s, uR"({"a":1,"token":"•••)"_s);
    row("cut off inside the escaped value", uR"(body="{\"token\":\"abcdef)"_s,
        uR"(body="{\"token\":\"•••)"_s);
    row("outer quote ends first", uR"(body="{\"token\":\"abc" status=401)"_s,
        uR"(body="{\"token\":\"•••" status=401)"_s);
    row("single quotes", u"{'apiKey': 'abc', 'b': 1}"_s, u"{'apiKey': '•••', 'b': 1}"_s);
    row("javascript", u"{ apiKey: abc, b: 1 }"_s, u"{ apiKey: •••, b: 1 }"_s);
    row("index", u"headers[\"apikey\"] = \"abc\""_s, u"headers[\"apikey\"] = \"•••\""_s);

    // headers
    row("header", u"apikey: 429683C4C977415CAAFCCE10F7D57E11"_s, u"apikey: •••"_s);
    row("x-api-key", u"X-API-Key:abc"_s, u"X-API-Key:•••"_s);
    row("authorization", u"Authorization: abcdef"_s, u"Authorization: •••"_s);
    row("authorization bearer", u"Authorization: Bearer abc.def-ghi next"_s, u"Authorization: ••• next"_s);
    row("authorization basic", u"authorization: basic dXNlcjpwYXNz"_s, u"authorization: •••"_s);
    row("authorization digest", u"Authorization: Digest username=\"ana\", response=\"6629\"\nnext"_s,
        u"Authorization: •••\nnext"_s);
    row("proxy", u"Proxy-Authorization: Negotiate YII="_s, u"Proxy-Authorization: •••"_s);
    row("cookie", u"Cookie: a=b; sid=cdef\nHost: x"_s, u"Cookie: •••\nHost: x"_s);
    row("set-cookie in a field", u"headers=\"Set-Cookie: a=b; Path=/\" status=200"_s,
        u"headers=\"Set-Cookie: •••\" status=200"_s);
    row("bearer alone", u"sent Bearer abcdefgh"_s, u"sent Bearer •••"_s);
    row("bearer encoded", u"h=Bearer%20abcdefgh&x=1"_s, u"h=Bearer%20•••&x=1"_s);
    row("basic alone", u"sent Basic dXNlcjpwYXNz"_s, u"sent Basic •••"_s);

    // queries and command lines
    row("query", u"https://x.example/a?apikey=abc&b=1"_s, u"https://x.example/a?apikey=•••&b=1"_s);
    row("query key", u"https://x.example/a?b=1&key=abc"_s, u"https://x.example/a?b=1&key=•••"_s);
    row("query encoded", u"next=%2Fa%3Ftoken%3Dabc&b=1"_s, u"next=%2Fa%3Ftoken%3D•••&b=1"_s);
    row("environment", u"AUTHENTICATION_API_KEY=abc OTHER=1"_s, u"AUTHENTICATION_API_KEY=••• OTHER=1"_s);
    row("environment pass", u"DB_PASS=abc"_s, u"DB_PASS=•••"_s);
    row("option", u"run --password hunter2 --verbose"_s, u"run --password ••• --verbose"_s);
    row("option with hyphens", u"run --api-key=abc --x"_s, u"run --api-key=••• --x"_s);
    row("connection string", u"host=a password=hun,ter;2 dbname=b"_s, u"host=a password=••• dbname=b"_s);
    row("user info", u"postgres://ana:p:w@db.example:5432/x"_s, u"postgres://ana:•••@db.example:5432/x"_s);
    row("prose", u"The API key: abcdef."_s, u"The API key: •••."_s);
    row("pass phrase", u"pass phrase = abc"_s, u"pass phrase = •••"_s);
    row("camel case", u"accessToken=abc refresh_token=def jwt-key=ghi"_s,
        u"accessToken=••• refresh_token=••• jwt-key=•••"_s);
    row("arrow", u"secret => abc"_s, u"secret => •••"_s);
    row("in a quoted field", u"error=\"password=abc\" x=1"_s, u"error=\"password=•••\" x=1"_s);
    row("in an escaped field", uR"(error="said \"password=abc\"" x=1)"_s,
        uR"(error="said \"password=•••\"" x=1)"_s);

    // by their own look
    row("jwt", u"got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc_DEF-1 ok"_s, u"got ••• ok"_s);
    row("model provider key", u"Incorrect: sk-proj-a1b2c3d4e5f6g7h8i9j0k"_s, u"Incorrect: •••"_s);
    row("private key", u"-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----"_s,
        u"-----BEGIN RSA PRIVATE KEY-----•••-----END RSA PRIVATE KEY-----"_s);
    row("private key cut off", u"-----BEGIN PRIVATE KEY-----\nMIIE"_s, u"-----BEGIN PRIVATE KEY-----•••"_s);
}

void RedactionTest::hidesSecrets()
{
    QFETCH(QString, line);
    QFETCH(QString, expected);
    QCOMPARE(redact(line), expected);
    QCOMPARE(redact(expected), expected);
}

void RedactionTest::hidesNumbers_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString &line, const QString &expected) {
        QTest::newRow(qPrintable(line)) << line << expected;
    };
    row(u"5511987654321"_s, u"…21"_s);
    row(u"from=5511987654321@s.whatsapp.net"_s, u"from=…21@s.whatsapp.net"_s);
    row(u"5511987654321:12@s.whatsapp.net"_s, u"…21:12@s.whatsapp.net"_s);
    row(u"123456789012345@lid"_s, u"…45@lid"_s);
    row(u"5511987654321-1612345678@g.us"_s, u"…78@g.us"_s);
    row(u"120363041234567890@g.us"_s, u"…90@g.us"_s);
    row(u"+55 11 98765-4321"_s, u"+…21"_s);
    row(u"call +55 (11) 9.8765-4321 now"_s, u"call +…21 now"_s);
    row(u"(11) 98765-4321"_s, u"(…21"_s);
    row(u"11.98765.4321"_s, u"…21"_s);
    row(u"01.23.45.67.89"_s, u"…89"_s);
    row(u"612.345.678"_s, u"…78"_s);
    row(u"1.800.555.1234"_s, u"…34"_s);
    row(u"1-800-555-1234"_s, u"…34"_s);
    row(u"555-1234"_s, u"…34"_s);
    row(u"9876 5432"_s, u"…32"_s);
    row(u"tel:+5511987654321;x"_s, u"tel:+…21;x"_s);
    row(u"55\u00a011\u00a098765\u20114321"_s, u"…21"_s);
    row(u"\u202a+55 11 98765-4321\u202c"_s, u"\u202a+…21\u202c"_s);
    row(u"5511\u200b987654321"_s, u"…21"_s);
    row(u"٠١٢٣٤٥٦٧٨٩"_s, u"…٨٩"_s);
    row(u"５５１１９８７６５４３２１"_s, u"…２１"_s);
    row(u"?number=%2B5511987654321&x=1"_s, u"?number=%2B…21&x=1"_s);
    row(u"?number=%2B55%2011%2098765%2D4321"_s, u"?number=%2B…21"_s);
    row(u"?number=55+11+98765+4321"_s, u"?number=…21"_s);
    row(uR"("\u202a5511987654321")"_s, uR"("\u202a…21")"_s);
    row(uR"("hi\n5511987654321")"_s, uR"("hi\n…21")"_s);
    row(u"wa5511987654321"_s, u"wa…21"_s);
    row(u"user_5511987654321"_s, u"user_…21"_s);
    row(u"session-5511987654321"_s, u"session-…21"_s);
    row(u"5511987654321user"_s, u"…21user"_s);
    row(u"wa5511987654321wa"_s, u"wa…21wa"_s);
    row(u"fa5511987654321"_s, u"fa…21"_s);
    row(u"número5511987654321"_s, u"número…21"_s);
    row(u"2026-11-24 5511987654321"_s, u"2026-11-24 …21"_s);
    row(u"127.0.0.1 5511987654321"_s, u"127.0.0.1 …21"_s);
    row(u"a=5511987654321 b=5521987654322"_s, u"a=…21 b=…22"_s);
    row(u"5511987654321,5521987654322"_s, u"…21,…22"_s);
    row(u"-5511987654321"_s, u"-…21"_s);
    row(u"#5511987654321"_s, u"#…21"_s);
    row(u"https://wa.me/5511987654321?text=x"_s, u"https://wa.me/…21?text=x"_s);
    row(u"/tmp/5511987654321.jpg"_s, u"/tmp/…21.jpg"_s);
    row(u"12345678901234567890123456789012345678901234567890"_s, u"…90"_s);
    row(u"1 2 3 4 5 6 7 8 9"_s, u"…89"_s);
}

void RedactionTest::hidesNumbers()
{
    QFETCH(QString, line);
    QFETCH(QString, expected);
    QCOMPARE(redact(line), expected);
    QCOMPARE(redact(expected), expected);
}

void RedactionTest::leavesAlone_data()
{
    QTest::addColumn<QString>("line");
    for (const QString &line : {
             u""_s,
             u"2026-11-24T02:09:00.295Z INFO chatflow.net text"_s,
             u"2026-11-24T02:09:00.295123Z"_s,
             u"2026-11-24T02:09:00.295123456+01:00"_s,
             u"2026-11-24 02:09:00,295 -0300"_s,
             u"2026-11-24 02:09"_s,
             u"from 2026-11-24 to 2026-12-31"_s,
             u"24.11.2026 02:09"_s,
             u"24-11-2026"_s,
             u"24/11/2026 02:09"_s,
             u"backup-20261124-020900.db"_s,
             u"20261124T020900Z"_s,
             u"550e8400-e29b-41d4-a716-446655440000"_s,
             u"12345678-1234-4234-8234-123456789012"_s,
             u"id=12345678-1234-4234-8234-123456789012 next"_s,
             u"3EB0C767D097B7C7D1A9"_s,
             u"BAE5F4E123456789"_s,
             u"sha 9f86d081884c7d659a2feaa0c55ad015"_s,
             u"version 2.3.6"_s,
             u"Qt 6.4.2 12.2.0"_s,
             u"Windows 10.0.19045.1234"_s,
             u"1.3.6.1.4.1.311.21.20"_s,
             u"http://127.0.0.1:54321/api/v1/prediction"_s,
             u"192.168.100.200:56543"_s,
             u"192.168.100.200 54321"_s,
             u"elapsed=123456ms"_s,
             u"elapsed=123456789ms size=12345678KiB"_s,
             u"rows=123456 batch=1000"_s,
             u"999999"_s,
             u"ratio=0.123456789"_s,
             u"12345.678901"_s,
             u"1,234,567.89 USD"_s,
             u"tenant=#3 message=#1234567890"_s,
             u"tokens=1234 prompt_tokens=99 tokens: 5"_s,
             u"the token was refused"_s,
             u"secret_not_found"_s,
             u"bypass=1 compass=2 tokenizer=o200k_base"_s,
             u"\"key\":{\"remoteJid\":\"x\",\"fromMe\":false}"_s,
             u"cache key=tenant/3/flowise"_s,
             u"\"password\":null,\"token\":\"\",\"secret\":[],\"hash\":{}"_s,
             u"Basic settings, basic information"_s,
             u"sk-learn-is-a-python-library-of-algorithms"_s,
             u"https://ana@example.com:8080/x"_s,
             u"a@b.example"_s,
             u"eyJ"_s,
             u"-----BEGIN CERTIFICATE-----"_s,
             u"C:\\new\\temp"_s,
             u"100%"_s,
             u"%"_s,
             u"\\"_s,
             u"#"_s,
             u"••• …21"_s,
             u"coração 👩‍👩‍👧 ação"_s,
         })
        QTest::newRow(qPrintable(line)) << line;
}

void RedactionTest::leavesAlone()
{
    QFETCH(QString, line);
    QCOMPARE(redact(line), line);
}

void RedactionTest::masksAddresses_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("expected");
    QTest::newRow("number") << u"5511987654321"_s << u"…21"_s;
    QTest::newRow("address") << u"5511987654321@s.whatsapp.net"_s << u"…21@s.whatsapp.net"_s;
    QTest::newRow("device") << u"5511987654321:12@s.whatsapp.net"_s << u"…21@s.whatsapp.net"_s;
    QTest::newRow("lid") << u"123456789012345@lid"_s << u"…45@lid"_s;
    QTest::newRow("short") << u"12345"_s << u"…"_s;
    QTest::newRow("short address") << u"1@lid"_s << u"…@lid"_s;
    QTest::newRow("empty") << u""_s << u"…"_s;
}

void RedactionTest::masksAddresses()
{
    QFETCH(QString, number);
    QFETCH(QString, expected);
    QCOMPARE(maskedNumber(number), expected);
}

namespace
{
/// Text of the pieces a log line is made of, put together without sense.
rc::Gen<QString> soup()
{
    const auto piece = rc::gen::elementOf(std::vector<std::string>{"token",
                                                                   "\"apikey\"",
                                                                   "password",
                                                                   "key",
                                                                   "Authorization",
                                                                   "Bearer",
                                                                   "basic",
                                                                   "cookie",
                                                                   "--",
                                                                   "eyJ",
                                                                   "eyJhbGciOi.x",
                                                                   ":",
                                                                   "=",
                                                                   "\"",
                                                                   "'",
                                                                   "\\",
                                                                   "\\\"",
                                                                   "\\\\\\\"",
                                                                   " ",
                                                                   "  ",
                                                                   "    ",
                                                                   ",",
                                                                   ";",
                                                                   "{",
                                                                   "}",
                                                                   "[",
                                                                   "]",
                                                                   "(",
                                                                   ")",
                                                                   ".",
                                                                   "-",
                                                                   "_",
                                                                   "+",
                                                                   "@",
                                                                   "/",
                                                                   "?",
                                                                   "&",
                                                                   "#",
                                                                   "%20",
                                                                   "%2B",
                                                                   "%3D",
                                                                   "://",
                                                                   "•••",
                                                                   "…",
                                                                   "…21",
                                                                   "\n",
                                                                   "\\n",
                                                                   "\\u202a",
                                                                   "é",
                                                                   "a",
                                                                   "f",
                                                                   "ms",
                                                                   "Z",
                                                                   "T",
                                                                   "0",
                                                                   "1",
                                                                   "12",
                                                                   "255",
                                                                   "123",
                                                                   "2026",
                                                                   "11",
                                                                   "24",
                                                                   "2026-11-24",
                                                                   "02:09:00",
                                                                   "127.0.0.1",
                                                                   "123456",
                                                                   "1234567",
                                                                   "5511987654321",
                                                                   "550e8400-e29b-41d4-a716-446655440000",
                                                                   "null",
                                                                   "-----BEGIN ",
                                                                   "PRIVATE KEY-----",
                                                                   "-----END",
                                                                   "sk-",
                                                                   "abcdefghijklmnopqrst",
                                                                   "digest"});
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                        [](const std::vector<std::string> &pieces) {
                            QString text;
                            for (const std::string &one : pieces)
                                text += QString::fromStdString(one);
                            return text;
                        });
}

bool hasSevenDigitsInARow(const QString &text)
{
    int run = 0;
    for (const QChar c : text) {
        run = c.isDigit() ? run + 1 : 0;
        if (run == 7)
            return true;
    }
    return false;
}
} // namespace

void RedactionTest::hidingTwiceChangesNothing()
{
    CHATFLOW_PROPERTY("redact(redact(x)) == redact(x)", 20000, [] {
        const QString once = redact(*soup());
        RC_ASSERT(redact(once) == once);
    });
}

void RedactionTest::noLongNumberSurvives()
{
    CHATFLOW_PROPERTY("a number between other characters is hidden", 5000, [] {
        const auto around = rc::gen::elementOf(
            std::vector<std::string>{"",  " ", "\"", ",",  "@", "(",    ")",  "/",    "=", "|",
                                     "_", "-", "é",  "\n", ";", "tel:", "wa", "user", "…", "+"});
        const auto digit =
            rc::gen::map(rc::gen::inRange(0, 10), [](int d) { return static_cast<char>('0' + d); });
        const auto size = *rc::gen::inRange<std::size_t>(7, 40);
        const auto digits = *rc::gen::container<std::string>(size, digit);
        const QString line = QString::fromStdString(*around + digits + *around);
        RC_ASSERT(!hasSevenDigitsInARow(redact(line)));
    });
}

void RedactionTest::noQuotedSecretSurvives()
{
    CHATFLOW_PROPERTY("a quoted value of a secret name is hidden, however often it is quoted", 5000, [] {
        // The marker cannot come from the surroundings; the rest of the value is anything, quotes and
        // backslashes too.
        const auto part =
            rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab\\\"'{}[]:=, &1\n")));
        const QString value = QString::fromStdString(*part + "MARK" + *part);
        QString text = u"\"apikey\":\""_s +
                       QString(value).replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) +
                       u"\",\"after\":\"KEPT\""_s;
        const int levels = *rc::gen::inRange(0, 4);
        for (int level = 0; level < levels; ++level)
            text = u'"' + QString(text).replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
        const QString out = redact(text);
        RC_ASSERT(!out.contains(u"MARK"_s));
        RC_ASSERT(out.contains(u"KEPT"_s));
    });
}

void RedactionTest::isLinear_data()
{
    QTest::addColumn<QString>("piece");
    for (const QString &piece : {u"1 "_s,
                                 u"1"_s,
                                 u"1."_s,
                                 u"1-"_s,
                                 u"1    "_s,
                                 u"12 a "_s,
                                 u"a"_s,
                                 u"a-"_s,
                                 u"eyJaaa-"_s,
                                 u"eyJaaaaaaaaaaa"_s,
                                 u"token "_s,
                                 u"token=\""_s,
                                 u"token=\\"_s,
                                 u"token=["_s,
                                 u"token=,"_s,
                                 u"\\"_s,
                                 u"\\\""_s,
                                 u"\"apikey\":\"\\\\"_s,
                                 u"token\\\\"_s,
                                 u"://"_s,
                                 u"://a:"_s,
                                 u"://a@"_s,
                                 u"-----BEGIN "_s,
                                 u"-----BEGIN PRIVATE KEY-----"_s,
                                 u"Bearer "_s,
                                 u"cookie:"_s,
                                 u"%20"_s,
                                 u"1%20"_s,
                                 u"#1"_s,
                                 u"{\"password\":\"x\"},"_s,
                                 u"2026-11-24T02:09:00.295Z "_s,
                                 u"the quick brown fox "_s,
                                 u"\u202a"_s,
                                 u"1\u202a"_s,
                                 u"digest "_s,
                                 u"sk-"_s,
                                 u"--token "_s})
        QTest::newRow(qPrintable(piece)) << piece;
}

void RedactionTest::isLinear()
{
    QFETCH(QString, piece);
    const QString line = piece.repeated(1'000'000 / piece.size());
    const std::clock_t before = std::clock();
    const QString out = redact(line);
    // Processor time, which a busy machine does not stretch: about 30 ms, with sanitizers some hundred;
    // anything quadratic takes minutes.
    QCOMPARE_LT((std::clock() - before) / CLOCKS_PER_SEC, 20);
    QVERIFY(!out.isEmpty());
    // One name and a megabyte of its value.
    const QString value = QString(line).remove(u'"').remove(u'\\') + u"MARK"_s;
    QCOMPARE(redact(u"\"apikey\":\""_s + value + u"\","_s), u"\"apikey\":\"•••\","_s);
}

QTEST_GUILESS_MAIN(RedactionTest)
#include "tst_redaction.moc"
