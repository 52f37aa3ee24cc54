// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "base/personaldata.h"

#include <memory>

namespace chatflow
{

class Database;

/// The person's contact with all identifiers, conversations, messages and what depends on them, calls of the
/// flow with their texts, and the indexes. Usage stays as sums of nobody.
class ConversationData final : public PersonalData
{
public:
    explicit ConversationData(Database &database, int rowsAtOnce = 500);

    QString name() const override;
    QFuture<Result<QJsonObject>> exportData(const DataSubject &subject) override;
    QFuture<Result<QJsonObject>> eraseData(const DataSubject &subject) override;

private:
    static QCoro::Task<Result<QJsonObject>> erase(Database *database, DataSubject subject, int rowsAtOnce,
                                                  std::weak_ptr<int> alive);

    Database &m_database;
    int m_rowsAtOnce;
    std::shared_ptr<int> m_alive; ///< gone with this: nothing goes on then
};

} // namespace chatflow
