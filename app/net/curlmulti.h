// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QHash>
#include <QList>
#include <QObject>
#include <QTimer>

#include <curl/curl.h>

#include <chrono>
#include <vector>

QT_BEGIN_NAMESPACE
class QSocketNotifier;
QT_END_NAMESPACE

namespace chatflow
{

class CurlTransfer;

/// libcurl's connections, driven by the event loop of the thread that this lives in. Nothing of ours runs
/// inside libcurl: its callbacks only write down what came, and each transfer that moved hears of it once
/// libcurl has returned. So a transfer that hears may start, stop and delete transfers, and this object too.
/// Private to net/.
class CurlMulti : public QObject
{
    Q_OBJECT

public:
    /// Connections that nobody used for `idleLifetime` are closed.
    CurlMulti(int connectionsPerServer, std::chrono::milliseconds idleLifetime, QObject *parent);
    ~CurlMulti() override;

    /// A handle with default options; give it back by add() and remove(), or by giveBack().
    CURL *takeHandle();
    void giveBack(CURL *handle);

    [[nodiscard]] bool add(CurlTransfer &transfer, CURL *handle);
    /// Ends it, whether it is done or not, and takes the handle back.
    void remove(CurlTransfer &transfer, CURL *handle);
    /// `transfer` is to hear that it moved, as soon as libcurl has returned. Once until it has heard.
    void touch(CurlTransfer &transfer);

private:
    struct Watch {
        QSocketNotifier *readable = nullptr;
        QSocketNotifier *writable = nullptr;
    };

    static int socketWanted(CURL *handle, curl_socket_t socket, int what, void *self, void *unused);
    static int timerWanted(CURLM *multi, long timeoutMs, void *self);

    bool open();
    void closeWhenIdle();
    void watch(curl_socket_t socket, int what);
    QSocketNotifier *notifier(curl_socket_t socket, int type, int event);
    void act(curl_socket_t socket, int events);
    void collectEnded();
    void tellMoved();

    int m_connectionsPerServer;
    std::chrono::milliseconds m_idleLifetime;
    CURLM *m_multi = nullptr;
    std::vector<CURL *> m_handles;         ///< for the next transfers
    QHash<curl_socket_t, Watch> m_watches; ///< kept for the next socket of that number
    QList<CurlTransfer *> m_moved;
    int m_active = 0;
    QTimer m_timer;
    QTimer m_idle;
    QDeadlineTimer m_idleUntil;
};

} // namespace chatflow
