// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/settingsgenerator.h"
#include "tenants/tenantsettings.h"
#include "tenants/variables.h"

#include <QJsonDocument>
#include <QTest>

using namespace chatflow;
using namespace Qt::StringLiterals;

namespace
{

QJsonObject json(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

class TestTenantSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheFirstForm()
    {
        // As version 1 of the schema held it: products and own variables were texts.
        const auto settings =
            TenantSettings::fromJson(json(R"({"flowise":{"url":"https:/)"
                                          R"(/a.example","flow_id":"f","timeout_s":30},"tone":"formal",)"
                                          R"("products":["Pan","Café con leche"],"time_zone":"America/Lima",)"
                                          R"("business_hours":[{"weekday":1,"from":540,"to":1080}],)"
                                          R"("own_variables":[{"name":"returns","value":"30 days"}],)"
                                          R"("prompt_template":"Hola {contact_name}"})"));
        QVERIFY(settings);
        QCOMPARE(settings->products, (QList<Product>{{.name = u"Pan"_s}, {.name = u"Café con leche"_s}}));
        QCOMPARE(settings->ownVariables, (QList<OwnVariable>{{u"returns"_s, u"30 days"_s}}));
        QCOMPARE(settings->businessHours, (QList<OpeningHours>{{1, 540, 1080}}));
        QVERIFY(settings->holidays.isEmpty() && !settings->templateOrigin.isSet());
        QVERIFY(settings->validate());
        QCOMPARE(TenantSettings::fromJson(QJsonObject()).value(), TenantSettings());
    }

    void readsWhatItWrites()
    {
        CHATFLOW_PROPERTY("settings survive their JSON form", 500, [] {
            const TenantSettings settings = *test::anySettings();
            RC_ASSERT(settings.validate().has_value());
            RC_ASSERT(TenantSettings::fromJson(settings.toJson()).value() == settings);
        });
    }

    void namesTheFirstBadPath_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("path");
        const auto row = [](const char *path, const char *text) {
            QTest::newRow(path) << QByteArray(text) << QString::fromLatin1(path);
        };
        row("products[1].price", R"({"products":["a",{"name":"b","price":"cheap"}]})");
        row("products[0].name", R"({"products":[{"price":"1.00 USD"}]})");
        row("business_hours[0].weekday", R"({"business_hours":[{"weekday":9,"from":1,"to":2}]})");
        row("business_hours[0].to", R"({"business_hours":[{"weekday":1,"from":1,"to":9999}]})");
        row("holidays[0].date", R"({"holidays":[{"date":"2026-02-30"}]})");
        row("holidays[0].hours[0].from", R"({"holidays":[{"date":"2026-02-03","hours":[{"to":3}]}]})");
        row("own_variables[0].type", R"({"own_variables":[{"name":"a","value":"b","type":"colour"}]})");
        row("own_variables[0].choices",
            R"({"own_variables":[{"name":"a","value":"b","type":"choice","choices":[7]}]})");
        row("template_origin.version", R"({"template_origin":{"template_id":1,"version":"2"}})");
        row("flowise.channel", R"({"flowise":{"channel":"pigeon"}})");
    }
    void namesTheFirstBadPath()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, path);
        const auto settings = TenantSettings::fromJson(json(text));
        QVERIFY(!settings);
        QCOMPARE(settings.error().code, Error::Code::MalformedReply);
        QCOMPARE(settings.error().context.value(u"path"_s), path);
    }

    void checksVariablesByType_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("good");
        const auto row = [](const char *type, const char *value, bool good) {
            QTest::addRow("%s: %s", type, value)
                << QString::fromLatin1(type) << QString::fromUtf8(value) << good;
        };
        for (const VariableType type : variableTypes())
            row(qPrintable(toString(type)), "", true);
        row("text", "any {thing}\n", true);
        row("choice", "red", true);
        row("choice", "blue", false);
        row("list", "a\nb", true);
        row("list", "a\n\nb", false);
        row("list", " a", false);
        row("number", "-12.5", true);
        row("number", "12,5", false);
        row("number", "1e3", false);
        row("yes_no", "yes", true);
        row("yes_no", "sí", false);
        row("money", "12.50 USD", true);
        row("money", "12.5 USD", false);
        row("money", "$12", false);
        row("phone", "+5215512345678", true);
        row("phone", "55 1234", false);
        row("date", "2026-12-31", true);
        row("date", "31/12/2026", false);
        row("date", "2026-02-30", false);
    }
    void checksVariablesByType()
    {
        QFETCH(QString, type);
        QFETCH(QString, value);
        QFETCH(bool, good);
        OwnVariable variable{u"mine"_s, value, *variableTypeFromString(type), {}};
        if (variable.type == VariableType::Choice)
            variable.choices = {u"red"_s, u"green"_s};
        TenantSettings settings;
        settings.ownVariables = {variable};
        const auto valid = settings.validate();
        QCOMPARE(valid.has_value(), good);
        if (!good) {
            QCOMPARE(valid.error().context.value(u"field"_s), u"own_variables.mine"_s);
            QVERIFY(!valid.error().context.value(u"reason"_s).isEmpty());
        }
        QCOMPARE(TenantSettings::fromJson(settings.toJson()).value(), settings);
    }

    void namesTheFirstBadField_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("field"); // empty: refused as there already
        QTest::newRow("price") << QByteArray(R"({"products":["a",{"name":"b","price":"-1.00 USD"}]})")
                               << u"products.2"_s;
        QTest::newRow("product without a name") << QByteArray(R"({"products":[" "]})") << u"products.1"_s;
        QTest::newRow("hours") << QByteArray(R"({"business_hours":[{"weekday":1,"from":600,"to":600}]})")
                               << u"business_hours"_s;
        QTest::newRow("holiday hours")
            << QByteArray(R"({"holidays":[{"date":"2026-02-03","hours":[{"from":9,"to":3}]}]})")
            << u"holidays.2026-02-03"_s;
        QTest::newRow("holiday twice")
            << QByteArray(R"({"holidays":[{"date":"2026-02-03"},{"date":"2026-02-03"}]})") << QString();
        QTest::newRow("variable's name")
            << QByteArray(R"({"own_variables":[{"name":"A b","value":""}]})") << u"own_variables.A b"_s;
        QTest::newRow("variable twice")
            << QByteArray(R"({"own_variables":[{"name":"a","value":""},{"name":"a","value":""}]})")
            << QString();
        QTest::newRow("no choices") << QByteArray(
                                           R"({"own_variables":[{"name":"a","value":"","type":"choice"}]})")
                                    << u"own_variables.a"_s;
        QTest::newRow("template") << QByteArray("{\"prompt_template\":\"{#tone}never closed\"}")
                                  << u"prompt_template"_s;
        QTest::newRow("time zone") << QByteArray(R"({"time_zone":"Mars/Base"})") << u"time_zone"_s;
    }
    void namesTheFirstBadField()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, field);
        const auto valid = TenantSettings::fromJson(json(text))->validate();
        QVERIFY(!valid);
        QCOMPARE(valid.error().code,
                 field.isEmpty() ? Error::Code::AlreadyExists : Error::Code::InvalidArgument);
        QCOMPARE(valid.error().context.value(u"field"_s), field);
    }

    void tellsHoursWithHolidays_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::newRow("es") << u"es"_s
                            << u"lun–mar 09:00–13:00, 15:00–19:00; 24 dic (Nochebuena): 10:00–12:00; "
                               u"25 dic (Navidad): cerrado; 1 ene 2027: cerrado"_s;
        QTest::newRow("en") << u"en"_s
                            << u"Mon–Tue 09:00–13:00, 15:00–19:00; 24 Dec (Nochebuena): 10:00–12:00; "
                               u"25 Dec (Navidad): closed; 1 Jan 2027: closed"_s;
    }
    void tellsHoursWithHolidays()
    {
        QFETCH(QString, language);
        QFETCH(QString, text);
        const QList<OpeningHours> hours{{1, 900, 1140}, {1, 540, 780}, {2, 540, 780}, {2, 900, 1140}};
        const QList<Holiday> holidays{{QDate(2026, 12, 25), u"Navidad"_s, {}},
                                      {QDate(2026, 12, 24), u"Nochebuena"_s, {{600, 720}}},
                                      {QDate(2026, 12, 8), u"past"_s, {}},
                                      {QDate(2027, 1, 1), {}, {}}};
        QCOMPARE(openingHoursText(hours, holidays, QDate(2026, 12, 20), language), text);
        QVERIFY(openingHoursText({}, {}, QDate(2026, 12, 20), language).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTenantSettings)
#include "tst_tenantsettings.moc"
