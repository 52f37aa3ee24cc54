// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/contactnotes.h"

#include "widgets/elidedlabel.h"
#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatflow
{

ContactNotes::ContactNotes(QWidget *parent)
    : ContactSection(parent)
    , m_field(new QPlainTextEdit(this))
    , m_add(new QPushButton(this))
    , m_rows(new QWidget(this))
{
    m_field->setObjectName(u"contactNoteField"_s);
    m_field->setTabChangesFocus(true);
    m_field->setFixedHeight(3 * fontMetrics().lineSpacing() + 2 * space::s);
    m_field->installEventFilter(this);
    m_add->setObjectName(u"contactNoteAdd"_s);
    m_add->setAutoDefault(false);
    column().addWidget(m_field);
    column().addWidget(m_add, 0, Qt::AlignLeft);
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::m);
    column().addWidget(m_rows);
    connect(m_add, &QPushButton::clicked, this, &ContactNotes::enter);
    connect(m_field, &QPlainTextEdit::textChanged, this,
            [this] { m_add->setEnabled(!m_field->toPlainText().trimmed().isEmpty()); });
    m_add->setEnabled(false);
    retranslate();
}

void ContactNotes::setNotes(const QList<ContactNote> &notes, const RelativeTime &times, Instant now,
                            bool mayChange)
{
    m_notes = notes;
    m_times = times;
    m_now = now;
    m_mayChange = mayChange;
    m_field->setVisible(mayChange);
    m_add->setVisible(mayChange);
    rebuild();
}

void ContactNotes::rebuild()
{
    const bool hadFocus = m_rows->isAncestorOf(focusWidget());
    qDeleteAll(m_rows->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    for (const ContactNote &note : std::as_const(m_notes)) {
        auto *row = new QWidget(m_rows);
        auto *text = new QLabel(row);
        text->setObjectName(u"contactNote"_s);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        text->setText(note.text);
        auto *who = new ElidedLabel(row);
        who->setFont(smallFont(font()));
        setTextColor(*who, colorsFor(palette()).subtle);
        //: Under a note: %1 is who wrote it, %2 when
        who->setText(tr("%1, %2").arg(note.authorName, m_times.brief(note.at, m_now)));
        auto *second = new QHBoxLayout;
        second->setSpacing(space::s);
        second->addWidget(who, 1);
        if (m_mayChange) {
            auto *off = new QToolButton(row);
            off->setObjectName(u"contactNoteRemove"_s);
            off->setIcon(themeIcon(u"close"_s));
            off->setAutoRaise(true);
            off->setFocusPolicy(Qt::StrongFocus);
            off->setAccessibleName(tr("Remove the note of %1").arg(note.authorName));
            off->setToolTip(off->accessibleName());
            connect(off, &QToolButton::clicked, this, [this, id = note.id] { Q_EMIT removed(id); });
            second->addWidget(off);
        }
        auto *whole = new QVBoxLayout(row);
        whole->setContentsMargins(0, 0, 0, 0);
        whole->setSpacing(2);
        whole->addWidget(text);
        whole->addLayout(second);
        m_rows->layout()->addWidget(row);
        row->show();
    }
    m_rows->setVisible(!m_notes.isEmpty());
    if (hadFocus)
        m_field->setFocus(Qt::OtherFocusReason);
}

void ContactNotes::enter()
{
    const QString text = m_field->toPlainText().trimmed();
    if (text.isEmpty())
        return;
    m_field->clear();
    Q_EMIT added(text);
}

void ContactNotes::giveBack(const QString &text)
{
    if (m_field->toPlainText().isEmpty())
        m_field->setPlainText(text);
}

void ContactNotes::clearField()
{
    m_field->clear();
}

bool ContactNotes::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) &&
            key->modifiers().testFlag(Qt::ControlModifier)) {
            enter();
            return true;
        }
    }
    return ContactSection::eventFilter(watched, event);
}

void ContactNotes::retranslate()
{
    setHeading(tr("Notes"));
    m_field->setPlaceholderText(tr("Only your team reads it"));
    m_field->setAccessibleName(tr("New note about the contact"));
    m_add->setText(tr("Add the note"));
    m_add->setToolTip(tr("Ctrl+Enter"));
    rebuild();
}

} // namespace chatflow
