// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/historymodel.h"
#include "settings/settingssection.h"

class QLabel;
class QListView;
class QPushButton;

namespace chatflow
{

class DifferenceView;
class NoticeBar;

/// The versions of the settings: who saved what, when and why, what was different, and the way back. Two
/// that are chosen together are compared with each other.
class HistorySection : public SettingsSection
{
    Q_OBJECT

public:
    /// The field of showSetting() that leads to a version.
    static QString versionField() { return QStringLiteral("version"); }

    /// Both outlive it.
    HistorySection(SettingsDraft &draft, SettingsSource &source, QWidget *parent = nullptr);
    ~HistorySection() override;

    QString id() const override { return QStringLiteral("history"); }
    QString title() const override;
    QString icon() const override { return QStringLiteral("undo"); }
    QStringList settings() const override { return {}; }
    /// `item` is a version.
    void showSetting(const QString &field, const QString &item) override;
    bool isSettled() const override { return m_model.isSettled() && m_busy == 0; }
    void shown() override;

protected:
    void fill() override;
    void retranslate() override;
    void changeEvent(QEvent *event) override;

private:
    void read();
    void listed();
    void chosen();
    void compare(qint64 from, qint64 to);
    void askToRestore();
    void restore(qint64 version);
    void refresh();
    QList<qint64> chosenVersions() const; ///< the newest first

    SettingsSource &m_source;
    HistoryModel m_model;
    qint64 m_toShow = 0; ///< as soon as it was read
    qint64 m_shown = 0;  ///< what can be restored: one version; 0 = none
    quint64 m_question = 0;
    int m_busy = 0;
    NoticeBar *m_notice;
    QListView *m_list;
    QLabel *m_about;
    DifferenceView *m_view;
    QPushButton *m_restore;
};

} // namespace chatflow
