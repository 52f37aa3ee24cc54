// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/opensecretstore.h"

#include "base/future.h"
#include "base/logging.h"
#include "secrets/keychainstore.h"
#include "secrets/memorystore.h"
#include "secrets/vaultstore.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

using Opened = Result<std::shared_ptr<SecretStore>>;

QCoro::Task<Opened> openVault(SecretStoreChoice choice)
{
    const auto asking = choice.askPassphrase();
    const Result<SecretValue> passphrase = co_await settled(asking);
    if (!passphrase)
        co_return fail(passphrase.error());
    VaultStore::Options options;
    options.cost = choice.vaultCost;
    const auto opening = VaultStore::open(choice.vaultPath, *passphrase, options);
    const auto vault = co_await settled(opening);
    if (!vault)
        co_return fail(vault.error());
    logInfo(lcSecrets(), "vault_opened", {{"path", choice.vaultPath}});
    co_return std::shared_ptr<SecretStore>(*vault);
}

QCoro::Task<Opened> openKeychainOrVault(SecretStoreChoice choice, Random *random)
{
    const bool vaultPossible = !choice.vaultPath.isEmpty() && choice.askPassphrase;
    if (vaultPossible && (!choice.keychain || QFileInfo::exists(choice.vaultPath))) {
        Opened vault = co_await openVault(choice);
        co_return vault;
    }
    Error why{Error::Code::SecretStoreUnavailable, {{u"reason"_s, u"switched off"_s}}, {}};
    if (choice.keychain) {
        const auto opening = KeychainStore::open(choice.workspace, *random);
        const auto keychain = co_await settled(opening);
        if (keychain) {
            logInfo(lcSecrets(), "keychain_opened");
            co_return std::shared_ptr<SecretStore>(*keychain);
        }
        why = keychain.error();
    }
    if (!vaultPossible)
        co_return fail(why);
    Opened vault = co_await openVault(choice);
    co_return vault;
}

} // namespace

QFuture<Result<std::shared_ptr<SecretStore>>> openSecretStore(const SecretStoreChoice &choice, Random &random)
{
    if (choice.inMemory)
        return readyFuture(Opened(std::make_shared<MemoryStore>()));
    return toFuture(openKeychainOrVault(choice, &random));
}

AskPassphrase knownPassphrase(const SecretValue &passphrase)
{
    return [passphrase] { return readyFuture(Result<SecretValue>(passphrase)); };
}

} // namespace chatflow
