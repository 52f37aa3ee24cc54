// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/curlmulti.h"

#include "base/logging.h"
#include "net/curltls.h"
#include "net/curltransfer.h"

#include <QPointer>
#include <QSocketNotifier>

#include <algorithm>

namespace chatflow
{
namespace
{

constexpr std::size_t sparedHandles = 128;

} // namespace

CurlMulti::CurlMulti(int connectionsPerServer, std::chrono::milliseconds idleLifetime, QObject *parent)
    : QObject(parent)
    , m_connectionsPerServer(connectionsPerServer)
    , m_idleLifetime(idleLifetime)
    , m_timer(this)
    , m_idle(this)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_idle.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { act(CURL_SOCKET_TIMEOUT, 0); });
    connect(&m_idle, &QTimer::timeout, this, &CurlMulti::closeWhenIdle);
}

CurlMulti::~CurlMulti()
{
    Q_ASSERT(m_active == 0);
    for (CURL *handle : m_handles)
        curl_easy_cleanup(handle);
    if (m_multi)
        curl_multi_cleanup(m_multi);
}

CURL *CurlMulti::takeHandle()
{
    if (m_handles.empty())
        return isCurlReady() ? curl_easy_init() : nullptr;
    CURL *const handle = m_handles.back();
    m_handles.pop_back();
    return handle;
}

void CurlMulti::giveBack(CURL *handle)
{
    if (m_handles.size() >= sparedHandles) {
        curl_easy_cleanup(handle);
        return;
    }
    // What it points to is the transfer's and goes with it.
    curl_easy_reset(handle);
    m_handles.push_back(handle);
}

bool CurlMulti::open()
{
    if (m_multi)
        return true;
    m_multi = isCurlReady() ? curl_multi_init() : nullptr;
    if (!m_multi)
        return false;
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETFUNCTION, &CurlMulti::socketWanted);
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERFUNCTION, &CurlMulti::timerWanted);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERDATA, this);
    curl_multi_setopt(m_multi, CURLMOPT_MAX_HOST_CONNECTIONS, static_cast<long>(m_connectionsPerServer));
    // Otherwise it keeps four for each request on its way, and a burst leaves nearly none.
    curl_multi_setopt(m_multi, CURLMOPT_MAXCONNECTS, 4L * m_connectionsPerServer);
    return true;
}

bool CurlMulti::add(CurlTransfer &transfer, CURL *handle)
{
    if (!open())
        return false;
    curl_easy_setopt(handle, CURLOPT_PRIVATE, &transfer);
    if (const CURLMcode code = curl_multi_add_handle(m_multi, handle); code != CURLM_OK) {
        logWarning(lcNet(), "curl_add_failed", {{"code", static_cast<int>(code)}});
        return false;
    }
    ++m_active;
    return true;
}

void CurlMulti::remove(CurlTransfer &transfer, CURL *handle)
{
    std::replace(m_moved.begin(), m_moved.end(), &transfer, static_cast<CurlTransfer *>(nullptr));
    curl_multi_remove_handle(m_multi, handle);
    giveBack(handle);
    if (--m_active > 0)
        return;
    m_idleUntil.setRemainingTime(m_idleLifetime);
    if (!m_idle.isActive())
        m_idle.start(m_idleLifetime);
}

void CurlMulti::closeWhenIdle()
{
    if (m_active > 0)
        return; // remove() starts the timer again
    if (!m_idleUntil.hasExpired()) {
        m_idle.start(static_cast<int>(m_idleUntil.remainingTime()) + 1);
        return;
    }
    // libcurl has no other way to close what is idle.
    curl_multi_cleanup(m_multi);
    m_multi = nullptr;
    m_timer.stop();
}

void CurlMulti::touch(CurlTransfer &transfer)
{
    m_moved.append(&transfer);
}

int CurlMulti::socketWanted(CURL *, curl_socket_t socket, int what, void *self, void *)
{
    static_cast<CurlMulti *>(self)->watch(socket, what);
    return 0;
}

int CurlMulti::timerWanted(CURLM *, long timeoutMs, void *self)
{
    QTimer &timer = static_cast<CurlMulti *>(self)->m_timer;
    if (timeoutMs < 0)
        timer.stop();
    else
        timer.start(static_cast<int>(std::min(timeoutMs, 3'600'000L)));
    return 0;
}

void CurlMulti::watch(curl_socket_t socket, int what)
{
    const bool reads = what == CURL_POLL_IN || what == CURL_POLL_INOUT;
    const bool writes = what == CURL_POLL_OUT || what == CURL_POLL_INOUT;
    // The next connection will most likely have the same number: what is off costs nothing, so it stays.
    Watch &watch = m_watches[socket];
    if (reads && !watch.readable)
        watch.readable = notifier(socket, QSocketNotifier::Read, CURL_CSELECT_IN);
    else if (watch.readable)
        watch.readable->setEnabled(reads);
    if (writes && !watch.writable)
        watch.writable = notifier(socket, QSocketNotifier::Write, CURL_CSELECT_OUT);
    else if (watch.writable)
        watch.writable->setEnabled(writes);
}

QSocketNotifier *CurlMulti::notifier(curl_socket_t socket, int type, int event)
{
    auto *made =
        new QSocketNotifier(static_cast<qintptr>(socket), static_cast<QSocketNotifier::Type>(type), this);
    connect(made, &QSocketNotifier::activated, this, [this, socket, event] { act(socket, event); });
    return made;
}

void CurlMulti::act(curl_socket_t socket, int events)
{
    if (!m_multi)
        return;
    int running = 0;
    curl_multi_socket_action(m_multi, socket, events, &running);
    collectEnded();
    tellMoved();
}

void CurlMulti::collectEnded()
{
    int left = 0;
    while (const CURLMsg *message = curl_multi_info_read(m_multi, &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        char *transfer = nullptr;
        curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &transfer);
        reinterpret_cast<CurlTransfer *>(transfer)->setEnded(message->data.result);
    }
}

void CurlMulti::tellMoved()
{
    const QPointer<CurlMulti> self(this);
    while (self && !m_moved.isEmpty()) {
        if (CurlTransfer *transfer = m_moved.takeFirst())
            transfer->tell();
    }
}

} // namespace chatflow
