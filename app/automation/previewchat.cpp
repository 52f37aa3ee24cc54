// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/previewchat.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace chatflow
{

PreviewChat::PreviewChat(const PreviewParts &parts, QObject *parent)
    : QObject(parent)
    , m_caller(std::make_unique<PreviewCaller>(parts, 1))
{
}

PreviewChat::~PreviewChat() = default;

QFuture<Result<PreviewAnswer>> PreviewChat::ask(const PreviewSubject &subject,
                                                const ContactVariables &contact, const QString &question,
                                                OnToken onToken)
{
    if (m_busy)
        return failedFuture<PreviewAnswer>({Error::Code::Conflict, {{u"what"_s, u"preview"_s}}, {}});
    m_lastQuestion = question;
    m_lastAnswered = false;
    return begin(subject, contact, question, std::move(onToken));
}

QFuture<Result<PreviewAnswer>> PreviewChat::retry(const PreviewSubject &subject,
                                                  const ContactVariables &contact, OnToken onToken)
{
    if (m_busy)
        return failedFuture<PreviewAnswer>({Error::Code::Conflict, {{u"what"_s, u"preview"_s}}, {}});
    if (m_lastQuestion.isEmpty())
        return failedFuture<PreviewAnswer>(Error::notFound(u"question"_s, {}));
    if (m_lastAnswered && !m_turns.isEmpty())
        m_turns.removeLast();
    m_lastAnswered = false;
    if (!m_session.isEmpty()) {
        m_turns.clear();
        leaveSession();
    }
    return begin(subject, contact, m_lastQuestion, std::move(onToken));
}

void PreviewChat::stop()
{
    const CancelToken cancel = m_cancel;
    cancel.cancel();
}

QFuture<Result<>> PreviewChat::reset()
{
    stop();
    m_turns.clear();
    m_lastQuestion.clear();
    m_lastAnswered = false;
    return leaveSession();
}

QFuture<Result<>> PreviewChat::leaveSession()
{
    if (m_session.isEmpty())
        return readyFuture(Result<>());
    return m_caller->forget(m_sessionSubject, std::exchange(m_session, {}));
}

QList<ContextTurn> PreviewChat::said() const
{
    QList<ContextTurn> said;
    for (const Turn &turn : m_turns) {
        said.append({true, turn.question});
        said.append({false, turn.answer});
    }
    return said;
}

bool PreviewChat::isSameFlow(const PreviewSubject &subject) const
{
    const FlowiseSettings &before = m_sessionSubject.settings.flowise;
    const FlowiseSettings &now = subject.settings.flowise;
    return subject.tenant.id == m_sessionSubject.tenant.id && before.url == now.url &&
           before.flowId == now.flowId && before.memory == now.memory;
}

QFuture<Result<PreviewAnswer>> PreviewChat::begin(const PreviewSubject &subject,
                                                  const ContactVariables &contact, const QString &question,
                                                  OnToken onToken)
{
    const bool keeps = subject.settings.flowise.memory == FlowMemory::TheFlows;
    if (!m_session.isEmpty() && (!keeps || !isSameFlow(subject)))
        leaveSession();
    PreviewQuestion asked;
    asked.sample.contact = contact;
    asked.sample.question = question;
    asked.sample.said = said();
    asked.keepsSession = keeps;
    asked.firstOfSession = m_session.isEmpty();
    asked.sessionId = m_session.isEmpty() ? m_caller->newSession(subject.tenant.id) : m_session;
    if (keeps) {
        m_session = asked.sessionId;
        m_sessionSubject = subject;
    }
    m_cancel = CancelToken();
    asked.cancel = m_cancel;
    asked.onToken = std::move(onToken);
    m_busy = true;
    return toFuture(askSteps(subject, asked));
}

QCoro::Task<Result<PreviewAnswer>> PreviewChat::askSteps(PreviewSubject subject, PreviewQuestion question)
{
    const QPointer<PreviewChat> self = this;
    const auto asking = m_caller->ask(subject, question);
    const auto answer = co_await settled(asking);
    if (!self)
        co_return fail(Error::cancelled());
    m_busy = false;
    if (question.cancel.isCancelled()) // an answer that came at the last moment is not kept either
        co_return fail(Error::cancelled());
    if (answer) {
        m_turns.append({question.sample.question, answer->text});
        m_lastAnswered = true;
    }
    co_return answer;
}

} // namespace chatflow
