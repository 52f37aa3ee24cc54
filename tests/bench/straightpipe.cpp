// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/straightpipe.h"

#include "base/textfold.h"
#include "bench/groupcommitter.h"
#include "bench/rawhttp.h"
#include "flowise/flowiseclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <deque>
#include <stdexcept>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

const int predictionsAtOnce = FlowiseClientOptions().callsPerFlow;
constexpr int sendsAtOnce = 16; // more only wait for each other: the server has one thread

} // namespace

struct StraightPipe::Conversation {
    RawMessage message;
    QByteArray prediction;
    QByteArray send;
    RawStore::Stored stored;
    RawStore::Asked asked;
    RawStore::Answered answered;
};

/// Threads with a connection each that work off what is put into the line.
class StraightPipe::Line
{
public:
    using Call = std::function<void(RawHttp &, Conversation &)>;

    Line(int threads, const QString &server, const QByteArray &headers, Call call)
    {
        for (int i = 0; i < threads; ++i) {
            m_threads.emplace_back([this, server, headers, call] {
                try {
                    RawHttp http(server, headers);
                    while (Conversation *conversation = next())
                        call(http, *conversation);
                } catch (const std::exception &failure) {
                    qFatal("%s", failure.what());
                }
            });
        }
    }

    ~Line()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_closed = true;
        }
        m_wake.notify_all();
        for (std::thread &thread : m_threads)
            thread.join();
    }

    void put(Conversation &conversation)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_waiting.push_back(&conversation);
        }
        m_wake.notify_one();
    }

private:
    Conversation *next()
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return m_closed || !m_waiting.empty(); });
        if (m_waiting.empty())
            return nullptr;
        Conversation *conversation = m_waiting.front();
        m_waiting.pop_front();
        return conversation;
    }

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Conversation *> m_waiting;
    bool m_closed = false;
    std::vector<std::thread> m_threads;
};

StraightPipe::StraightPipe(const BenchServers &servers)
    : m_servers(servers)
    , m_events(servers.endpoints().evolutionUrl, servers.eventKey())
{
}

void StraightPipe::hear(int count, const std::function<void(const RawMessage &)> &arrived)
{
    int messages = 0;
    int sends = 0;
    while (messages < count || sends < count) {
        const auto json = m_events.next();
        if (!json)
            throw std::runtime_error("raw events: the socket was closed");
        const QJsonArray event = QJsonDocument::fromJson(*json).array();
        const QString name = event.at(0).toString();
        if (name == "send.message"_L1)
            ++sends;
        if (name != "messages.upsert"_L1)
            continue;
        ++messages;
        const QJsonObject data = event.at(1).toObject().value("data"_L1).toObject();
        const QJsonObject key = data.value("key"_L1).toObject();
        const QString address = key.value("remoteJid"_L1).toString();
        const QString text = data.value("message"_L1).toObject().value("conversation"_L1).toString();
        arrived({.id = key.value("id"_L1).toString().toUtf8(),
                 .phone = address.section(u'@', 0, 0).toUtf8(),
                 .address = address.toUtf8(),
                 .name = data.value("pushName"_L1).toString().toUtf8(),
                 .body = text.toUtf8(),
                 .folded = searchText(text).toUtf8(),
                 .at = data.value("messageTimestamp"_L1).toInteger() * 1000});
    }
}

double StraightPipe::run(int number, const BenchRoad::Asked &bodies)
{
    const auto count = static_cast<int>(bodies.predictions.size());
    std::vector<Conversation> conversations(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        Conversation &one = conversations[static_cast<std::size_t>(i)];
        one.prediction = bodies.predictions.at(i);
        one.send = bodies.sends.at(i);
    }

    // The server makes it with its first event.
    if (!m_joined)
        m_joined = m_events.join(m_servers.instanceName());

    std::mutex mutex;
    std::condition_variable finished;
    int sent = 0;
    BenchTime began;
    BenchTime last;
    int stored = 0;
    GroupCommitter committer(m_stores.raw());
    {
        Line sending(sendsAtOnce, m_servers.endpoints().evolutionUrl, m_servers.sendHeaders(),
                     [&](RawHttp &http, Conversation &one) {
                         http.post(m_servers.sendPath(), one.send);
                         const std::unique_lock lock(mutex);
                         last = benchNow();
                         ++sent;
                         committer.enqueue(
                             {[&one](RawStore &store) { store.sent(one.answered, "S" + one.message.id); },
                              [&] {
                                  const std::unique_lock done(mutex);
                                  ++stored;
                                  finished.notify_one();
                              }});
                     });
        Line predicting(predictionsAtOnce, m_servers.endpoints().flowiseUrl, m_servers.predictionHeaders(),
                        [&](RawHttp &http, Conversation &one) {
                            http.post(m_servers.predictionPath(), one.prediction);
                            committer.enqueue({[&one](RawStore &store) {
                                                   one.answered =
                                                       store.answer(one.asked, one.message.body,
                                                                    one.message.folded, one.message.address);
                                               },
                                               [&] { sending.put(one); }});
                        });
        m_servers.writeAll(count, number, [&] {
            const std::lock_guard lock(mutex);
            began = benchNow();
        });
        auto next = conversations.begin();
        hear(count, [&](const RawMessage &message) {
            Conversation &one = *next++;
            one.message = message;
            committer.enqueue({[&one](RawStore &store) { one.stored = store.ingest(one.message); },
                               [&] {
                                   committer.enqueue({[&one](RawStore &store) {
                                                          one.asked = store.ask(one.stored, one.message.id);
                                                      },
                                                      [&] { predicting.put(one); }});
                               }});
        });
        std::unique_lock lock(mutex);
        finished.wait(lock, [&] { return stored == count; });
    }
    return msBetween(began, last);
}

} // namespace chatflow
