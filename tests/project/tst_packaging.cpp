// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of packaging/ and the files beside them: what can be checked of them without a network and a
// build.
#include "project/sourcefile.h"
#include "support/places.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

namespace chatflow
{
using namespace Qt::StringLiterals;

class PackagingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void script_data();
    void script();
    void unknownOption_data();
    void unknownOption();
    void packageList();
    void packageListIsRead();
    void json_data();
    void json();
    void lockFileNamesNoAddress();
    void documentsNameWhatExists_data();
    void documentsNameWhatExists();

private:
    static QByteArray read(const QString &path);
};

namespace
{
QString inSource(const QString &path)
{
    return test::sourcePath(path);
}

struct Outcome {
    int status = -1;
    QString out;
    QString err;
};

/// Runs a script from a folder that has nothing to do with the project.
Outcome outcomeOf(const QString &program, const QStringList &arguments,
                  const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment())
{
    QTemporaryDir elsewhere;
    QProcess process;
    process.setWorkingDirectory(elsewhere.path());
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    if (!process.waitForFinished(30'000))
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}
} // namespace

QByteArray PackagingTest::read(const QString &path)
{
    QFile file(inSource(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void PackagingTest::script_data()
{
    QTest::addColumn<QString>("path");
    for (const char *path : {"packaging/setup", "packaging/run", "packaging/test", "packaging/bench",
                             "packaging/format", "packaging/language", "packaging/tidy", "packaging/fuzz",
                             ".ci/run", "tests/e2e/flowise/install", "tests/e2e/flowise/start"})
        QTest::newRow(path) << QString::fromLatin1(path);
}

void PackagingTest::script()
{
    QFETCH(QString, path);
    QVERIFY(QFileInfo(inSource(path)).isExecutable());
    const QString text = QString::fromUtf8(read(path));
    QVERIFY(text.startsWith("#!/usr/bin/env bash\n# SPDX-License-Identifier: GPL-3.0-or-later\n"_L1));
    QVERIFY(text.contains("\nset -euo pipefail\n"_L1));
    QCOMPARE(outcomeOf(u"bash"_s, {u"-n"_s, inSource(path)}).err, QString());

    const Outcome help = outcomeOf(inSource(path), {u"--help"_s});
    QCOMPARE(help.status, 0);
    QVERIFY2(help.out.startsWith(u"Usage: %1 "_s.arg(path)), qPrintable(help.out));
    QCOMPARE(help.err, QString());
}

void PackagingTest::unknownOption_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QStringList>("arguments");
    // The others hand what they do not know to the program they start.
    for (const char *path : {"packaging/setup", "packaging/format", "packaging/language", "packaging/tidy",
                             "packaging/fuzz", ".ci/run", "tests/e2e/flowise/install"})
        QTest::newRow(path) << QString::fromLatin1(path) << QStringList{u"--nonsense"_s};
    QTest::newRow("run without a number") << u"packaging/run"_s << QStringList{u"--seconds"_s, u"soon"_s};
    QTest::newRow("start without a folder") << u"tests/e2e/flowise/start"_s << QStringList();
}

void PackagingTest::unknownOption()
{
    QFETCH(QString, path);
    QFETCH(QStringList, arguments);
    const Outcome outcome = outcomeOf(inSource(path), arguments);
    QCOMPARE(outcome.status, 2);
    QVERIFY(!outcome.err.isEmpty());
}

void PackagingTest::packageList()
{
    static const QRegularExpression name(uR"(^[a-z0-9][a-z0-9+.-]+$)"_s);
    QSet<QString> seen;
    for (const QString &line : QString::fromUtf8(read(u"packaging/packages-debian.txt"_s)).split(u'\n')) {
        const QString package = line.section(u'#', 0, 0).trimmed();
        if (package.isEmpty())
            continue;
        QVERIFY2(name.match(package).hasMatch(), qPrintable(package));
        QVERIFY2(!seen.contains(package), qPrintable(package));
        seen.insert(package);
    }
    // Loaded at run time only, so that no build and no linker would miss them.
    for (const char *package : {"libsecret-1-0", "libqt6sql6-sqlite", "libqt6sql6-psql", "libqt6opengl6-dev"})
        QVERIFY2(seen.contains(QString::fromLatin1(package)), package);
}

/// packaging/setup asks dpkg for what is missing and installs just that: seen with stand-ins for both.
void PackagingTest::packageListIsRead()
{
    QTemporaryDir bin;
    const auto standIn = [&](const QString &name, const QByteArray &body) {
        QFile file(bin.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + body);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    };
    const QString log = bin.filePath(u"apt.log"_s);
    const QByteArray record = "echo \"$*\" >>'" + log.toUtf8() + "'\n";
    standIn(u"apt-get"_s, record);
    standIn(u"sudo"_s, "exec \"$@\"\n");
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PATH"_s, bin.path() + u':' + environment.value(u"PATH"_s));
    const auto install = [&] {
        return outcomeOf(inSource(u"packaging/setup"_s), {u"--packages-only"_s}, environment);
    };

    const QByteArray all = "shift 3\nfor p in \"$@\"; do echo \"$p installed\"; done\n";
    standIn(u"dpkg-query"_s, all);
    QCOMPARE(install().status, 0);
    QVERIFY2(!QFile::exists(log), "nothing is missing, so nothing is installed");

    // dpkg-query fails as a whole when it does not know one of the names.
    standIn(u"dpkg-query"_s,
            "shift 3\nfor p in \"$@\"; do case $p in ccache) ;; cmake) echo \"$p config-files\" ;; "
            "*) echo \"$p installed\" ;; esac; done\nexit 1\n");
    QCOMPARE(install().status, 0);
    QFile file(log);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("-q update\n-q install -y --no-install-recommends ccache cmake\n"));
}

void PackagingTest::json_data()
{
    QTest::addColumn<QString>("path");
    for (const char *path : {"CMakePresets.json", "vcpkg.json", "tests/e2e/flowise/package.json",
                             "tests/e2e/flowise/package-lock.json"})
        QTest::newRow(path) << QString::fromLatin1(path);
    for (const QString &flow : QDir(test::dataPath(u"flowise/flows"_s)).entryList({u"*.json"_s}))
        QTest::newRow(qPrintable(flow)) << u"tests/data/flowise/flows/"_s + flow;
}

void PackagingTest::json()
{
    QFETCH(QString, path);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(read(path), &error);
    QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(error.errorString()));
    QVERIFY(document.isObject());
}

void PackagingTest::lockFileNamesNoAddress()
{
    const QJsonObject packages = QJsonDocument::fromJson(read(u"tests/e2e/flowise/package-lock.json"_s))
                                     .object()
                                     .value("packages"_L1)
                                     .toObject();
    QVERIFY(packages.size() > 1000);
    for (auto it = packages.begin(); it != packages.end(); ++it) {
        const QJsonObject package = it->toObject();
        QVERIFY2(!package.contains("resolved"_L1), qPrintable(it.key()));
        QVERIFY2(it.key().isEmpty() || package.value("integrity"_L1).isString(), qPrintable(it.key()));
    }
    QCOMPARE(packages.value("node_modules/flowise"_L1)["version"_L1].toString(), u"3.1.4"_s);
}

void PackagingTest::documentsNameWhatExists_data()
{
    QTest::addColumn<QString>("path");
    for (const char *path :
         {"README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "tests/e2e/flowise/README.md"})
        QTest::newRow(path) << QString::fromLatin1(path);
}

/// Links and commands in the documents lead somewhere.
void PackagingTest::documentsNameWhatExists()
{
    static const QRegularExpression link(uR"(\]\(([^)#:]+)(#[^)]*)?\))"_s);
    static const QRegularExpression command(
        uR"((?:^|[\s`])((?:packaging|\.ci|tests|cmake|app|ui)/[\w./-]*[\w]))"_s,
        QRegularExpression::MultilineOption);
    QFETCH(QString, path);
    const QString text = QString::fromUtf8(read(path));
    QVERIFY(!text.isEmpty());
    const QDir folder = QFileInfo(inSource(path)).dir();
    auto links = link.globalMatch(text);
    while (links.hasNext()) {
        const QString target = links.next().captured(1);
        QVERIFY2(folder.exists(target), qPrintable(target));
    }
    auto commands = command.globalMatch(text);
    while (commands.hasNext()) {
        const QString target = commands.next().captured(1);
        QVERIFY2(QFileInfo::exists(inSource(target)), qPrintable(target));
    }
}

} // namespace chatflow

QTEST_GUILESS_MAIN(chatflow::PackagingTest)
#include "tst_packaging.moc"
