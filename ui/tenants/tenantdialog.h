// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tenants/tenantssource.h"

#include <QDialog>

class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace chatflow
{

class BusinessForm;
class ConnectionProbe;
class FlowiseForm;
class LimitsForm;
class NoticeBar;
class NumberForm;
class StatePane;
class TenantForm;

/// Edits all of a tenant. Opens at once and reads meanwhile; what could not be saved stays in the fields,
/// also when somebody else saved first.
class TenantDialog : public QDialog
{
    Q_OBJECT

public:
    /// `source` and `probe` outlive it.
    TenantDialog(TenantsSource &source, ConnectionProbe &probe, TenantId tenant, QWidget *parent = nullptr);
    ~TenantDialog() override;

    bool isSettled() const { return !m_busy; }

public Q_SLOTS:
    void reject() override;

Q_SIGNALS:
    void saved(const chatflow::Tenant &tenant);

protected:
    void changeEvent(QEvent *event) override;

private:
    void read();
    void arrived(const Result<EditableTenant> &tenant);
    void save();
    void savedOrNot(const Result<EditSaved> &outcome);
    /// Somebody else saved: their version is the base from now on, the fields stay.
    void saveOverTheirs();
    TenantEdit edit() const;
    bool isEdited() const;
    QWidget *addForm(TenantForm *form);
    void setBusy(bool busy);
    void retranslate();

    TenantsSource &m_source;
    ConnectionProbe &m_probe;
    TenantId m_tenant;
    EditableTenant m_shown;
    bool m_busy = false;
    bool m_conflict = false;
    bool m_leaving = false; ///< asked once already whether to drop what was changed

    StatePane *m_state;
    QStackedWidget *m_stack;
    NoticeBar *m_notice;
    QTabWidget *m_tabs;
    BusinessForm *m_business;
    FlowiseForm *m_flowise;
    NumberForm *m_number;
    LimitsForm *m_limits;
    QPushButton *m_save;
    QPushButton *m_cancel;
};

} // namespace chatflow
