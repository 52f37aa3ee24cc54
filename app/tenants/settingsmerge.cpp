// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/settingsmerge.h"

#include "tenants/settingsparts.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

/// Puts together the parts of three versions, and notes where two disagree.
class SettingsMerge
{
public:
    SettingsMerge(const TenantSettings &base, const TenantSettings &mine, const TenantSettings &theirs,
                  const QSet<QString> &takeTheirs)
        : m_base(SettingsParts::of(base))
        , m_mine(SettingsParts::of(mine))
        , m_theirs(SettingsParts::of(theirs))
        , m_takeTheirs(takeTheirs)
    {
    }

    Result<MergedSettings> run()
    {
        QStringList fields = m_mine.values.keys() + m_theirs.values.keys();
        fields.removeDuplicates();
        for (const QString &field : std::as_const(fields)) {
            const auto value =
                chosen(field, {}, valueOf(m_base, field), valueOf(m_mine, field), valueOf(m_theirs, field),
                       [&](const QJsonValue &one) { return settingText(field, one); });
            if (value)
                m_merged.values.insert(field, *value);
        }
        keepFlowWithServer();
        keepBeside(u"flowise.price_model"_s, {u"flowise.url"_s, u"flowise.flow_id"_s});
        keepBeside(u"flowise.pinned_certificate"_s, {u"flowise.url"_s});
        keepOriginWithTemplate();
        for (const QString &field : m_mine.lists.keys())
            m_merged.lists.insert(field, mergedList(field));
        const auto settings = m_merged.joined();
        if (!settings)
            return fail(settings.error());
        return MergedSettings{*settings, m_conflicts};
    }

private:
    static std::optional<QJsonValue> valueOf(const SettingsParts &parts, const QString &field)
    {
        const auto value = parts.values.constFind(field);
        return value == parts.values.cend() ? std::nullopt : std::optional(*value);
    }

    template<typename T, typename Text>
    std::optional<T> chosen(const QString &field, const QString &item, const std::optional<T> &base,
                            const std::optional<T> &mine, const std::optional<T> &theirs, const Text &text)
    {
        if (mine == theirs || theirs == base)
            return mine;
        if (mine == base)
            return theirs;
        const auto textOf = [&text](const std::optional<T> &one) {
            return one ? std::optional<QString>(text(*one)) : std::nullopt;
        };
        const SettingConflict conflict{field, item, textOf(base), textOf(mine), textOf(theirs)};
        m_conflicts.append(conflict);
        return m_takeTheirs.contains(conflict.id()) ? theirs : mine;
    }

    /// A chatflow is one of its server: when both sides moved and their servers differ, one side's server
    /// must not meet the other side's chatflow. That is one conflict, and both fields are of one side.
    void keepFlowWithServer()
    {
        const QString server = u"flowise.url"_s;
        const QString flow = u"flowise.flow_id"_s;
        const auto isSame = [&](const SettingsParts &a, const SettingsParts &b) {
            return a.values.value(server) == b.values.value(server) &&
                   a.values.value(flow) == b.values.value(flow);
        };
        if (m_mine.values.value(server) == m_theirs.values.value(server) || isSame(m_mine, m_base) ||
            isSame(m_theirs, m_base))
            return;
        const auto textOf = [&](const SettingsParts &parts) {
            return QStringList{parts.values.value(server).toString(), parts.values.value(flow).toString()}
                .join(u' ')
                .trimmed();
        };
        m_conflicts.removeIf([&](const SettingConflict &conflict) {
            return conflict.field == server || conflict.field == flow;
        });
        m_conflicts.append({server, {}, textOf(m_base), textOf(m_mine), textOf(m_theirs)});
        const SettingsParts &taken = m_takeTheirs.contains(server) ? m_theirs : m_mine;
        for (const QString &field : {server, flow})
            m_merged.values.insert(field, taken.values.value(field));
    }

    /// What means something beside `owners` only is of the side whose owners are taken: the model that prices
    /// the calls beside the chatflow, the trusted certificate beside its server. When the other side said so
    /// of what is left, people are asked.
    void keepBeside(const QString &field, const QStringList &owners)
    {
        const auto ownersOf = [&owners](const SettingsParts &parts) {
            QList<QJsonValue> values;
            for (const QString &owner : owners)
                values.append(parts.values.value(owner));
            return values;
        };
        const auto valueIn = [&field](const SettingsParts &parts) { return parts.values.value(field); };
        if (ownersOf(m_mine) == ownersOf(m_theirs) || valueIn(m_mine) == valueIn(m_theirs))
            return;
        const SettingsParts &taken = ownersOf(m_merged) == ownersOf(m_mine) ? m_mine : m_theirs;
        const bool bothMoved = ownersOf(m_mine) != ownersOf(m_base) && ownersOf(m_theirs) != ownersOf(m_base);
        if (bothMoved) {
            m_conflicts.removeIf(
                [&field](const SettingConflict &conflict) { return conflict.field == field; });
            m_merged.values.insert(field, valueIn(taken));
            return;
        }
        if (valueIn(taken) != valueIn(m_base))
            return; // said with the move, or in question already
        m_conflicts.append({field,
                            {},
                            valueIn(m_base).toString(),
                            valueIn(m_mine).toString(),
                            valueIn(m_theirs).toString()});
        m_merged.values.insert(field, valueIn(m_takeTheirs.contains(field) ? m_theirs : m_mine));
    }

    /// Where a template came from goes with its text: whose text is taken, theirs is the origin as well.
    void keepOriginWithTemplate()
    {
        const QString text = u"prompt_template"_s;
        const QString origin = u"template_origin"_s;
        if (m_mine.values.value(text) == m_theirs.values.value(text))
            return;
        m_conflicts.removeIf([&](const SettingConflict &conflict) { return conflict.field == origin; });
        const bool isMine = m_merged.values.value(text) == m_mine.values.value(text);
        m_merged.values.insert(origin, (isMine ? m_mine : m_theirs).values.value(origin));
    }

    QList<SettingsItem> mergedList(const QString &field)
    {
        const QList<SettingsItem> base = m_base.lists.value(field);
        const QList<SettingsItem> mine = m_mine.lists.value(field);
        const QList<SettingsItem> theirs = m_theirs.lists.value(field);
        if (mine == theirs || theirs == base)
            return mine;
        if (mine == base)
            return theirs;
        QStringList keys; // in my order; what only they have comes after
        for (const QList<SettingsItem> &list : {mine, theirs, base}) {
            for (const SettingsItem &item : list)
                keys.append(item.key);
        }
        keys.removeDuplicates();
        QList<SettingsItem> merged;
        for (const QString &key : std::as_const(keys)) {
            const auto elements =
                chosen(field, key, itemOf(base, key), itemOf(mine, key), itemOf(theirs, key),
                       [&](const QJsonArray &one) { return settingItemText(field, one); });
            if (elements)
                merged.append({key, *elements});
        }
        return merged;
    }

    SettingsParts m_base;
    SettingsParts m_mine;
    SettingsParts m_theirs;
    const QSet<QString> &m_takeTheirs;
    SettingsParts m_merged;
    QList<SettingConflict> m_conflicts;
};

} // namespace

Result<MergedSettings> mergeSettings(const TenantSettings &base, const TenantSettings &mine,
                                     const TenantSettings &theirs, const QSet<QString> &takeTheirs)
{
    return SettingsMerge(base, mine, theirs, takeTheirs).run();
}

} // namespace chatflow
