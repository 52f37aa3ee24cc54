// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/places.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The installed program speaks the language it is asked for, by the system or by its option.
class TestLanguage : public QObject
{
    Q_OBJECT

    struct Outcome {
        int code = -1;
        QString out;
        QString err;
    };

    Outcome run(const QStringList &words, const QString &locale) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const auto &name : {u"LANGUAGE"_s, u"LC_ALL"_s, u"LC_MESSAGES"_s})
            environment.remove(name);
        environment.insert(u"LANG"_s, locale);
        QProcess engine;
        engine.setProcessEnvironment(environment);
        engine.start(chatflow::test::programPath(u"chatflow-engine"_s), words);
        if (!engine.waitForFinished())
            return {};
        return {engine.exitCode(), QString::fromUtf8(engine.readAllStandardOutput()),
                QString::fromUtf8(engine.readAllStandardError())};
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void speaks_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QStringList>("option");
        QTest::addColumn<QString>("help");
        QTest::addColumn<QString>("error");
        const QString english = u"Usage: chatflow-engine COMMAND"_s;
        const QString spanish = u"Uso: chatflow-engine COMANDO [OPCIÓN...]"_s;
        const QString portuguese = u"Uso: chatflow-engine COMANDO [OPÇÃO...]"_s;
        const QString noWorkspace = u"error: There is no workspace at "_s;
        const QString sinEspacio = u"error: No hay ningún espacio de trabajo en "_s;
        const QString semEspaco = u"erro: Não há nenhum espaço de trabalho em "_s;
        const QStringList none;
        QTest::newRow("English system") << u"en_US.UTF-8"_s << none << english << noWorkspace;
        QTest::newRow("Spanish system") << u"es_MX.UTF-8"_s << none << spanish << sinEspacio;
        QTest::newRow("Portuguese system") << u"pt_BR.UTF-8"_s << none << portuguese << semEspaco;
        QTest::newRow("a language it does not speak") << u"fi_FI.UTF-8"_s << none << english << noWorkspace;
        QTest::newRow("Spanish asked for")
            << u"en_US.UTF-8"_s << QStringList{u"--language"_s, u"es"_s} << spanish << sinEspacio;
        QTest::newRow("Portuguese asked for")
            << u"es_MX.UTF-8"_s << QStringList{u"--language=pt"_s} << portuguese << semEspaco;
        QTest::newRow("English asked for")
            << u"es_MX.UTF-8"_s << QStringList{u"--language"_s, u"en"_s} << english << noWorkspace;
    }
    void speaks()
    {
        QFETCH(QString, locale);
        QFETCH(QStringList, option);
        QFETCH(QString, help);
        QFETCH(QString, error);
        const Outcome helped = run(option + QStringList{u"--help"_s}, locale);
        QCOMPARE(helped.code, 0);
        QVERIFY2(helped.out.startsWith(help), qPrintable(helped.out + helped.err));

        const QString missing = m_folder.filePath(u"missing.chatflow"_s);
        const Outcome failed =
            run(QStringList{u"tenant"_s, u"list"_s, u"--workspace"_s, missing} + option, locale);
        QCOMPARE(failed.code, 4);
        QVERIFY2(failed.err.startsWith(error + missing), qPrintable(failed.err));
    }

    void refusesWhatItDoesNotSpeak()
    {
        const Outcome refused = run({u"--language"_s, u"fi"_s, u"--help"_s}, u"es_MX.UTF-8"_s);
        QCOMPARE(refused.code, 2);
        QCOMPARE(refused.out, QString());
        QCOMPARE(refused.err, u"error: --language admite en, es, pt.\n"_s);
    }
};

QTEST_GUILESS_MAIN(TestLanguage)
#include "tst_language.moc"
