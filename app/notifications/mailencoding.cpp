// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifications/mailencoding.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr qsizetype lineLength = 76;

bool isPlain(const QString &text)
{
    return !text.contains("=?"_L1) && !text.startsWith(u' ') && !text.endsWith(u' ') &&
           std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
}

/// How many bytes of `utf8` from `from` make whole characters within `room`.
qsizetype wholeCharacters(const QByteArray &utf8, qsizetype from, qsizetype room)
{
    qsizetype count = std::min(room, utf8.size() - from);
    while (count > 1 && from + count < utf8.size() &&
           (static_cast<unsigned char>(utf8[from + count]) & 0xc0U) == 0x80U)
        --count;
    return count;
}

void appendEscaped(QByteArray &line, unsigned char byte)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    line += '=';
    line += digits[byte >> 4U];
    line += digits[byte & 15U];
}

QByteArray quotedLine(const QByteArray &line)
{
    QByteArray out;
    qsizetype column = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const auto byte = static_cast<unsigned char>(line[i]);
        const bool isBlank = byte == ' ' || byte == '\t';
        const bool isPrintable = byte > 0x20 && byte < 0x7f && byte != '=';
        QByteArray piece;
        if (isPrintable || (isBlank && i + 1 < line.size()))
            piece += static_cast<char>(byte);
        else
            appendEscaped(piece, byte); // a blank at the end would be lost on the way
        if (column + piece.size() > lineLength - 1) {
            out += "=\r\n";
            column = 0;
        }
        out += piece;
        column += piece.size();
    }
    return out;
}

} // namespace

QByteArray headerText(const QString &text, qsizetype used)
{
    if (isPlain(text) && used + text.size() <= lineLength)
        return text.toLatin1();
    static constexpr QByteArrayView before = "=?UTF-8?B?";
    static constexpr QByteArrayView after = "?=";
    const QByteArray utf8 = text.toUtf8();
    QByteArray out;
    for (qsizetype from = 0; from < utf8.size();) {
        const qsizetype free = lineLength - used - before.size() - after.size();
        const qsizetype count = wholeCharacters(utf8, from, std::max<qsizetype>(6, free / 4 * 3));
        if (from > 0)
            out += "\r\n ";
        out += before;
        out += utf8.mid(from, count).toBase64();
        out += after;
        from += count;
        used = 1;
    }
    return out;
}

QByteArray quotedPrintable(const QString &text)
{
    QString lines = text;
    lines.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    QByteArray out;
    for (const QString &line : lines.split(u'\n')) {
        out += quotedLine(line.toUtf8());
        out += "\r\n";
    }
    return out;
}

QByteArray base64Lines(const QByteArray &bytes)
{
    const QByteArray all = bytes.toBase64();
    QByteArray out;
    out.reserve(all.size() + all.size() / lineLength * 2 + 2);
    for (qsizetype from = 0; from < all.size(); from += lineLength) {
        out += all.mid(from, lineLength);
        out += "\r\n";
    }
    return out;
}

} // namespace chatflow
