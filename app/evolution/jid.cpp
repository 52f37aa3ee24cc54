// SPDX-License-Identifier: GPL-3.0-or-later
#include "evolution/jid.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

bool isDigits(QStringView text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

QString toString(ChatType type)
{
    switch (type) {
    case ChatType::Person:
        return u"person"_s;
    case ChatType::Group:
        return u"group"_s;
    case ChatType::Broadcast:
        return u"broadcast"_s;
    case ChatType::Newsletter:
        return u"newsletter"_s;
    case ChatType::Other:
        break;
    }
    return u"other"_s;
}

bool isBusinessScopedId(const QString &id)
{
    static const QRegularExpression form(u"\\A[A-Z]{2}\\.[A-Za-z0-9]{1,128}\\z"_s);
    return form.match(id).hasMatch();
}

QString normalJid(const QString &address)
{
    if (isBusinessScopedId(address.trimmed()))
        return address.trimmed();
    const QString jid = address.trimmed().toLower();
    const qsizetype at = jid.indexOf(u'@');
    if (at < 0) {
        if (!isDigits(jid))
            return jid;
        constexpr qsizetype groupDigits = 18; // Evolution 2.3.6 draws the line there, too
        return jid + (jid.size() < groupDigits ? "@s.whatsapp.net"_L1 : "@g.us"_L1);
    }
    QStringView user = QStringView(jid).left(at);
    const qsizetype device = user.indexOf(u':');
    if (device >= 0)
        user = user.left(device);
    QStringView domain = QStringView(jid).mid(at);
    if (domain == "@c.us"_L1)
        domain = u"@s.whatsapp.net";
    return user.toString() + domain;
}

ChatType chatTypeOf(const QString &jid)
{
    if (isPhoneJid(jid) || isLidJid(jid) || isBusinessScopedId(jid))
        return ChatType::Person;
    if (jid.endsWith("@g.us"_L1))
        return ChatType::Group;
    if (jid.endsWith("@broadcast"_L1))
        return ChatType::Broadcast;
    if (jid.endsWith("@newsletter"_L1))
        return ChatType::Newsletter;
    return ChatType::Other;
}

bool isPhoneJid(const QString &jid)
{
    return jid.endsWith("@s.whatsapp.net"_L1);
}

bool isLidJid(const QString &jid)
{
    return jid.endsWith("@lid"_L1);
}

QString phoneDigits(const QString &jid)
{
    if (!isPhoneJid(jid))
        return {};
    const QString user = jid.left(jid.indexOf(u'@'));
    return isDigits(user) ? user : QString();
}

Result<QString> sendAddress(const QString &typed)
{
    const auto bad = [](const QString &reason) { return fail(Error::invalid(u"number"_s, reason)); };
    // E.164 numbers have at most 15 digits; no country has complete ones shorter than 7.
    constexpr auto plausible = [](qsizetype digits) { return digits >= 7 && digits <= 15; };

    if (typed.contains(u'@')) {
        const QString jid = normalJid(typed);
        const QString user = jid.left(jid.indexOf(u'@'));
        if (isPhoneJid(jid))
            return isDigits(user) && plausible(user.size()) ? Result<QString>(jid)
                                                            : bad(u"not a telephone number"_s);
        if (isLidJid(jid))
            return isDigits(user) ? Result<QString>(jid) : bad(u"not a WhatsApp address"_s);
        if (chatTypeOf(jid) == ChatType::Group) {
            const bool good = isDigits(QString(user).remove(u'-'));
            return good ? Result<QString>(jid) : bad(u"not a group's address"_s);
        }
        return bad(u"nothing can be sent to this address"_s);
    }

    static const QRegularExpression punctuation(u"[\\s().\\-/\\x{00a0}\\x{2010}-\\x{2015}]"_s);
    QString digits = typed.trimmed();
    if (digits.startsWith(u'+'))
        digits.remove(0, 1);
    digits.remove(punctuation);
    if (!isDigits(digits))
        return bad(u"not a telephone number"_s);
    if (!plausible(digits.size()))
        return bad(u"a telephone number with its country code has 7 to 15 digits"_s);
    return digits;
}

} // namespace chatflow
