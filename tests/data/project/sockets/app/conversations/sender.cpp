// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTcpSocket> // broken
#include <QNetworkAccessManager> // broken
QWebSocket socket; // broken
QLocalSocket nudge; // broken
QHttpServer server; // broken
CURL *handle = curl_easy_init(); // broken
// QTcpSocket in a comment
const auto text = "QTcpSocket in a text";
