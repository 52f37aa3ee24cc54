// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/limitsform.h"

#include "widgets/formfield.h"

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
{
    setObjectName(u"limitsForm"_s);
    m_messages->setObjectName(u"limitMessages"_s);
    m_tokens->setObjectName(u"limitTokens"_s);
    m_daily->setObjectName(u"limitDaily"_s);
    m_messages->setRange(0, mostMessages);
    m_tokens->setRange(0, mostTokens);
    m_tokens->setSingleStep(500);
    m_daily->setRange(noLimit, std::numeric_limits<int>::max());
    m_daily->setSingleStep(1000);
    for (QSpinBox *box : {m_messages, m_tokens, m_daily})
        box->setGroupSeparatorShown(true);
    m_messagesField = add(m_messages);
    m_tokensField = add(m_tokens);
    m_dailyField = add(m_daily);
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
    const qint64 daily = limits.tokensPerConversationPerDay.value_or(noLimit);
    m_daily->setValue(static_cast<int>(std::min<qint64>(daily, m_daily->maximum())));
    begin();
}

void LimitsForm::apply(TenantSettings &settings) const
{
    ContextLimits limits = m_shown;
    limits.messages = m_messages->value();
    limits.tokens = m_tokens->value();
    const qint64 shownDaily = m_shown.tokensPerConversationPerDay.value_or(noLimit);
    // One that is larger than the field can show stays as it is.
    if (m_daily->value() != static_cast<int>(std::min<qint64>(shownDaily, m_daily->maximum())))
        limits.tokensPerConversationPerDay =
            m_daily->value() == noLimit ? std::nullopt : std::optional<qint64>(m_daily->value());
    settings.context = limits;
}

void LimitsForm::retranslate()
{
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
