// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/stopwordlanguage.h"

#include <QTest>

using namespace chatflow;
using namespace Qt::StringLiterals;

class TestStopWordLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tells_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("language");
        const auto row = [](const char *name, const QString &text, const QString &language) {
            QTest::newRow(name) << text << language;
        };
        row("es",
            u"¡Hola! Sí, tenemos pan de masa madre. Cuesta 45 pesos y hoy estamos abiertos hasta las 8."_s,
            u"es"_s);
        row("es, short", u"Con mucho gusto, ¿qué día le queda bien?"_s, u"es"_s);
        row("pt",
            u"Olá! Sim, temos pão de fermentação natural. Custa 12 reais e hoje estamos abertos até às 20h."_s,
            u"pt"_s);
        row("pt, short", u"Não abrimos aos domingos, mas você pode pedir amanhã."_s, u"pt"_s);
        row("en", u"Hello! Yes, we have sourdough bread. It costs 5 dollars and we are open until 8 today."_s,
            u"en"_s);
        row("es, hours", u"De lunes a viernes de 9 a 18 h, el sábado cerramos."_s, u"es"_s);
        row("es, a no", u"No, los domingos no abrimos."_s, u"es"_s);
        row("pt, hours", u"De segunda a sexta, das 9h às 18h."_s, u"pt"_s);
        row("pt, a no", u"Não, no domingo não abrimos."_s, u"pt"_s);
        row("capitals", u"WE ARE OPEN UNTIL EIGHT"_s, u"en"_s);
        row("nothing to go by", u"45 MXN 🙂"_s, QString());
        row("empty", QString(), QString());
        row("as much of one as of another", u"the el"_s, QString());
    }
    void tells()
    {
        QFETCH(QString, text);
        QFETCH(QString, language);
        QCOMPARE(languageByStopWords(text).value_or(QString()), language);
    }
};

QTEST_GUILESS_MAIN(TestStopWordLanguage)
#include "tst_stopwordlanguage.moc"
