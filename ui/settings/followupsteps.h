// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tenants/followupsettings.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QToolButton;
class QVBoxLayout;

namespace chatflow
{

/// One step: after how long, and what is said then.
class FollowUpStepRow : public QWidget
{
    Q_OBJECT

public:
    explicit FollowUpStepRow(const FollowUpStep &step, QWidget *parent = nullptr);

    FollowUpStep step() const;
    /// What is wrong with it, as the step `before` it (minutes) has it; empty: nothing.
    QString judge(int before);
    bool isValid() const { return m_valid; }
    void setNumber(int number);
    QWidget *first() const;

Q_SIGNALS:
    void edited();
    void removeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    bool m_byFlow = false; ///< not to be set here; kept
    bool m_valid = true;
    int m_number = 1;
    QString m_shown; ///< what is wrong
    QLabel *m_title;
    QSpinBox *m_after;
    QComboBox *m_unit;
    QToolButton *m_remove;
    QPlainTextEdit *m_text;
    QLabel *m_problem;
};

/// The steps of the follow-ups, one under the other.
class FollowUpSteps : public QWidget
{
    Q_OBJECT

public:
    static constexpr qsizetype most = 20;

    explicit FollowUpSteps(QWidget *parent = nullptr);

    void setSteps(const QList<FollowUpStep> &steps);
    QList<FollowUpStep> steps() const;
    bool isValid() const;
    /// Shows what is wrong with each.
    void judge();
    /// To the step of so many minutes, otherwise to the first that is wrong, or where one is added.
    QWidget *widgetOf(const QString &afterMinutes) const;

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    FollowUpStepRow *append(const FollowUpStep &step);
    void add();
    void remove(FollowUpStepRow *row);
    void retranslate();
    void orderFocus();

    QList<FollowUpStepRow *> m_rows;
    QVBoxLayout *m_column;
    QLabel *m_none;
    QPushButton *m_add;
};

} // namespace chatflow
