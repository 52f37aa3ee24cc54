// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/previewcaller.h"

#include <memory>

namespace chatflow
{

/// What the flow would answer in a conversation that a person holds.
struct AnswerDraft {
    QString text;
    std::optional<Money> cost; ///< none = no price is known
};

/// Asks a tenant's flow for a draft, when a person asks for one: nothing is sent to the contact or stored in
/// the thread. It goes by the road of previews: a session of its own, the meter of previews, the request log,
/// in the name of who asked.
class AnswerDrafts
{
public:
    explicit AnswerDrafts(const PreviewParts &parts);

    /// An answer to what the contact wrote last. NotFound when they have not written anything.
    QFuture<Result<AnswerDraft>> draft(TenantId tenant, ConversationId conversation,
                                       const CancelToken &cancel);

private:
    struct Basis {
        PreviewSubject subject;
        PreviewSample sample;
    };
    static QCoro::Task<Result<AnswerDraft>> draftSteps(std::shared_ptr<PreviewCaller> caller,
                                                       Database *database, TenantId tenant,
                                                       ConversationId conversation, CancelToken cancel);
    static Result<Basis> basisOf(const Snapshot &snapshot, TenantId tenant, ConversationId conversation);

    Database &m_database;
    std::shared_ptr<PreviewCaller> m_caller;
};

} // namespace chatflow
