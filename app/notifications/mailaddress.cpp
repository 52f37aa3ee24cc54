// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifications/mailaddress.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr qsizetype longestAddress = 254; // RFC 5321, 4.5.3.1.3
constexpr qsizetype longestLocalPart = 64;

bool isAtom(QChar letter)
{
    const char16_t c = letter.unicode();
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
           QStringView(u".!#$%&'*+-/=?^_`{|}~").contains(letter);
}

bool isLocalPart(QStringView local)
{
    return !local.isEmpty() && local.size() <= longestLocalPart &&
           std::all_of(local.begin(), local.end(), isAtom) && !local.startsWith(u'.') &&
           !local.endsWith(u'.') && !local.contains(u".."_s);
}

} // namespace

Result<QByteArray> wireAddress(const QString &address, const QString &field)
{
    const QString text = address.trimmed();
    const qsizetype at = text.lastIndexOf(u'@');
    const QStringView local = QStringView(text).first(std::max<qsizetype>(0, at));
    if (std::any_of(local.begin(), local.end(), [](QChar c) { return c.unicode() > 0x7f; }))
        return fail(Error::invalid(
            field, QCoreApplication::translate("chatflow::Mail",
                                               "only plain letters without accents can stand before the @")));
    const QByteArray domain = at < 0 ? QByteArray() : QUrl::toAce(text.mid(at + 1));
    const bool isDomain = domain == "localhost" || (domain.contains('.') && !domain.startsWith('.'));
    const QByteArray wire = local.toLatin1() + '@' + domain;
    if (!isLocalPart(local) || !isDomain || wire.size() > longestAddress)
        return fail(Error::invalid(
            field, QCoreApplication::translate("chatflow::Mail", "it is not an e-mail address")));
    return wire;
}

} // namespace chatflow
