// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fakesettings.h"

#include "net/serverurl.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr Instant firstSaved{milliseconds(1'790'000'000'000)};
} // namespace

FakeSettings::FakeSettings()
{
    stored.tenant = {
        .id = TenantId(1), .clientId = u"cafe-sol"_s, .name = u"Café Sol"_s, .settingsVersion = 1};
    stored.settings.businessName = u"Café Sol"_s;
    stored.numbers = {{.id = InstanceId(1),
                       .tenant = TenantId(1),
                       .serverUrl = u"https://evolution.example.com"_s,
                       .name = u"cafe-sol"_s}};
    stored.flowiseKeyFor = QString();
    stored.evolutionKeyFor = stored.numbers.constFirst().serverUrl;
}

void FakeSettings::remember(const QString &person, const QString &reason)
{
    const qint64 number = stored.tenant.settingsVersion;
    m_versions.append({{.version = number,
                        .at = firstSaved + std::chrono::hours(number),
                        .actor = {ActorId(1), Actor::Kind::Person, person},
                        .reason = reason},
                       stored.settings});
}

const FakeSettings::Version &FakeSettings::version(qint64 number) const
{
    return m_versions.at(number - 1);
}

void FakeSettings::saveAs(const QString &person, const TenantSettings &settings, const QString &reason)
{
    if (m_versions.isEmpty())
        remember(u"Pat"_s, {});
    stored.settings = settings;
    ++stored.tenant.settingsVersion;
    remember(person, reason);
}

SettingsRights FakeSettings::rights(TenantId) const
{
    return allowed;
}

QFuture<Result<EditableTenant>> FakeSettings::read(TenantId tenant)
{
    EditableTenant found = stored;
    found.tenant.id = tenant;
    if (found.flowiseKeyFor && found.flowiseKeyFor->isEmpty()) // as if it had been kept with the settings
        found.flowiseKeyFor = serverOrigin(QUrl(found.settings.flowise.url));
    return answers.answerWith(Result<EditableTenant>(found));
}

QFuture<Result<EditSaved>> FakeSettings::save(const TenantEdit &edit)
{
    if (answers.isFailing())
        return answers.answerWith(Result<EditSaved>(EditSaved()));
    if (const auto error = std::exchange(refusal, std::nullopt))
        return answers.answerWith(Result<EditSaved>(fail(*error)));
    if (edit.revision.basedOn != stored.tenant.settingsVersion)
        return answers.answerWith(
            Result<EditSaved>(fail(Error::Code::Conflict, {{u"what"_s, stored.tenant.name}})));
    saved.append(edit);
    saveAs(u"Me"_s, edit.revision.settings, edit.revision.reason);
    stored.tenant.name = edit.revision.name;
    return answers.answerWith(Result<EditSaved>(
        EditSaved{.tenant = stored.tenant, .keyError = std::exchange(keyError, std::nullopt)}));
}

QFuture<Result<RebasedSettings>> FakeSettings::rebase(TenantId, qint64 basedOn, const TenantSettings &mine,
                                                      const QSet<QString> &takeTheirs)
{
    const qint64 current = stored.tenant.settingsVersion;
    const auto merged = mergeSettings(version(basedOn).settings, mine, stored.settings, takeTheirs);
    return answers.answerWith(Result<RebasedSettings>(
        RebasedSettings{.rebase = {*merged, current, version(current).of}, .theirs = stored.settings}));
}

QFuture<Result<Page<SettingsVersion>>> FakeSettings::versions(TenantId, qint64 before, int limit)
{
    if (m_versions.isEmpty())
        remember(u"Pat"_s, {});
    Page<SettingsVersion> page;
    for (qsizetype i = m_versions.size() - 1; i >= 0; --i) {
        const SettingsVersion &version = m_versions.at(i).of;
        if (before > 0 && version.version >= before)
            continue;
        if (page.rows.size() == limit) {
            page.more = true;
            break;
        }
        page.rows.append(version);
    }
    return answers.answerWith(Result<Page<SettingsVersion>>(page));
}

QFuture<Result<QList<SettingDifference>>> FakeSettings::compare(TenantId, qint64 from, qint64 to)
{
    return answers.answerWith(
        Result<QList<SettingDifference>>(settingDifferences(version(from).settings, version(to).settings)));
}

QFuture<Result<Tenant>> FakeSettings::restore(TenantId, qint64 number, qint64 basedOn, const QString &reason)
{
    if (basedOn != stored.tenant.settingsVersion)
        return answers.answerWith(
            Result<Tenant>(fail(Error::Code::Conflict, {{u"what"_s, stored.tenant.name}})));
    const TenantSettings settings = version(number).settings; // the list grows
    saveAs(u"Me"_s, settings, reason);
    return answers.answerWith(Result<Tenant>(stored.tenant));
}

QFuture<Result<SharedVariables>> FakeSettings::sharedOf(TenantId)
{
    return answers.answerWith(Result<SharedVariables>(taken));
}

QFuture<Result<SharedVariablesVersion>> FakeSettings::shared(const SharedScope &scope)
{
    return answers.answerWith(
        Result<SharedVariablesVersion>(scope.plan.isEmpty() ? sharedStored : planStored.value(scope.plan)));
}

QFuture<Result<qint64>> FakeSettings::saveShared(const SharedScope &scope,
                                                 const QList<OwnVariable> &variables, qint64 basedOn)
{
    SharedVariablesVersion &kept = scope.plan.isEmpty() ? sharedStored : planStored[scope.plan];
    if (basedOn != kept.version)
        return answers.answerWith(Result<qint64>(fail(Error::Code::Conflict, {{u"what"_s, u"variables"_s}})));
    kept = {variables, basedOn + 1};
    if (scope.plan.isEmpty())
        taken.workspace = variables;
    return answers.answerWith(Result<qint64>(basedOn + 1));
}

QFuture<Result<SharedPlans>> FakeSettings::plans(TenantId)
{
    QStringList known = planStored.keys();
    if (!plan.isEmpty() && !known.contains(plan))
        known << plan;
    known.sort();
    return answers.answerWith(Result<SharedPlans>(SharedPlans{plan, known}));
}

QFuture<Result<>> FakeSettings::setPlan(TenantId, const QString &chosen)
{
    plan = chosen;
    return answers.answerWith(Result<>());
}

} // namespace chatflow
