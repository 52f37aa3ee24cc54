// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/trialpane.h"

#include "settings/trialcolumn.h"
#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatflow
{

TrialPane::TrialPane(TrialSource &source, std::function<Subjects()> subjects, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_subjects(std::move(subjects))
    , m_compare(new QCheckBox(this))
    , m_reset(new QPushButton(this))
    , m_columns(new QWidget(this))
    , m_edited(new TrialColumn(source.converse(), m_columns))
    , m_hint(new QLabel(this))
    , m_question(new QLineEdit(this))
    , m_retry(new QPushButton(this))
    , m_send(new QPushButton(this))
{
    setObjectName(u"trialPane"_s);
    m_compare->setObjectName(u"trialCompare"_s);
    m_reset->setObjectName(u"trialReset"_s);
    m_question->setObjectName(u"trialInput"_s);
    m_retry->setObjectName(u"trialRetry"_s);
    m_send->setObjectName(u"trialSend"_s);
    m_hint->setObjectName(u"trialHint"_s);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_send->setProperty("primary", true);
    for (QPushButton *button : {m_reset, m_retry, m_send})
        button->setAutoDefault(false);
    m_retry->setIcon(themeIcon(u"retry"_s));

    auto *top = new QHBoxLayout;
    top->addWidget(m_compare, 1);
    top->addWidget(m_reset);
    auto *beside = new QHBoxLayout(m_columns);
    beside->setContentsMargins(0, 0, 0, 0);
    beside->setSpacing(space::s);
    beside->addWidget(m_edited, 1);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(space::s);
    bottom->addWidget(m_question, 1);
    bottom->addWidget(m_retry);
    bottom->addWidget(m_send);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::s, space::s, space::s, space::s);
    column->setSpacing(space::s);
    column->addLayout(top);
    column->addWidget(m_columns, 1);
    column->addWidget(m_hint);
    column->addLayout(bottom);

    connect(m_edited, &TrialColumn::busyChanged, this, [this] {
        refresh();
        Q_EMIT saidChanged();
    });
    connect(m_edited, &TrialColumn::calibrated, this, &TrialPane::calibrated);
    connect(m_compare, &QCheckBox::toggled, this, &TrialPane::compare);
    connect(m_reset, &QPushButton::clicked, this, &TrialPane::reset);
    connect(m_retry, &QPushButton::clicked, this, &TrialPane::retry);
    connect(m_question, &QLineEdit::returnPressed, this, [this] {
        if (!isBusy())
            send();
    });
    connect(m_question, &QLineEdit::textChanged, this, &TrialPane::refresh);
    connect(m_send, &QPushButton::clicked, this, [this] { isBusy() ? stop() : send(); });
    retranslate();
}

TrialPane::~TrialPane() = default;

void TrialPane::setBlocked(const QString &reason)
{
    m_blocked = reason;
    refresh();
}

void TrialPane::setQuestion(const QString &question)
{
    m_question->setText(question.simplified());
}

bool TrialPane::isBusy() const
{
    return m_edited->isBusy() || (m_saved && m_saved->isBusy());
}

QList<ContextTurn> TrialPane::said() const
{
    return m_edited->said();
}

void TrialPane::send()
{
    const QString question = m_question->text().trimmed();
    if (question.isEmpty() || !m_blocked.isEmpty())
        return;
    m_question->clear();
    const Subjects subjects = m_subjects();
    m_edited->ask(subjects.edited, subjects.contact, question);
    if (m_saved)
        m_saved->ask(subjects.saved, subjects.contact, question);
}

void TrialPane::retry()
{
    const Subjects subjects = m_subjects();
    m_edited->retry(subjects.edited, subjects.contact);
    if (m_saved)
        m_saved->retry(subjects.saved, subjects.contact);
}

void TrialPane::stop()
{
    m_edited->stop();
    if (m_saved)
        m_saved->stop();
}

void TrialPane::reset()
{
    m_edited->reset();
    if (m_saved)
        m_saved->reset();
    refresh();
    Q_EMIT saidChanged();
}

void TrialPane::compare(bool on)
{
    // Both begin together: otherwise they would not have been told the same.
    reset();
    if (on && !m_saved) {
        m_saved = new TrialColumn(m_source.converse(), m_columns);
        m_columns->layout()->addWidget(m_saved);
        static_cast<QHBoxLayout *>(m_columns->layout())->setStretchFactor(m_saved, 1);
        connect(m_saved, &TrialColumn::busyChanged, this, &TrialPane::refresh);
    } else if (!on) {
        delete std::exchange(m_saved, nullptr);
    }
    retranslate();
}

void TrialPane::refresh()
{
    const bool busy = isBusy();
    m_send->setText(busy ? tr("Stop") : tr("Ask"));
    m_send->setIcon(themeIcon(busy ? u"close"_s : u"send"_s));
    m_send->setEnabled(busy || (m_blocked.isEmpty() && !m_question->text().trimmed().isEmpty()));
    m_retry->setEnabled(!busy && m_blocked.isEmpty() && m_edited->hasAsked());
    m_reset->setEnabled(m_edited->hasAsked());
    m_hint->setText(m_blocked.isEmpty() ? tr("The real flow answers, with your changes as they are now. No "
                                             "contact sees it, and it is not on the bill.")
                                        : m_blocked);
    setTextColor(*m_hint, m_blocked.isEmpty() ? colorsFor(palette()).subtle : colorsFor(palette()).warning);
    Q_EMIT busyChanged();
}

void TrialPane::retranslate()
{
    m_compare->setText(tr("Beside the saved settings"));
    m_reset->setText(tr("Start over"));
    m_question->setPlaceholderText(tr("Ask something as a contact would"));
    m_question->setAccessibleName(tr("Question to the flow"));
    m_retry->setText(tr("Try again"));
    m_edited->setTitle(m_saved ? tr("With your changes") : QString());
    if (m_saved)
        m_saved->setTitle(tr("As saved"));
    refresh();
}

void TrialPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace chatflow
