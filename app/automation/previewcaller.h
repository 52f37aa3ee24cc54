// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/flowcalibration.h"
#include "automation/previewparts.h"
#include "automation/promptpreview.h"
#include "base/canceltoken.h"
#include "conversations/callstore.h"
#include "metering/previewusage.h"

#include <functional>
#include <memory>
#include <optional>

namespace chatflow
{

/// Whose flow is tried, and with which settings: they need not be stored.
struct PreviewSubject {
    Tenant tenant;
    TenantSettings settings;
    SecretValue key; ///< as typed; empty: the one that is kept for the tenant, or for the workspace
};

/// One question for it.
struct PreviewQuestion {
    PreviewSample sample;
    PreviewKind kind = PreviewKind::Chat;
    QString sessionId; ///< of newSession()
    bool keepsSession =
        false; ///< the flow shall remember it; otherwise its turns are deleted after the answer
    bool firstOfSession = true;
    CancelToken cancel;
    std::function<void(const QString &text)> onToken{}; ///< in the caller's thread
};

/// What the flow answered.
struct PreviewAnswer {
    QString text;
    PromptPreview sent;
    qint64 tokensIn = 0;
    qint64 tokensOut = 0;
    Exactness exactness = Exactness::Estimated;
    std::optional<Money> cost; ///< none = no price is known
    PredictionTimings timings;
    bool streamed = false;
    CallId call;                                ///< in the request log
    std::optional<FlowCalibration> calibration; ///< what this call showed of the flow
};

/// Asks flows with settings that need not be stored, by the road's own composing and the road's own client.
/// Sessions are called "preview-…", so that they never meet a contact's; what is used goes to the meter of
/// previews, what is sent and answered to the request log. Works in the thread it lives in, with an HTTP
/// client of its own. Calls that are under way when it is deleted answer Cancelled.
class PreviewCaller
{
public:
    /// At most `atOnce` calls are under way for a flow; the others wait.
    explicit PreviewCaller(const PreviewParts &parts, int atOnce = 3);
    ~PreviewCaller();
    Q_DISABLE_COPY_MOVE(PreviewCaller)

    /// A name for a session of `tenant` that nobody else has.
    QString newSession(TenantId tenant);
    QFuture<Result<PreviewAnswer>> ask(const PreviewSubject &subject, const PreviewQuestion &question);
    /// Deletes what the flow keeps of a session. Without a key that may it stays: an error says so. One that
    /// is not forgotten, because everything ended first, is left to LeftTrials.
    QFuture<Result<>> forget(const PreviewSubject &subject, const QString &sessionId);

private:
    struct State;

    static QCoro::Task<Result<TenantContext>> contextFor(std::shared_ptr<State> state,
                                                         PreviewSubject subject);
    static QCoro::Task<Result<PreviewAnswer>> askSteps(std::shared_ptr<State> state, PreviewSubject subject,
                                                       PreviewQuestion question);
    static QCoro::Task<Result<>> forgetSteps(std::shared_ptr<State> state, PreviewSubject subject,
                                             QString sessionId);
    static QCoro::Task<Result<>> meter(std::shared_ptr<State> state, CallId call, CallOutcome outcome,
                                       PreviewUsage usage, std::optional<FlowCalibration> calibration);

    std::shared_ptr<State> m_state; ///< shared with the coroutines under way
};

} // namespace chatflow
