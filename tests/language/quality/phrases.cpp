// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/quality/phrases.h"

#include "language/messagereader.h"

#include <QFile>

#include <stdexcept>

using namespace Qt::StringLiterals;

namespace chatflow::test
{

QList<Phrase> readPhrases(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("cannot read " + path.toStdString());
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    const QStringList feelings{u"negative"_s, u"neutral"_s, u"positive"_s};
    QList<Phrase> phrases;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QStringList columns = lines.at(i).split(u'\t');
        const bool isGood = columns.size() == 3 && feelings.contains(columns.at(2)) &&
                            (columns.at(1) == "-"_L1 || builtInIntents().contains(columns.at(1)));
        if (!isGood)
            throw std::runtime_error(QString(path + u": line "_s + QString::number(i + 1)).toStdString());
        phrases.append({columns.at(0), columns.at(1), columns.at(2)});
    }
    return phrases;
}

} // namespace chatflow::test
