// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settingssource.h"

#include <QObject>
#include <QTimeZone>

class QWidget;

namespace chatflow
{

class SettingsDraft;

/// Saves a draft. Where somebody else has saved in the meantime, it is put together with theirs; what both
/// changed differently is asked of the person. Nothing of either is lost.
class SettingsSaving : public QObject
{
    Q_OBJECT

public:
    /// All outlive it. Its question belongs to `window`.
    SettingsSaving(SettingsSource &source, SettingsDraft &draft, QWidget &window);

    void save(const QString &reason);
    bool isBusy() const { return m_busy; }
    void setZone(const QTimeZone &zone) { m_zone = zone; }

Q_SIGNALS:
    void busyChanged(bool busy);
    /// `together`: who saved other settings in the meantime, which are kept as well; empty = nobody.
    void saved(const chatflow::Tenant &tenant, const QString &together);
    void failed(const chatflow::Error &error);
    /// All is stored but the keys.
    void keysNotKept(const chatflow::Error &error);
    /// Another tenant has the number that was chosen.
    void numberTaken();
    /// The person does not want to decide now: nothing was saved.
    void putOff();

private:
    void store();
    void stored(const TenantEdit &edit, const Result<EditSaved> &outcome);
    void rebase(const QSet<QString> &takeTheirs, qint64 decidedOn);
    void ask(const RebasedSettings &rebased);
    void setBusy(bool busy);
    void end(const Error &error);

    SettingsSource &m_source;
    SettingsDraft &m_draft;
    QWidget &m_window;
    QTimeZone m_zone = QTimeZone::utc();
    QString m_reason;
    QString m_together;
    bool m_busy = false;
};

} // namespace chatflow
