// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "base/canceltoken.h"
#include "base/future.h"

#include <QTimeZone>

namespace chatflow
{

class ConversationExport;
class PersonEraser;

/// All that is kept of one person as one ZIP file, for that person: data.json has everything, messages.html
/// is for reading.
class AccessPack
{
public:
    /// Both outlive it and what it began.
    AccessPack(PersonEraser &people, ConversationExport &files);

    struct Request {
        TenantId tenant;
        ContactId contact;
        QTimeZone zone = QTimeZone::utc(); ///< of the times in messages.html
        QString path;
    };
    /// Whole or not at all; answers its path. For whoever may (Permission::ExportRecords); audited. NotFound,
    /// FileWrite, Cancelled.
    QFuture<Result<QString>> write(const Actor &actor, const Request &request, const CancelToken &stop = {});

private:
    static QCoro::Task<Result<QString>> steps(PersonEraser *people, ConversationExport *files, Actor actor,
                                              Request request, CancelToken stop);

    PersonEraser &m_people;
    ConversationExport &m_files;
};

} // namespace chatflow
