// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secretvalue.h"
#include "conversations/conversation.h"

#include <QJsonObject>
#include <QStringList>

namespace chatflow
{

/// That somebody was erased, without telling whom: of the identifiers it has hashes under a key that stands
/// in the secret store only. It is kept beside the database, so that it survives the restore of a backup, and
/// is signed, so that nobody can have people erased by writing one.
struct ErasureReceipt {
    QString id;
    QString workspace; ///< its id
    TenantId tenant;
    QString clientId;
    Instant at;
    ActorId actor;
    QStringList identifiers; ///< hash() of each
    QJsonObject counts;      ///< what was removed, by feature; empty until it is done
    QStringList backups;     ///< names of files beside the workspace that may still hold the person

    static QString hash(const SecretValue &key, TenantId tenant, const ContactIdentifier &identifier);
    /// With its signature.
    QJsonObject toJson(const SecretValue &key) const;
    /// MalformedReply for another format or a signature that does not fit.
    static Result<ErasureReceipt> fromJson(const SecretValue &key, const QJsonObject &json);

    bool operator==(const ErasureReceipt &) const = default;
};

} // namespace chatflow
