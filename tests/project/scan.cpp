// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/scan.h"

namespace chatflow
{
using namespace Qt::StringLiterals;

QList<Violation> matches(const SourceFile &file, const QRegularExpression &pattern, const QString &message)
{
    QList<Violation> found;
    auto it = pattern.globalMatch(file.code());
    while (it.hasNext()) {
        const auto match = it.next();
        const QString text = message.contains("%1"_L1) ? message.arg(match.captured().simplified()) : message;
        found.append({file.path(), file.lineAt(match.capturedStart()), text});
    }
    return found;
}

qsizetype closingBracket(const QString &code, qsizetype open)
{
    int depth = 0;
    for (qsizetype i = open; i < code.size(); ++i) {
        const QChar c = code.at(i);
        if (c == u'(' || c == u'[' || c == u'{')
            ++depth;
        else if ((c == u')' || c == u']' || c == u'}') && --depth == 0)
            return i;
    }
    return -1;
}

QStringList argumentsAt(const QString &code, qsizetype open)
{
    const qsizetype close = closingBracket(code, open);
    QStringList arguments;
    int depth = 0;
    qsizetype start = open + 1;
    for (qsizetype i = start; i < close; ++i) {
        const QChar c = code.at(i);
        if (c == u'(' || c == u'[' || c == u'{') {
            ++depth;
        } else if (c == u')' || c == u']' || c == u'}') {
            --depth;
        } else if (c == u',' && depth == 0) {
            arguments.append(code.mid(start, i - start).trimmed());
            start = i + 1;
        }
    }
    const QString last = close > start ? code.mid(start, close - start).trimmed() : QString();
    if (!last.isEmpty() || !arguments.isEmpty())
        arguments.append(last);
    return arguments;
}

} // namespace chatflow
