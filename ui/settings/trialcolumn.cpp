// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/trialcolumn.h"

#include "base/errortext.h"
#include "base/moneytext.h"
#include "settings/trialbubble.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int bubbleShare = 5; ///< of six: how wide a bubble may be
constexpr int restShare = 1;

} // namespace

TrialColumn::TrialColumn(std::unique_ptr<TrialConversation> conversation, QWidget *parent)
    : QWidget(parent)
    , m_conversation(std::move(conversation))
    , m_title(new QLabel(this))
    , m_area(new QScrollArea(this))
    , m_thread(new QWidget)
    , m_bubbles(new QVBoxLayout(m_thread))
{
    setObjectName(u"trialColumn"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->hide();
    m_area->setObjectName(u"trialThread"_s);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidget(m_thread);
    m_bubbles->setContentsMargins(0, 0, space::s, 0);
    m_bubbles->setSpacing(space::s);
    m_bubbles->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(m_title);
    column->addWidget(m_area, 1);
    // Whoever looks at the end sees it grow; whoever looks further up is not moved.
    QScrollBar *const bar = m_area->verticalScrollBar();
    connect(bar, &QScrollBar::rangeChanged, this, [bar](int, int end) {
        if (end - bar->value() <= bar->pageStep())
            bar->setValue(end);
    });
}

TrialColumn::~TrialColumn() = default;

void TrialColumn::setTitle(const QString &title)
{
    m_title->setFont(strongFont(font()));
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_area->setAccessibleName(title.isEmpty() ? tr("Trial conversation") : title);
}

TrialBubble *TrialColumn::add(bool fromContact, const QString &text)
{
    auto *bubble =
        new TrialBubble(fromContact ? TrialBubble::Side::Contact : TrialBubble::Side::Flow, m_thread);
    bubble->setText(text);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    if (!fromContact)
        row->addStretch(restShare);
    row->addWidget(bubble, bubbleShare);
    if (fromContact)
        row->addStretch(restShare);
    m_bubbles->insertLayout(m_bubbles->count() - 1, row);
    return bubble;
}

void TrialColumn::begin(const QString &question)
{
    m_lastQuestion = question;
    add(true, question);
    m_answer = add(false, u"…"_s);
    m_busy = true;
    ++m_round;
    Q_EMIT busyChanged();
}

TrialConversation::OnToken TrialColumn::tokens()
{
    const QPointer<TrialColumn> self = this;
    return [self, round = m_round, first = true](const QString &text) mutable {
        if (!self || self->m_round != round || !self->m_answer)
            return;
        if (std::exchange(first, false))
            self->m_answer->setText(text);
        else
            self->m_answer->append(text);
    };
}

void TrialColumn::ask(const PreviewSubject &subject, const ContactVariables &contact, const QString &question)
{
    begin(question);
    wait(m_conversation->ask(subject, contact, question, tokens()));
}

void TrialColumn::retry(const PreviewSubject &subject, const ContactVariables &contact)
{
    if (m_lastQuestion.isEmpty() || m_busy)
        return;
    begin(m_lastQuestion);
    wait(m_conversation->retry(subject, contact, tokens()));
}

void TrialColumn::wait(const QFuture<Result<PreviewAnswer>> &asking)
{
    onDone(this, asking, [this, round = m_round](const Result<PreviewAnswer> &answer) {
        if (round == m_round)
            finish(answer);
    });
}

void TrialColumn::finish(const Result<PreviewAnswer> &answer)
{
    TrialBubble *const bubble = std::exchange(m_answer, nullptr);
    m_busy = false;
    if (answer) {
        const QLocale locale;
        const double taken = std::chrono::duration<double>(answer->timings.total).count();
        bubble->setText(answer->text);
        const QString used =
            answer->exactness == Exactness::Exact
                ? tr("%1 tokens in, %2 out").arg(answer->tokensIn).arg(answer->tokensOut)
                : tr("about %1 tokens in, %2 out").arg(answer->tokensIn).arg(answer->tokensOut);
        //: %1 is "466 tokens in, 20 out", %2 a number of seconds
        QString note = tr("%1 · %2 s").arg(used, locale.toString(taken, 'f', 1));
        if (answer->cost)
            note += u" · "_s + localeText(*answer->cost, locale);
        bubble->setNote(note);
        if (answer->calibration)
            Q_EMIT calibrated(*answer->calibration);
    } else if (answer.error().code == Error::Code::Cancelled) {
        bubble->setNote(tr("Stopped"));
    } else {
        bubble->setSide(TrialBubble::Side::Fault);
        bubble->setText(errorText(answer.error()).oneLine());
    }
    bubble->announce();
    Q_EMIT busyChanged();
}

void TrialColumn::stop()
{
    if (m_busy)
        m_conversation->stop();
}

void TrialColumn::reset()
{
    ++m_round;
    m_answer = nullptr;
    m_lastQuestion.clear();
    m_conversation->reset();
    while (m_bubbles->count() > 1) {
        QLayoutItem *const row = m_bubbles->takeAt(0);
        while (QLayoutItem *const item = row->layout()->takeAt(0)) {
            delete item->widget();
            delete item;
        }
        delete row;
    }
    if (std::exchange(m_busy, false))
        Q_EMIT busyChanged();
}

} // namespace chatflow
