// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tenants/serverform.h"
#include "tenants/tenantdirectory.h"

#include <optional>

class QLabel;

namespace chatflow
{

/// Which WhatsApp number a tenant answers: the Evolution server, its key, and one of the instances there.
class NumberForm : public ServerForm
{
    Q_OBJECT

public:
    /// `probe` outlives it.
    explicit NumberForm(ConnectionProbe &probe, QWidget *parent = nullptr);

    /// `numbers` are those the tenant has already; one more may be chosen.
    void fill(TenantId tenant, const QList<Instance> &numbers, const std::optional<QString> &keyFor = {});
    /// Whether another number may be added; otherwise only the key can be changed.
    void setMayAdd(bool may);
    void apply(TenantSettings &) const override {}
    /// What was chosen; none when the fields are empty.
    std::optional<InstanceDraft> number() const;
    /// The telephone number of the chosen instance, digits only; empty when it is not known.
    QString phone() const;
    bool isEmpty() const override;

protected:
    void retranslate() override;
    void judge() override;
    void askForList(const ServerEntry &entry) override;
    void askForTest(const ConnectionProbe::Told &told) override;

private:
    QString instanceName() const;

    QList<Instance> m_present;
    QList<InstanceInfo> m_listed;

    QLabel *m_have;
    QLabel *m_howTo;
};

} // namespace chatflow
