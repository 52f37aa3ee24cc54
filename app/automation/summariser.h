// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/instancecontext.h"
#include "automation/summaryplan.h"
#include "base/canceltoken.h"
#include "base/inhand.h"

#include <QObject>
#include <QSet>

namespace chatflow
{

/// Keeps the summaries of an instance's conversations up to date, behind the road: nobody waits for it, and
/// until one is made an extract stands for what has fallen out. Lives in the engine thread.
class Summariser : public QObject
{
    Q_OBJECT

public:
    explicit Summariser(const InstanceContext &context, QObject *parent = nullptr);
    ~Summariser() override;

    /// Something was said in the conversation: whatever has fallen out of its context is summarised.
    void lookAt(ConversationId conversation, const std::shared_ptr<const TenantContext> &tenant);
    /// Begins nothing new; finished when nothing is in hand. With `cancelRunning` what is in hand is stopped.
    QFuture<Result<>> drain(bool cancelRunning);

private:
    QCoro::Task<void> work(ConversationId conversation, std::shared_ptr<const TenantContext> tenant);
    /// Whether there may be more to do.
    QCoro::Task<bool> once(ConversationId conversation, std::shared_ptr<const TenantContext> tenant);
    QCoro::Task<std::optional<SummaryOutcome>> ask(SummaryPlan plan);

    InstanceContext m_context;
    QSet<ConversationId> m_working;
    InHand m_inHand;
    bool m_draining = false;
    CancelToken m_cancel;
};

} // namespace chatflow
