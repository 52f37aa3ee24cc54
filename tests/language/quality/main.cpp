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
        QList<test::Measured> calibrated;
        for (const QString &language : {u"es"_s, u"pt"_s, u"en"_s}) {
            const QString table = u'/' + language + u".tsv"_s;
            measured << test::measure(*reader, language, test::readPhrases(paths.at(2) + table));
            calibrated << test::measure(*reader, language,
                                        test::readPhrases(paths.at(2) + u"/calibration"_s + table));
        }
        const QString report = test::reportOf(measured);
        const QString others = test::reportOf(calibrated).section(u"\n##"_s, 0, 0);
        write(paths.at(3), models);
        write(
            paths.at(4),
            (u"# How well messages are read\n\nWritten by packaging/language; the models take %1 kB.\n\n"_s
                 .arg(models.size() / 1024) +
             u"On the test set, of a writer nothing was trained or set by. How sure of a feeling the models "
             u"are "
             "is set by phrases of each writer as judged by a model of the other writers, so that nine in "
             "ten of "
             "what is surely negative are:\n\n"_s +
             report +
             u"\n## Calibration set\n\nPhrases of the third of those who wrote the training phrases, none of "
             "them trained on: how well people are read who write like those the models know.\n\n"_s +
             others)
                .toUtf8());
        std::fputs(qPrintable(report.section(u"\n##"_s, 0, 0) + others), stdout);
        return 0;
    } catch (const std::exception &failure) {
        std::fprintf(stderr, "%s\n", failure.what());
        return 1;
    }
}
