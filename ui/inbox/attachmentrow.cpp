// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/attachmentrow.h"

#include "base/inpool.h"
#include "widgets/elidedlabel.h"
#include "widgets/icon.h"
#include "widgets/theme.h"
#include "work/inboxwording.h"

#include <QBuffer>
#include <QCheckBox>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QImage>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int chipsInSight = 3;
constexpr int chipIcon = 18;

Result<Attachment> pictureFile(const QImage &picture, const QString &name)
{
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return Attachment::ofContent(content, name, u"image/png"_s);
}

} // namespace

AttachmentRow::AttachmentRow(QWidget *parent)
    : QScrollArea(parent)
    , m_chips(new QWidget(this))
    , m_column(new QVBoxLayout(m_chips))
{
    setObjectName(u"attachmentRow"_s);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    m_chips->setAutoFillBackground(false);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::xs);
    setWidget(m_chips);
    hide();
}

void AttachmentRow::add(const QList<QUrl> &files)
{
    for (const QUrl &url : files) {
        const QString path = url.toLocalFile();
        onDone(this, inPool<Attachment>([path] { return Attachment::ofFile(path); }),
               [this, set = m_set, name = QFileInfo(path).fileName()](const Result<Attachment> &file) {
                   arrived(set, name, file);
               });
    }
}

void AttachmentRow::add(const QImage &picture)
{
    if (picture.isNull())
        return;
    const QString name = tr("Picture") + u".png"_s;
    onDone(this, inPool<Attachment>([picture, name] { return pictureFile(picture, name); }),
           [this, set = m_set, name](const Result<Attachment> &file) { arrived(set, name, file); });
}

void AttachmentRow::arrived(quint64 set, const QString &name, const Result<Attachment> &file)
{
    if (set != m_set)
        return; // another conversation is open
    if (!file) {
        Q_EMIT refused(reasonOf(name, file.error()));
        return;
    }
    if (m_files.size() >= most) {
        Q_EMIT refused(tr("At most %n files go with one answer: send these first.", nullptr, most));
        return;
    }
    m_files.append(*file);
    rebuild();
    Q_EMIT filesChanged();
}

QString AttachmentRow::reasonOf(const QString &name, const Error &error) const
{
    if (error.code == Error::Code::FileRead)
        return tr("“%1” cannot be sent: it is no file that can be read.").arg(name);
    if (error.context.value(u"reason"_s) == "empty"_L1)
        return tr("“%1” cannot be sent: it is empty.").arg(name);
    //: %2 is a size, "100 MB"
    return tr("“%1” cannot be sent: WhatsApp takes files of up to %2.")
        .arg(name, locale().formattedDataSize(Attachment::largest(MessageKind::Document), 0,
                                              QLocale::DataSizeTraditionalFormat));
}

void AttachmentRow::setFiles(const QList<Attachment> &files)
{
    ++m_set;
    m_files = files;
    rebuild();
    Q_EMIT filesChanged();
}

void AttachmentRow::setOffersVoice(bool offers)
{
    if (offers == m_voice)
        return;
    m_voice = offers;
    for (Attachment &file : m_files)
        file.voice = file.voice && offers;
    rebuild();
}

QString AttachmentRow::detailOf(const Attachment &file) const
{
    const QString size = locale().formattedDataSize(file.bytes, 1, QLocale::DataSizeTraditionalFormat);
    const MessageKind kind = file.kind();
    QString as = kind == MessageKind::Audio ? tr("Audio") : InboxWording::kindName(toString(kind));
    const bool shown = file.mime.startsWith("image/"_L1) || file.mime.startsWith("video/"_L1) ||
                       file.mime.startsWith("audio/"_L1);
    if (kind == MessageKind::Document && shown)
        as = tr("as a document"); // too large to be shown in the chat, or of another format
    return size + u" · "_s + as;
}

QWidget *AttachmentRow::chip(int number)
{
    const Attachment &file = m_files.at(number);
    const Colors colors = colorsFor(palette());
    auto *chip = new QWidget(m_chips);
    auto *row = new QHBoxLayout(chip);
    row->setContentsMargins(space::xs, 0, 0, 0);
    row->setSpacing(space::s);
    auto *icon = new QLabel(chip);
    icon->setPixmap(tintedIcon(InboxWording::kindIcon(toString(file.kind())), colors.subtle, chipIcon,
                               devicePixelRatioF()));
    row->addWidget(icon);
    auto *name = new ElidedLabel(chip);
    name->setText(file.fileName);
    row->addWidget(name);
    auto *detail = new QLabel(detailOf(file), chip);
    detail->setTextFormat(Qt::PlainText);
    detail->setFont(smallFont(font()));
    setTextColor(*detail, colors.subtle);
    row->addWidget(detail);
    row->addStretch(1);
    if (file.kind() == MessageKind::Audio && m_voice) {
        auto *voice = new QCheckBox(tr("Voice message"), chip);
        voice->setObjectName(u"voiceAttachment%1"_s.arg(number));
        voice->setToolTip(tr("It arrives as if it had been recorded in the chat."));
        voice->setChecked(file.voice);
        connect(voice, &QCheckBox::toggled, this, [this, number](bool on) { m_files[number].voice = on; });
        row->addWidget(voice);
    }
    auto *drop = new QToolButton(chip);
    drop->setObjectName(u"dropAttachment%1"_s.arg(number));
    drop->setAutoRaise(true);
    drop->setFocusPolicy(Qt::TabFocus);
    drop->setIcon(themeIcon(u"close"_s));
    //: %1 is a file's name
    drop->setToolTip(tr("Leave out “%1”").arg(file.fileName));
    drop->setAccessibleName(drop->toolTip());
    connect(drop, &QToolButton::clicked, this, [this, number] {
        m_files.removeAt(number);
        rebuild();
        Q_EMIT filesChanged();
    });
    row->addWidget(drop);
    return chip;
}

void AttachmentRow::rebuild()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        item->widget()->setObjectName({});
        delete item;
    }
    for (int number = 0; number < m_files.size(); ++number)
        m_column->addWidget(chip(number));
    setAccessibleName(tr("Files that go with the answer"));
    setVisible(!m_files.isEmpty());
    updateGeometry();
}

QSize AttachmentRow::sizeHint() const
{
    const auto count = static_cast<int>(std::min<qsizetype>(m_files.size(), chipsInSight));
    int height = (count - 1) * space::xs;
    for (int number = 0; number < count && number < m_column->count(); ++number)
        height += m_column->itemAt(number)->sizeHint().height();
    return {QScrollArea::sizeHint().width(), std::max(height, 0)};
}

/// How high a line is shows only when it has its style.
bool AttachmentRow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_chips && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

void AttachmentRow::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        rebuild();
}

} // namespace chatflow
