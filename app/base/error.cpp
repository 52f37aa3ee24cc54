// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace chatflow
{

QString Error::name() const
{
    switch (code) {
    case Code::Cancelled:
        return u"cancelled"_s;
    case Code::Internal:
        return u"internal"_s;
    case Code::InvalidArgument:
        return u"invalid_argument"_s;
    case Code::NotFound:
        return u"not_found"_s;
    case Code::Conflict:
        return u"conflict"_s;
    case Code::PermissionDenied:
        return u"permission_denied"_s;
    case Code::WorkspaceMissing:
        return u"workspace_missing"_s;
    case Code::StorageOpen:
        return u"storage_open"_s;
    case Code::StorageLocked:
        return u"storage_locked"_s;
    case Code::StorageReadOnly:
        return u"storage_read_only"_s;
    case Code::StorageFull:
        return u"storage_full"_s;
    case Code::StorageDamaged:
        return u"storage_damaged"_s;
    case Code::StorageNewer:
        return u"storage_newer"_s;
    case Code::StorageForeign:
        return u"storage_foreign"_s;
    case Code::StorageUnreachable:
        return u"storage_unreachable"_s;
    case Code::StorageConstraint:
        return u"storage_constraint"_s;
    case Code::StorageMigration:
        return u"storage_migration"_s;
    case Code::StorageBackup:
        return u"storage_backup"_s;
    case Code::StorageQuery:
        return u"storage_query"_s;
    case Code::LeaseLost:
        return u"lease_lost"_s;
    case Code::BadUrl:
        return u"bad_url"_s;
    case Code::HostNotFound:
        return u"host_not_found"_s;
    case Code::ConnectionRefused:
        return u"connection_refused"_s;
    case Code::ConnectionLost:
        return u"connection_lost"_s;
    case Code::TlsFailed:
        return u"tls_failed"_s;
    case Code::TimedOut:
        return u"timed_out"_s;
    case Code::OutcomeUnknown:
        return u"outcome_unknown"_s;
    case Code::TooLarge:
        return u"too_large"_s;
    case Code::CircuitOpen:
        return u"circuit_open"_s;
    case Code::Unauthorized:
        return u"unauthorized"_s;
    case Code::Forbidden:
        return u"forbidden"_s;
    case Code::RateLimited:
        return u"rate_limited"_s;
    case Code::HttpStatus:
        return u"http_status"_s;
    case Code::UnexpectedContentType:
        return u"unexpected_content_type"_s;
    case Code::MalformedReply:
        return u"malformed_reply"_s;
    case Code::FlowNotFound:
        return u"flow_not_found"_s;
    case Code::FlowUnauthorized:
        return u"flow_unauthorized"_s;
    case Code::FlowMissingInput:
        return u"flow_missing_input"_s;
    case Code::FlowFailed:
        return u"flow_failed"_s;
    case Code::ModelUnauthorized:
        return u"model_unauthorized"_s;
    case Code::ModelRateLimited:
        return u"model_rate_limited"_s;
    case Code::ModelUnreachable:
        return u"model_unreachable"_s;
    case Code::EmptyAnswer:
        return u"empty_answer"_s;
    case Code::QuestionTooLong:
        return u"question_too_long"_s;
    case Code::InstanceNotFound:
        return u"instance_not_found"_s;
    case Code::InstanceNotConnected:
        return u"instance_not_connected"_s;
    case Code::NumberNotOnWhatsApp:
        return u"number_not_on_whatsapp"_s;
    case Code::SendRejected:
        return u"send_rejected"_s;
    case Code::NotSupportedByChannel:
        return u"not_supported_by_channel"_s;
    case Code::NamespaceUnknown:
        return u"namespace_unknown"_s;
    case Code::SecretStoreUnavailable:
        return u"secret_store_unavailable"_s;
    case Code::SecretStoreLocked:
        return u"secret_store_locked"_s;
    case Code::SecretNotFound:
        return u"secret_not_found"_s;
    case Code::WrongPassphrase:
        return u"wrong_passphrase"_s;
    case Code::VaultDamaged:
        return u"vault_damaged"_s;
    case Code::TenantPaused:
        return u"tenant_paused"_s;
    case Code::HeldByPerson:
        return u"held_by_person"_s;
    case Code::LimitReached:
        return u"limit_reached"_s;
    case Code::MoneyOverflow:
        return u"money_overflow"_s;
    case Code::FileRead:
        return u"file_read"_s;
    case Code::FileWrite:
        return u"file_write"_s;
    }
    return u"internal"_s;
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
