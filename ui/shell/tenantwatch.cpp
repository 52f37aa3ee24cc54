// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/tenantwatch.h"

#include "shell/shellsource.h"
#include "storage/changefeed.h"

#include <algorithm>

namespace chatflow
{

TenantWatch::TenantWatch(ShellSource &source, ChangeFeed &feed, QObject *parent)
    : QObject(parent)
    , m_source(source)
{
    connect(&feed, &ChangeFeed::changed, this, [this](const QList<Change> &changes) {
        const auto isTenant = [](const Change &change) { return change.kind == ChangeKind::Tenant; };
        if (std::ranges::any_of(changes, isTenant))
            readAll();
        const auto isOurs = [this](const Change &change) {
            return change.kind == ChangeKind::Settings && change.tenant == m_shown;
        };
        if (std::ranges::any_of(changes, isOurs))
            show(m_shown); // its time zone may be another
    });
    connect(&feed, &ChangeFeed::lost, this, &TenantWatch::readAll);
}

void TenantWatch::readAll()
{
    ++m_reading;
    const int question = ++m_listQuestion;
    onDone(this, m_source.tenants(), [this, question](const Result<QList<Tenant>> &tenants) {
        --m_reading;
        if (question != m_listQuestion)
            return;
        if (tenants)
            Q_EMIT listed(*tenants);
        else
            Q_EMIT failed(tenants.error());
    });
}

void TenantWatch::show(TenantId tenant)
{
    const int question = ++m_question;
    m_shown = tenant;
    if (!tenant) {
        Q_EMIT shown({}, QTimeZone::utc());
        return;
    }
    ++m_reading;
    onDone(this, m_source.settings(tenant), [this, question, tenant](const Result<TenantSettings> &settings) {
        --m_reading;
        if (question != m_question)
            return;
        const QTimeZone zone(settings ? settings->timeZone.toLatin1() : QByteArray());
        Q_EMIT shown(tenant, zone.isValid() ? zone : QTimeZone::utc());
    });
}

} // namespace chatflow
