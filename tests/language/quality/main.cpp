// SPDX-License-Identifier: GPL-3.0-or-later
// Trains the built-in language models and measures them: chatflow-language RESOURCES TESTS MODELS REPORT,
// where the last two are written. See packaging/language.
#include "language/quality/measuring.h"
#include "language/quality/training.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>
#include <stdexcept>

using namespace Qt::StringLiterals;
using namespace chatflow;

namespace
{

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        throw std::runtime_error("cannot write " + path.toStdString());
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList paths = QCoreApplication::arguments();
    if (paths.size() != 5) {
        std::fputs("chatflow-language RESOURCES TESTS MODELS REPORT\n", stderr);
        return 2;
    }
    try {
        const QByteArray models = test::trainModels(paths.at(1));
        const auto reader = MessageReader::fromData(models);
        if (!reader)
            throw std::runtime_error("the models cannot be read back");
        QList<test::Measured> measured;
        for (const QString &language : {u"es"_s, u"pt"_s, u"en"_s})
            measured << test::measure(*reader, language,
                                      test::readPhrases(paths.at(2) + u'/' + language + u".tsv"_s));
        const QString report = test::reportOf(measured);
        write(paths.at(3), models);
        write(paths.at(4),
              (u"# How well messages are read\n\nWritten by packaging/language; the models take %1 kB.\n\n"_s
                   .arg(models.size() / 1024) +
               report)
                  .toUtf8());
        std::fputs(qPrintable(report.section(u"\n##"_s, 0, 0)), stdout);
        return 0;
    } catch (const std::exception &failure) {
        std::fprintf(stderr, "%s\n", failure.what());
        return 1;
    }
}
