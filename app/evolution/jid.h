// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace chatflow
{

/// What kind of chat a WhatsApp address names.
enum class ChatType {
    Person,     ///< …@s.whatsapp.net, …@lid, or a business-scoped id
    Group,      ///< …@g.us
    Broadcast,  ///< status@broadcast (stories) and broadcast lists
    Newsletter, ///< …@newsletter (channels)
    Other,      ///< anything else, e.g. a bot's address
};

QString toString(ChatType type);

/// Meta's business-scoped id of a person who shows no telephone number: two letters of a country, a dot, and
/// up to 128 letters and digits ("BR.13491208655302741918"). Capitals matter in it.
bool isBusinessScopedId(const QString &id);

/// One spelling of an address: lower case (but for a business-scoped id), no device part ("…:12@…"), "@c.us"
/// as "@s.whatsapp.net", and bare digits (with which the EVOLUTION channel reports its own sends) as the
/// person or group they name. Empty stays empty.
QString normalJid(const QString &address);

ChatType chatTypeOf(const QString &jid);
bool isPhoneJid(const QString &jid); ///< …@s.whatsapp.net
bool isLidJid(const QString &jid);   ///< …@lid, WhatsApp's address without a telephone number

/// The digits of a …@s.whatsapp.net address; empty for every other.
QString phoneDigits(const QString &jid);

/// What may go into `number` of a send. Takes a telephone number as people write it, or a full address of a
/// person or a group. Evolution 2.3.6 accepts garbage ("abc" is "sent" to "@s.whatsapp.net") and takes the
/// digits of a LID without
/// "@lid" for a telephone number, so it is checked here. Fails with InvalidArgument, field "number".
Result<QString> sendAddress(const QString &typed);

} // namespace chatflow
