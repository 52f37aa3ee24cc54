// SPDX-License-Identifier: GPL-3.0-or-later

#include <QNetworkAccessManager>
#include <QHttpServer> // broken
QLocalServer server;
CURLM *connections = curl_multi_init();
