// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "tenants/serverform.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace chatflow
{

/// How a tenant's Flowise is reached: server, key and flow, which is picked from what the server has; and a
/// test that says in words what is wrong.
class FlowiseForm : public ServerForm
{
    Q_OBJECT

public:
    enum class Depth {
        Basic, ///< what has to be known to begin; the test sets the rest
        Full,
    };

    /// `probe` outlives it.
    FlowiseForm(ConnectionProbe &probe, Depth depth, QWidget *parent = nullptr);

    void fill(TenantId tenant, const FlowiseSettings &settings, const std::optional<QString> &keyFor = {});
    void apply(TenantSettings &settings) const override;
    bool isEmpty() const override;
    /// Asks which models have a price, to choose from.
    void fetchPrices();

protected:
    void retranslate() override;
    void judge() override;
    ServerEntry server() const override;
    void urlEdited() override;
    void urlFinished() override;
    void askForList(const ServerEntry &entry) override;
    void askForTest(const ConnectionProbe::Told &told) override;

private:
    QString flowId() const;
    /// The key that is trusted by hand, as long as the address is that of its server.
    QString pin() const;
    /// Shows the certificate that the test has met, and trusts it if a person says so.
    void askToTrust();
    void showTrust();
    void fillChoices();
    void showPrices(const QStringList &models);
    QString priceHint() const;
    /// Shows what the test may have changed.
    void showFitting(const FlowiseSettings &settings);

    FlowiseSettings m_rest; ///< what has no field here

    QSpinBox *m_timeout;
    QComboBox *m_memory;
    QComboBox *m_channel;
    QComboBox *m_price;   ///< the model that answers are priced as
    QStringList m_priced; ///< models that have a price
    QCheckBox *m_streaming;
    QString m_pin;
    QString m_pinFor;                      ///< the address
    std::optional<ShownCertificate> m_met; ///< by the last test
    QLabel *m_trusted;
    QPushButton *m_trust; ///< or stops trusting

    QCheckBox *m_ask; ///< only for the test: it is no setting
    FormField *m_timeoutField;
    FormField *m_memoryField;
    FormField *m_channelField;
    FormField *m_priceField;
};

} // namespace chatflow
