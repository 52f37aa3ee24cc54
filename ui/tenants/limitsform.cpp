// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/limitsform.h"

#include "flowise/predictionurl.h"
#include "widgets/formfield.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
// What TenantSettings::validate() takes.
constexpr int mostMessages = 1000;
constexpr int mostTokens = 1'000'000;
/// Below the least that can be set: no limit.
constexpr int noLimit = -1;
} // namespace

LimitsForm::LimitsForm(QWidget *parent)
    : TenantForm(parent)
    , m_messages(new QSpinBox(this))
    , m_tokens(new QSpinBox(this))
    , m_daily(new QSpinBox(this))
    , m_summary(new QComboBox(this))
    , m_summaryFlow(new QLineEdit(this))
{
    setObjectName(u"limitsForm"_s);
    m_messages->setObjectName(u"limitMessages"_s);
    m_tokens->setObjectName(u"limitTokens"_s);
    m_daily->setObjectName(u"limitDaily"_s);
    m_summary->setObjectName(u"limitSummary"_s);
    m_summaryFlow->setObjectName(u"limitSummaryFlow"_s);
    for (const SummaryMode mode : {SummaryMode::Off, SummaryMode::Local, SummaryMode::Flow})
        m_summary->addItem(QString(), toString(mode));
    m_summary->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_summary->setMinimumContentsLength(12);
    m_messages->setRange(0, mostMessages);
    m_tokens->setRange(0, mostTokens);
    m_tokens->setSingleStep(500);
    m_daily->setRange(noLimit, std::numeric_limits<int>::max());
    m_daily->setSingleStep(1000);
    for (QSpinBox *box : {m_messages, m_tokens, m_daily})
        box->setGroupSeparatorShown(true);
    m_messagesField = add(m_messages);
    m_tokensField = add(m_tokens);
    m_summaryField = add(m_summary);
    m_summaryFlowField = add(m_summaryFlow);
    m_dailyField = add(m_daily);
    connect(m_summary, &QComboBox::activated, this, [this] { changed(m_summaryField); });
    connect(m_summaryFlow, &QLineEdit::textEdited, this, [this] { changed(m_summaryFlowField); });
    for (auto [box, field] : {std::pair(m_messages, m_messagesField), std::pair(m_tokens, m_tokensField),
                              std::pair(m_daily, m_dailyField)})
        connect(box, &QSpinBox::valueChanged, this, [this, field = field] { changed(field); });
    LimitsForm::retranslate();
}

void LimitsForm::fill(const ContextLimits &limits)
{
    const QSignalBlocker quietMessages(m_messages);
    const QSignalBlocker quietTokens(m_tokens);
    const QSignalBlocker quietDaily(m_daily);
    m_shown = limits;
    m_messages->setValue(limits.messages);
    m_tokens->setValue(limits.tokens);
    m_summary->setCurrentIndex(std::max(0, m_summary->findData(toString(limits.summary))));
    m_summaryFlow->setText(limits.summaryFlowId);
    const qint64 daily = limits.tokensPerConversationPerDay.value_or(noLimit);
    m_daily->setValue(static_cast<int>(std::min<qint64>(daily, m_daily->maximum())));
    begin();
}

void LimitsForm::apply(TenantSettings &settings) const
{
    ContextLimits limits = m_shown;
    limits.messages = m_messages->value();
    limits.tokens = m_tokens->value();
    if (const auto mode = summaryModeFromString(m_summary->currentData().toString()))
        limits.summary = *mode;
    const QString flow = m_summaryFlow->text().trimmed();
    if (limits.summary == SummaryMode::Flow)
        limits.summaryFlowId = flowIdFrom(flow).value_or(flow);
    const qint64 shownDaily = m_shown.tokensPerConversationPerDay.value_or(noLimit);
    // One that is larger than the field can show stays as it is.
    if (m_daily->value() != static_cast<int>(std::min<qint64>(shownDaily, m_daily->maximum())))
        limits.tokensPerConversationPerDay =
            m_daily->value() == noLimit ? std::nullopt : std::optional<qint64>(m_daily->value());
    settings.context = limits;
}

void LimitsForm::judge()
{
    const QString flow = m_summaryFlow->text().trimmed();
    const bool byFlow = m_summary->currentData().toString() == toString(SummaryMode::Flow);
    m_summaryFlowField->setVisible(byFlow);
    m_summaryFlowField->setProblem(!byFlow || flow.isEmpty() || flowIdFrom(flow)
                                       ? QString()
                                       : tr("Paste the whole ID of a chatflow, or leave it empty."));
}

void LimitsForm::retranslate()
{
    m_summaryField->setLabel(tr("What stands for &older messages"));
    m_summary->setItemText(0, tr("Nothing: they are forgotten"));
    m_summary->setItemText(1, tr("Their most telling sentences"));
    m_summary->setItemText(2, tr("A summary written by a chatflow"));
    m_summaryField->setHint(
        tr("It goes in front of the latest messages, within their tokens. A chatflow writes better, and its "
           "tokens are paid for."));
    m_summaryFlowField->setLabel(tr("Chatflow that s&ummarises"));
    m_summaryFlowField->setHint(tr("The ID of one on the same server; empty: the one that answers."));
    m_messagesField->setLabel(tr("&Messages that go with a question"));
    m_messagesField->setHint(
        tr("The latest ones of the conversation. More make better answers and cost more."));
    m_tokensField->setLabel(tr("&Tokens that go with a question"));
    m_tokensField->setHint(tr("Older messages are left out beyond this."));
    m_dailyField->setLabel(tr("Tokens of a conversation in a &day"));
    m_daily->setSpecialValueText(tr("no limit"));
    m_dailyField->setHint(tr("When it is reached, a person gets the conversation."));
}

} // namespace chatflow
