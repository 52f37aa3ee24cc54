// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "base/future.h"
#include "base/personaldata.h"
#include "conversations/erasureextent.h"
#include "workspace/erasurebook.h"
#include "workspace/erasurereceipt.h"

#include <QObject>

#include <memory>
#include <vector>

namespace chatflow
{

class Database;
class Random;
class SecretStore;

/// What became of an erasure.
struct ErasureOutcome {
    QString receipt;              ///< the path of the file
    QJsonObject counts;           ///< what was removed, by feature
    QStringList backups;          ///< copies beside the workspace that may still hold the person
    std::optional<Error> remains; ///< the rows are gone, but the file could not be cleaned of them yet; it
                                  ///< will be tried again when the workspace is opened
};

/// Takes one person out of everything, and gives one person all that is kept of them: asks every
/// PersonalData. For whoever may (Permission::ManageRecords, Permission::ExportRecords). Call it from a
/// thread with an event loop.
class PersonEraser : public QObject
{
    Q_OBJECT

public:
    using Features = std::vector<std::unique_ptr<PersonalData>>;

    /// `features` in the order in which they are erased.
    PersonEraser(Database &database, SecretStore &secrets, Random &random, ErasureBook book,
                 Features features, QObject *parent = nullptr);
    ~PersonEraser() override;

    /// What erase() would take. NotFound.
    QFuture<Result<ErasureExtent>> extent(TenantId tenant, ContactId contact);
    /// The receipt is there before the first row goes, so that an erasure that is cut off is finished when
    /// the workspace is opened again. NotFound; SecretStoreLocked and SecretStoreUnavailable when its key
    /// cannot be had.
    QFuture<Result<ErasureOutcome>> erase(const Actor &actor, TenantId tenant, ContactId contact);
    /// Does again what receipts tell and this database does not know: it is a restored backup, or it was cut
    /// off. Answers how many people were erased. For the moment of opening, before anything else works.
    QFuture<Result<int>> applyReceipts();
    /// All that is kept of one person as one object: a member a feature. Audited.
    QFuture<Result<QJsonObject>> dataOf(const Actor &actor, TenantId tenant, ContactId contact);

private:
    struct Parts;
    static QCoro::Task<Result<ErasureOutcome>> eraseSteps(std::shared_ptr<Parts> parts, Actor actor,
                                                          TenantId tenant, ContactId contact);
    static QCoro::Task<Result<int>> applySteps(std::shared_ptr<Parts> parts);
    static QCoro::Task<Result<QJsonObject>> collect(std::shared_ptr<Parts> parts, Actor actor,
                                                    DataSubject subject);

    std::shared_ptr<Parts> m_parts;
};

/// Copies that migrations left beside a workspace's file.
QStringList migrationBackupsOf(const QString &location);

} // namespace chatflow
