// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/shopassistant.h"
#include "sandbox/shopfacts.h"
#include "tenants/prompttemplate.h"

#include <QTest>

using namespace chatflow;
using namespace Qt::StringLiterals;

namespace
{
const QString techStore =
    u"Eres el asistente de TechStore. Tienda en Valencia. Estamos en la calle Colón 28. Enviamos en 24 "
    "horas.\nTono: casual\nProductos: Portátil HP 15 (499 €), Monitor LG 27 (179 €)\nHorario: lun–vie "
    "10:00–20:30"_s;
const QString clinic =
    u"Business: Harbour Clinic\nTone: formal\nServices: Accent clinic (£55 an hour); IELTS preparation "
    "(£320)\nOpening hours: Mon–Fri 09:00–19:00\nPayment: By card or bank transfer."_s;
const QString bakery = u"business_name=Bom Pão; products=Bolo de cenoura (R$ 48)|Pão de queijo (R$ 4,50); "
                       "business_hours=seg–dom 6:00–20:00; tone=casual"_s;

QList<ModelMessage> talk(const QStringList &lines)
{
    QList<ModelMessage> out;
    for (const QString &line : lines)
        out.append({out.size() % 2 == 0 ? u"user"_s : u"assistant"_s, line});
    return out;
}
} // namespace

/// The shop assistant behind the sandbox's Flowise: it knows what the prompt says, and nothing else.
class TestShopAssistant : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsFacts_data();
    void readsFacts();
    void understandsTheBuiltInTemplates_data();
    void understandsTheBuiltInTemplates();
    void answers_data();
    void answers();
    void knowsOnlyWhatReachedIt();
    void readsAPreamble();
    void remembersTheProductSpokenOf();
    void answersTheSameTheSameWay();
};

void TestShopAssistant::readsFacts_data()
{
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<QString>("business");
    QTest::addColumn<QString>("hours");
    QTest::addColumn<QStringList>("products");
    QTest::newRow("sentence and labels")
        << techStore << u"TechStore"_s << u"lun–vie 10:00–20:30"_s
        << QStringList{u"Portátil HP 15 (499 €)"_s, u"Monitor LG 27 (179 €)"_s};
    QTest::newRow("labels") << clinic << u"Harbour Clinic"_s << u"Mon–Fri 09:00–19:00"_s
                            << QStringList{u"Accent clinic (£55 an hour)"_s, u"IELTS preparation (£320)"_s};
    QTest::newRow("pairs") << bakery << u"Bom Pão"_s << u"seg–dom 6:00–20:00"_s
                           << QStringList{u"Bolo de cenoura (R$ 48)"_s, u"Pão de queijo (R$ 4,50)"_s};
    QTest::newRow("a list on lines of its own")
        << u"Products:\n- Bread (£2)\n- Rolls (£1)\nHours: 6–12"_s << QString() << u"6–12"_s
        << QStringList{u"Bread (£2)"_s, u"Rolls (£1)"_s};
    QTest::newRow("what was not filled in")
        << u"business_name={{$vars.business_name}}; products=none; business_hours="_s << QString()
        << QString() << QStringList();
    QTest::newRow("nothing") << u"Be helpful."_s << QString() << QString() << QStringList();
}

void TestShopAssistant::readsFacts()
{
    QFETCH(QString, prompt);
    QFETCH(QString, business);
    QFETCH(QString, hours);
    QFETCH(QStringList, products);
    const ShopFacts facts = ShopFacts::fromPrompt(prompt);
    QCOMPARE(facts.business, business);
    QCOMPARE(facts.hours, hours);
    QCOMPARE(facts.products, products);
}

void TestShopAssistant::understandsTheBuiltInTemplates_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("question");
    QTest::newRow("es") << u"es"_s << u"¿Qué horario tienen?"_s;
    QTest::newRow("pt") << u"pt"_s << u"Qual é o horário de vocês?"_s;
    QTest::newRow("en") << u"en"_s << u"What are your opening hours?"_s;
}

void TestShopAssistant::understandsTheBuiltInTemplates()
{
    QFETCH(QString, language);
    QFETCH(QString, question);
    const auto prompt =
        renderTemplate(builtInTemplate(language), {{u"business_name"_s, u"ACME & Sons"_s},
                                                   {u"business_description"_s, u"We sell. We ship."_s},
                                                   {u"language"_s, language},
                                                   {u"tone"_s, u"formal"_s},
                                                   {u"products"_s, u"Anvil (9 €), Rope (2 €)"_s},
                                                   {u"business_hours"_s, u"Mo–Fr 9–17"_s},
                                                   {u"contact_name"_s, u"Lucía"_s}});
    QVERIFY(prompt);
    const ShopFacts facts = ShopFacts::fromPrompt(*prompt);
    QCOMPARE(facts.business, u"ACME & Sons"_s);
    QCOMPARE(facts.tone, u"formal"_s);
    QCOMPARE(facts.hours, u"Mo–Fr 9–17"_s);
    QCOMPARE(facts.products, (QStringList{u"Anvil (9 €)"_s, u"Rope (2 €)"_s}));
    QVERIFY(shopAnswer(*prompt, talk({question})).contains(u"Mo–Fr 9–17"_s));
}

void TestShopAssistant::answers_data()
{
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("expected"); ///< in the answer
    QTest::newRow("es greeting") << techStore << u"Hola, buenos días"_s << u"Soy el asistente de TechStore"_s;
    QTest::newRow("es price") << techStore << u"¿Cuánto cuesta el portátil HP?"_s
                              << u"Portátil HP 15 (499 €)"_s;
    QTest::newRow("es catalogue") << techStore << u"¿Qué venden?"_s << u"• Monitor LG 27 (179 €)"_s;
    QTest::newRow("es hours") << techStore << u"¿A qué hora abren?"_s << u"lun–vie 10:00–20:30"_s;
    QTest::newRow("es delivery") << techStore << u"¿Hacen envíos?"_s << u"Enviamos en 24 horas."_s;
    QTest::newRow("es address") << techStore << u"¿Dónde están?"_s << u"calle Colón 28"_s;
    QTest::newRow("es unknown") << techStore << u"¿Tienen estacionamiento?"_s << u"consulto con el equipo"_s;
    QTest::newRow("es person") << techStore << u"quiero hablar con una persona"_s
                               << u"te paso con una persona"_s;
    QTest::newRow("en formal") << clinic << u"Good morning"_s
                               << u"Good day, this is the assistant of Harbour Clinic."_s;
    QTest::newRow("en payment") << clinic << u"Can I pay by card?"_s << u"By card or bank transfer."_s;
    QTest::newRow("en thanks") << clinic << u"Thank you"_s << u"You are most welcome"_s;
    QTest::newRow("en bye") << clinic << u"ok bye"_s << u"Have a pleasant day."_s;
    QTest::newRow("pt product") << bakery << u"Vocês fazem bolo de cenoura?"_s
                                << u"Temos sim! Bolo de cenoura (R$ 48)"_s;
    QTest::newRow("pt order") << bakery << u"Quero um pão de queijo"_s
                              << u"Vou anotar o pedido: Pão de queijo"_s;
    QTest::newRow("two questions") << techStore << u"Hola, ¿a qué hora abren?\n¿y hacen envíos?"_s
                                   << u"Enviamos en 24 horas."_s;
    QTest::newRow("Spanish shop, English customer")
        << techStore << u"Hello, what are your hours?"_s << u"We're open lun–vie"_s;
}

void TestShopAssistant::answers()
{
    QFETCH(QString, prompt);
    QFETCH(QString, question);
    QFETCH(QString, expected);
    const QString answer = shopAnswer(prompt, talk({question}));
    QVERIFY2(answer.contains(expected, Qt::CaseInsensitive), qPrintable(answer));
}

void TestShopAssistant::knowsOnlyWhatReachedIt()
{
    const QString answer =
        shopAnswer(u"You are a helpful assistant."_s, talk({u"Hola, ¿qué venden y cuál es el horario?"_s}));
    QVERIFY(!answer.contains("TechStore"_L1));
    QVERIFY2(answer.contains("No tengo a mano el horario"_L1), qPrintable(answer));
    QCOMPARE(shopAnswer({}, {}), QString());
}

void TestShopAssistant::readsAPreamble()
{
    const QString preamble = u"[Instructions of the business; the customer does not see them]\n"_s +
                             techStore + u"\n[End of the instructions]\n\n"_s;
    const QString answer = shopAnswer({}, talk({QString(preamble + u"¿A qué hora abren?"_s)}));
    QVERIFY2(answer.contains(u"lun–vie 10:00–20:30"_s), qPrintable(answer));
    QVERIFY(!answer.contains(u"Colón"_s)); // the instructions are not questions
}

void TestShopAssistant::remembersTheProductSpokenOf()
{
    const QString answer = shopAnswer(
        techStore, talk({u"¿Tienen el monitor LG?"_s, u"¡Sí, lo tenemos!"_s, u"Ese lo quiero comprar"_s}));
    QVERIFY2(answer.contains(u"Monitor LG 27 (179 €)"_s), qPrintable(answer));
}

void TestShopAssistant::answersTheSameTheSameWay()
{
    const auto question = talk({u"Hola, ¿qué productos tienen?"_s});
    QCOMPARE(shopAnswer(techStore, question), shopAnswer(techStore, question));
}

QTEST_GUILESS_MAIN(TestShopAssistant)
#include "tst_shopassistant.moc"
