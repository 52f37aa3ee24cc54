// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/composerfield.h"

#include <QImage>
#include <QMimeData>

namespace chatflow
{

QList<QUrl> ComposerField::filesIn(const QMimeData &source)
{
    QList<QUrl> files;
    const QList<QUrl> urls = source.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            files.append(url);
    }
    return files;
}

bool ComposerField::holdsFiles(const QMimeData &source)
{
    return !filesIn(source).isEmpty() || (source.hasImage() && !source.hasText());
}

void ComposerField::take(const QMimeData &source)
{
    const QList<QUrl> files = filesIn(source);
    if (files.isEmpty())
        Q_EMIT pictureGiven(source.imageData().value<QImage>());
    else
        Q_EMIT filesGiven(files);
}

bool ComposerField::canInsertFromMimeData(const QMimeData *source) const
{
    return holdsFiles(*source) ? m_takesFiles : QPlainTextEdit::canInsertFromMimeData(source);
}

void ComposerField::insertFromMimeData(const QMimeData *source)
{
    if (!holdsFiles(*source))
        QPlainTextEdit::insertFromMimeData(source);
    else if (m_takesFiles)
        take(*source);
}

} // namespace chatflow
