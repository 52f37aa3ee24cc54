// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/connection.h"

namespace chatflow
{

Result<> Connection::begin(Access access)
{
    m_trouble = Trouble::None;
    m_failure.reset();
    CHATFLOW_TRY(runBegin(access));
    m_transactionTime = m_time.now();
    return {};
}

Result<qint64> Connection::execute(const QString &sql, std::span<const SqlValue> values)
{
    return runExecute(sql, values);
}

Result<> Connection::query(const QString &sql, std::span<const SqlValue> values, const Visit &visit)
{
    return runQuery(sql, values, visit);
}

Result<> Connection::announceChanges(const QString &, qint64, qint64)
{
    return {};
}

Connection::Outcome Connection::outcomeOf(const QString &)
{
    return Outcome::RolledBack;
}

Error Connection::noteFailure(Error error, Trouble trouble)
{
    if (trouble > m_trouble)
        m_trouble = trouble;
    if (!m_failure)
        m_failure = error;
    return error;
}

} // namespace chatflow
