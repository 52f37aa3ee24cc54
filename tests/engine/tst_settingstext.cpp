// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/openinghourstext.h"
#include "engine/settingstext.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;

class TestSettingsText : public QObject
{
    Q_OBJECT

    static QString flow() { return u"6f9c1a52-0b7e-4d0a-9c53-2f4a8f1f6f3b"_s; }

private Q_SLOTS:
    void knowsEveryKey()
    {
        const QStringList keys = settingKeys();
        for (const QString &key :
             {u"flowise.url"_s, u"flowise.timeout_s"_s, u"context.tokens_per_conversation_per_day"_s,
              u"answering.quiet_ms"_s, u"products"_s, u"business_hours"_s, u"own_variables.NAME"_s})
            QVERIFY2(keys.contains(key), qPrintable(key));
        // Every key but the pattern of own variables is shown of every tenant.
        QStringList shown;
        for (const SettingText &text : settingTexts(TenantSettings()))
            shown.append(text.key);
        QStringList expected = keys;
        expected.removeOne(u"own_variables.NAME"_s);
        QCOMPARE(shown, expected);
    }

    void sets_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shown"); // empty with `reason`: refused
        QTest::addColumn<QString>("reason");
        QTest::newRow("text") << u"custom_instructions"_s << u"Be kind = always"_s << u"Be kind = always"_s
                              << u""_s;
        QTest::newRow("number") << u"context.messages"_s << u" 7 "_s << u"7"_s << u""_s;
        QTest::newRow("no number") << u"context.messages"_s << u"many"_s << u""_s << u"number"_s;
        QTest::newRow("unset so far")
            << u"context.tokens_per_conversation_per_day"_s << u"5000"_s << u"5000"_s << u""_s;
        QTest::newRow("flag on") << u"flowise.streaming"_s << u"ON"_s << u"yes"_s << u""_s;
        QTest::newRow("flag off") << u"flowise.streaming"_s << u"no"_s << u"no"_s << u""_s;
        QTest::newRow("bad flag") << u"flowise.streaming"_s << u"maybe"_s << u""_s << u"yes or no"_s;
        QTest::newRow("one of a few") << u"flowise.memory"_s << u"the_flows"_s << u"the_flows"_s << u""_s;
        QTest::newRow("none of them") << u"flowise.memory"_s << u"mine"_s << u""_s << u"the_flows"_s;
        QTest::newRow("list") << u"products"_s << u"phones,  chargers,"_s << u"phones, chargers"_s << u""_s;
        QTest::newRow("with a price") << u"products"_s << u"phones (12.5 USD), kits (of 3)"_s
                                      << u"phones (12.50 USD), kits (of 3)"_s << u""_s;
        QTest::newRow("list emptied") << u"products"_s << u""_s << u""_s << u""_s;
        QTest::newRow("hours") << u"business_hours"_s << u"Mon-Fri 9:00-18:00"_s << u"mon-fri 09:00-18:00"_s
                               << u""_s;
        QTest::newRow("bad hours") << u"business_hours"_s << u"always"_s << u""_s << u"always"_s;
        QTest::newRow("holidays")
            << u"holidays"_s << u"2026-12-25 closed Navidad, en familia, 2026-12-24 9:00-12:00+14:00-15:00"_s
            << u"2026-12-25 closed Navidad, en familia, 2026-12-24 09:00-12:00+14:00-15:00"_s << u""_s;
        QTest::newRow("no such day") << u"holidays"_s << u"2026-02-30 closed"_s << u""_s << u"2026-02-30"_s;
        QTest::newRow("no hours") << u"holidays"_s << u"2026-02-03 9-10"_s << u""_s << u"9-10"_s;
        QTest::newRow("unknown type") << u"own_variables.returns:colour"_s << u"x"_s << u""_s << u"yes_no"_s;
        QTest::newRow("own variable") << u"own_variables.returns"_s << u"30 days"_s << u"30 days"_s << u""_s;
        QTest::newRow("bad url") << u"flowise.url"_s << u"ftp://x"_s << u""_s << u""_s;
        QTest::newRow("bad flow") << u"flowise.flow_id"_s << u"7"_s << u""_s << u"6f9c"_s;
        QTest::newRow("unknown") << u"flowise.timeout"_s << u"7"_s << u""_s << u"flowise.timeout_s"_s;
        QTest::newRow("a group") << u"flowise"_s << u"7"_s << u""_s << u"no such setting"_s;
        QTest::newRow("all own variables") << u"own_variables"_s << u"x"_s << u""_s << u"no such setting"_s;
    }
    void sets()
    {
        QFETCH(QString, key);
        QFETCH(QString, typed);
        QFETCH(QString, shown);
        QFETCH(QString, reason);
        const bool refused = shown.isEmpty() && !typed.isEmpty();
        const auto changed = withSetting(TenantSettings(), key, typed);
        QCOMPARE(!changed, refused);
        if (refused) {
            QVERIFY2(changed.error().context.value(u"reason"_s).contains(reason),
                     qPrintable(changed.error().toLog()));
            return;
        }
        QVERIFY(settingTexts(*changed).contains(SettingText{key, shown}));
        // And it survives being stored.
        QCOMPARE(TenantSettings::fromJson(changed->toJson()).value(), *changed);
    }

    void splitsPastedAddress()
    {
        const auto changed =
            withSetting(TenantSettings(), u"flowise.url"_s,
                        u"https://Flowise.example.com/api/v1/prediction/"_s + flow().toUpper());
        QCOMPARE(changed->flowise.url, u"https://flowise.example.com"_s);
        QCOMPARE(changed->flowise.flowId, flow());
        // Only a server: the flow that was chosen stays.
        const auto moved = withSetting(*changed, u"flowise.url"_s, u"https://other.example.com/"_s);
        QCOMPARE(moved->flowise.url, u"https://other.example.com"_s);
        QCOMPARE(moved->flowise.flowId, flow());
    }

    void keepsTheTypeOfAVariable()
    {
        const auto typed = withSetting(TenantSettings(), u"own_variables.delivery:yes_no"_s, u"yes"_s);
        QCOMPARE(typed->ownVariables,
                 (QList<OwnVariable>{{u"delivery"_s, u"yes"_s, VariableType::YesNo, {}}}));
        const auto again = withSetting(*typed, u"own_variables.delivery"_s, u"no"_s);
        QCOMPARE(again->ownVariables,
                 (QList<OwnVariable>{{u"delivery"_s, u"no"_s, VariableType::YesNo, {}}}));
        const auto wrong = withSetting(*typed, u"own_variables.delivery"_s, u"perhaps"_s);
        QCOMPARE(wrong->validate().error().context.value(u"field"_s), u"own_variables.delivery"_s);
    }

    void takesBack()
    {
        TenantSettings settings;
        settings.tone = u"formal"_s;
        settings.context.tokensPerConversationPerDay = 9;
        settings.ownVariables = {{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}};
        QCOMPARE(withoutSetting(settings, u"tone"_s)->tone, TenantSettings().tone);
        QVERIFY(!withoutSetting(settings, u"context.tokens_per_conversation_per_day"_s)
                     ->context.tokensPerConversationPerDay);
        QCOMPARE(withoutSetting(settings, u"own_variables.a"_s)->ownVariables,
                 (QList<OwnVariable>{{u"b"_s, u"2"_s}}));
        QVERIFY(!withoutSetting(settings, u"own_variables.c"_s));
        QVERIFY(!withoutSetting(settings, u"nonsense"_s));
    }

    void mergesFile_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("field"); // empty: accepted
        QTest::newRow("some") << QByteArray(
                                     R"({"tone":"formal","flowise":{"timeout_s":30},"products":["a","b"]})")
                              << u""_s;
        QTest::newRow("unknown key") << QByteArray(R"({"ton":"formal"})") << u"ton"_s;
        QTest::newRow("unknown inner key")
            << QByteArray(R"({"flowise":{"timeout":30}})") << u"flowise.timeout"_s;
        QTest::newRow("wrong type") << QByteArray(R"({"tone":7})") << u"tone"_s;
        QTest::newRow("wrong inner type")
            << QByteArray(R"({"flowise":{"timeout_s":"30"}})") << u"flowise.timeout_s"_s;
        QTest::newRow("group of another type") << QByteArray(R"({"flowise":7})") << u"flowise"_s;
        QTest::newRow("not JSON") << QByteArray("tone=formal") << u"settings.json"_s;
        QTest::newRow("a list") << QByteArray("[]") << u"settings.json"_s;
    }
    void mergesFile()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, field);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"settings.json"_s);
        QFile stored(path);
        QVERIFY(stored.open(QIODevice::WriteOnly));
        stored.write(file);
        stored.close();
        TenantSettings before;
        before.businessName = u"TechStore"_s;
        before.flowise.url = u"https://a.example"_s;
        const auto merged = withSettingsOfFile(before, path);
        if (!field.isEmpty()) {
            QVERIFY(!merged);
            QCOMPARE(merged.error().code, Error::Code::InvalidArgument);
            QVERIFY2(merged.error().context.value(u"field"_s).endsWith(field),
                     qPrintable(merged.error().toLog()));
            return;
        }
        QCOMPARE(merged->tone, u"formal"_s);
        QCOMPARE(merged->flowise.timeout, seconds(30));
        QCOMPARE(merged->flowise.url, before.flowise.url);
        QCOMPARE(merged->businessName, before.businessName);
        QCOMPARE(merged->products, (QList<Product>{{.name = u"a"_s}, {.name = u"b"_s}}));
    }

    void missingFile()
    {
        const auto merged = withSettingsOfFile({}, u"/nowhere/settings.json"_s);
        QCOMPARE(merged.error().code, Error::Code::FileRead);
    }

    void hours_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shown"); // empty: refused
        QTest::newRow("closed") << u"closed"_s << u"closed"_s;
        QTest::newRow("nothing") << u""_s << u"closed"_s;
        QTest::newRow("two spans") << u"mon-fri 09:00-13:00, mon-fri 15:00-19:00, sat 10:00-14:00"_s
                                   << u"mon-fri 09:00-13:00, mon-fri 15:00-19:00, sat 10:00-14:00"_s;
        QTest::newRow("any order") << u"sun 10:00-12:00,mon 8:30-9:00"_s
                                   << u"mon 08:30-09:00, sun 10:00-12:00"_s;
        QTest::newRow("past midnight") << u"fri-sat 20:00-26:00"_s << u"fri-sat 20:00-26:00"_s;
        QTest::newRow("dash of a text program") << u"mon–tue 09:00–10:00"_s << u"mon-tue 09:00-10:00"_s;
        QTest::newRow("backwards") << u"fri-mon 09:00-10:00"_s << u""_s;
        QTest::newRow("no day") << u"xyz 09:00-10:00"_s << u""_s;
        QTest::newRow("no minutes") << u"mon 9-10"_s << u""_s;
        QTest::newRow("too many minutes") << u"mon 09:60-10:00"_s << u""_s;
        QTest::newRow("half a span") << u"mon 09:00"_s << u""_s;
    }
    void hours()
    {
        QFETCH(QString, typed);
        QFETCH(QString, shown);
        const auto read = openingHoursFrom(typed);
        QCOMPARE(!read, shown.isEmpty());
        if (!read)
            return;
        QCOMPARE(openingHoursText(*read), shown);
        QCOMPARE(openingHoursFrom(openingHoursText(*read)).value(), *read);
    }
};

QTEST_GUILESS_MAIN(TestSettingsText)
#include "tst_settingstext.moc"
