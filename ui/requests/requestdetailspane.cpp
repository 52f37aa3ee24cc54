// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests/requestdetailspane.h"

#include "base/errortext.h"
#include "requests/requestwording.h"
#include "requests/textsection.h"
#include "requests/timingbar.h"
#include "widgets/icon.h"
#include "widgets/statepane.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatflow
{

RequestDetailsPane::RequestDetailsPane(QWidget *parent)
    : QWidget(parent)
    , m_state(new StatePane(this))
    , m_scroll(new QScrollArea(this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"requestDetails"_s);
    auto *content = new QWidget(m_scroll);
    m_heading = textLabel(u"requestHeading"_s, content);
    m_problem = textLabel(u"requestProblem"_s, content);
    m_legend = textLabel(u"requestLegend"_s, content);
    m_facts = textLabel(u"requestFacts"_s, content);
    m_forgotten = textLabel(u"requestForgotten"_s, content);
    m_bar = new TimingBar(content);
    m_question = new TextSection(u"requestQuestion"_s, content);
    m_answer = new TextSection(u"requestAnswer"_s, content);
    m_prompt = new TextSection(u"requestPrompt"_s, content);
    m_variables = new TextSection(u"requestVariables"_s, content);
    m_history = new TextSection(u"requestHistory"_s, content);
    m_copy = new QPushButton(content);
    m_copy->setObjectName(u"requestCopyCurl"_s);
    m_copy->setIcon(themeIcon(u"copy"_s));
    m_try = new QPushButton(content);
    m_try->setObjectName(u"requestTry"_s);
    m_try->setIcon(themeIcon(u"play"_s));
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    for (QWidget *part : QList<QWidget *>{m_heading, m_problem, m_bar, m_legend, m_facts, m_question,
                                          m_answer, m_prompt, m_variables, m_history, m_forgotten})
        column->addWidget(part);
    column->addWidget(m_try, 0, Qt::AlignLeft);
    column->addWidget(m_copy, 0, Qt::AlignLeft);
    column->addStretch(1);
    m_scroll->setObjectName(u"requestScroll"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(content);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_scroll);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    connect(m_state, &StatePane::retryRequested, this, &RequestDetailsPane::retryRequested);
    connect(m_copy, &QPushButton::clicked, this, &RequestDetailsPane::copyRequested);
    connect(m_try, &QPushButton::clicked, this, &RequestDetailsPane::tryRequested);
    retranslate();
    showNone();
}

void RequestDetailsPane::showNone()
{
    m_details.reset();
    m_state->showEmpty(tr("No request is chosen"), tr("Choose one to see what was sent and what came back."),
                       u"log"_s);
    m_stack->setCurrentWidget(m_state);
}

void RequestDetailsPane::showLoading()
{
    m_details.reset();
    m_state->showLoading(tr("Reading the request"));
    m_stack->setCurrentWidget(m_state);
}

void RequestDetailsPane::showFailing(const Error &error)
{
    m_details.reset();
    m_state->showFailing(tr("The request could not be read"), error);
    m_stack->setCurrentWidget(m_state);
}

void RequestDetailsPane::showDetails(const RequestDetails &details, const RelativeTime &times)
{
    m_details = details;
    m_times = times;
    const RequestRow &row = details.row;
    //: %1 is how it ended, %2 whom it was for, %3 when
    m_heading->setText(
        tr("%1: %2, %3")
            .arg(RequestWording::state(row.state), RequestWording::whom(row), times.full(row.startedAt)));
    m_heading->setFont(titleFont(font()));
    const ErrorText problem = row.error ? errorText(*row.error) : ErrorText();
    m_problem->setText(problem.oneLine());
    m_problem->setVisible(row.error.has_value());
    setTextColor(*m_problem, colorsFor(palette()).danger);
    m_bar->setTimes(row.times);
    m_legend->setText(m_bar->legend().join(u"  ·  "_s));
    m_legend->setVisible(!m_legend->text().isEmpty());
    m_facts->setText(facts());
    const PredictionRequest sent = details.sent ? details.sent->request : PredictionRequest();
    QStringList variables;
    for (const FlowVariable &variable : sent.variables)
        variables.append(variable.name + u" = "_s + variable.text);
    QStringList history;
    for (const HistoryTurn &turn : sent.history)
        history.append(
            (turn.role == HistoryTurn::Role::User ? tr("Contact: %1") : tr("AI: %1")).arg(turn.text));
    m_question->setText(sent.question);
    m_answer->setText(details.answer);
    m_prompt->setText(sent.systemPrompt);
    m_variables->setText(variables.join(u'\n'));
    m_history->setText(history.join(u'\n'));
    m_forgotten->setVisible(!details.sent);
    m_copy->setVisible(m_offersActions && details.sent.has_value());
    m_try->setVisible(m_offersActions && details.sent.has_value());
    m_stack->setCurrentWidget(m_scroll);
}

QString RequestDetailsPane::facts() const
{
    const RequestRow &row = m_details->row;
    const QLocale &locale = m_times.locale();
    QStringList lines;
    if (const QString tokens = RequestWording::tokens(row, locale); !tokens.isEmpty())
        lines.append(tr("Tokens in and out: %1").arg(tokens));
    if (row.tokensCached > 0)
        lines.append(tr("Of those in, from the provider's cache: %1")
                         .arg(locale.toString(qlonglong(row.tokensCached))));
    if (const QString cost = RequestWording::cost(row, locale); !cost.isEmpty())
        lines.append(row.priceModel.isEmpty() ? tr("Cost: %1").arg(cost)
                                              : tr("Cost: %1 (priced as %2)").arg(cost, row.priceModel));
    if (row.times.attempts > 1)
        lines.append(tr("Asked %n time(s)", nullptr, row.times.attempts));
    if (!row.channel.isEmpty())
        lines.append(tr("Variables: %1").arg(RequestWording::channel(row.channel)));
    if (m_details->sent)
        lines.append(tr("Server: %1").arg(m_details->sent->server));
    if (!row.flowId.isEmpty())
        lines.append(tr("Chatflow: %1").arg(row.flowId));
    lines.append(tr("Version of the settings: %1").arg(row.settingsVersion));
    if (!m_details->sessionId.isEmpty())
        lines.append(tr("Session: %1").arg(m_details->sessionId));
    return lines.join(u'\n');
}

QString RequestDetailsPane::factsText() const
{
    return m_facts->text();
}

QString RequestDetailsPane::curl() const
{
    return m_details ? curlCommand(*m_details) : QString();
}

std::optional<PromptSample> RequestDetailsPane::sample() const
{
    if (!m_details || !m_details->sent)
        return std::nullopt;
    PromptSample sample{.question = m_details->sent->request.question, .name = {}, .phone = {}};
    // As the prompt of then knew the contact.
    for (const FlowVariable &variable : m_details->sent->request.variables) {
        if (variable.name == u"contact_name"_s)
            sample.name = variable.text;
        else if (variable.name == u"contact_phone"_s)
            sample.phone = variable.text;
    }
    if (sample.name.isEmpty())
        sample.name = m_details->row.contactName;
    return sample;
}

QWidget *RequestDetailsPane::pane() const
{
    return m_stack->currentWidget();
}

void RequestDetailsPane::retranslate()
{
    m_question->setTitle(tr("Question"));
    m_answer->setTitle(tr("Answer"));
    m_prompt->setTitle(tr("Prompt"));
    m_variables->setTitle(tr("Variables"));
    m_history->setTitle(tr("Earlier messages"));
    m_forgotten->setText(tr("What was sent and answered is not kept any more."));
    m_copy->setText(tr("Copy as c&URL"));
    m_try->setText(tr("Try in the &preview"));
    m_try->setToolTip(tr("Shows what the prompt becomes with this question now; nothing is asked yet"));
    m_copy->setToolTip(tr("A command that asks the same again, without the key"));
    m_scroll->setAccessibleName(tr("The request that is chosen"));
}

void RequestDetailsPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (m_details && (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)) {
        const RequestDetails details = *m_details;
        showDetails(details, m_times);
    } else if (!m_details && event->type() == QEvent::LanguageChange) {
        showNone();
    }
}

} // namespace chatflow
