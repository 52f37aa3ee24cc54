// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/composer.h"

#include "inbox/attachmentrow.h"
#include "inbox/composerfield.h"
#include "inbox/emojipicker.h"
#include "widgets/elidedlabel.h"
#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTextDocument>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr int mostLines = 7;
constexpr int fieldPadding = 3;
/// WhatsApp's own limit for a text.
constexpr int mostCharacters = 65536;
} // namespace

Composer::Composer(QWidget *parent)
    : QWidget(parent)
    , m_field(new ComposerField(this))
    , m_attachments(new AttachmentRow(this))
    , m_send(new QPushButton(this))
    , m_hint(new QLabel(this))
    , m_tools(new QHBoxLayout)
    , m_attach(new QToolButton(this))
    , m_note(new QToolButton(this))
    , m_canned(new QToolButton(this))
    , m_emoji(new QToolButton(this))
    , m_draft(new QToolButton(this))
    , m_aside(new QLabel(this))
    , m_quoteRow(new QWidget(this))
    , m_quote(new ElidedLabel(m_quoteRow))
    , m_dropQuote(new QToolButton(m_quoteRow))
{
    setObjectName(u"composer"_s);
    m_field->setObjectName(u"composerField"_s);
    m_send->setObjectName(u"composerSend"_s);
    m_hint->setObjectName(u"composerHint"_s);
    m_field->setTabChangesFocus(true);
    m_field->setFrameShape(QFrame::NoFrame);
    m_field->viewport()->setAutoFillBackground(false); // the rounded ground is painted by the composer
    m_field->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_field->document()->setDocumentMargin(space::s);
    m_field->installEventFilter(this);
    m_send->setIcon(themeIcon(u"send"_s));
    m_send->setAutoDefault(false);
    m_send->setProperty("primary", true);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_attach->setObjectName(u"composerAttach"_s);
    m_attach->setAutoRaise(true);
    m_attach->setFocusPolicy(Qt::TabFocus);
    m_attach->setIcon(themeIcon(u"attach"_s));
    m_attach->hide();
    connect(m_attach, &QToolButton::clicked, this, &Composer::attachRequested);
    connect(m_field, &ComposerField::filesGiven, m_attachments,
            qOverload<const QList<QUrl> &>(&AttachmentRow::add));
    connect(m_field, &ComposerField::pictureGiven, m_attachments,
            qOverload<const QImage &>(&AttachmentRow::add));
    connect(m_attachments, &AttachmentRow::filesChanged, this, &Composer::refresh);
    m_note->setObjectName(u"composerNote"_s);
    m_note->setCheckable(true);
    m_note->setAutoRaise(true);
    m_note->setFocusPolicy(Qt::TabFocus);
    m_note->setIcon(themeIcon(u"note"_s));
    m_note->hide();
    connect(m_note, &QToolButton::toggled, this, &Composer::setNoteMode);
    m_emoji->setObjectName(u"composerEmoji"_s);
    m_emoji->setAutoRaise(true);
    m_emoji->setFocusPolicy(Qt::TabFocus);
    m_emoji->setIcon(themeIcon(u"reaction"_s));
    connect(m_emoji, &QToolButton::clicked, this, &Composer::chooseEmoji);
    m_canned->setObjectName(u"composerCanned"_s);
    m_canned->setAutoRaise(true);
    m_canned->setFocusPolicy(Qt::TabFocus);
    m_canned->setIcon(themeIcon(u"choice"_s));
    m_canned->hide();
    connect(m_canned, &QToolButton::clicked, this, &Composer::cannedRequested);
    m_draft->setObjectName(u"composerDraft"_s);
    m_draft->setAutoRaise(true);
    m_draft->setFocusPolicy(Qt::TabFocus);
    m_draft->setIcon(themeIcon(u"ai"_s));
    m_draft->hide();
    connect(m_draft, &QToolButton::clicked, this, &Composer::draftRequested);
    m_aside->setObjectName(u"composerAside"_s);
    m_aside->setTextFormat(Qt::PlainText);
    m_aside->setWordWrap(true);
    m_aside->hide();
    m_quote->setObjectName(u"composerQuote"_s);
    m_dropQuote->setObjectName(u"composerDropQuote"_s);
    m_dropQuote->setAutoRaise(true);
    m_dropQuote->setFocusPolicy(Qt::TabFocus);
    m_dropQuote->setIcon(themeIcon(u"close"_s));
    connect(m_dropQuote, &QToolButton::clicked, this, [this] {
        setQuote({});
        Q_EMIT quoteDropped();
        focusField();
    });
    auto *quoteColumn = new QHBoxLayout(m_quoteRow);
    quoteColumn->setContentsMargins(0, 0, 0, 0);
    quoteColumn->addWidget(m_quote, 1);
    quoteColumn->addWidget(m_dropQuote);
    m_quoteRow->hide();
    setFocusProxy(m_field);

    connect(m_field, &QPlainTextEdit::textChanged, this, [this] {
        refresh();
        if (!m_quiet)
            Q_EMIT edited();
    });
    connect(m_field->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &Composer::fitHeight);
    connect(m_send, &QPushButton::clicked, this, &Composer::send);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(space::l, space::m, space::l, space::m);
    grid->setHorizontalSpacing(space::s);
    grid->setVerticalSpacing(space::xs);
    auto *padded = new QHBoxLayout;
    padded->setContentsMargins(fieldPadding, fieldPadding, fieldPadding, fieldPadding);
    padded->addWidget(m_field);
    grid->addWidget(m_aside, 0, 0, 1, 2);
    grid->addWidget(m_quoteRow, 1, 0, 1, 2);
    grid->addWidget(m_attachments, 2, 0, 1, 2);
    grid->addLayout(padded, 3, 0);
    grid->addWidget(m_send, 3, 1, Qt::AlignBottom);
    m_tools->setSpacing(space::xs);
    m_tools->addWidget(m_hint, 1);
    m_tools->addWidget(m_draft);
    m_tools->addWidget(m_attach);
    m_tools->addWidget(m_emoji);
    m_tools->addWidget(m_canned);
    m_tools->addWidget(m_note);
    grid->addLayout(m_tools, 4, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    retranslate();
    fitHeight();
}

void Composer::setConversation(ConversationId conversation)
{
    if (conversation == m_conversation)
        return;
    if (m_conversation) {
        if (text().isEmpty())
            m_drafts.remove(m_conversation);
        else
            m_drafts.insert(m_conversation, m_field->toPlainText());
        if (!m_attachments->files().isEmpty())
            m_files.insert(m_conversation, m_attachments->files());
    }
    m_conversation = conversation;
    m_attachments->setFiles(m_files.take(conversation));
    setNoteMode(false); // a note is meant for one conversation: the next text is an answer again
    setText(m_drafts.value(conversation));
    refresh();
}

QString Composer::draft(ConversationId conversation) const
{
    return conversation == m_conversation ? m_field->toPlainText() : m_drafts.value(conversation);
}

void Composer::setText(const QString &text)
{
    m_quiet = true;
    m_field->setPlainText(text);
    m_field->moveCursor(QTextCursor::End);
    m_quiet = false;
}

void Composer::setQuote(const QString &text)
{
    m_quoteText = text;
    m_quoteRow->setVisible(!text.isEmpty());
    m_quote->setText(text.isEmpty() ? QString() : tr("Quoted: %1").arg(text.simplified()));
}

void Composer::setAside(const QString &text)
{
    m_aside->setText(text);
    m_aside->setVisible(!text.isEmpty());
    m_aside->setFont(smallFont(font()));
    setTextColor(*m_aside, colorsFor(palette()).warning);
}

void Composer::setOffersDraft(bool offers, bool asking)
{
    m_draft->setVisible(offers);
    m_asking = asking;
    m_draft->setIcon(themeIcon(asking ? u"close"_s : u"ai"_s));
    const QString text =
        asking ? tr("Stop asking for a draft") : tr("Ask the AI for a draft: it is not sent");
    m_draft->setToolTip(text);
    m_draft->setAccessibleName(text);
}

void Composer::chooseEmoji()
{
    if (m_field->isReadOnly())
        return;
    if (!m_picker) {
        m_picker = new EmojiPicker(*parentWidget());
        connect(m_picker, &EmojiPicker::chosen, this, [this](const QString &emoji) {
            m_field->insertPlainText(emoji);
            focusField();
        });
        connect(m_picker, &EmojiPicker::closed, this, &Composer::focusField);
    }
    m_picker->openAbove(geometry());
}

void Composer::setOffersCanned(bool offers)
{
    m_canned->setVisible(offers);
}

void Composer::setBlocked(const QString &reason)
{
    m_blocked = reason;
    refresh();
}

void Composer::setHint(const QString &hint)
{
    m_hintText = hint;
    refresh();
}

QString Composer::text() const
{
    return m_field->toPlainText().trimmed();
}

void Composer::giveBack(ConversationId conversation, const QString &text, const QList<Attachment> &files)
{
    if (!files.isEmpty() && conversation == m_conversation)
        m_attachments->setFiles(files + m_attachments->files());
    else if (!files.isEmpty())
        m_files[conversation] = files + m_files.value(conversation);
    if (text.isEmpty())
        return;
    if (conversation != m_conversation) {
        const QString later = m_drafts.value(conversation);
        m_drafts.insert(conversation, later.isEmpty() ? text : text + u'\n' + later);
        return;
    }
    const QString later = m_field->toPlainText();
    m_field->setPlainText(later.isEmpty() ? text : text + u'\n' + later);
    m_field->moveCursor(QTextCursor::End);
}

void Composer::focusField()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void Composer::send()
{
    const QString written = text();
    const QList<Attachment> files = m_noteMode ? QList<Attachment>() : m_attachments->files();
    if ((written.isEmpty() && files.isEmpty()) || !m_conversation || (!m_blocked.isEmpty() && !m_noteMode) ||
        written.size() > mostCharacters)
        return;
    m_field->clear();
    m_drafts.remove(m_conversation);
    // The mode stays: whoever writes a second note must not send it by mistake.
    if (m_noteMode) {
        Q_EMIT noteRequested(m_conversation, written);
        return;
    }
    m_attachments->setFiles({});
    Q_EMIT sendRequested(m_conversation, written, files);
}

void Composer::setTakesFiles(bool takes)
{
    m_takesFiles = takes;
    m_attach->setVisible(takes);
    refresh();
}

bool Composer::takesFilesNow() const
{
    return m_takesFiles && m_conversation && m_blocked.isEmpty() && !m_noteMode;
}

void Composer::setTakesNotes(bool takes)
{
    m_takesNotes = takes;
    m_note->setVisible(takes);
    if (!takes)
        setNoteMode(false);
}

void Composer::setNoteMode(bool note)
{
    if (note == m_noteMode || (note && !m_takesNotes))
        return;
    m_noteMode = note;
    m_note->setChecked(note);
    retranslate();
    update();
    Q_EMIT noteModeChanged(note);
}

bool Composer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && !key->modifiers().testFlag(Qt::ShiftModifier)) {
            send();
            return true;
        }
        if (key->key() == Qt::Key_Period && key->modifiers() == Qt::ControlModifier) {
            chooseEmoji();
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            Q_EMIT leaveRequested();
            return true;
        }
    }
    if (watched == m_field && event->type() == QEvent::Resize)
        fitHeight();
    if (watched == m_field && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        update();
    return QWidget::eventFilter(watched, event);
}

void Composer::refresh()
{
    // Only what leaves is held up.
    const bool open = m_conversation && (m_blocked.isEmpty() || m_noteMode);
    const QString written = text();
    const bool tooLong = written.size() > mostCharacters;
    const QList<Attachment> &files = m_attachments->files();
    m_field->setReadOnly(!open);
    m_field->setEnabled(open);
    m_field->setTakesFiles(takesFilesNow());
    m_attach->setEnabled(takesFilesNow());
    m_attachments->setVisible(!files.isEmpty() && !m_noteMode);
    m_send->setEnabled(open && (!written.isEmpty() || (!files.isEmpty() && !m_noteMode)) && !tooLong);
    QString hint = m_blocked.isEmpty() ? m_hintText : m_blocked;
    if (m_noteMode)
        hint = tr("Only your colleagues see it: a note goes neither to the contact nor to the AI.");
    if (tooLong) {
        hint = tr("The message is %n character(s) longer than WhatsApp takes.", nullptr,
                  static_cast<int>(written.size()) - mostCharacters);
    }
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    if (open)
        m_send->setToolTip(m_noteMode ? tr("Keep the note (Enter)") : tr("Send (Enter)"));
    else
        m_send->setToolTip(hint);
    m_field->setAccessibleDescription(hint);
    const Colors colors = colorsFor(palette());
    setTextColor(*m_hint, tooLong ? colors.danger : colors.subtle);
    m_hint->setFont(smallFont(font()));
}

void Composer::paintEvent(QPaintEvent *)
{
    const Colors colors = colorsFor(palette());
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), colors.line);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focus = m_field->hasFocus();
    painter.setPen(QPen(m_noteMode ? colors.warning : (focus ? colors.accent : colors.line), focus ? 2 : 1));
    const QColor ground = m_noteMode ? colors.warningGround : colors.surface;
    painter.setBrush(m_field->isEnabled() ? ground : colors.window);
    const QRectF field = QRectF(m_field->geometry()).adjusted(-2, -2, 2, 2);
    painter.drawRoundedRect(field, cornerRadius, cornerRadius);
}

void Composer::fitHeight()
{
    // A QPlainTextEdit counts its document's height in lines.
    const QFontMetrics metrics(m_field->font());
    const auto wanted = static_cast<int>(std::ceil(m_field->document()->size().height()));
    const int lines = std::clamp(wanted, 1, mostLines);
    const auto margins = static_cast<int>(2 * m_field->document()->documentMargin());
    m_field->setVerticalScrollBarPolicy(wanted > mostLines ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    m_field->setFixedHeight(lines * metrics.lineSpacing() + margins);
    m_send->setFixedHeight(metrics.lineSpacing() + margins + 2 * fieldPadding);
}

void Composer::retranslate()
{
    m_field->setPlaceholderText(m_noteMode ? tr("Write a private note") : tr("Write an answer"));
    m_field->setAccessibleName(m_noteMode ? tr("Your private note") : tr("Your answer"));
    const QString send = m_noteMode ? tr("Keep the note") : tr("Send");
    m_send->setText(send);
    m_send->setAccessibleName(send);
    const QString keys = QKeySequence(Qt::CTRL | Qt::Key_Period).toString(QKeySequence::NativeText);
    m_emoji->setToolTip(tr("Emoji (%1)").arg(keys));
    m_emoji->setAccessibleName(tr("Choose an emoji"));
    m_canned->setToolTip(tr("A canned response (/)"));
    m_canned->setAccessibleName(tr("A canned response (/)"));
    setOffersDraft(m_draft->isVisibleTo(this), m_asking);
    const QString attachKeys =
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A).toString(QKeySequence::NativeText);
    m_attach->setToolTip(tr("Attach files (%1)").arg(attachKeys));
    m_attach->setAccessibleName(tr("Attach files"));
    m_dropQuote->setToolTip(tr("Do not quote"));
    m_dropQuote->setAccessibleName(tr("Do not quote"));
    setQuote(m_quoteText);
    m_note->setToolTip(tr("Write a private note"));
    m_note->setAccessibleName(tr("Write a private note"));
    refresh();
}

void Composer::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange) {
        refresh();
        setAside(m_aside->text());
    } else if (event->type() == QEvent::FontChange)
        fitHeight();
}

} // namespace chatflow
