// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tenants/connectionprobe.h"
#include "tenants/tenantdirectory.h"
#include "tenants/tenantform.h"
#include "tenants/tenantkeys.h"

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace chatflow
{

class FindingList;
class SecretField;

/// Which WhatsApp number a tenant answers: the Evolution server, its key, and one of the instances there.
class NumberForm : public TenantForm
{
    Q_OBJECT

public:
    /// `probe` outlives it.
    explicit NumberForm(ConnectionProbe &probe, QWidget *parent = nullptr);

    /// `numbers` are those the tenant has already; one more may be chosen.
    void fill(TenantId tenant, const QList<Instance> &numbers, bool keyKept);
    void apply(TenantSettings &) const override {}
    KeyChange keyChange() const;
    /// What was chosen; none when the fields are empty.
    std::optional<InstanceDraft> number() const;
    /// The telephone number of the chosen instance, digits only; empty when it is not known.
    QString phone() const;
    bool isEmpty() const;

    void fetch();
    /// Ends with tested().
    void test();
    bool isBusy() const { return m_fetching || m_testing; }
    bool isGood() const;
    bool isTested() const { return m_tested; }
    void cancel();

Q_SIGNALS:
    void tested(bool good);
    void busyChanged();

protected:
    void retranslate() override;
    void judge() override;

private:
    ServerEntry server() const;
    QString instanceName() const;
    void keyOrUrlFinished();
    void numbersArrived(const Result<QList<InstanceInfo>> &numbers);
    void forgetTest();
    void refresh();

    ConnectionProbe &m_probe;
    TenantId m_tenant;
    QList<Instance> m_present;
    QList<InstanceInfo> m_listed;
    QString m_fetchedFor;
    quint64 m_question = 0;
    bool m_fetching = false;
    bool m_testing = false;
    bool m_tested = false;
    QString m_listNote;
    QString m_fetchProblem; ///< why the server did not give its list

    QLabel *m_have;
    QLineEdit *m_url;
    SecretField *m_key;
    QComboBox *m_instance;
    QPushButton *m_fetch;
    QPushButton *m_test;
    QLabel *m_howTo;
    FindingList *m_findings;
    FormField *m_urlField;
    FormField *m_keyField;
    FormField *m_instanceField;
};

} // namespace chatflow
