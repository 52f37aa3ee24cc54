// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

#include <optional>

namespace chatflow
{

/// Why something failed. `code` is what the program switches on; `context` holds the named values that
/// errorText() puts into the sentence for people; `detail` is for the log only (English, never shown, never
/// compared).
struct Error {
    enum class Code {
        Cancelled,
        Internal,
        InvalidArgument, ///< context: field, reason
        NotFound,        ///< context: what, id
        Conflict,        ///< somebody changed it first; context: what
        AlreadyExists,   ///< context: what, id
        PermissionDenied,
        // storage
        WorkspaceMissing,   ///< nothing is there, and it was not to be created; context: path
        StorageOpen,        ///< context: path
        StorageLocked,      ///< another program holds it; context: path
        StorageReadOnly,    ///< context: path
        StorageFull,        ///< context: path
        StorageDamaged,     ///< context: path
        StorageIo,          ///< the disk or the network drive failed; context: path
        StorageNewer,       ///< written by a newer program; context: path, found, known
        StorageForeign,     ///< a database, but not a workspace; context: path
        StorageUnreachable, ///< PostgreSQL does not answer; context: server
        StorageConstraint,
        StorageMigration, ///< context: version
        StorageBackup,    ///< context: path
        StorageQuery,
        LeaseLost, ///< another engine works this now; context: lease
        // the network, before an answer
        BadUrl,            ///< context: url
        HostNotFound,      ///< context: host
        ConnectionRefused, ///< context: server
        ConnectionLost,    ///< context: server
        TlsFailed,         ///< context: server, reason
        TimedOut,          ///< context: server, seconds
        OutcomeUnknown,    ///< sent, but no answer seen: it may have happened; context: server
        TooLarge,          ///< context: server, limit
        CircuitOpen,       ///< too many failures, not asked; context: server, seconds
        // the network, an answer
        Unauthorized,          ///< context: server
        Forbidden,             ///< context: server
        RateLimited,           ///< context: server, seconds
        HttpStatus,            ///< context: server, status
        UnexpectedContentType, ///< e.g. HTML where JSON was due; context: server, type
        MalformedReply,        ///< context: server, path, expected
        // Flowise
        FlowNotFound,      ///< context: server, flow
        FlowUnauthorized,  ///< the flow asks for another key; context: server
        FlowMissingInput,  ///< context: name
        FlowFailed,        ///< the flow itself failed; context: reason
        ModelUnauthorized, ///< the model provider refused the flow's key
        ModelRateLimited,
        ModelUnreachable,
        EmptyAnswer,
        QuestionTooLong, ///< context: limit
        // Evolution
        InstanceNotFound,      ///< context: instance
        InstanceNotConnected,  ///< context: instance
        NumberNotOnWhatsApp,   ///< context: number
        SendRejected,          ///< context: reason
        NotSupportedByChannel, ///< context: what
        NamespaceUnknown,      ///< Socket.IO "Invalid namespace"; context: instance
        // secrets
        SecretStoreUnavailable, ///< context: reason
        SecretStoreLocked,
        SecretNotFound,    ///< context: name
        KeyForOtherServer, ///< the kept key is not for the server asked; context: server, other
        WrongPassphrase,
        VaultDamaged, ///< context: path
        // the road of a message
        TenantPaused,
        HeldByPerson,
        LimitReached, ///< context: limit
        MoneyOverflow,
        FileRead,  ///< context: path
        FileWrite, ///< context: path
    };

    Code code = Code::Internal;
    QMap<QString, QString> context;
    QString detail;

    bool operator==(const Error &) const = default;

    static Error cancelled() { return {Code::Cancelled, {}, {}}; }
    static Error internal(const QString &detail) { return {Code::Internal, {}, detail}; }
    static Error invalid(const QString &field, const QString &reason)
    {
        return {Code::InvalidArgument,
                {{QStringLiteral("field"), field}, {QStringLiteral("reason"), reason}},
                {}};
    }
    static Error notFound(const QString &what, const QString &id)
    {
        return {Code::NotFound, {{QStringLiteral("what"), what}, {QStringLiteral("id"), id}}, {}};
    }

    /// The stable name used in logs, JSON output and the database, e.g. "storage_full".
    QString name() const;
    static std::optional<Code> codeFromName(const QString &name);
    /// name + detail, for the log.
    QString toLog() const;
};

} // namespace chatflow
