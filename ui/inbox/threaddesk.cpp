// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/threaddesk.h"

#include "inbox/answerdialog.h"
#include "inbox/mediadesk.h"
#include "inbox/messagedelegate.h"
#include "inbox/pictureviewer.h"
#include "inbox/readingdialog.h"
#include "inbox/soundbar.h"
#include "inbox/soundplayer.h"
#include "inbox/threadmodel.h"
#include "inbox/threadview.h"
#include "inbox/thumbnails.h"
#include "inbox/versionsdialog.h"
#include "sound/soundplugin.h"

#include <QDesktopServices>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

QUrl placeUrl(double latitude, double longitude)
{
    const QString at = QString::number(latitude, 'f', 6);
    const QString of = QString::number(longitude, 'f', 6);
    return QUrl(u"https://www.openstreetmap.org/?mlat=%1&mlon=%2#map=16/%1/%2"_s.arg(at, of));
}

} // namespace

ThreadDesk::ThreadDesk(ThreadView &view, MessageDelegate &delegate, InboxTools &tools, QWidget &page)
    : QObject(&page)
    , m_view(view)
    , m_tools(tools)
    , m_page(page)
    , m_thumbnails(new Thumbnails(tools.media.get(), this))
{
    connect(&view, &ThreadView::explanationRequested, this, &ThreadDesk::explain);
    connect(&view, &ThreadView::versionsRequested, this, &ThreadDesk::showVersions);
    connect(&view, &ThreadView::readingRequested, this, &ThreadDesk::showReading);
    // Only ever after somebody has asked for it.
    connect(&view, &ThreadView::mapRequested, this, [](double latitude, double longitude) {
        QDesktopServices::openUrl(placeUrl(latitude, longitude));
    });
    if (tools.media)
        connectMedia(delegate);
}

void ThreadDesk::connectMedia(MessageDelegate &delegate)
{
    delegate.setThumbnails(m_thumbnails);
    m_media = new MediaDesk(*m_tools.media, m_page);
    connect(m_thumbnails, &Thumbnails::changed, this, [this] { m_view.viewport()->update(); });
    connect(&m_view, &ThreadView::saveRequested, m_media, &MediaDesk::saveAs);
    connect(&m_view, &ThreadView::openRequested, m_media, &MediaDesk::open);
    connect(&m_view, &ThreadView::pictureRequested, this, [this](const Message &message) {
        if (m_thumbnails->hasFailed(message.id))
            m_thumbnails->retry(message.id);
        else
            showPicture(message);
    });
    connect(m_media, &MediaDesk::failed, this, &ThreadDesk::failed);
    connectSound(delegate);
}

QString ThreadDesk::troubleText(SoundBackend::Trouble trouble)
{
    switch (trouble) {
    case SoundBackend::Trouble::NotInstalled:
        return tr("Recordings cannot be played here: the part of the program that plays them is missing.");
    case SoundBackend::Trouble::NoDevice:
        return tr("Recordings cannot be played here: no loudspeaker or headphones were found.");
    case SoundBackend::Trouble::NotPlayed:
        break;
    }
    return tr("This recording cannot be played: its format is unknown here.");
}

void ThreadDesk::connectSound(MessageDelegate &delegate)
{
    const SoundPlayer::Load load =
        m_tools.sound ? m_tools.sound : [folders = soundPluginFolders()] { return loadSoundPlugin(folders); };
    m_player = new SoundPlayer(*m_tools.media, load, this);
    m_soundBar = new SoundBar(*m_player, &m_page);
    delegate.setPlayer(m_player);
    connect(&m_view, &ThreadView::soundRequested, m_player, qOverload<const Message &>(&SoundPlayer::toggle));
    connect(m_player, &SoundPlayer::changed, m_view.viewport(), qOverload<>(&QWidget::update));
    connect(m_player, &SoundPlayer::notFetched, this,
            [this](const Error &error) { Q_EMIT failed(tr("The recording could not be fetched."), error); });
    connect(m_player, &SoundPlayer::notPlayed, this,
            [this](const Message &message, SoundBackend::Trouble trouble) {
                Q_EMIT told(troubleText(trouble));
                m_media->open(message); // asks first
            });
}

/// With the other pictures of the thread as far as it is read.
void ThreadDesk::showPicture(const Message &message)
{
    if (!m_viewer) {
        m_viewer = new PictureViewer(*m_tools.media, m_page);
        connect(m_viewer, &PictureViewer::saveRequested, m_media, &MediaDesk::saveAs);
    }
    QList<Message> pictures;
    qsizetype current = 0;
    const QAbstractItemModel *thread = m_view.model();
    for (int row = 0; row < thread->rowCount(); ++row) {
        const auto one = thread->index(row, 0).data(ThreadModel::MessageRole).value<Message>();
        if (one.deletedAt || !one.metadata.contains(u"media"_s) || !m_thumbnails->shows(one.kind))
            continue;
        if (one.id == message.id)
            current = pictures.size();
        pictures.append(one);
    }
    if (!pictures.isEmpty())
        m_viewer->show(pictures, current);
}

QWidget *ThreadDesk::soundBar() const
{
    return m_soundBar;
}

void ThreadDesk::leave()
{
    if (m_player && m_player->message())
        m_player->stop();
    if (m_viewer && m_viewer->isVisible())
        m_viewer->close();
}

void ThreadDesk::setTenant(TenantId tenant)
{
    m_tenant = tenant;
    m_thumbnails->setTenant(tenant);
}

bool ThreadDesk::explains() const
{
    return m_tools.answers && m_tools.answers->mayReadRequests(m_tenant);
}

void ThreadDesk::offer(bool mayAnswer)
{
    m_view.setOffers({.quoting = mayAnswer && m_tools.replies,
                      .explain = explains(),
                      .versions = m_tools.answers != nullptr,
                      .deleted = m_tools.answers && m_tools.answers->mayReadDeleted(m_tenant),
                      .media = m_tools.media != nullptr,
                      .readings = m_tools.readings != nullptr});
}

RelativeTime ThreadDesk::times() const
{
    return RelativeTime(m_zone, m_page.locale());
}

void ThreadDesk::explain(const Message &answer)
{
    auto *dialog = new AnswerDialog(*m_tools.answers, m_tenant, answer.call, times(), &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AnswerDialog::settingsRequested, this,
            [this, tenant = m_tenant](qint64 version) { Q_EMIT settingsRequested(tenant, version); });
    dialog->open();
}

void ThreadDesk::showVersions(const Message &message)
{
    auto *dialog = new VersionsDialog(*m_tools.answers, m_tenant, message.id, times(), &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ThreadDesk::showReading(const Message &message)
{
    auto *dialog = new ReadingDialog(*m_tools.readings, m_tenant, message.id, &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace chatflow
