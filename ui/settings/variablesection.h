// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settingssection.h"
#include "settings/variablesmodel.h"

namespace chatflow
{

class Clock;
class VariablePanel;

/// All variables of a business: its own, which are edited here, and those it has from elsewhere, each with
/// its value, where that is from and what it replaces; what the template asks for and nobody sets is marked.
class VariableSection : public SettingsSection
{
    Q_OBJECT

public:
    /// All outlive it.
    VariableSection(SettingsDraft &draft, SettingsSource &source, const Clock &clock,
                    QWidget *parent = nullptr);

    QString id() const override { return QStringLiteral("variables"); }
    QString title() const override;
    QString icon() const override { return QStringLiteral("command"); }
    QStringList settings() const override { return {QStringLiteral("own_variables")}; }
    void showSetting(const QString &field, const QString &item) override;
    bool isValid() const override;
    bool confirm() override;
    bool isSettled() const override { return m_reading == 0; }
    void shown() override;

protected:
    void fill() override;
    void retranslate() override {}

private:
    QList<VariableRow> rows(const QList<OwnVariable> &own) const;
    void readShared();

    SettingsSource &m_source;
    const Clock &m_clock;
    SharedVariables m_shared;
    quint64 m_question = 0;
    int m_reading = 0;
    bool m_writing = false;
    VariablePanel *m_panel;
};

} // namespace chatflow
