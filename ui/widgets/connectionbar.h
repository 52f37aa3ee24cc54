// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tenants/tenantdirectory.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QWidget>

class QHBoxLayout;

namespace chatflow
{

/// The states of a tenant's connections, each in words, and in one sentence what to do about the first that
/// is in trouble.
class ConnectionBar : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionBar(QWidget *parent = nullptr);

    void setStates(const QList<ConnectionState> &states, const QHash<InstanceId, QString> &instanceNames);
    /// What is wrong and how to mend it; empty when everything works.
    QString problem() const { return m_problem; }
    /// Which connection `problem` is about.
    ConnectionState::Kind problemKind() const { return m_problemKind; }
    static QString nameOf(ConnectionState::Kind kind, const QString &instance);
    /// "Flowise: connected · …", as a screen reader says it.
    QString summary() const;

Q_SIGNALS:
    void problemChanged(const QString &problem);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Chip {
        QString icon;
        QString text;
        QString toolTip;
        ConnectionState::Kind kind = ConnectionState::Kind::Flowise;
        bool good = false;
        bool bad = false;
    };

    void rebuild();
    Chip chipFor(const ConnectionState &state) const;
    QString problemOf(const ConnectionState &state) const;

    QList<ConnectionState> m_states;
    QHash<InstanceId, QString> m_instanceNames;
    QList<Chip> m_chips;
    QString m_problem;
    ConnectionState::Kind m_problemKind = ConnectionState::Kind::Flowise;
    QHBoxLayout *m_row;
};

} // namespace chatflow
