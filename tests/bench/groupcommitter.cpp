// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/groupcommitter.h"

#include "bench/rawstore.h"

namespace chatflow
{

GroupCommitter::GroupCommitter(RawStore &store)
    : m_store(store)
    , m_thread([this] { loop(); })
{
}

GroupCommitter::~GroupCommitter()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void GroupCommitter::enqueue(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back(std::move(job));
    }
    m_wake.notify_one();
}

void GroupCommitter::loop()
{
    for (;;) {
        std::vector<Job> group;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
            if (m_queue.empty())
                return;
            group.swap(m_queue);
        }
        m_store.begin();
        for (const Job &job : group)
            job.write(m_store);
        m_store.commit();
        for (const Job &job : group)
            job.done();
    }
}

} // namespace chatflow
