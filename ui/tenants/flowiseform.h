// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tenants/connectionprobe.h"
#include "tenants/tenantform.h"
#include "tenants/tenantkeys.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace chatflow
{

class FindingList;
class SecretField;

/// How a tenant's Flowise is reached: server, key and flow, which is picked from what the server has; and a
/// test that says in words what is wrong.
class FlowiseForm : public TenantForm
{
    Q_OBJECT

public:
    enum class Depth {
        Basic, ///< what has to be known to begin; the test sets the rest
        Full,
    };

    /// `probe` outlives it.
    FlowiseForm(ConnectionProbe &probe, Depth depth, QWidget *parent = nullptr);

    void fill(TenantId tenant, const FlowiseSettings &settings, bool keyKept);
    void apply(TenantSettings &settings) const override;
    KeyChange keyChange() const;
    /// Nothing is filled in.
    bool isEmpty() const;

    /// Asks the server for its flows, to choose one.
    void fetch();
    /// Ends with tested().
    void test();
    bool isBusy() const { return m_fetching || m_testing; }
    /// Tested as it stands, without anything that has to be mended.
    bool isGood() const;
    bool isTested() const { return m_tested; }
    /// Stops what is under way.
    void cancel();

Q_SIGNALS:
    void tested(bool good);
    void busyChanged();

protected:
    void retranslate() override;
    void judge() override;

private:
    ServerEntry server() const;
    QString flowId() const;
    void urlEdited();
    void keyOrUrlFinished();
    void flowsArrived(const Result<QList<ChatflowSummary>> &flows);
    void forgetTest();
    void refresh();
    void fillChoices();

    ConnectionProbe &m_probe;
    Depth m_depth;
    TenantId m_tenant;
    FlowiseSettings m_rest; ///< what has no field here
    QString m_fetchedFor;   ///< the server whose flows stand in the list
    quint64 m_question = 0; ///< grows with each question: what comes to an older one is stale
    bool m_fetching = false;
    bool m_testing = false;
    bool m_tested = false;
    QString m_flowNote;
    QString m_fetchProblem; ///< why the server did not give its list

    QLineEdit *m_url;
    SecretField *m_key;
    QComboBox *m_flow;
    QPushButton *m_fetch;
    QSpinBox *m_timeout;
    QComboBox *m_memory;
    QComboBox *m_channel;
    QPushButton *m_test;
    FindingList *m_findings;
    FormField *m_urlField;
    FormField *m_keyField;
    FormField *m_flowField;
    FormField *m_timeoutField;
    FormField *m_memoryField;
    FormField *m_channelField;
};

} // namespace chatflow
