// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tenants/sharedvariablebook.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace chatflow
{

/// Above shared variables: whose they are, all businesses' or those of a plan, and which plan the business at
/// hand is on. A plan is there as soon as a business is on it.
class SharedScopeBar : public QWidget
{
    Q_OBJECT

public:
    explicit SharedScopeBar(QWidget *parent = nullptr);

    void setPlans(const SharedPlans &plans);
    SharedScope scope() const;
    /// False keeps the scope: what stands under it is not saved yet.
    void setScopeChangeable(bool changeable);
    void setEditable(bool editable);

Q_SIGNALS:
    void scopeChosen(); ///< by a person
    void planChosen(const QString &plan);

protected:
    void changeEvent(QEvent *event) override;

private:
    void choosePlan();
    void refresh();
    void retranslate();

    SharedPlans m_plans;
    bool m_editable = false;
    QLabel *m_scopeLabel;
    QComboBox *m_scope;
    QLabel *m_planLabel;
    QComboBox *m_plan;
    QPushButton *m_set;
};

} // namespace chatflow
