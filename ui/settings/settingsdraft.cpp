// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingsdraft.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

void SettingsDraft::load(const EditableTenant &stored, const SettingsRights &rights)
{
    m_stored = stored;
    m_rights = rights;
    discard();
}

void SettingsDraft::clear()
{
    load({}, {});
}

Tenant SettingsDraft::tenant() const
{
    Tenant tenant = m_stored.tenant;
    tenant.name = m_name;
    return tenant;
}

void SettingsDraft::edit(const std::function<void(TenantSettings &)> &change)
{
    TenantSettings edited = m_settings;
    change(edited);
    if (edited == m_settings)
        return;
    m_settings = edited;
    Q_EMIT changed();
}

void SettingsDraft::setName(const QString &name)
{
    if (name == m_name)
        return;
    m_name = name;
    Q_EMIT changed();
}

void SettingsDraft::setNewNumber(const std::optional<InstanceDraft> &number)
{
    if (number == m_newNumber)
        return;
    m_newNumber = number;
    Q_EMIT changed();
}

void SettingsDraft::setFlowiseKey(const KeyChange &change)
{
    m_keys.flowise = change;
    Q_EMIT changed();
}

void SettingsDraft::setEvolutionKey(const KeyChange &change)
{
    m_keys.evolution = change;
    Q_EMIT changed();
}

bool SettingsDraft::isChanged() const
{
    return m_name != m_stored.tenant.name || m_newNumber || m_keys.any() || m_settings != m_stored.settings;
}

QList<SettingDifference> SettingsDraft::differences() const
{
    QList<SettingDifference> all = settingDifferences(m_stored.settings, m_settings);
    if (m_name != m_stored.tenant.name) {
        // The name that the AI uses follows that of the business: one change to whoever made it.
        all.removeIf([this](const SettingDifference &one) {
            return one.field == u"business_name"_s && one.after == m_name;
        });
        all.append({u"name"_s, {}, m_stored.tenant.name, m_name});
    }
    if (m_newNumber)
        all.append({u"number"_s, {}, std::nullopt, m_newNumber->name});
    const auto ofKey = [&all](const QString &field, const KeyChange &change, bool wasSet) {
        if (!change.isChange())
            return;
        const bool isSet = change.kind == KeyChange::Kind::Set;
        all.append({field,
                    {},
                    wasSet ? std::optional(QString()) : std::nullopt,
                    isSet ? std::optional(QString()) : std::nullopt});
    };
    ofKey(u"flowise_key"_s, m_keys.flowise, m_stored.flowiseKeyFor.has_value());
    ofKey(u"evolution_key"_s, m_keys.evolution, m_stored.evolutionKeyFor.has_value());
    return all;
}

TenantEdit SettingsDraft::toEdit(const QString &reason) const
{
    TenantEdit edit{.tenant = m_stored.tenant.id};
    edit.revision.name = m_name;
    edit.revision.nameBefore = m_stored.tenant.name;
    edit.revision.settings = m_settings;
    edit.revision.basedOn = m_stored.tenant.settingsVersion;
    edit.revision.newInstance = m_newNumber;
    edit.revision.reason = reason;
    edit.keys = m_keys;
    return edit;
}

void SettingsDraft::discard()
{
    m_settings = m_stored.settings;
    m_name = m_stored.tenant.name;
    m_newNumber.reset();
    m_keys = {};
    Q_EMIT filled();
    Q_EMIT changed();
}

void SettingsDraft::markSaved(const TenantEdit &edit, const EditSaved &saved)
{
    if (edit.tenant != m_stored.tenant.id)
        return;
    if (m_name == edit.revision.name)
        m_name = saved.tenant.name; // somebody may have renamed it meanwhile
    m_stored.tenant = saved.tenant;
    m_stored.settings = edit.revision.settings;
    if (edit.revision.newInstance) {
        m_stored.numbers.append({.tenant = edit.tenant,
                                 .serverUrl = edit.revision.newInstance->serverUrl,
                                 .name = edit.revision.newInstance->name});
        if (m_newNumber == edit.revision.newInstance)
            m_newNumber.reset();
    }
    if (!saved.keyError) {
        const auto keep = [](std::optional<QString> &server, KeyChange &change, const KeyChange &done) {
            if (done.isChange())
                server = done.kind == KeyChange::Kind::Set ? std::optional(done.server) : std::nullopt;
            if (change == done) // not one that was typed since
                change = {};
        };
        keep(m_stored.flowiseKeyFor, m_keys.flowise, edit.keys.flowise);
        keep(m_stored.evolutionKeyFor, m_keys.evolution, edit.keys.evolution);
    }
    // Fields of what is gone from the draft (keys, numbers) are emptied, unless somebody is typing on.
    if (!isChanged())
        Q_EMIT filled();
    Q_EMIT changed();
}

void SettingsDraft::merge(const TenantSettings &theirs, qint64 version, const TenantSettings &merged)
{
    m_stored.settings = theirs;
    m_stored.tenant.settingsVersion = version;
    m_settings = merged;
    Q_EMIT filled();
    Q_EMIT changed();
}

} // namespace chatflow
