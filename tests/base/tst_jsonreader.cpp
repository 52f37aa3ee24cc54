// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jsonreader.h"

#include <QTest>

using namespace chatflow;
using namespace Qt::StringLiterals;

using Read = void (*)(const JsonReader &);
Q_DECLARE_METATYPE(Read)

class JsonReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads();
    void namesTheFirstBadPath_data();
    void namesTheFirstBadPath();
    void acceptsWhatMayBeMissing();
    void integers_data();
    void integers();
    void refusesWhatIsNoJson_data();
    void refusesWhatIsNoJson();
    void keepsTheFirstFaultOnly();
};

void JsonReaderTest::reads()
{
    const auto root = JsonReader::parse(
        R"({"s":"x","i":7,"d":1.5,"b":true,"o":{"in":"y"},"a":[{"n":1},{"n":2}],"unknown":[{}]})");
    QVERIFY(root.has_value());
    QCOMPARE(root->text(u"s"), u"x"_s);
    QCOMPARE(root->nonEmptyText(u"s"), u"x"_s);
    QCOMPARE(root->integer(u"i"), 7);
    QCOMPARE(root->number(u"d"), 1.5);
    QCOMPARE(root->number(u"i"), 7.0);
    QVERIFY(root->boolean(u"b"));
    QCOMPARE(root->object(u"o").text(u"in"), u"y"_s);
    QCOMPARE(root->object(u"o").path(), u"o"_s);
    QCOMPARE(root->array(u"a").size(), 2);
    qint64 sum = 0;
    root->forEach(u"a", [&sum](const JsonReader &element) { sum += element.integer(u"n"); });
    QCOMPARE(sum, 3);
    QVERIFY(root->ok());
    QVERIFY(root->status().has_value());
    QVERIFY(root->has(u"s") && !root->has(u"none"));
}

void JsonReaderTest::namesTheFirstBadPath_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<Read>("read");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &json, Read read, const QString &path,
                        const QString &expected) { QTest::newRow(name) << json << read << path << expected; };
    row(
        "missing text", "{}", [](const JsonReader &r) { QCOMPARE(r.text(u"a"), QString()); }, u"a"_s,
        u"string"_s);
    row(
        "null text", R"({"a":null})", [](const JsonReader &r) { r.text(u"a"); }, u"a"_s, u"string"_s);
    row(
        "number for text", R"({"a":1})", [](const JsonReader &r) { r.text(u"a"); }, u"a"_s, u"string"_s);
    row(
        "empty text", R"({"a":""})", [](const JsonReader &r) { r.nonEmptyText(u"a"); }, u"a"_s,
        u"non-empty string"_s);
    row(
        "text for integer", R"({"a":"1"})", [](const JsonReader &r) { QCOMPARE(r.integer(u"a"), 0); }, u"a"_s,
        u"integer"_s);
    row(
        "fraction for integer", R"({"a":1.5})", [](const JsonReader &r) { r.integer(u"a"); }, u"a"_s,
        u"integer"_s);
    row(
        "text for number", R"({"a":"1"})", [](const JsonReader &r) { r.number(u"a"); }, u"a"_s, u"number"_s);
    row(
        "number for boolean", R"({"a":1})", [](const JsonReader &r) { QVERIFY(!r.boolean(u"a")); }, u"a"_s,
        u"boolean"_s);
    row(
        "text for object", R"({"a":"x"})", [](const JsonReader &r) { r.object(u"a").text(u"b"); }, u"a"_s,
        u"object"_s);
    row(
        "object for array", R"({"a":{}})", [](const JsonReader &r) { QVERIFY(r.array(u"a").isEmpty()); },
        u"a"_s, u"array"_s);
    row(
        "deep", R"({"data":{"key":{"id":7}}})",
        [](const JsonReader &r) { r.object(u"data").object(u"key").text(u"id"); }, u"data.key.id"_s,
        u"string"_s);
    row(
        "element", R"({"list":[{"n":1},{"n":"x"}]})",
        [](const JsonReader &r) { r.forEach(u"list", [](const JsonReader &e) { e.integer(u"n"); }); },
        u"list[1].n"_s, u"integer"_s);
    row(
        "element of another type", R"({"list":[7]})",
        [](const JsonReader &r) { r.forEach(u"list", [](const JsonReader &e) { e.integer(u"n"); }); },
        u"list[0]"_s, u"object"_s);
    row(
        "list of another type", R"({"list":{}})",
        [](const JsonReader &r) { r.forEach(u"list", [](const JsonReader &) {}); }, u"list"_s, u"array"_s);
    row(
        "root array", "[1]", [](const JsonReader &r) { r.text(u"a"); }, u"(root)"_s, u"object"_s);
    row(
        "root object", "{}", [](const JsonReader &r) { r.forEachElement([](const JsonReader &) {}); },
        u"(root)"_s, u"array"_s);
    row(
        "elements of the root", R"([{"a":{"b":1}}])",
        [](const JsonReader &r) { r.forEachElement([](const JsonReader &e) { e.object(u"a").text(u"b"); }); },
        u"[0].a.b"_s, u"string"_s);
    row(
        "optional text", R"({"a":1})", [](const JsonReader &r) { r.optionalText(u"a"); }, u"a"_s,
        u"string"_s);
    row(
        "optional integer", R"({"a":"1"})", [](const JsonReader &r) { r.optionalInteger(u"a"); }, u"a"_s,
        u"integer"_s);
    row(
        "optional number", R"({"a":"1"})", [](const JsonReader &r) { r.optionalNumber(u"a"); }, u"a"_s,
        u"number"_s);
    row(
        "optional boolean", R"({"a":"1"})", [](const JsonReader &r) { r.optionalBoolean(u"a"); }, u"a"_s,
        u"boolean"_s);
    row(
        "optional object", R"({"a":[]})", [](const JsonReader &r) { r.optionalObject(u"a"); }, u"a"_s,
        u"object"_s);
    row(
        "inside an optional object", R"({"a":{}})",
        [](const JsonReader &r) { r.optionalObject(u"a")->text(u"b"); }, u"a.b"_s, u"string"_s);
    row(
        "optional array", R"({"a":{}})", [](const JsonReader &r) { r.optionalArray(u"a"); }, u"a"_s,
        u"array"_s);
    row(
        "fault of meaning", R"({"a":{"state":"odd"}})",
        [](const JsonReader &r) { r.object(u"a").bad(u"state", u"open or close"_s); }, u"a.state"_s,
        u"open or close"_s);
}

void JsonReaderTest::namesTheFirstBadPath()
{
    QFETCH(QByteArray, json);
    QFETCH(Read, read);
    QFETCH(QString, path);
    QFETCH(QString, expected);
    const auto root = JsonReader::parse(json);
    QVERIFY(root.has_value());
    read(*root);
    QVERIFY(!root->ok());
    const Error error = root->status().error();
    QCOMPARE(error.code, Error::Code::MalformedReply);
    QCOMPARE(error.context.value(u"path"_s), path);
    QCOMPARE(error.context.value(u"expected"_s), expected);
    QCOMPARE(error.detail, path + u": expected "_s + expected);
}

void JsonReaderTest::acceptsWhatMayBeMissing()
{
    const auto root =
        JsonReader::parse(R"({"null":null,"t":"x","i":3,"n":2.5,"b":true,"o":{"x":1},"a":[1]})");
    for (const char16_t *key : {u"null", u"missing"}) {
        QCOMPARE(root->optionalText(key), QString());
        QCOMPARE(root->optionalText(key, u"else"_s), u"else"_s);
        QVERIFY(!root->optionalInteger(key));
        QVERIFY(!root->optionalNumber(key));
        QVERIFY(root->optionalBoolean(key, true));
        QVERIFY(!root->optionalObject(key));
        QVERIFY(root->optionalArray(key).isEmpty());
        root->forEach(key, [](const JsonReader &) { QFAIL("there are no elements"); });
    }
    QCOMPARE(root->optionalText(u"t", u"else"_s), u"x"_s);
    QCOMPARE(root->optionalInteger(u"i"), std::optional<qint64>(3));
    QCOMPARE(root->optionalNumber(u"n"), std::optional(2.5));
    QVERIFY(root->optionalBoolean(u"b"));
    QCOMPARE(root->optionalObject(u"o")->integer(u"x"), 1);
    QCOMPARE(root->optionalArray(u"a").size(), 1);
    QVERIFY(root->ok());
}

void JsonReaderTest::integers_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<bool>("valid");
    QTest::addColumn<qint64>("value");
    QTest::newRow("zero") << QByteArray("0") << true << qint64(0);
    QTest::newRow("one") << QByteArray("1") << true << qint64(1);
    QTest::newRow("two") << QByteArray("2") << true << qint64(2);
    QTest::newRow("minus") << QByteArray("-1") << true << qint64(-1);
    QTest::newRow("with a point") << QByteArray("5.0") << true << qint64(5);
    QTest::newRow("exponent") << QByteArray("1e3") << true << qint64(1000);
    QTest::newRow("time stamp") << QByteArray("1764000000295") << true << Q_INT64_C(1764000000295);
    QTest::newRow("beyond doubles") << QByteArray("9007199254740993") << true << Q_INT64_C(9007199254740993);
    QTest::newRow("largest") << QByteArray("9223372036854775807") << true << Q_INT64_C(9223372036854775807);
    QTest::newRow("fraction") << QByteArray("1.5") << false << qint64(0);
    QTest::newRow("too large") << QByteArray("1e300") << false << qint64(0);
    QTest::newRow("infinite") << QByteArray("1e400") << false << qint64(0);
}

void JsonReaderTest::integers()
{
    QFETCH(QByteArray, number);
    QFETCH(bool, valid);
    QFETCH(qint64, value);
    const auto root = JsonReader::parse("{\"n\":" + number + "}");
    if (!root) {
        QVERIFY(!valid);
        return;
    }
    QCOMPARE(root->integer(u"n"), value);
    QCOMPARE(root->ok(), valid);
}

void JsonReaderTest::refusesWhatIsNoJson_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const QByteArray &bytes :
         {QByteArray(), QByteArray("{"), QByteArray("<html>"), QByteArray("{\"a\":}"), QByteArray("{} x"),
          QByteArray("\xff\xfe"), QByteArray("[").repeated(5000), QByteArray(10, '\0')})
        QTest::newRow(bytes.left(10).toHex().constData()) << bytes;
}

void JsonReaderTest::refusesWhatIsNoJson()
{
    QFETCH(QByteArray, bytes);
    const auto root = JsonReader::parse(bytes);
    QVERIFY(!root.has_value());
    QCOMPARE(root.error().code, Error::Code::MalformedReply);
    QVERIFY(root.error().context.value(u"path"_s).startsWith(u"byte "));
    QCOMPARE(root.error().context.value(u"expected"_s), u"JSON"_s);
}

void JsonReaderTest::keepsTheFirstFaultOnly()
{
    const JsonReader root(QJsonObject{{u"a"_s, 1}}, u"outer"_s);
    const JsonReader copy = root; // copies share the record
    copy.text(u"a");
    root.integer(u"b");
    QCOMPARE(root.status().error().context.value(u"path"_s), u"outer.a"_s);
}

QTEST_GUILESS_MAIN(JsonReaderTest)
#include "tst_jsonreader.moc"
