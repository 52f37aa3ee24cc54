// SPDX-License-Identifier: GPL-3.0-or-later
#include "evolution/messagequeries.h"

namespace chatflow
{
namespace
{

MessageQuery filedUnder(const QString &jid)
{
    MessageQuery query;
    query.chatJid = jid;
    return query;
}

MessageQuery filedUnderOther(const QString &jid)
{
    MessageQuery query;
    query.altJid = jid;
    return query;
}

} // namespace

QList<MessageQuery> queriesAbout(const Identity &person)
{
    QList<MessageQuery> queries;
    for (const QString &alias : person.aliases) {
        queries.append(filedUnder(alias));
        // A person's LID messages carry the telephone number only as the other address; the EVOLUTION channel
        // files what it sends under the bare number.
        if (isPhoneJid(alias))
            queries << filedUnderOther(alias) << filedUnder(phoneDigits(alias));
    }
    return queries;
}

} // namespace chatflow
