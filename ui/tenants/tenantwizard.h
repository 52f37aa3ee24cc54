// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tenants/tenantsetup.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace chatflow
{

class BusinessForm;
class FirstMessageStep;
class FlowiseForm;
class NoticeBar;
class NumberForm;

/// Leads from nothing to a business whose first message was answered: business, Flowise, WhatsApp number,
/// first message. Nothing is stored before the number is confirmed, and then all at once, so it can be left
/// at any point. Open it with open().
class TenantWizard : public QDialog
{
    Q_OBJECT

public:
    enum class Step { Business, Flowise, Number, FirstMessage };

    /// `setup` outlives it.
    explicit TenantWizard(TenantSetup &setup, QWidget *parent = nullptr);
    ~TenantWizard() override;

    Step step() const { return m_step; }

public Q_SLOTS:
    void reject() override;

Q_SIGNALS:
    /// The business is there, whether or not a message comes.
    void added(const chatflow::Tenant &tenant);
    /// Its first message was answered.
    void firstAnswered();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void goTo(Step step);
    void next();
    void back();
    void skip();
    void add();
    void addedOrNot(const Result<Tenant> &tenant);
    void tested(Step step, bool good);
    QWidget *scrolled(QWidget *page);
    bool isBusy() const;
    void refresh();
    void retranslate();

    TenantSetup &m_setup;
    Step m_step = Step::Business;
    std::optional<Tenant> m_tenant;
    bool m_adding = false;
    bool m_movesOn = false; ///< the test that runs was asked for by “next”
    bool m_skipFlowise = false;
    bool m_skipNumber = false;

    QList<QLabel *> m_steps;
    NoticeBar *m_notice;
    QStackedWidget *m_stack;
    BusinessForm *m_business;
    FlowiseForm *m_flowise;
    NumberForm *m_number;
    FirstMessageStep *m_first;
    QPushButton *m_skip;
    QPushButton *m_back;
    QPushButton *m_next;
    QPushButton *m_cancel;
};

} // namespace chatflow
