// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settingssource.h"

#include <QObject>

#include <functional>

namespace chatflow
{

/// The settings of one tenant while they are edited: what is stored, what somebody made of it, and what
/// differs. The one place the sections of the page read and write, so that whatever shows settings can show
/// those that are not saved yet.
class SettingsDraft : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// What is stored; drops what was edited. Emits filled().
    void load(const EditableTenant &stored, const SettingsRights &rights);
    void clear();
    bool isLoaded() const { return bool(m_stored.tenant.id); }
    const SettingsRights &rights() const { return m_rights; }

    const EditableTenant &stored() const { return m_stored; }
    /// As edited.
    const TenantSettings &settings() const { return m_settings; }
    const QString &name() const { return m_name; }
    const std::optional<InstanceDraft> &newNumber() const { return m_newNumber; }
    const TenantKeyChanges &keys() const { return m_keys; }
    /// The tenant, with its name as edited and the version that was edited.
    Tenant tenant() const;

    /// Changes the settings; emits changed() if that makes a difference to what stood there before.
    void edit(const std::function<void(TenantSettings &)> &change);
    void setName(const QString &name);
    void setNewNumber(const std::optional<InstanceDraft> &number);
    void setFlowiseKey(const KeyChange &change);
    void setEvolutionKey(const KeyChange &change);

    bool isChanged() const;
    /// What is not saved, settings first. Beside the fields of settings there are "name", "number",
    /// "flowise_key" and "evolution_key"; keys without values. Not cheap: do not ask at every key press.
    QList<SettingDifference> differences() const;
    TenantEdit toEdit(const QString &reason) const;

    /// Back to what is stored. Emits filled().
    void discard();
    /// `edit` is stored. What was changed since stays unsaved.
    void markSaved(const TenantEdit &edit, const EditSaved &saved);
    /// Somebody else has stored `theirs` as `version`: that is what is edited from now on, `merged` is what
    /// it becomes. Emits filled().
    void merge(const TenantSettings &theirs, qint64 version, const TenantSettings &merged);

Q_SIGNALS:
    /// Everything may be another: fields are filled anew.
    void filled();
    /// Somebody changed something, or it was saved.
    void changed();

private:
    EditableTenant m_stored;
    SettingsRights m_rights;
    TenantSettings m_settings;
    QString m_name;
    std::optional<InstanceDraft> m_newNumber;
    TenantKeyChanges m_keys;
};

} // namespace chatflow
