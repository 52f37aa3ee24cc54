// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/thumbnails.h"

#include "base/inpool.h"

#include <QImageReader>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int kept = 200;
constexpr qsizetype mostWanted = 40;      ///< what was asked for before is scrolled away
constexpr qint64 mostPixels = 60'000'000; ///< a small file may unfold into a picture that takes all memory

} // namespace

Thumbnails::Thumbnails(MediaSource *source, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_made(kept)
{
}

void Thumbnails::setTenant(TenantId tenant)
{
    if (tenant == m_tenant)
        return;
    m_tenant = tenant;
    ++m_question;
    m_made.clear();
    m_wanted.clear();
    m_asked.clear();
    m_failed.clear();
}

bool Thumbnails::shows(const QString &kind) const
{
    return m_source && (kind == "image"_L1 || kind == "sticker"_L1);
}

QPixmap Thumbnails::of(MessageId message, qreal devicePixelRatio)
{
    if (const QPixmap *made = m_made.object(message.value()))
        return *made;
    m_ratio = devicePixelRatio;
    if (!m_failed.contains(message) && !m_asked.contains(message)) {
        m_wanted.removeAll(message);
        m_wanted.append(message);
        if (m_wanted.size() > mostWanted)
            m_wanted.removeFirst();
        QMetaObject::invokeMethod(this, &Thumbnails::askNext, Qt::QueuedConnection); // not while painting
    }
    return {};
}

void Thumbnails::retry(MessageId message)
{
    m_failed.remove(message);
    Q_EMIT changed(message);
}

void Thumbnails::askNext()
{
    while (m_asked.size() < atOnce && !m_wanted.isEmpty()) {
        const MessageId message = m_wanted.takeLast();
        m_asked.insert(message);
        onDone(this, m_source->file(m_tenant, message),
               [this, message, question = m_question](const Result<QString> &path) {
                   if (question == m_question)
                       arrived(message, path);
               });
    }
}

void Thumbnails::arrived(MessageId message, const Result<QString> &path)
{
    if (!path) {
        m_asked.remove(message);
        m_failed.insert(message);
        Q_EMIT changed(message);
        askNext();
        return;
    }
    const auto scaling =
        inPool<QImage>([path = *path, size = box * m_ratio] { return Result<QImage>(scaled(path, size)); });
    onDone(this, scaling,
           [this, message, ratio = m_ratio, question = m_question](const Result<QImage> &image) {
               if (question != m_question)
                   return;
               m_asked.remove(message);
               if (image && !image->isNull()) {
                   auto *pixmap = new QPixmap(QPixmap::fromImage(*image));
                   pixmap->setDevicePixelRatio(ratio);
                   m_made.insert(message.value(), pixmap);
               } else {
                   m_failed.insert(message);
               }
               Q_EMIT changed(message);
               askNext();
           });
}

QImage Thumbnails::scaled(const QString &path, QSize size)
{
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize whole = reader.size();
    if (whole.isValid()) {
        if (qint64(whole.width()) * whole.height() > mostPixels)
            return {};
        if (whole.width() > size.width() || whole.height() > size.height())
            reader.setScaledSize(whole.scaled(size, Qt::KeepAspectRatio));
    }
    const QImage image = reader.read();
    if (image.isNull() || (image.width() <= size.width() && image.height() <= size.height()))
        return image;
    return image.scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation); // it was turned
}

} // namespace chatflow
