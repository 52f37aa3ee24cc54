// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/prompttemplate.h"
#include "tenants/templateanalysis.h"
#include "tenants/templategallery.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace chatflow;
using namespace Qt::StringLiterals;

namespace
{

const QStringList &galleryLanguages()
{
    static const QStringList languages{u"en"_s, u"es"_s, u"pt"_s};
    return languages;
}

/// Of a shop that has set everything, or nothing but its name.
QList<EffectiveVariable> variablesOf(bool complete, const QString &language)
{
    Tenant tenant;
    tenant.clientId = u"sol"_s;
    tenant.name = u"Casa Sol"_s;
    TenantSettings settings;
    settings.language = language;
    if (!complete)
        return effectiveVariables(tenant, settings, {});
    settings.businessDescription = u"At the market since 1998."_s;
    settings.tone = u"formal"_s;
    settings.products = {{.name = u"Sunrise"_s,
                          .price = Money(4'500'000, Currency::usd()),
                          .description = u"with lemon"_s,
                          .available = true},
                         {.name = u"Sunset"_s, .price = {}, .description = {}, .available = false}};
    settings.businessHours = {{1, 540, 1080}};
    settings.customInstructions = u"Say “see you soon”."_s;
    return effectiveVariables(tenant, settings, {.name = u"Ana"_s, .phone = {}});
}

} // namespace

/// The files of resources/templates, as the program finds them in itself.
class TestTemplateGallery : public QObject
{
    Q_OBJECT

    void addTemplates() const
    {
        QTest::addColumn<QString>("id");
        for (const GalleryTemplate &one : m_gallery.templates())
            QTest::newRow(qPrintable(one.id)) << one.id;
    }
    const TemplateGallery m_gallery;

private Q_SLOTS:
    void hasEachTradeInEachLanguage()
    {
        const QStringList trades = m_gallery.trades();
        QCOMPARE_GE(trades.size(), 10);
        QSet<QString> ids;
        for (const GalleryTemplate &one : m_gallery.templates())
            ids.insert(one.id);
        QCOMPARE(ids.size(), m_gallery.templates().size());
        QCOMPARE(ids.size(), trades.size() * galleryLanguages().size());
        for (const QString &trade : trades) {
            for (const QString &language : galleryLanguages())
                QVERIFY2(ids.contains(trade + u'.' + language), qPrintable(trade + u'.' + language));
        }
        for (const QString &language : galleryLanguages()) {
            QSet<QString> names;
            const QList<GalleryTemplate> found = m_gallery.templates({.language = language});
            for (const GalleryTemplate &one : found) {
                QVERIFY2(!one.title.name.isEmpty() && !one.summary.isEmpty(), qPrintable(one.id));
                names.insert(one.title.name);
            }
            QCOMPARE(names.size(), trades.size());
        }
    }

    void isFilteredLikeTheLibrary()
    {
        const QList<GalleryTemplate> bakeries = m_gallery.templates({.trade = u"bakery"_s});
        QCOMPARE(bakeries.size(), 3);
        const QList<GalleryTemplate> found =
            m_gallery.templates({.language = u"es"_s, .text = u"panaderia"_s});
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().id, u"bakery.es"_s);
        QCOMPARE(m_gallery.find(u"bakery.es"_s)->title.trade, u"bakery"_s);
        QCOMPARE(m_gallery.find(u"bakery.de"_s).error().code, Error::Code::NotFound);
        QCOMPARE(m_gallery.text(u"bakery.de"_s).error().code, Error::Code::NotFound);
    }

    void rendersWhole_data() { addTemplates(); }
    void rendersWhole()
    {
        QFETCH(QString, id);
        const QString text = *m_gallery.text(id);
        const QString language = m_gallery.find(id)->title.language;
        const auto variables = variablesOf(true, language);
        const TemplateAnalysis analysis = analyseTemplate(text, variables);
        QVERIFY(analysis.problems.isEmpty() && analysis.unknown.isEmpty());
        QCOMPARE(analysis.unused, QStringList()); // whatever the owner fills in reaches the flow
        const QString prompt = renderTemplate(text, variables).value_or(QString());
        for (const QString &value :
             {u"Casa Sol"_s, u"At the market since 1998."_s, u"formal"_s, u"Ana"_s,
              u"- Sunrise: 4.50 USD – with lemon\n- Sunset ("_s, u"09:00"_s, u"Say “see you soon”."_s})
            QVERIFY2(prompt.contains(value), qPrintable(value + u"\n"_s + prompt));
        QVERIFY2(!prompt.contains(u'{') && !prompt.contains(u'}'), qPrintable(prompt));
        QCOMPARE(prompt.count(u"Casa Sol"_s), text.count(u"{business_name}"_s));
    }

    void leavesNoHolesWithoutValues_data() { addTemplates(); }
    void leavesNoHolesWithoutValues()
    {
        QFETCH(QString, id);
        const QString text = *m_gallery.text(id);
        const auto rendered = renderTemplate(text, variablesOf(false, m_gallery.find(id)->title.language));
        QVERIFY(rendered);
        QVERIFY2(rendered->contains(u"Casa Sol"_s), qPrintable(*rendered));
        static const QRegularExpression hole(u"[{}]|\\n\\n\\n|: ?\\n\\s*\\n|: ?$|  | [,.;]|\\(\\)"_s);
        const auto found = hole.match(*rendered);
        QVERIFY2(!found.hasMatch(), qPrintable(found.captured() + u"\n"_s + *rendered));
    }

    // A translator who forgets a line, or a heading that was left in another language.
    void isTranslatedWhole_data()
    {
        QTest::addColumn<QString>("trade");
        for (const QString &trade : m_gallery.trades())
            QTest::newRow(qPrintable(trade)) << trade;
    }
    void isTranslatedWhole()
    {
        QFETCH(QString, trade);
        QStringList texts;
        for (const QString &language : galleryLanguages())
            texts.append(m_gallery.text(trade + u'.' + language).value_or(QString()));
        static const QRegularExpression plainLine(u"^(?!\\{[#^/]\\w+\\}$).+$"_s,
                                                  QRegularExpression::MultilineOption);
        QList<QStringList> lines;
        for (const QString &text : std::as_const(texts)) {
            QStringList found;
            for (const QRegularExpressionMatch &match : plainLine.globalMatch(text))
                found.append(match.captured());
            lines.append(found);
            QCOMPARE(placeholdersOf(text), placeholdersOf(texts.first()));
        }
        QCOMPARE(lines.at(1).size(), lines.at(0).size());
        QCOMPARE(lines.at(2).size(), lines.at(0).size());
        for (const QString &line : std::as_const(lines.first())) {
            const bool hasWords = line != u"{custom_instructions}"_s;
            QVERIFY2(!hasWords || (!texts.at(1).contains(line) && !texts.at(2).contains(line)),
                     qPrintable(line));
        }
    }
};

QTEST_GUILESS_MAIN(TestTemplateGallery)
#include "tst_templategallery.moc"
