// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/goldensource.h"
#include "settings/settingssection.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace chatflow
{

class ComparisonView;
class GoldenModel;
class NoticeBar;
class StatePane;

/// The golden questions: asked with the settings as they are edited, the answers held against what is
/// expected and against the run before.
class GoldenSection : public SettingsSection
{
    Q_OBJECT

public:
    /// Both outlive it.
    GoldenSection(SettingsDraft &draft, GoldenSource &source, QWidget *parent);
    ~GoldenSection() override;

    QString id() const override;
    QString title() const override;
    QString icon() const override;
    QStringList settings() const override { return {}; }
    void showSetting(const QString &, const QString &) override {}
    bool isSettled() const override;
    void stop() override;
    void shown() override;

protected:
    void fill() override;
    void retranslate() override;

private:
    void build();
    void read();
    void run();
    void finished(const Result<GoldenRun> &run);
    void edit(bool anew);
    void store(const GoldenQuestion &question);
    void remove();
    void move(int by);
    void showChosen();
    void showState();
    void refresh();
    QString summaryText() const;
    /// What the last run is against the one before; empty when there is nothing to compare.
    QString progressText() const;
    const GoldenQuestion *chosen() const;

    GoldenSource &m_source;
    GoldenModel *m_model;
    TenantId m_tenant; ///< whose questions are shown
    std::optional<GoldenRun> m_last;
    std::optional<GoldenRun> m_before; ///< the one that m_last is held against
    std::optional<Error> m_failure;
    int m_reading = 0;
    int m_writing = 0;
    quint64 m_question = 0;
    bool m_running = false;
    bool m_read = false; ///< of this tenant

    NoticeBar *m_notice;
    QLabel *m_intro;
    QPushButton *m_run; ///< stops while it runs
    QProgressBar *m_progress;
    QStackedWidget *m_stack;
    StatePane *m_state;
    QSplitter *m_splitter;
    QTableView *m_table;
    QLabel *m_verdict; ///< of the chosen question, whole
    ComparisonView *m_comparison;
    QLabel *m_summary;
    QPushButton *m_add;
    QPushButton *m_edit;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
};

} // namespace chatflow
