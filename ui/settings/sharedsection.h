// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settingssection.h"
#include "tenants/sharedvariablebook.h"

class QPushButton;

namespace chatflow
{

class NoticeBar;
class SharedScopeBar;
class VariablePanel;

/// The variables that businesses share: all of the workspace, or those on a plan. They are not the business'
/// own, so they are saved here and not with its settings; administrators only.
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
    void readPlans();
    void setPlan(const QString &plan);
    void refresh();

    SettingsSource &m_source;
    SharedVariablesVersion m_stored;
    bool m_isRead = false;
    bool m_changed = false;
    int m_busy = 0;
    quint64 m_question = 0; ///< grows with every reading: an answer to an older one is stale
    SharedScopeBar *m_scope;
    NoticeBar *m_notice;
    VariablePanel *m_panel;
    QPushButton *m_save;
    QPushButton *m_discard;
};

} // namespace chatflow
