// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/mediadesk.h"

#include "base/inpool.h"
#include "work/inboxwording.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QJsonObject>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace chatflow
{

MediaDesk::MediaDesk(MediaSource &source, QWidget &window)
    : QObject(&window)
    , m_source(source)
    , m_window(window)
{
}

QString MediaDesk::nameOf(const Message &message) const
{
    const QJsonObject media = message.metadata.value(u"media"_s).toObject();
    return m_source.nameFor(media.value(u"file_name"_s).toString(), media.value(u"mime"_s).toString(),
                            InboxWording::kindName(message.kind));
}

void MediaDesk::saveAs(const Message &message)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    auto *dialog = new QFileDialog(&m_window, tr("Save the file"), folder);
    dialog->setObjectName(u"saveMediaDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(nameOf(message));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, message](const QString &path) { copyTo(message, path, false); });
    dialog->open();
}

void MediaDesk::open(const Message &message)
{
    auto *box =
        new QMessageBox(QMessageBox::Question, tr("Open the file"),
                        tr("Open “%1” with the program this computer uses for it? It came from somebody "
                           "else: open it only when you expect it.")
                            .arg(nameOf(message)),
                        QMessageBox::NoButton, &m_window);
    box->setObjectName(u"openMediaDialog"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    QPushButton *yes = box->addButton(tr("&Open"), QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(tr("&Cancel"), QMessageBox::RejectRole));
    connect(yes, &QPushButton::clicked, this, [this, message] {
        // A folder of its own: two files of one name do not meet. The system clears it.
        QTemporaryDir folder(QDir::temp().filePath(u"chatflow-XXXXXX"_s));
        folder.setAutoRemove(false);
        copyTo(message, folder.filePath(nameOf(message)), true);
    });
    box->open();
}

void MediaDesk::copyTo(const Message &message, const QString &path, bool thenOpen)
{
    onDone(this, m_source.file(message.tenant, message.id),
           [this, path, thenOpen](const Result<QString> &file) {
               if (!file) {
                   Q_EMIT failed(tr("The file could not be fetched."), file.error());
                   return;
               }
               const auto copying = inPool<void>([from = *file, path]() -> Result<> {
                   const bool replaced = !QFile::exists(path) || QFile::remove(path);
                   if (!replaced || !QFile::copy(from, path))
                       return fail(Error{Error::Code::FileWrite, {{u"path"_s, path}}, {}});
                   return {};
               });
               onDone(this, copying, [this, path, thenOpen](const Result<> &copied) {
                   if (!copied)
                       Q_EMIT failed(tr("The file could not be saved."), copied.error());
                   else if (thenOpen)
                       QDesktopServices::openUrl(QUrl::fromLocalFile(path));
                   else
                       Q_EMIT saved(path);
               });
           });
}

} // namespace chatflow
