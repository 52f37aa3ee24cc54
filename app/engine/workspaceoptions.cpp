// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/workspaceoptions.h"

#include "engine/secretinput.h"
#include "secrets/passphrasesource.h"
#include "workspace/workspacelocation.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

// The option, otherwise the environment variable, otherwise nothing.
QString named(const Arguments &arguments, const QString &option, const QProcessEnvironment &environment,
              const QString &variable)
{
    return arguments.has(option) ? arguments.value(option) : environment.value(variable);
}

} // namespace

Result<WorkspaceConfig> workspaceConfigFrom(const Arguments &arguments,
                                            const QProcessEnvironment &environment)
{
    WorkspaceConfig config;
    const QString typed = named(arguments, u"workspace"_s, environment, u"CHATFLOW_WORKSPACE"_s);
    const bool typedNothing = typed.isEmpty() && !arguments.has(u"workspace"_s);
    const auto location =
        typedNothing ? Result<QString>(defaultWorkspaceLocation()) : workspaceLocationFrom(typed);
    if (!location)
        return fail(location.error());
    config.location = *location;
    config.vaultPath = arguments.value(u"vault"_s);

    const QString passwordFile =
        named(arguments, u"database-password-file"_s, environment, u"CHATFLOW_DATABASE_PASSWORD_FILE"_s);
    if (!passwordFile.isEmpty()) {
        auto password = secretFromFile(passwordFile);
        if (!password)
            return fail(password.error());
        config.databasePassword = std::move(*password);
    }
    if (arguments.has(u"vault-passphrase-file"_s)) {
        auto passphrase = passphraseFromFile(arguments.value(u"vault-passphrase-file"_s));
        if (!passphrase)
            return fail(passphrase.error());
        config.vaultPassphrase = std::move(*passphrase);
    } else if (auto environmental = passphraseFromEnvironment(environment)) {
        if (!*environmental)
            return fail(environmental->error());
        config.vaultPassphrase = std::move(**environmental);
    }
    return config;
}

} // namespace chatflow
