// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/prompttemplate.h"
#include "tenants/templateanalysis.h"

#include <QTest>

#include <algorithm>

using namespace chatflow;
using namespace Qt::StringLiterals;

namespace
{

QList<EffectiveVariable> shopVariables(int products = 2)
{
    Tenant tenant;
    tenant.clientId = u"shop"_s;
    tenant.name = u"Shop"_s;
    TenantSettings settings;
    settings.language = u"en"_s;
    for (int i = 1; i <= products; ++i) {
        Product product{.name = u"P%1"_s.arg(i), .price = {}, .description = {}, .available = i % 2 == 1};
        if (i % 2 == 1)
            product.price = Money(i * 1'000'000, Currency::usd());
        settings.products.append(product);
    }
    settings.customInstructions = u"{tone} \"quoted\"\n{#x} 🙂"_s;
    settings.ownVariables = {{u"payment"_s, u"cash\ncard"_s, VariableType::List, {}},
                             {u"delivery"_s, u"no"_s, VariableType::YesNo, {}},
                             {u"parking"_s, u"yes"_s, VariableType::YesNo, {}},
                             {u"unset"_s, {}}};
    return effectiveVariables(tenant, settings, {.name = u"Ana"_s, .phone = {}});
}

QString tags(const QList<TemplatePiece> &pieces, const QString &text)
{
    QStringList out;
    for (const TemplatePiece &piece : pieces)
        out.append(text.sliced(piece.position, piece.length));
    return out.join(u' ');
}

} // namespace

class TestPromptTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWherePiecesAreFrom()
    {
        const auto pieces = renderTemplatePieces(
            u"For {#contact_name}{contact_name}{/contact_name}:{#products} {name}{/products}!"_s,
            shopVariables());
        QVERIFY(pieces);
        const QList<RenderedPiece> expected{
            {u"For "_s, {}}, {u"Ana"_s, u"contact_name"_s}, {u": "_s, {}}, {u"P1"_s, u"products"_s},
            {u" "_s, {}},    {u"P2"_s, u"products"_s},      {u"!"_s, {}}};
        QCOMPARE(*pieces, expected);
        QCOMPARE(joined(*pieces), u"For Ana: P1 P2!"_s);
        QVERIFY(!renderTemplatePieces(u"{#products}"_s, shopVariables()));
    }

    void fills_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("filled");
        const auto row = [](const char *name, const QString &text, const QString &filled) {
            QTest::newRow(name) << text << filled;
        };
        row("nothing", u""_s, u""_s);
        row("values", u"Hi { contact_name }, {business_name}{nobody}."_s, u"Hi Ana, Shop."_s);
        row("a value is never filled again", u"<{custom_instructions}>"_s,
            u"<{tone} \"quoted\"\n{#x} 🙂>"_s);
        row("JSON is text", u"{\"a\": {\"b\": [1]}} {} { } {1} {a b}"_s,
            u"{\"a\": {\"b\": [1]}} {} { } {1} {a b}"_s);
        row("there", u"a{#contact_name} {contact_name}{/contact_name}b"_s, u"a Anab"_s);
        row("not there", u"a{#contact_phone}x{/contact_phone}{^contact_phone}y{/contact_phone}b"_s, u"ayb"_s);
        row("yes and no", u"{#parking}P{/parking}{#delivery}D{/delivery}{^delivery}no D{/delivery}"_s,
            u"Pno D"_s);
        row("unset and unknown", u"{#unset}a{/unset}{#nobody}b{/nobody}{^nobody}c{/nobody}"_s, u"c"_s);
        row("a list as a whole", u"{#products}We sell: {products}\n{/products}"_s,
            u"We sell: P1 (1.00 USD)\n"_s);
        row("a list item by item",
            u"{#products}{name}{#price} {price}{/price}{^available} sold out{/available};{/products}"_s,
            u"P1 1.00 USD;P2 sold out;"_s);
        row("other variables inside", u"{#products}{name} at {business_name}. {/products}"_s,
            u"P1 at Shop. P2 at Shop. "_s);
        row("a list of texts", u"{#payment}- {item}\n{/payment}{#payment}{.},{/payment}{payment}"_s,
            u"- cash\n- card\ncash,card,cash, card"_s);
        row("a list in a list", u"{#products}{name}:{#payment}{item}{/payment} {/products}"_s,
            u"P1:cashcard P2:cashcard "_s);
        row("comment", u"a{! why {not}"_s, u"a{! why "_s);
        row("a whole comment", u"a{! why }b"_s, u"ab"_s);
        row("tags alone on their lines", u"a\n  {#products}\n- {name}\n  {/products}\n{! note }\nb"_s,
            u"a\n- P1\n- P2\nb"_s);
        row("not alone", u"a\n{#parking} x\n{/parking} y"_s, u"a\n x\n y"_s);
        row("old line ends", u"{#parking}\r\nx\r\n{/parking}\r\ny"_s, u"x\r\ny"_s);
    }
    void fills()
    {
        QFETCH(QString, text);
        QFETCH(QString, filled);
        const auto rendered = renderTemplate(text, shopVariables());
        QVERIFY(rendered);
        QCOMPARE(*rendered, filled);
    }

    void tellsBrokenSyntax_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("broken"); // the tags, in their order
        QTest::newRow("never closed") << u"a\nb {#tone} c"_s << u"{#tone}"_s;
        QTest::newRow("never opened") << u"a {/tone}"_s << u"{/tone}"_s;
        QTest::newRow("crossed") << u"{#tone}{#language}{/tone}{/language}"_s << u"{#language} {/language}"_s;
        QTest::newRow("two left open") << u"{#tone}{^language}"_s << u"{#tone} {^language}"_s;
    }
    void tellsBrokenSyntax()
    {
        QFETCH(QString, text);
        QFETCH(QString, broken);
        QStringList found;
        const auto analysis = analyseTemplate(text, shopVariables());
        for (const TemplateProblem &problem : analysis.problems)
            found.append(text.sliced(problem.position, problem.length));
        QCOMPARE(found.join(u' '), broken);
        const auto rendered = renderTemplate(text, shopVariables());
        QVERIFY(!rendered);
        QCOMPARE(rendered.error().code, Error::Code::InvalidArgument);
        const QString line = QString::number(text.first(analysis.problems.first().position).count(u'\n') + 1);
        QVERIFY(rendered.error().context.value(u"reason"_s).contains(line));
    }

    void marksUnknownAndUnused()
    {
        const QString text =
            u"{nmae} {tone} {#products}{name} {prize}{#unset}{item}{/unset}{/products} {name} "
            "{#payment}{item}{/payment} {client_id}{! {tone} }"_s;
        const TemplateAnalysis analysis = analyseTemplate(text, shopVariables());
        QCOMPARE(tags(analysis.unknown, text), u"{nmae} {prize} {item} {name}"_s);
        // What nobody has set, or is a "no", or comes with the contact, is not missed.
        QCOMPARE(analysis.unused, (QStringList{u"language"_s, u"custom_instructions"_s, u"parking"_s}));
        // Without products the fields of the section are known all the same.
        QCOMPARE(tags(analyseTemplate(u"{#products}{name}{/products}{name}"_s, shopVariables(0)).unknown,
                      u"{#products}{name}{/products}{name}"_s),
                 u"{name}"_s);
        // Nor are they unknown while somebody still types what is to close it.
        QVERIFY(analyseTemplate(u"{#products}{name}"_s, shopVariables()).unknown.isEmpty());
    }

    void builtInTemplatesAreWhole_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString &language : {u"es"_s, u"pt-BR"_s, u"en"_s, u"de"_s})
            QTest::newRow(qPrintable(language)) << language;
    }
    void builtInTemplatesAreWhole()
    {
        QFETCH(QString, language);
        const TemplateAnalysis analysis = analyseTemplate(builtInTemplate(language), shopVariables());
        QVERIFY(analysis.problems.isEmpty() && analysis.unknown.isEmpty());
    }

    /// How fast is measured by template_keystroke_p99 of packaging/bench.
    void takesALargeTemplate()
    {
        QString text;
        while (text.size() < 20'000)
            text += u"{#products}{name} {price}{^available} (no){/available}\n{/products}"
                    "{#parking}Parking.{/parking} Tone: {tone}, {custom_instructions} "_s +
                    QString(900, u'x') + u'\n';
        const QList<EffectiveVariable> variables = shopVariables(200);
        const auto rendered = renderTemplate(text, variables);
        QVERIFY(rendered);
        QVERIFY(rendered->count(u'\n') > 200 * text.count(u"{#products}"_s));
        QVERIFY(analyseTemplate(text, variables).problems.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPromptTemplate)
#include "tst_prompttemplate.moc"
