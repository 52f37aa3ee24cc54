// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/message.h"
#include "inbox/mediasource.h"

#include <QObject>

class QWidget;

namespace chatflow
{

/// Saving and opening the files of messages. Nothing is opened without a person's yes, and only from a copy
/// under a safe name: the media folder's own files are never handed out.
class MediaDesk : public QObject
{
    Q_OBJECT

public:
    /// `source` must outlive it. Dialogs lie on `window`.
    MediaDesk(MediaSource &source, QWidget &window);

    /// Asks where to, then fetches and copies.
    void saveAs(const Message &message);
    /// Asks whether to open it with the system's program for it.
    void open(const Message &message);
    /// A name for the file of a message.
    QString nameOf(const Message &message) const;
    /// Copies the message's file to `path`, replacing what is there.
    void copyTo(const Message &message, const QString &path, bool thenOpen);

Q_SIGNALS:
    void failed(const QString &what, const chatflow::Error &error);
    void saved(const QString &path);

private:
    MediaSource &m_source;
    QWidget &m_window;
};

} // namespace chatflow
