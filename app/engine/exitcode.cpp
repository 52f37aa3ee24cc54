// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/exitcode.h"

#include <QCoreApplication>

namespace chatflow
{

ExitCode exitCodeFor(const Error &error)
{
    switch (error.code) {
    case Error::Code::InvalidArgument:
        return ExitCode::Usage;
    case Error::Code::NotFound:
    case Error::Code::SecretNotFound:
    case Error::Code::FlowNotFound:
    case Error::Code::InstanceNotFound:
        return ExitCode::NotFound;
    case Error::Code::WorkspaceMissing:
    case Error::Code::StorageOpen:
    case Error::Code::StorageLocked:
    case Error::Code::StorageReadOnly:
    case Error::Code::StorageFull:
    case Error::Code::StorageDamaged:
    case Error::Code::StorageNewer:
    case Error::Code::StorageForeign:
    case Error::Code::StorageUnreachable:
    case Error::Code::StorageMigration:
    case Error::Code::StorageBackup:
        return ExitCode::Workspace;
    case Error::Code::SecretStoreUnavailable:
    case Error::Code::SecretStoreLocked:
    case Error::Code::KeyForOtherServer:
    case Error::Code::WrongPassphrase:
    case Error::Code::VaultDamaged:
        return ExitCode::Secrets;
    case Error::Code::Conflict:
    case Error::Code::AlreadyExists:
    case Error::Code::StorageConstraint:
    case Error::Code::LeaseLost:
        return ExitCode::Conflict;
    case Error::Code::BadUrl:
    case Error::Code::QuestionTooLong:
        return ExitCode::Usage;
    case Error::Code::HostNotFound:
    case Error::Code::ConnectionRefused:
    case Error::Code::ConnectionLost:
    case Error::Code::TlsFailed:
    case Error::Code::TimedOut:
    case Error::Code::OutcomeUnknown:
    case Error::Code::TooLarge:
    case Error::Code::CircuitOpen:
    case Error::Code::Unauthorized:
    case Error::Code::Forbidden:
    case Error::Code::RateLimited:
    case Error::Code::HttpStatus:
    case Error::Code::UnexpectedContentType:
    case Error::Code::MalformedReply:
    case Error::Code::FlowUnauthorized:
        return ExitCode::Server;
    default:
        return ExitCode::Failure;
    }
}

QList<ExitCodeText> exitCodeTexts()
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("chatflow::ExitCode", source);
    };
    return {
        {ExitCode::Ok, text(QT_TRANSLATE_NOOP("chatflow::ExitCode", "done"))},
        {ExitCode::Failure,
         text(QT_TRANSLATE_NOOP("chatflow::ExitCode", "failed for another reason than those below"))},
        {ExitCode::Usage,
         text(QT_TRANSLATE_NOOP("chatflow::ExitCode", "the command line, or a value in it, makes no sense"))},
        {ExitCode::NotFound, text(QT_TRANSLATE_NOOP("chatflow::ExitCode", "what was named does not exist"))},
        {ExitCode::Workspace,
         text(QT_TRANSLATE_NOOP("chatflow::ExitCode", "the workspace cannot be opened or written"))},
        {ExitCode::Secrets, text(QT_TRANSLATE_NOOP("chatflow::ExitCode", "the secret store cannot be used"))},
        {ExitCode::Findings, text(QT_TRANSLATE_NOOP("chatflow::ExitCode",
                                                    "doctor or tenant check found something that is wrong"))},
        {ExitCode::Conflict,
         text(QT_TRANSLATE_NOOP("chatflow::ExitCode", "it exists already, or was changed meanwhile"))},
        {ExitCode::Server,
         text(QT_TRANSLATE_NOOP("chatflow::ExitCode", "Flowise or Evolution cannot be reached or refuses"))},
    };
}

} // namespace chatflow
