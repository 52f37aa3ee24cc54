// SPDX-License-Identifier: GPL-3.0-or-later

connect(reply, &QNetworkReply::finished, [reply] { reply->deleteLater(); }); // broken
connect(reply, &QNetworkReply::finished, this, [this, a, b] { done(a, b); });
connect(reply, &QNetworkReply::finished, this, &HttpClient::done);
QObject::connect(reply, SIGNAL(finished()), this, SLOT(done())); // broken
