// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/connectionwatch.h"

#include "shell/notifications.h"
#include "shell/shellsource.h"
#include "storage/changefeed.h"
#include "widgets/connectionbar.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr std::chrono::milliseconds gatherFor{100};

bool isLost(const ConnectionState &state)
{
    return state.state == "failed"_L1 || state.state == "closed"_L1;
}

} // namespace

ConnectionWatch::ConnectionWatch(ShellSource &source, ChangeFeed &feed, Notifications &notifications,
                                 std::function<void(TenantId)> lead, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_notifications(notifications)
    , m_lead(std::move(lead))
{
    m_engine.kind = ConnectionState::Kind::Engine;
    m_engine.state = u"off"_s;
    m_soon.setSingleShot(true);
    m_soon.setInterval(gatherFor);
    connect(&m_soon, &QTimer::timeout, this, qOverload<>(&ConnectionWatch::read));
    connect(&feed, &ChangeFeed::changed, this, [this](const QList<Change> &changes) {
        for (const Change &change : changes) {
            if (change.kind == ChangeKind::Connection || change.kind == ChangeKind::Instance)
                m_changed.insert(change.tenant);
        }
        if (!m_changed.isEmpty() && !m_soon.isActive())
            m_soon.start();
    });
    connect(&feed, &ChangeFeed::lost, this, [this] { show(m_shown); });
}

void ConnectionWatch::show(TenantId tenant)
{
    if (tenant != m_shown) {
        m_shown = tenant;
        m_states.clear();
        publish();
    }
    if (tenant)
        read(tenant);
}

void ConnectionWatch::setEngine(const ConnectionState &engine)
{
    const bool was = isLost(m_engine);
    m_engine = engine;
    if (isLost(engine) != was)
        told(engine, isLost(engine));
    publish();
}

void ConnectionWatch::read()
{
    const QSet<TenantId> changed = std::exchange(m_changed, {});
    for (const TenantId tenant : changed)
        read(tenant);
}

void ConnectionWatch::read(TenantId tenant)
{
    ++m_reading;
    // Names first: a notification says them.
    onDone(this, m_source.instances(tenant), [this, tenant](const Result<QList<Instance>> &instances) {
        for (const Instance &instance : instances.value_or(QList<Instance>()))
            m_instanceNames.insert(instance.id, instance.name);
        onDone(this, m_source.connections(tenant),
               [this, tenant](const Result<QList<ConnectionState>> &states) {
                   --m_reading;
                   if (!states)
                       return;
                   compare(tenant, *states);
                   if (tenant != m_shown)
                       return;
                   m_states = *states;
                   publish();
               });
    });
}

void ConnectionWatch::compare(TenantId tenant, const QList<ConnectionState> &states)
{
    const bool known = m_known.contains(tenant);
    m_known.insert(tenant);
    for (ConnectionState state : states) {
        if (state.state == "connecting"_L1 || state.kind == ConnectionState::Kind::Engine)
            continue; // on its way: neither lost nor mended yet
        state.tenant = tenant;
        const Key key{tenant, state.kind, state.instance};
        const bool lost = isLost(state);
        const bool was = m_lost.value(key, false);
        m_lost.insert(key, lost);
        // What was in trouble before the program began stands in the bar; the bell is for what happens.
        if (lost != was && (known || tenant != m_shown))
            told(state, lost);
    }
}

void ConnectionWatch::told(const ConnectionState &state, bool lost)
{
    Notification notification;
    notification.key = u"connection:%1:%2:%3"_s.arg(state.tenant.value())
                           .arg(static_cast<int>(state.kind))
                           .arg(state.instance.value());
    notification.tone = lost ? Notification::Tone::Danger : Notification::Tone::Info;
    const QString tenant = m_tenantNames.value(state.tenant);
    const QString instance = m_instanceNames.value(state.instance);
    const auto kind = state.kind;
    notification.text = [tenant, instance, kind, lost]() -> QString {
        if (kind == ConnectionState::Kind::Engine)
            return lost ? tr("The engine stopped: nothing is received or answered.")
                        : tr("The engine runs again.");
        const QString name = ConnectionBar::nameOf(kind, instance);
        //: %1 is a business, %2 a connection ("WhatsApp techstore")
        return lost ? tr("%1: %2 is not connected any more.").arg(tenant, name)
                    : tr("%1: %2 is connected again.").arg(tenant, name);
    };
    if (state.tenant)
        notification.open = [lead = m_lead, id = state.tenant] { lead(id); };
    m_notifications.post(std::move(notification));
}

void ConnectionWatch::publish()
{
    Q_EMIT statesChanged(QList<ConnectionState>{m_engine} + m_states, m_instanceNames);
}

} // namespace chatflow
