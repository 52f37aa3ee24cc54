// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "storage/change.h"
#include "tenants/tenant.h"

#include <QList>
#include <QObject>
#include <QTimeZone>

namespace chatflow
{

class ChangeFeed;
class ShellSource;

/// Keeps the list of tenants and what the shell needs of the one that is shown.
class TenantWatch : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    TenantWatch(ShellSource &source, ChangeFeed &feed, QObject *parent = nullptr);

    void readAll();
    /// Reads the settings of `tenant` and tells of them with shown(); none = nothing is shown.
    void show(TenantId tenant);
    bool isSettled() const { return m_reading == 0; }

Q_SIGNALS:
    void listed(const QList<chatflow::Tenant> &tenants);
    void failed(const chatflow::Error &error);
    void shown(chatflow::TenantId tenant, const QTimeZone &zone);

private:
    ShellSource &m_source;
    TenantId m_shown;
    int m_question = 0;
    int m_listQuestion = 0;
    int m_reading = 0;
};

} // namespace chatflow
