// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace chatflow
{

class RawStore;

/// A thread that writes with the raw store: whatever is queued shares one COMMIT, as in our own writer.
class GroupCommitter
{
public:
    struct Job {
        std::function<void(RawStore &)> write;
        std::function<void()> done; ///< after the COMMIT, in the committer's thread
    };

    explicit GroupCommitter(RawStore &store);
    ~GroupCommitter(); ///< finishes what is queued

    void enqueue(Job job);

private:
    void loop();

    RawStore &m_store;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<Job> m_queue;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace chatflow
