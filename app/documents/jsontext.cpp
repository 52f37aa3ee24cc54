// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/jsontext.h"

namespace chatflow
{

void appendJsonString(QByteArray &out, QByteArrayView utf8)
{
    constexpr char digits[] = "0123456789abcdef";
    out += '"';
    qsizetype from = 0;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const auto c = static_cast<unsigned char>(utf8[i]);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        out.append(utf8.data() + from, i - from);
        from = i + 1;
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            out += "\\u00";
            out += digits[c >> 4];
            out += digits[c & 0xF];
        }
    }
    out.append(utf8.data() + from, utf8.size() - from);
    out += '"';
}

void appendJsonName(QByteArray &out, QByteArrayView name)
{
    if (!out.endsWith('{'))
        out += ',';
    out += '"';
    out.append(name.data(), name.size());
    out += "\":";
}

void appendJsonMember(QByteArray &out, QByteArrayView name, QByteArrayView value)
{
    if (value.isEmpty())
        return;
    appendJsonName(out, name);
    appendJsonString(out, value);
}

void appendJsonMember(QByteArray &out, QByteArrayView name, qint64 value)
{
    appendJsonName(out, name);
    out += QByteArray::number(value);
}

} // namespace chatflow
