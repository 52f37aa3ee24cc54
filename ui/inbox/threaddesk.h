// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/inboxtools.h"

#include <QObject>
#include <QTimeZone>

namespace chatflow
{

class MediaDesk;
class MessageDelegate;
class PictureViewer;
class SoundBar;
class SoundPlayer;
class ThreadView;
class Thumbnails;

/// What a person asks of the messages of a thread beside reading them: why the AI answered so, what was said
/// before, where a place is, pictures and files.
class ThreadDesk : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it; dialogs lie on `page`.
    ThreadDesk(ThreadView &view, MessageDelegate &delegate, InboxTools &tools, QWidget &page);

    void setTenant(TenantId tenant);
    void setZone(const QTimeZone &zone) { m_zone = zone; }
    /// Whether the person may see why the AI answered so.
    bool explains() const;
    /// Tells the thread what its messages' menus offer.
    void offer(bool mayAnswer);
    /// Where a recording is played; null without media.
    QWidget *soundBar() const;
    /// Another conversation is shown.
    void leave();

Q_SIGNALS:
    void settingsRequested(chatflow::TenantId tenant, qint64 version);
    void failed(const QString &what, const chatflow::Error &error);
    void told(const QString &what);

private:
    void connectMedia(MessageDelegate &delegate);
    void connectSound(MessageDelegate &delegate);
    void showPicture(const Message &message);
    static QString troubleText(SoundBackend::Trouble trouble);
    void explain(const Message &answer);
    void showVersions(const Message &message);
    void showReading(const Message &message);
    RelativeTime times() const;

    ThreadView &m_view;
    InboxTools &m_tools;
    QWidget &m_page;
    TenantId m_tenant;
    QTimeZone m_zone = QTimeZone::utc();
    Thumbnails *m_thumbnails;
    MediaDesk *m_media = nullptr; ///< none without media, as the following
    SoundPlayer *m_player = nullptr;
    SoundBar *m_soundBar = nullptr;
    PictureViewer *m_viewer = nullptr; ///< made for the first picture
};

} // namespace chatflow
