// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settingssection.h"

#include <QTimer>

class QLabel;
class QScrollArea;

namespace chatflow
{

class Clock;
class FormField;
class HolidayList;
class HoursGrid;
class ZoneBox;

/// When a business is open: the week, the holidays, the time zone, and what that means right now.
class HoursSection : public SettingsSection
{
    Q_OBJECT

public:
    /// Both outlive it.
    HoursSection(SettingsDraft &draft, const Clock &clock, QWidget *parent = nullptr);

    QString id() const override { return QStringLiteral("hours"); }
    QString title() const override;
    QString icon() const override { return QStringLiteral("recent"); }
    QStringList settings() const override;
    void showSetting(const QString &field, const QString &item) override;
    bool isValid() const override;
    bool confirm() override;

protected:
    void fill() override;
    void retranslate() override;
    void changeEvent(QEvent *event) override;

private:
    void write();
    void refreshNow();
    /// Rows come and go: Tab would go to new ones last.
    void chain();
    void goTo(QWidget *widget);

    const Clock &m_clock;
    QTimer m_minute;
    QScrollArea *m_area;
    QWidget *m_content;
    QLabel *m_now;
    ZoneBox *m_zone;
    FormField *m_zoneField;
    QLabel *m_weekTitle;
    HoursGrid *m_grid;
    QLabel *m_holidaysTitle;
    HolidayList *m_holidays;
};

} // namespace chatflow
