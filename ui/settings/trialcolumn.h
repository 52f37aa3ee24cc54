// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/trialsource.h"

#include <QWidget>

#include <memory>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace chatflow
{

class TrialBubble;

/// One conversation with the flow, as bubbles: an answer appears as it is written.
class TrialColumn : public QWidget
{
    Q_OBJECT

public:
    explicit TrialColumn(std::unique_ptr<TrialConversation> conversation, QWidget *parent = nullptr);
    ~TrialColumn() override;

    /// Empty: none is shown.
    void setTitle(const QString &title);
    void ask(const PreviewSubject &subject, const ContactVariables &contact, const QString &question);
    /// Once more what was asked last; nothing when nothing was.
    void retry(const PreviewSubject &subject, const ContactVariables &contact);
    void stop();
    void reset();
    bool isBusy() const { return m_busy; }
    bool hasAsked() const { return !m_lastQuestion.isEmpty(); }
    QList<ContextTurn> said() const { return m_conversation->said(); }

Q_SIGNALS:
    void busyChanged();
    /// The flow showed what it adds to a prompt.
    void calibrated(const chatflow::FlowCalibration &calibration);

private:
    TrialBubble *add(bool fromContact, const QString &text);
    void begin(const QString &question);
    TrialConversation::OnToken tokens();
    void finish(const Result<PreviewAnswer> &answer);
    void wait(const QFuture<Result<PreviewAnswer>> &asking);

    std::unique_ptr<TrialConversation> m_conversation;
    QLabel *m_title;
    QScrollArea *m_area;
    QWidget *m_thread;
    QVBoxLayout *m_bubbles;
    TrialBubble *m_answer = nullptr; ///< that is being written
    QString m_lastQuestion;
    bool m_busy = false;
    quint64 m_round = 0; ///< what comes to an earlier one is stale
};

} // namespace chatflow
