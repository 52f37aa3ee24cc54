// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/previewcaller.h"

#include <QObject>

namespace chatflow
{

/// A conversation with a tenant's flow that tries settings out before they are stored: several turns, each
/// with the settings of its moment. One question at a time. Lives in one thread.
class PreviewChat : public QObject
{
    Q_OBJECT

public:
    /// A question, and its answer.
    struct Turn {
        QString question;
        QString answer;
    };
    using OnToken = std::function<void(const QString &text)>;

    explicit PreviewChat(const PreviewParts &parts, QObject *parent = nullptr);
    ~PreviewChat() override;

    /// Asks with what was said before. Conflict while another question is under way. The turn is kept when
    /// an answer came.
    QFuture<Result<PreviewAnswer>> ask(const PreviewSubject &subject, const ContactVariables &contact,
                                       const QString &question, OnToken onToken = {});
    /// Takes the last turn back and asks it again. A flow that keeps the conversation itself cannot take a
    /// turn back: there a new conversation begins with the question. NotFound when nothing was asked.
    QFuture<Result<PreviewAnswer>> retry(const PreviewSubject &subject, const ContactVariables &contact,
                                         OnToken onToken = {});
    /// Ends the question under way; it answers Cancelled, and the server is told.
    void stop();
    /// Forgets the turns, here and, where the key may, in the flow.
    QFuture<Result<>> reset();

    const QList<Turn> &turns() const { return m_turns; }
    /// The turns as they go with the next question.
    QList<ContextTurn> said() const;
    bool isBusy() const { return m_busy; }

private:
    QFuture<Result<PreviewAnswer>> begin(const PreviewSubject &subject, const ContactVariables &contact,
                                         const QString &question, OnToken onToken);
    QCoro::Task<Result<PreviewAnswer>> askSteps(PreviewSubject subject, PreviewQuestion question);
    QFuture<Result<>> leaveSession();
    bool isSameFlow(const PreviewSubject &subject) const;

    std::unique_ptr<PreviewCaller> m_caller;
    QList<Turn> m_turns;
    QString m_lastQuestion; ///< whose answer came or not
    bool m_lastAnswered = false;
    bool m_busy = false;
    CancelToken m_cancel;
    QString m_session; ///< that the flow keeps; empty: none
    PreviewSubject m_sessionSubject;
};

} // namespace chatflow
