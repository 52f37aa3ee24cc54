// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/enginesite.h"

#include "secrets/vaultstore.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace chatflow::test
{
namespace
{

bool writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() &&
           file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace

EngineSite::EngineSite(const QString &driver)
    : m_database(driver, nullptr)
{
}

QByteArray EngineSite::shopScenario(const QJsonObject &settings, const QJsonObject &members)
{
    QJsonObject ownSettings{
        {u"flowise"_s, QJsonObject{{u"channel"_s, u"system_message"_s}, {u"memory"_s, u"ours"_s}}},
        {u"language"_s, u"en"_s}};
    for (auto one = settings.begin(); one != settings.end(); ++one)
        ownSettings.insert(one.key(), one.value());
    QJsonObject shop{
        {u"clientId"_s, u"shop"_s},
        {u"name"_s, u"Shop"_s},
        {u"settings"_s, ownSettings},
        {u"flow"_s, QJsonObject{{u"name"_s, u"Shop"_s},
                                {u"kind"_s, u"conversationChain"_s},
                                {u"memory"_s, false},
                                {u"prompt"_s, u"You answer."_s}}},
        {u"instance"_s, QJsonObject{{u"name"_s, u"shop"_s}, {u"number"_s, u"34900000001"_s}}},
        {u"contacts"_s, QJsonArray()},
    };
    for (auto one = members.begin(); one != members.end(); ++one)
        shop.insert(one.key(), one.value());
    return QJsonDocument(QJsonObject{{u"name"_s, u"One shop"_s},
                                     {u"model"_s, QJsonObject{{u"mode"_s, u"echo"_s}}},
                                     {u"tenants"_s, QJsonArray{shop}}})
        .toJson();
}

QString EngineSite::open(const QByteArray &scenario)
{
    const DatabaseConfig &config = m_database.config();
    if (config.location.isEmpty())
        return m_database.error();
    QStringList common{
        u"--workspace"_s,     config.location, u"--vault"_s, path(u"vault"_s), u"--vault-passphrase-file"_s,
        path(u"passphrase"_s)};
    if (!m_database.isSqlite())
        common << u"--database-password-file"_s << path(u"password"_s);
    if (!writeFile(path(u"passphrase"_s), passphrase()) ||
        !writeFile(path(u"password"_s), config.password.reveal()) ||
        !writeFile(path(u"scenario.json"_s), scenario))
        return u"the files of the site cannot be written"_s;
    m_program = std::make_unique<EngineProgram>(m_folder.path(), common);

    // Made here rather than by the program, at the lowest cost: the program opens it at every start.
    VaultStore::Options options;
    options.cost = VaultCost::lowest();
    const auto vault = awaited(VaultStore::open(path(u"vault"_s), SecretValue(passphrase()), options));
    if (!vault)
        return vault.error().toLog();

    SandboxOptions sandboxOptions;
    sandboxOptions.scenarioPath = path(u"scenario.json"_s);
    sandboxOptions.playContacts = false;
    const auto endpoints = awaited(m_sandbox.start(sandboxOptions));
    if (!endpoints)
        return endpoints.error().toLog();
    m_endpoints = *endpoints;
    for (const SandboxTenant &tenant : m_endpoints.tenants) {
        if (const QString problem = addTenant(tenant); !problem.isEmpty())
            return problem;
    }
    return {};
}

QString EngineSite::addTenant(const SandboxTenant &tenant) const
{
    const QString settings = path(tenant.clientId + u".json"_s);
    if (!writeFile(settings, QJsonDocument(tenant.settings).toJson()))
        return settings;
    const Ended added = m_program->run({u"tenant"_s, u"add"_s, tenant.name, u"--client-id"_s, tenant.clientId,
                                        u"--settings"_s, settings, u"--evolution-url"_s,
                                        m_endpoints.evolutionUrl, u"--instance"_s, tenant.instanceName});
    if (!added.exited || added.code != 0)
        return QString::fromUtf8(added.text());
    const QString name = u"tenant/"_s + tenant.clientId;
    for (const auto &[secret, key] : {std::pair(name + u"/flowise"_s, tenant.flowKey),
                                      std::pair(name + u"/evolution"_s, m_endpoints.evolutionKey)}) {
        const Ended stored = m_program->run({u"secret"_s, u"set"_s, secret}, key.reveal() + '\n');
        if (!stored.exited || stored.code != 0)
            return QString::fromUtf8(stored.text());
    }
    return {};
}

} // namespace chatflow::test
