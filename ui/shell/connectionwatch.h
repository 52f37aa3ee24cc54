// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/change.h"
#include "tenants/tenantdirectory.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>

namespace chatflow
{

class ChangeFeed;
class Notifications;
class ShellSource;

/// Follows the connections: those of the shown tenant for the bar, and of all tenants for the notifications,
/// which tell when one is lost and when it is mended.
class ConnectionWatch : public QObject
{
    Q_OBJECT

public:
    /// `lead` shows a tenant. All outlive it.
    ConnectionWatch(ShellSource &source, ChangeFeed &feed, Notifications &notifications,
                    std::function<void(TenantId)> lead, QObject *parent = nullptr);

    void setTenantNames(const QHash<TenantId, QString> &names) { m_tenantNames = names; }
    void show(TenantId tenant);
    /// Of this console, as one more connection.
    void setEngine(const ConnectionState &engine);
    bool isSettled() const { return m_reading == 0 && !m_soon.isActive(); }

Q_SIGNALS:
    void statesChanged(const QList<chatflow::ConnectionState> &states,
                       const QHash<chatflow::InstanceId, QString> &instanceNames);

private:
    struct Key {
        TenantId tenant;
        ConnectionState::Kind kind = ConnectionState::Kind::Flowise;
        InstanceId instance;
        bool operator==(const Key &) const = default;
    };
    friend size_t qHash(const Key &key, size_t seed)
    {
        return qHashMulti(seed, key.tenant.value(), static_cast<int>(key.kind), key.instance.value());
    }

    void read();
    void read(TenantId tenant);
    void compare(TenantId tenant, const QList<ConnectionState> &states);
    void told(const ConnectionState &state, bool lost);
    void publish();

    ShellSource &m_source;
    Notifications &m_notifications;
    std::function<void(TenantId)> m_lead;
    QHash<TenantId, QString> m_tenantNames;
    QHash<InstanceId, QString> m_instanceNames;
    QHash<Key, bool> m_lost; ///< what was known last; true = it was in trouble
    QSet<TenantId> m_known;  ///< tenants that were read at least once
    TenantId m_shown;
    QList<ConnectionState> m_states;
    ConnectionState m_engine;
    QSet<TenantId> m_changed;
    QTimer m_soon; ///< gathers what the change feed tells
    int m_reading = 0;
};

} // namespace chatflow
