// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

#include <algorithm>
#include <cstring>

namespace chatflow
{

/// A request body that can be read once. QNetworkAccessManager (6.4 to 6.8) sends a request again by itself
/// when the server drops the connection before it answers, unless the body cannot be rewound; then it fails
/// with ContentReSendError. It also tells how much of the body was ever asked for. Private to net/.
class UploadBody : public QIODevice
{
    Q_OBJECT

public:
    UploadBody(const QByteArray &bytes, QObject *parent)
        : QIODevice(parent)
        , m_bytes(bytes)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_position >= m_bytes.size(); }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_position; }
    bool reset() override { return false; }
    /// The last byte was handed to the network: without it no server can act on the request.
    bool isHandedOver() const { return atEnd(); }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        if (atEnd())
            return -1;
        const qint64 count = std::min(maxSize, m_bytes.size() - m_position);
        std::memcpy(data, m_bytes.constData() + m_position, static_cast<size_t>(count));
        m_position += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_position = 0;
};

} // namespace chatflow
