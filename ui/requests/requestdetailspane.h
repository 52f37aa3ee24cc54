// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requests/requestssource.h"
#include "shell/promptsample.h"
#include "widgets/relativetime.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace chatflow
{

class StatePane;
class TextSection;
class TimingBar;

/// One request: what was sent, what came back, how long each part took, what it cost, and what to mend when
/// it failed.
class RequestDetailsPane : public QWidget
{
    Q_OBJECT

public:
    explicit RequestDetailsPane(QWidget *parent = nullptr);

    /// No request is chosen.
    void showNone();
    void showLoading();
    void showFailing(const Error &error);
    /// Whether the request can be copied and tried; it can unless this says otherwise.
    void setOffersActions(bool offers) { m_offersActions = offers; }
    void showDetails(const RequestDetails &details, const RelativeTime &times);
    /// The request as a curl command; empty when there is none or what was sent is forgotten.
    QString curl() const;
    /// What was asked, to try it again; none when it is forgotten.
    std::optional<PromptSample> sample() const;
    QWidget *pane() const; ///< what F6 goes to
    QString factsText() const;

Q_SIGNALS:
    void retryRequested();
    void copyRequested();
    void tryRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QString facts() const;
    void retranslate();

    std::optional<RequestDetails> m_details;
    RelativeTime m_times;
    bool m_offersActions = true;
    StatePane *m_state;
    QScrollArea *m_scroll;
    QStackedWidget *m_stack;
    QLabel *m_heading;
    QLabel *m_problem;
    QLabel *m_legend;
    QLabel *m_facts;
    QLabel *m_forgotten;
    TimingBar *m_bar;
    TextSection *m_question;
    TextSection *m_answer;
    TextSection *m_prompt;
    TextSection *m_variables;
    TextSection *m_history;
    QPushButton *m_copy;
    QPushButton *m_try;
};

} // namespace chatflow
