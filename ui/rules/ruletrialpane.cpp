// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/ruletrialpane.h"

#include "base/money.h"
#include "base/moneytext.h"
#include "rules/rulesdelegate.h"
#include "widgets/icon.h"
#include "widgets/rowtable.h"
#include "widgets/statepane.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr int usualTrialDays = 30;
constexpr int mostTrialDays = 366;
} // namespace

RuleTrialPane::RuleTrialPane(RulesSource &source, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_back(new QToolButton(this))
    , m_title(new QLabel(this))
    , m_which(new QComboBox(this))
    , m_daysLabel(new QLabel(this))
    , m_daysBox(new QSpinBox(this))
    , m_start(new QPushButton(this))
    , m_stop(new QPushButton(this))
    , m_progress(new QLabel(this))
    , m_summary(textLabel(u"trialSummary"_s, this))
    , m_table(new QTableView(this))
    , m_state(new StatePane(this))
    , m_stack(new QStackedWidget(this))
    , m_open(new QPushButton(this))
{
    setObjectName(u"ruleTrial"_s);
    m_back->setObjectName(u"trialBack"_s);
    m_back->setIcon(themeIcon(u"back"_s));
    m_back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_back->setFocusPolicy(Qt::StrongFocus);
    m_title->setObjectName(u"trialTitle"_s);
    m_which->setObjectName(u"trialWhich"_s);
    m_which->addItems({QString(), QString()});
    m_daysLabel->setObjectName(u"trialDaysLabel"_s);
    m_daysLabel->setBuddy(m_daysBox);
    m_daysBox->setObjectName(u"trialDays"_s);
    m_daysBox->setRange(1, mostTrialDays);
    m_daysBox->setValue(usualTrialDays);
    m_start->setObjectName(u"trialStart"_s);
    m_start->setProperty("primary", true);
    m_stop->setObjectName(u"trialStop"_s);
    m_open->setObjectName(u"trialOpen"_s);
    m_open->setIcon(themeIcon(u"conversations"_s));
    for (QPushButton *button : {m_start, m_stop, m_open})
        button->setAutoDefault(false);
    m_progress->setObjectName(u"trialProgress"_s);
    m_table->setObjectName(u"trialTable"_s);
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new RulesDelegate(this));
    styleRowTable(*m_table, {16, 22, 24});
    m_table->verticalHeader()->setDefaultSectionSize(RulesDelegate::rowHeight(m_table->fontMetrics()));
    m_table->horizontalHeader()->setObjectName(u"trialHeader"_s);
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_table);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::l, space::s, space::l, space::s);
    head->setSpacing(space::m);
    head->addWidget(m_back);
    head->addWidget(m_title, 1);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(space::l, 0, space::l, space::s);
    row->setSpacing(space::s);
    row->addWidget(m_which);
    row->addWidget(m_daysLabel);
    row->addWidget(m_daysBox);
    row->addWidget(m_start);
    row->addWidget(m_stop);
    row->addWidget(m_progress);
    row->addStretch(1);
    auto *said = new QHBoxLayout;
    said->setContentsMargins(space::l, space::s, space::l, space::s);
    said->setSpacing(space::m);
    said->addWidget(m_summary, 1);
    said->addWidget(m_open, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addLayout(row);
    column->addLayout(said);
    column->addWidget(m_stack, 1);

    connect(m_back, &QToolButton::clicked, this, &RuleTrialPane::closeRequested);
    connect(m_start, &QPushButton::clicked, this, &RuleTrialPane::start);
    connect(m_stop, &QPushButton::clicked, this, &RuleTrialPane::stop);
    connect(m_open, &QPushButton::clicked, this, &RuleTrialPane::openChosen);
    connect(m_table, &QTableView::activated, this, &RuleTrialPane::openChosen);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RuleTrialPane::refresh);
    connect(m_state, &StatePane::retryRequested, this, &RuleTrialPane::start);
    retranslate();
}

RuleTrialPane::~RuleTrialPane()
{
    m_cancel.cancel();
    m_table->setModel(nullptr); // it must not hear of the model's end
}

void RuleTrialPane::open(TenantId tenant, const QList<Rule> &rules, const QString &only,
                         const RuleWording &wording)
{
    close();
    m_tenant = tenant;
    m_rules = rules;
    m_only = only;
    m_wording = wording;
    m_which->setVisible(!only.isEmpty());
    m_which->setCurrentIndex(0);
    refresh();
    start();
    (m_running ? static_cast<QWidget *>(m_stop) : m_start)->setFocus(Qt::OtherFocusReason);
}

void RuleTrialPane::close()
{
    m_cancel.cancel();
    ++m_question;
    m_running = false;
    m_cancelled = false;
    m_report.reset();
    m_error.reset();
    m_model.setHits({}, {}, m_wording);
}

QList<Rule> RuleTrialPane::tried() const
{
    if (m_only.isEmpty() || m_which->currentIndex() == 1)
        return m_rules;
    const auto found = std::ranges::find(m_rules, m_only, &Rule::id);
    if (found == m_rules.cend())
        return m_rules;
    Rule alone = *found;
    alone.enabled = true; // to see what it would do, were it on
    return {alone};
}

void RuleTrialPane::start()
{
    close();
    m_cancel = CancelToken();
    m_running = true;
    m_conversations = 0;
    m_messages = 0;
    m_days = m_daysBox->value();
    const auto progress = [pane = QPointer(this), question = m_question](qint64 conversations,
                                                                         qint64 messages) {
        if (!pane || pane->m_question != question)
            return;
        pane->m_conversations = conversations;
        pane->m_messages = messages;
        pane->refresh();
    };
    onDone(this, m_source.tryOut(m_tenant, tried(), m_days, m_cancel, progress),
           [this, question = m_question](const Result<RuleTrialReport> &report) {
               if (question == m_question)
                   finished(report);
           });
    refresh();
    Q_EMIT runningChanged();
}

void RuleTrialPane::stop()
{
    m_cancelled = true;
    m_cancel.cancel();
}

void RuleTrialPane::finished(const Result<RuleTrialReport> &report)
{
    m_running = false;
    if (report) {
        m_report = *report;
        m_model.setHits(report->hits, m_rules, m_wording);
        if (m_model.rowCount() > 0)
            m_table->selectRow(0);
    } else if (!m_cancelled) {
        m_error = report.error();
    }
    refresh();
    Q_EMIT runningChanged();
}

void RuleTrialPane::openChosen()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty() || !m_source.mayReadConversations(m_tenant))
        return;
    if (const RuleTrialHit *hit = m_model.at(rows.constFirst().row()))
        Q_EMIT conversationRequested(hit->conversation);
}

QString RuleTrialPane::costs() const
{
    const RuleTrialReport &report = *m_report;
    if (report.flowAnswers == 0 && report.answersSaved == 0)
        return {};
    QStringList parts;
    const auto currency = Currency::fromCode(report.currency);
    const bool known = report.answerMicros && currency;
    const auto cost = [&](qint64 answers) -> QString {
        const auto sum = Money(*report.answerMicros, *currency).times(answers);
        return sum ? localeText(*sum, locale()) : QString();
    };
    if (report.flowAnswers > 0) {
        const QString asked =
            tr("A flow would have answered %n message(s).", nullptr, static_cast<int>(report.flowAnswers));
        //: %1 is an amount of money
        parts << asked + (known ? u' ' + tr("That is about %1.").arg(cost(report.flowAnswers)) : QString());
    }
    if (report.answersSaved > 0) {
        const QString saved = tr("The AI would have had %n message(s) less to answer.", nullptr,
                                 static_cast<int>(report.answersSaved));
        //: %1 is an amount of money
        parts << saved +
                     (known ? u' ' + tr("That saves about %1.").arg(cost(report.answersSaved)) : QString());
    }
    if (!known)
        parts << tr("What an answer costs is not known yet: no call of these days has a price.");
    return parts.join(u' ');
}

QString RuleTrialPane::summary() const
{
    if (!m_report)
        return {};
    const RuleTrialReport &report = *m_report;
    qint64 acted = 0;
    for (const qint64 count : report.acted)
        acted += count;
    QStringList lines;
    lines << tr("%1 of the last %n day(s) were looked at. Nothing was sent or changed.", nullptr, m_days)
                 .arg(tr("%n message(s)", nullptr, static_cast<int>(report.messages)));
    lines << tr("It would have acted %n time(s)", nullptr, static_cast<int>(acted)) + u", "_s +
                 tr("for %n contact(s)", nullptr, static_cast<int>(report.contacts)) + u": "_s +
                 tr("%n text(s) sent", nullptr, static_cast<int>(report.texts)) + u", "_s +
                 tr("%n call(s) for a person", nullptr, static_cast<int>(report.escalations)) + u'.';
    if (acted > report.hits.size())
        lines << tr("The first %n are listed.", nullptr, static_cast<int>(report.hits.size()));
    const QString money = costs();
    if (!money.isEmpty())
        lines << money;
    return lines.join(u'\n');
}

void RuleTrialPane::refresh()
{
    m_start->setVisible(!m_running);
    m_stop->setVisible(m_running);
    m_progress->setVisible(m_running);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_which, m_daysBox})
        widget->setEnabled(!m_running);
    m_progress->setText(tr("%1 conversations, %2 messages")
                            .arg(locale().toString(m_conversations), locale().toString(m_messages)));
    m_summary->setText(summary());
    m_summary->setVisible(m_report.has_value());
    const bool shown = m_model.rowCount() > 0;
    m_stack->setCurrentWidget(shown ? static_cast<QWidget *>(m_table) : m_state);
    m_open->setVisible(shown && m_source.mayReadConversations(m_tenant));
    m_open->setEnabled(m_table->selectionModel()->hasSelection());
    if (m_running)
        m_state->showLoading(tr("Going through the past"));
    else if (m_error)
        m_state->showFailing(tr("The rules could not be tried"), *m_error);
    else if (m_report)
        m_state->showEmpty(tr("They would not have done anything"),
                           tr("No message of these days was what they wait for."), u"ok"_s);
    else
        m_state->showEmpty(tr("Try rules on what was said already"),
                           tr("Nothing is sent or changed. Tags and fields are taken as they are today."),
                           u"automation"_s);
}

void RuleTrialPane::setTimes(const RelativeTime &times)
{
    m_model.setTimes(times);
}

QList<QWidget *> RuleTrialPane::panes() const
{
    return {m_daysBox, m_stack->currentWidget()};
}

void RuleTrialPane::retranslate()
{
    m_back->setText(tr("Back"));
    m_title->setText(tr("What rules would have done"));
    m_title->setFont(titleFont(font()));
    m_which->setItemText(0, tr("This rule alone"));
    m_which->setItemText(1, tr("All rules together"));
    m_which->setAccessibleName(tr("Which rules are tried"));
    m_daysLabel->setText(tr("Days back"));
    m_daysBox->setAccessibleName(tr("Days back"));
    m_start->setText(tr("Try"));
    m_stop->setText(tr("Cancel"));
    m_open->setText(tr("Open the conversation"));
    m_table->setAccessibleName(tr("What rules would have done"));
    refresh();
}

void RuleTrialPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        retranslate();
}

} // namespace chatflow
