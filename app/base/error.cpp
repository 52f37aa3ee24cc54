// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

#include "base/enumnames.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr EnumNames<Error::Code, 64> names{{
    {Error::Code::Cancelled, "cancelled"_L1},
    {Error::Code::Internal, "internal"_L1},
    {Error::Code::InvalidArgument, "invalid_argument"_L1},
    {Error::Code::NotFound, "not_found"_L1},
    {Error::Code::Conflict, "conflict"_L1},
    {Error::Code::AlreadyExists, "already_exists"_L1},
    {Error::Code::PermissionDenied, "permission_denied"_L1},
    {Error::Code::WorkspaceMissing, "workspace_missing"_L1},
    {Error::Code::StorageOpen, "storage_open"_L1},
    {Error::Code::StorageLocked, "storage_locked"_L1},
    {Error::Code::StorageReadOnly, "storage_read_only"_L1},
    {Error::Code::StorageFull, "storage_full"_L1},
    {Error::Code::StorageDamaged, "storage_damaged"_L1},
    {Error::Code::StorageNewer, "storage_newer"_L1},
    {Error::Code::StorageForeign, "storage_foreign"_L1},
    {Error::Code::StorageUnreachable, "storage_unreachable"_L1},
    {Error::Code::StorageConstraint, "storage_constraint"_L1},
    {Error::Code::StorageMigration, "storage_migration"_L1},
    {Error::Code::StorageBackup, "storage_backup"_L1},
    {Error::Code::StorageIo, "storage_io"_L1},
    {Error::Code::StorageQuery, "storage_query"_L1},
    {Error::Code::LeaseLost, "lease_lost"_L1},
    {Error::Code::BadUrl, "bad_url"_L1},
    {Error::Code::HostNotFound, "host_not_found"_L1},
    {Error::Code::ConnectionRefused, "connection_refused"_L1},
    {Error::Code::ConnectionLost, "connection_lost"_L1},
    {Error::Code::TlsFailed, "tls_failed"_L1},
    {Error::Code::TimedOut, "timed_out"_L1},
    {Error::Code::OutcomeUnknown, "outcome_unknown"_L1},
    {Error::Code::TooLarge, "too_large"_L1},
    {Error::Code::CircuitOpen, "circuit_open"_L1},
    {Error::Code::Unauthorized, "unauthorized"_L1},
    {Error::Code::Forbidden, "forbidden"_L1},
    {Error::Code::RateLimited, "rate_limited"_L1},
    {Error::Code::HttpStatus, "http_status"_L1},
    {Error::Code::UnexpectedContentType, "unexpected_content_type"_L1},
    {Error::Code::MalformedReply, "malformed_reply"_L1},
    {Error::Code::FlowNotFound, "flow_not_found"_L1},
    {Error::Code::FlowUnauthorized, "flow_unauthorized"_L1},
    {Error::Code::FlowMissingInput, "flow_missing_input"_L1},
    {Error::Code::FlowFailed, "flow_failed"_L1},
    {Error::Code::ModelUnauthorized, "model_unauthorized"_L1},
    {Error::Code::ModelRateLimited, "model_rate_limited"_L1},
    {Error::Code::ModelUnreachable, "model_unreachable"_L1},
    {Error::Code::EmptyAnswer, "empty_answer"_L1},
    {Error::Code::QuestionTooLong, "question_too_long"_L1},
    {Error::Code::InstanceNotFound, "instance_not_found"_L1},
    {Error::Code::InstanceNotConnected, "instance_not_connected"_L1},
    {Error::Code::NumberNotOnWhatsApp, "number_not_on_whatsapp"_L1},
    {Error::Code::SendRejected, "send_rejected"_L1},
    {Error::Code::NotSupportedByChannel, "not_supported_by_channel"_L1},
    {Error::Code::NamespaceUnknown, "namespace_unknown"_L1},
    {Error::Code::SecretStoreUnavailable, "secret_store_unavailable"_L1},
    {Error::Code::SecretStoreLocked, "secret_store_locked"_L1},
    {Error::Code::SecretNotFound, "secret_not_found"_L1},
    {Error::Code::KeyForOtherServer, "key_for_other_server"_L1},
    {Error::Code::WrongPassphrase, "wrong_passphrase"_L1},
    {Error::Code::VaultDamaged, "vault_damaged"_L1},
    {Error::Code::TenantPaused, "tenant_paused"_L1},
    {Error::Code::HeldByPerson, "held_by_person"_L1},
    {Error::Code::LimitReached, "limit_reached"_L1},
    {Error::Code::MoneyOverflow, "money_overflow"_L1},
    {Error::Code::FileRead, "file_read"_L1},
    {Error::Code::FileWrite, "file_write"_L1},
}};

} // namespace

QString Error::name() const
{
    return nameOf(names, code);
}

std::optional<Error::Code> Error::codeFromName(const QString &name)
{
    return valueOf(names, name);
}

QString Error::toLog() const
{
    QStringList parts{name()};
    for (auto it = context.cbegin(); it != context.cend(); ++it)
        parts << it.key() + u'=' + it.value();
    if (!detail.isEmpty())
        parts << u'(' + detail.left(500) + u')';
    return parts.join(u' ');
}

} // namespace chatflow
