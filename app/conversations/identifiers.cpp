// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/identifiers.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

QList<ContactIdentifier> identifiersOf(const InboundMessage &message)
{
    const Identity identity = identityOf(message);
    QList<ContactIdentifier> identifiers;
    if (!identity.phone.isEmpty())
        identifiers << ContactIdentifier{IdentifierKind::Phone, identity.phone};
    for (const QString &alias : identity.aliases) {
        if (alias.endsWith("@lid"_L1))
            identifiers << ContactIdentifier{IdentifierKind::Lid, alias.section(u'@', 0, 0)};
        else if (isBusinessScopedId(alias))
            identifiers << ContactIdentifier{IdentifierKind::Business, alias};
        else if (!alias.endsWith("@s.whatsapp.net"_L1) && alias != identity.phone)
            identifiers << ContactIdentifier{IdentifierKind::Other, alias};
    }
    if (identifiers.isEmpty())
        identifiers << ContactIdentifier{IdentifierKind::Other, message.chatJid};
    return identifiers;
}

Identity identityFrom(const QList<ContactIdentifier> &identifiers, const QString &address)
{
    Identity identity{.preferred = address, .aliases = {}, .phone = {}};
    if (!address.isEmpty())
        identity.aliases << address;
    for (const ContactIdentifier &identifier : identifiers) {
        QString alias = identifier.value;
        if (identifier.kind == IdentifierKind::Phone) {
            identity.phone = identifier.value;
            alias += "@s.whatsapp.net"_L1;
        } else if (identifier.kind == IdentifierKind::Lid) {
            alias += "@lid"_L1;
        }
        if (!identity.aliases.contains(alias))
            identity.aliases << alias;
    }
    return identity;
}

} // namespace chatflow
