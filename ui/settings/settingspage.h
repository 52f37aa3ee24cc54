// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settingsdraft.h"
#include "shell/pagewidget.h"

#include <QTimeZone>

#include <functional>
#include <memory>

class QListWidget;
class QStackedWidget;

namespace chatflow
{

class ChangeFeed;
class Clock;
class IntentSource;
class KeepingSource;
class ConnectionProbe;
class LayoutMemory;
class NoticeBar;
class SaveBar;
struct PromptSources;
class SettingsPalette;
class SettingsSaving;
class SettingsSection;
class StatePane;

/// All settings of a tenant, in sections. What is changed stays on the page until it is saved or discarded,
/// also when other pages are looked at or somebody else saves first.
class SettingsPage : public PageWidget
{
    Q_OBJECT

public:
    /// What the shell has for the page; all outlive it.
    struct Parts {
        ChangeFeed &feed;
        const Clock &clock;
        LayoutMemory &layout;
        std::shared_ptr<PromptSources> prompt{};  ///< none: without the sections about the prompt
        std::shared_ptr<KeepingSource> keeping{}; ///< none: without the section about what is kept
        std::shared_ptr<IntentSource> intents{};  ///< none: without the section about intents
    };

    SettingsPage(std::unique_ptr<SettingsSource> source, std::unique_ptr<ConnectionProbe> probe,
                 const Parts &parts, QWidget *parent = nullptr);
    ~SettingsPage() override;

    QString title() const override;
    void setTenant(TenantId tenant, const QTimeZone &zone) override;
    QList<QAction *> menuActions() const override;
    QList<QWidget *> panes() const override;
    bool isSettled() const override;
    QList<PaletteSource *> paletteSources() override;
    void openSettings(qint64 version) override;
    void openPrompt(const PromptSample &sample) override;
    bool hasUnsaved() const override;
    void askToLeave(std::function<void()> go) override;

    TenantId tenant() const { return m_tenant; }
    SettingsDraft &draft() { return m_draft; }
    const QList<SettingsSection *> &sections() const { return m_sections; }
    SettingsSection *currentSection() const;
    /// Shows a section, and in it a setting if `field` names one.
    void showSetting(const QString &section, const QString &field = {}, const QString &item = {});

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildActions();
    void buildBody();
    void connectSaving();
    void read();
    void arrived(const Result<EditableTenant> &tenant);
    void applyChanges(const QList<Change> &changes);
    /// Reads again what is shown; without unsaved changes it is shown as it is now.
    void refresh();
    void refreshed(const EditableTenant &now);
    void showSection(qsizetype place);
    void showSample();
    void showField(const QString &field, const QString &item);
    void save();
    void discard();
    /// Leaves, if that waited for everything to be saved, and it is.
    void goOn();
    void showState();
    void refreshList();
    void refreshActions();
    void retranslate();
    void restyle();

    std::unique_ptr<SettingsSource> m_source;
    std::unique_ptr<ConnectionProbe> m_probe;
    std::shared_ptr<PromptSources> m_prompt;
    std::shared_ptr<KeepingSource> m_keeping;
    std::shared_ptr<IntentSource> m_intents;
    const Clock &m_clock;
    LayoutMemory &m_layout;
    SettingsDraft m_draft;
    std::unique_ptr<SettingsPalette> m_palette;
    QTimeZone m_zone = QTimeZone::utc();
    TenantId m_tenant;
    quint64 m_question = 0; ///< grows with each reading: what comes to an older one is stale
    int m_reading = 0;
    bool m_toRead = false;                      ///< once the page is seen
    qint64 m_versionToShow = 0;                 ///< once it is read
    std::optional<PromptSample> m_sampleToShow; ///< likewise
    bool m_toRefresh = false;                   ///< once what is being saved is saved
    std::optional<Error> m_failure;
    std::function<void()> m_go; ///< where to go once everything is saved

    QList<SettingsSection *> m_sections;
    QAction *m_saveAction = nullptr;
    QAction *m_discardAction = nullptr;
    NoticeBar *m_notice = nullptr;
    QStackedWidget *m_stack = nullptr;
    StatePane *m_state = nullptr;
    QWidget *m_body = nullptr;
    QListWidget *m_list = nullptr;
    QStackedWidget *m_pages = nullptr;
    SaveBar *m_bar = nullptr;
    SettingsSaving *m_saving = nullptr;
};

} // namespace chatflow
