// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/samples.h"
#include "sandbox/sandbox.h"

#include <QTemporaryDir>

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>

namespace chatflow
{

class SandboxThread;
class SandboxWorkspace;

/// The scenario of the road's benchmarks: one tenant without a quiet moment, servers that answer at once.
QByteArray benchScenario();

/// The whole program but for its screen: a workspace with its engine, connected by sockets to stand-ins that
/// answer at once. For the main thread.
class BenchRoad
{
public:
    BenchRoad();
    ~BenchRoad();

    /// The contact writes; answers how long it takes until Evolution has accepted the answer, in ms.
    double answerOne(int contact, int number);
    /// `contacts` people write at once; answers how long the last one waits, in ms.
    double answerAll(int contacts, int number);
    /// Returns when nothing is on its way any more.
    void settle();

    /// The bodies of the last `count` predictions and sends that the servers were asked for.
    struct Asked {
        QList<QByteArray> predictions;
        QList<QByteArray> sends;
    };
    Asked lastAsked(int count);
    /// A copy of the workspace as it is, at `path`.
    void backup(const QString &path);

private:
    struct Watch {
        std::mutex mutex;
        std::condition_variable answered;
        BenchTime began;
        BenchTime last;
        int count = 0;
    };

    double answersTo(int contacts, int firstContact, int number);

    QTemporaryDir m_folder;
    Watch m_watch;
    std::shared_ptr<SandboxWorkspace> m_workspace;
};

/// The same servers again, for who calls and hears them without the pipeline: what that costs on its own.
class BenchServers
{
public:
    BenchServers();
    ~BenchServers();

    const SandboxEndpoints &endpoints() const { return m_endpoints; }
    QByteArray predictionPath() const;
    QByteArray predictionHeaders() const;
    QByteArray sendPath() const;
    QByteArray sendHeaders() const;
    QByteArray eventKey() const;
    QByteArray instanceName() const;
    /// `contacts` people write at once, as in BenchRoad::answerAll(); `began` is called at that moment, in
    /// the servers' thread.
    void writeAll(int contacts, int number, std::function<void()> began) const;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<SandboxThread> m_sandbox;
    SandboxEndpoints m_endpoints;
};

} // namespace chatflow
