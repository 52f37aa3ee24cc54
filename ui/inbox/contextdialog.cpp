// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/contextdialog.h"

#include "base/clock.h"
#include "widgets/noticebar.h"
#include "widgets/statepane.h"
#include "widgets/theme.h"

#include <QCloseEvent>
#include <QEvent>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr QSize contextSize{640, 520};
constexpr int linesOfSummary = 6;

QLabel *wrapping(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

ContextDialog::ContextDialog(ContextSource &source, const Clock &clock, TenantId tenant,
                             ConversationId conversation, const QTimeZone &zone, QWidget *parent)
    : QDialog(parent)
    , m_source(source)
    , m_clock(clock)
    , m_tenant(tenant)
    , m_conversation(conversation)
    , m_zone(zone)
    , m_stack(new QStackedWidget(this))
    , m_state(new StatePane(this))
    , m_notice(new NoticeBar(this))
    , m_goes(wrapping(u"contextGoes"_s, this))
    , m_leftOut(wrapping(u"contextLeftOut"_s, this))
    , m_summaryTitle(new QLabel(this))
    , m_summary(new QPlainTextEdit(this))
    , m_origin(wrapping(u"contextOrigin"_s, this))
    , m_save(new QPushButton(this))
    , m_turnsTitle(new QLabel(this))
    , m_turns(new QPlainTextEdit(this))
    , m_close(new QPushButton(this))
{
    setObjectName(u"contextDialog"_s);
    m_summary->setObjectName(u"contextSummary"_s);
    m_save->setObjectName(u"contextSave"_s);
    m_turns->setObjectName(u"contextTurns"_s);
    m_close->setObjectName(u"contextClose"_s);
    m_summaryTitle->setBuddy(m_summary);
    m_turnsTitle->setBuddy(m_turns);
    m_summary->setTabChangesFocus(true);
    m_turns->setTabChangesFocus(true);
    m_turns->setReadOnly(true);
    m_turns->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_summary->setFixedHeight(QFontMetrics(m_summary->font()).lineSpacing() * linesOfSummary + 2 * space::m);
    m_save->setAutoDefault(false);
    m_close->setDefault(true);
    m_notice->hide();

    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    auto *below = new QHBoxLayout;
    below->addWidget(m_origin, 1);
    below->addWidget(m_save, 0, Qt::AlignTop);
    column->addWidget(m_goes);
    column->addWidget(m_leftOut);
    column->addSpacing(space::s);
    column->addWidget(m_summaryTitle);
    column->addWidget(m_summary);
    column->addLayout(below);
    column->addSpacing(space::s);
    column->addWidget(m_turnsTitle);
    column->addWidget(m_turns, 1);
    m_stack->addWidget(m_state);
    m_stack->addWidget(body);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    auto *all = new QVBoxLayout(this);
    all->addWidget(m_notice);
    all->addWidget(m_stack, 1);
    all->addLayout(buttons);
    resize(contextSize);

    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_save, &QPushButton::clicked, this, &ContextDialog::save);
    connect(m_summary, &QPlainTextEdit::textChanged, this, &ContextDialog::refresh);
    connect(m_state, &StatePane::retryRequested, this, &ContextDialog::read);
    retranslate();
    read();
}

void ContextDialog::show(ContextSource &source, const Clock &clock, TenantId tenant,
                         ConversationId conversation, const QTimeZone &zone, QWidget *parent)
{
    auto *dialog = new ContextDialog(source, clock, tenant, conversation, zone, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ContextDialog::read()
{
    if (!m_preview) {
        m_state->showLoading(tr("Looking what the AI is told…"));
        m_stack->setCurrentWidget(m_state);
    }
    onDone(this, m_source.read(m_tenant, m_conversation), [this](const Result<ContextPreview> &preview) {
        if (preview)
            return showPreview(*preview);
        if (m_preview)
            return m_notice->showError(tr("What the AI is told could not be read again."), preview.error());
        m_state->showFailing(tr("What the AI is told could not be read."), preview.error());
    });
}

void ContextDialog::showPreview(const ContextPreview &preview)
{
    m_preview = preview;
    m_summary->setPlainText(preview.summary ? preview.summary->text : QString());
    QStringList turns;
    for (const ContextTurn &turn : preview.context.turns)
        turns << (turn.fromContact ? tr("Contact: %1") : tr("Business: %1")).arg(turn.text);
    if (!preview.request.question.isEmpty())
        turns << tr("Question that waits: %1").arg(preview.request.question);
    m_turns->setPlainText(turns.join(u"\n\n"_s));
    m_stack->setCurrentIndex(1);
    refresh();
}

QString ContextDialog::goesText() const
{
    if (m_preview->flowRemembers)
        return tr("The chatflow remembers this conversation by itself: only the question is sent.");
    return tr("With the next question go %n message(s) word by word: %1 of %2 tokens, %3 of them for what "
              "was "
              "said earlier.",
              nullptr, m_preview->context.messages)
        .arg(locale().toString(m_preview->context.tokens), locale().toString(m_preview->bounds.tokens),
             locale().toString(m_preview->context.earlierTokens));
}

QString ContextDialog::leftOutText() const
{
    if (m_preview->flowRemembers)
        return {};
    if (m_preview->context.leftOut > 0)
        return tr("%n older message(s) do not go, and no summary stands for them.", nullptr,
                  m_preview->context.leftOut);
    if (m_preview->context.extracted > 0)
        return tr("%n message(s) after the summary are shortened for now; the next summary takes them in.",
                  nullptr, m_preview->context.extracted);
    return tr("Nothing is left out.");
}

QString ContextDialog::originText() const
{
    if (!m_preview->summary)
        return m_preview->summarises ? tr("There is no summary yet: everything fits.")
                                     : tr("This business sends no summaries (Settings, Limits).");
    const Summary &summary = *m_preview->summary;
    const QString when = RelativeTime(m_zone, locale()).since(summary.at, m_clock.now());
    const QString stands = tr("It stands for %n message(s).", nullptr,
                              static_cast<int>(std::min<qint64>(summary.messages, 1'000'000)));
    switch (summary.origin) {
    case SummaryOrigin::Flow:
        return tr("Written by the chatflow, %1.").arg(when) + u' ' + stands;
    case SummaryOrigin::Person:
        return tr("Corrected by %1, %2.").arg(summary.authorName, when) + u' ' + stands;
    case SummaryOrigin::Local:
        break;
    }
    return tr("Taken from the messages, %1.").arg(when) + u' ' + stands;
}

bool ContextDialog::isChanged() const
{
    return m_preview && m_preview->summary &&
           m_summary->toPlainText().trimmed() != m_preview->summary->text.trimmed();
}

void ContextDialog::refresh()
{
    if (!m_preview)
        return;
    const bool has = m_preview->summary.has_value();
    const bool may = has && m_source.mayCorrect(m_tenant);
    m_goes->setText(goesText());
    m_leftOut->setText(leftOutText());
    m_leftOut->setVisible(!m_leftOut->text().isEmpty());
    m_origin->setText(originText());
    m_summaryTitle->setVisible(has);
    m_summary->setVisible(has);
    m_summary->setReadOnly(!may || m_saving);
    m_save->setVisible(may);
    m_save->setEnabled(isChanged() && !m_saving && !m_summary->toPlainText().trimmed().isEmpty());
}

void ContextDialog::save()
{
    if (!isChanged() || m_saving)
        return;
    m_saving = true;
    m_notice->hide();
    refresh();
    onDone(this,
           m_source.correct(m_tenant, m_conversation, m_preview->summary->id,
                            m_summary->toPlainText().trimmed()),
           [this](const Result<Summary> &corrected) {
               m_saving = false;
               if (corrected) {
                   m_preview->summary = *corrected;
                   refresh();
                   return read();
               }
               refresh();
               m_notice->showError(tr("The summary was not kept."), corrected.error());
           });
}

void ContextDialog::retranslate()
{
    setWindowTitle(tr("What the AI is told"));
    m_summaryTitle->setText(tr("&Summary of what was said earlier"));
    m_summary->setAccessibleName(tr("Summary of what was said earlier"));
    m_save->setText(tr("&Keep the correction"));
    m_turnsTitle->setText(tr("&Conversation as it is sent"));
    m_turns->setAccessibleName(tr("Conversation as it is sent"));
    m_close->setText(tr("Close"));
    refresh();
}

void ContextDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ContextDialog::closeEvent(QCloseEvent *event)
{
    // A correction that was typed is not lost by a slip: the first close keeps it, the second gives it up.
    if (isChanged() && !m_notice->isVisible()) {
        m_notice->showText(NoticeBar::Tone::Warning,
                           tr("The correction is not kept yet. Close once more to give it up."));
        return event->ignore();
    }
    QDialog::closeEvent(event);
}

} // namespace chatflow
