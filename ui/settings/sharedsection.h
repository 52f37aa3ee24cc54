// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settingssection.h"
#include "tenants/sharedvariablebook.h"

class QPushButton;

namespace chatflow
{

class NoticeBar;
class VariablePanel;

/// The variables that all businesses of the workspace share. They are not the business' own, so they are
/// saved here and not with its settings; administrators only.
class SharedSection : public SettingsSection
{
    Q_OBJECT

public:
    /// Both outlive it.
    SharedSection(SettingsDraft &draft, SettingsSource &source, QWidget *parent = nullptr);

    QString id() const override { return QStringLiteral("shared"); }
    QString title() const override;
    QString icon() const override { return QStringLiteral("team"); }
    QStringList settings() const override { return {QStringLiteral("shared_variables")}; }
    void showSetting(const QString &field, const QString &item) override;
    bool isSettled() const override { return m_busy == 0; }
    void shown() override;
    bool hasUnsaved() const override { return m_changed; }
    void discard() override;
    void save() override;

protected:
    void fill() override;
    void retranslate() override;

private:
    void read();
    void refresh();

    SettingsSource &m_source;
    SharedVariablesVersion m_stored;
    bool m_isRead = false;
    bool m_changed = false;
    int m_busy = 0;
    NoticeBar *m_notice;
    VariablePanel *m_panel;
    QPushButton *m_save;
    QPushButton *m_discard;
};

} // namespace chatflow
