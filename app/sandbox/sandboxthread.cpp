// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxthread.h"

namespace chatflow
{

using namespace Qt::StringLiterals;

SandboxThread::SandboxThread(QObject *parent)
    : QObject(parent)
{
    m_thread.setObjectName(u"sandbox"_s);
}

SandboxThread::~SandboxThread()
{
    m_thread.quit();
    m_thread.wait();
}

QFuture<Result<SandboxEndpoints>> SandboxThread::start(const SandboxOptions &options)
{
    if (m_sandbox)
        return failedFuture<SandboxEndpoints>({Error::Code::Conflict, {{u"what"_s, u"sandbox"_s}}, {}});
    m_sandbox = new Sandbox(m_clock, m_random);
    m_sandbox->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_sandbox, &QObject::deleteLater);
    connect(m_sandbox, &Sandbox::said, this, &SandboxThread::said);
    connect(m_sandbox, &Sandbox::contactsFinished, this, &SandboxThread::contactsFinished);
    m_thread.start();

    auto promise = std::make_shared<QPromise<Result<SandboxEndpoints>>>();
    promise->start();
    auto future = promise->future();
    post([promise, options](Sandbox &sandbox) {
        promise->addResult(sandbox.open(options));
        promise->finish();
    });
    return future;
}

void SandboxThread::post(std::function<void(Sandbox &)> work)
{
    if (m_sandbox && m_thread.isRunning()) {
        QMetaObject::invokeMethod(
            m_sandbox, [sandbox = m_sandbox, work = std::move(work)] { work(*sandbox); },
            Qt::QueuedConnection);
    }
}

QFuture<Result<>> SandboxThread::stop()
{
    auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    auto future = promise->future();
    const auto finish = [promise] {
        promise->addResult(Result<>());
        promise->finish();
    };
    if (!m_thread.isRunning()) {
        finish();
        return future;
    }
    connect(&m_thread, &QThread::finished, this, finish);
    m_thread.quit();
    return future;
}

} // namespace chatflow
