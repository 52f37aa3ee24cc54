// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/requestlog.h"

#include "accounts/auditstore.h"
#include "conversations/requeststore.h"
#include "storage/database.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace chatflow
{

RequestLog::RequestLog(Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
{
}

QFuture<Result<Page<RequestRow>>> RequestLog::page(TenantId tenant, const RequestFilter &filter,
                                                   const PageRequest &request)
{
    return m_database.read(
        [=](const Snapshot &snapshot) { return RequestStore::page(snapshot, tenant, filter, request); });
}

QFuture<Result<RequestDetails>> RequestLog::details(TenantId tenant, CallId id)
{
    return m_database.read(
        [=](const Snapshot &snapshot) { return RequestStore::details(snapshot, tenant, id); });
}

QFuture<Result<int>> RequestLog::retentionDays()
{
    return m_database.read([](const Snapshot &snapshot) { return RequestStore::retentionDays(snapshot); });
}

QFuture<Result<>> RequestLog::setRetentionDays(AllTenants, const Actor &actor, int days)
{
    return m_database.write([=](Transaction &tx) -> Result<> {
        CHATFLOW_TRY(RequestStore::setRetentionDays(tx, days));
        return AuditStore::append(tx, actor, {}, u"set_request_log_days"_s, u"workspace"_s, days);
    });
}

RequestLogTrimmer::RequestLogTrimmer(Database &database, int rowsAtOnce)
    : m_database(database)
    , m_rowsAtOnce(rowsAtOnce)
    , m_alive(std::make_shared<int>(0))
{
}

QString RequestLogTrimmer::name() const
{
    return u"request_log_trimmer"_s;
}

milliseconds RequestLogTrimmer::period() const
{
    return std::chrono::hours(1);
}

QFuture<Result<>> RequestLogTrimmer::runOnce()
{
    return toFuture(trim(m_database, m_rowsAtOnce, m_alive));
}

QCoro::Task<Result<>> RequestLogTrimmer::trim(Database &database, int rowsAtOnce, std::weak_ptr<int> alive)
{
    // A little at a time: a long DELETE would keep the writer from the road.
    while (!alive.expired()) {
        const auto forgetting = database.write([rowsAtOnce](Transaction &tx) -> Result<qint64> {
            const auto days = RequestStore::retentionDays(tx);
            if (!days)
                return fail(days.error());
            if (*days == 0)
                return 0;
            return RequestStore::forgetBefore(tx, tx.now() - std::chrono::hours(24 * *days), rowsAtOnce);
        });
        const auto forgotten = co_await settled(forgetting);
        if (!forgotten)
            co_return fail(forgotten.error());
        if (*forgotten < rowsAtOnce)
            co_return Result<>();
    }
    co_return fail(Error::cancelled());
}

QString shellQuoted(const QString &text)
{
    // Within single quotes nothing means anything; a single quote is put between two of them.
    QString quoted = text;
    quoted.remove(QChar(0)); // no argument can hold it
    return u'\'' + quoted.replace(u'\'', "'\\''"_L1) + u'\'';
}

QString curlCommand(const RequestDetails &details)
{
    if (!details.sent)
        return {};
    QString address = details.sent->server;
    while (address.endsWith(u'/'))
        address.chop(1);
    address +=
        u"/api/v1/prediction/"_s + QString::fromLatin1(QUrl::toPercentEncoding(details.sent->request.flowId));
    const QStringList parts{
        u"curl -X POST "_s + shellQuoted(address),
        u"-H 'Content-Type: application/json'"_s,
        u"-H \"Authorization: Bearer $FLOWISE_API_KEY\""_s,
        u"--data-raw "_s + shellQuoted(QString::fromUtf8(details.sent->body())),
    };
    return parts.join(u" \\\n  "_s);
}

} // namespace chatflow
