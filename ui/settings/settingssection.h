// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settingsdraft.h"

#include <QStringList>
#include <QWidget>

namespace chatflow
{

/// One section of the page of settings: some of the settings as fields. Reads and writes the draft only;
/// what it asks others goes through interfaces of its own. A new section is a class and a line in
/// settingssections.cpp.
class SettingsSection : public QWidget
{
    Q_OBJECT

public:
    /// `draft` outlives it.
    SettingsSection(SettingsDraft &draft, QWidget *parent);

    virtual QString id() const = 0; ///< "business": stable, free of texts
    virtual QString title() const = 0;
    virtual QString icon() const = 0;
    /// The settings it shows, as in SettingDifference ("tone", "flowise.url"): the command palette and the
    /// list of changes lead here.
    virtual QStringList settings() const = 0;
    /// Leads to one of them. `item` as in SettingDifference; may be empty.
    virtual void showSetting(const QString &field, const QString &item) = 0;

    /// Nothing is wrong with what stands in it.
    virtual bool isValid() const { return true; }
    /// Shows all that is wrong, also in fields nobody touched, and goes to the first. True when nothing is.
    virtual bool confirm() { return true; }
    /// Nothing is on its way.
    virtual bool isSettled() const { return true; }
    /// Ends what is under way: what it is about is left.
    virtual void stop() {}
    /// Ends what would change the draft while that is saved.
    virtual void aboutToSave() {}
    /// Shows itself for the first time since it was filled: whatever costs something belongs here.
    virtual void shown() {}
    /// It has changes that are not the draft's and are not saved.
    virtual bool hasUnsaved() const { return false; }
    /// Drops those.
    virtual void discard() {}
    /// Saves those; settledChanged() tells of the end.
    virtual void save() {}

Q_SIGNALS:
    /// isValid() may be another.
    void judged();
    void settledChanged();
    /// It has stored something by itself: what is stored is to be read again.
    void storedChanged();

protected:
    /// Shows what the draft holds; called whenever it was filled, before and while nobody looks.
    virtual void fill() = 0;
    virtual void retranslate() = 0;
    SettingsDraft &draft() const { return m_draft; }
    /// Hands the focus on to its first field.
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    SettingsDraft &m_draft;
    bool m_isShown = false; ///< since it was filled
};

} // namespace chatflow
