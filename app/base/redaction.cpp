// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/redaction.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace chatflow
{

QString maskedNumber(QStringView number)
{
    const qsizetype at = number.indexOf(u'@');
    const QStringView digits = at < 0 ? number : number.left(at);
    const QString domain = at < 0 ? QString() : number.mid(at).toString();
    return (digits.size() < 6 ? u"…"_s : u"…"_s + digits.right(2)) + domain;
}

QString redact(const QString &line)
{
    // Function-local constants: compiled once, never changed.
    static const QRegularExpression named(
        uR"((?i)((?:"|\\")?(?:api[_-]?key|authorization|x-api-key|access[_-]?token|refresh[_-]?token|token|jwt[_-]?key|password|passphrase|secret|hash|cookie)(?:\\"|")?\s*[:=]\s*)(\\"(?:[^"\\]|\\[^"])*\\"|"(?:[^"\\]|\\.)*"|(?:bearer\s+|basic\s+)?[^\s&,;"'}\]]+))"_s);
    static const QRegularExpression bearer(uR"((?i)\b(bearer|basic)\s+[A-Za-z0-9._~+/=-]{6,})"_s);
    static const QRegularExpression jwt(uR"(\beyJ[A-Za-z0-9_-]{6,}\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*)"_s);
    static const QRegularExpression digits(uR"((?<![0-9A-Za-z.-])\+?[0-9](?:[0-9]|[ ().-](?=[0-9 ().-]*[0-9])){5,}[0-9](?![0-9A-Za-z-]))"_s);

    QString out = line;
    out.replace(named, u"\\1•••"_s);
    out.replace(bearer, u"\\1 •••"_s);
    out.replace(jwt, u"•••"_s);
    qsizetype from = 0;
    QRegularExpressionMatch match;
    while ((match = digits.match(out, from)).hasMatch()) {
        QString digitsOnly;
        for (const QChar c : match.capturedView()) {
            if (c.isDigit())
                digitsOnly.append(c);
        }
        if (digitsOnly.size() < 7) {
            from = match.capturedEnd();
            continue;
        }
        const QString masked = u"…"_s + digitsOnly.right(2);
        out.replace(match.capturedStart(), match.capturedLength(), masked);
        from = match.capturedStart() + masked.size();
    }
    return out;
}

} // namespace chatflow
