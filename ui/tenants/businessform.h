// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tenants/tenantform.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace chatflow
{

class ZoneBox;

/// What a business is: its name and what the AI knows of it.
class BusinessForm : public TenantForm
{
    Q_OBJECT

public:
    enum class Depth {
        Basic, ///< what has to be known to begin
        Full,
    };

    explicit BusinessForm(Depth depth, QWidget *parent = nullptr);

    /// `clientId` empty: it is still to be chosen.
    void fill(const QString &name, const QString &clientId, const TenantSettings &settings);
    /// The name of the business in the workspace; what the AI calls it is a setting like the others.
    void setNameEditable(bool editable);
    QString name() const;
    QString clientId() const;
    void apply(TenantSettings &settings) const override;

protected:
    void retranslate() override;
    void judge() override;

private:
    void fillChoices();

    const bool m_hasZone; ///< otherwise it is set beside the opening hours
    QLineEdit *m_name;
    QLineEdit *m_clientId;
    QPlainTextEdit *m_description;
    QComboBox *m_tone;
    QComboBox *m_language;
    ZoneBox *m_zone;
    QLineEdit *m_ownName;
    QPlainTextEdit *m_instructions;
    FormField *m_nameField;
    FormField *m_clientIdField;
    FormField *m_descriptionField;
    FormField *m_toneField;
    FormField *m_languageField;
    FormField *m_zoneField;
    FormField *m_ownNameField; ///< the name the AI uses; it follows the name while it is empty
    FormField *m_instructionsField;
};

} // namespace chatflow
