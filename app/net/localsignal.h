// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QString>

#include <chrono>

namespace chatflow
{

/// A bell that another process of the same user on this computer can ring. Who may listen is not decided
/// here: whoever calls listen() takes the name, a socket file left by a dead process included.
class LocalSignal : public QObject
{
    Q_OBJECT

public:
    explicit LocalSignal(QObject *parent = nullptr);
    ~LocalSignal() override;

    bool listen(const QString &name);

    /// Rings at `name`; true when the other side has confirmed it. Blocks for up to `patience`: for the start
    /// of a program only.
    static bool ring(const QString &name, std::chrono::milliseconds patience);

Q_SIGNALS:
    void rung();

private:
    QLocalServer m_server;
};

} // namespace chatflow
