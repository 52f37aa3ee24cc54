// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/trialsource.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace chatflow
{

class TrialColumn;

/// Asks the real flow with the settings as they are edited and, if wanted, the same with the saved ones
/// beside it. Costs what any answer costs, apart from the business's bill.
class TrialPane : public QWidget
{
    Q_OBJECT

public:
    /// What a question is asked with: as edited, and as saved.
    struct Subjects {
        PreviewSubject edited;
        PreviewSubject saved;
        ContactVariables contact;
    };

    /// `source` outlives it. `subjects` is asked when a question is sent.
    TrialPane(TrialSource &source, std::function<Subjects()> subjects, QWidget *parent = nullptr);
    ~TrialPane() override;

    /// Why nothing can be asked now; empty: something can.
    void setBlocked(const QString &reason);
    /// What stands in the field, not asked yet.
    void setQuestion(const QString &question);
    void stop();
    void reset();
    bool isBusy() const;
    QList<ContextTurn> said() const;

Q_SIGNALS:
    /// What goes with the next question is another.
    void saidChanged();
    void busyChanged();
    void calibrated(const chatflow::FlowCalibration &calibration);

protected:
    void changeEvent(QEvent *event) override;

private:
    void send();
    void retry();
    void compare(bool on);
    void refresh();
    void retranslate();

    TrialSource &m_source;
    std::function<Subjects()> m_subjects;
    QString m_blocked;
    QCheckBox *m_compare;
    QPushButton *m_reset;
    QWidget *m_columns;
    TrialColumn *m_edited;
    TrialColumn *m_saved = nullptr; ///< none: not compared
    QLabel *m_hint;
    QLineEdit *m_question;
    QPushButton *m_retry;
    QPushButton *m_send; ///< stops while an answer is written
};

} // namespace chatflow
