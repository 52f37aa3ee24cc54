// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/localsignal.h"
#include "secrets/filelock.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <optional>

namespace chatflow
{

/// One console a workspace on this computer and for this user: the first holds it, a later one raises the
/// first and ends. What decides is the system's lock on a file, which ends with its process, so a crash
/// leaves nothing behind that would keep the next one out.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    enum class Outcome {
        First,  ///< this one; it holds the workspace until it lets go
        Raised, ///< another one is open, and comes to the front
        Silent, ///< another one is open, but does not answer
    };

    /// `folder` is where the locks are; empty = the user's cache.
    explicit SingleInstance(QString folder = {}, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// Takes the workspace at `location`, in the form workspaceLocationFrom() gives. What was held before is
    /// kept when the outcome is not First. Blocks for up to `patience` while another one does not answer.
    Outcome claim(const QString &location, std::chrono::milliseconds patience);
    void letGo();

Q_SIGNALS:
    /// Somebody started the program again.
    void raiseRequested();

private:
    QString m_folder;
    QString m_name;
    std::optional<FileLock> m_lock;
    std::unique_ptr<LocalSignal> m_signal;
};

} // namespace chatflow
