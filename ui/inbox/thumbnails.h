// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/mediasource.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QPixmap>
#include <QSet>

#include <functional>

namespace chatflow
{

/// Small pictures of messages' files, made in the thread pool. One that is asked for is fetched; a few at a
/// time, the last asked first, so that what has been scrolled away waits.
class Thumbnails : public QObject
{
    Q_OBJECT

public:
    static constexpr QSize box{240,
                               180}; ///< the same for all: a thread's heights do not change when they come
    static constexpr int atOnce = 3;

    /// `source` must outlive it; null = nothing has a picture.
    explicit Thumbnails(MediaSource *source, QObject *parent = nullptr);

    /// Another tenant's messages are shown.
    void setTenant(TenantId tenant);
    /// Whether messages of that kind have one here.
    bool shows(const QString &kind) const;
    /// Null while there is none; it is asked for then, and changed() tells.
    QPixmap of(MessageId message, qreal devicePixelRatio);
    /// It could not be had; it is not asked for again by itself.
    bool hasFailed(MessageId message) const { return m_failed.contains(message); }
    void retry(MessageId message);

    /// Reads and scales a picture; a null one when it is none, or larger than memory should bear.
    static QImage scaled(const QString &path, QSize size);

Q_SIGNALS:
    void changed(chatflow::MessageId message);

private:
    void askNext();
    void arrived(MessageId message, const Result<QString> &path);

    MediaSource *m_source;
    TenantId m_tenant;
    QCache<qint64, QPixmap> m_made;
    QList<MessageId> m_wanted; ///< the last asked for last
    QSet<MessageId> m_asked;
    QSet<MessageId> m_failed;
    qreal m_ratio = 1.0;
    quint64 m_question = 0; ///< grows with setTenant()
};

} // namespace chatflow
