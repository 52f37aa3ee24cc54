// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/databasepasswords.h"

#include "secrets/opensecretstore.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

/// No workspace has this id: they are made of hexadecimal digits.
const auto consoleName = u"console"_s;

SecretKey passwordKey(const QString &location)
{
    return {consoleName, u"database/"_s + location};
}

SecretStoreChoice keychainOnly()
{
    SecretStoreChoice choice;
    choice.workspace = consoleName;
    return choice;
}

} // namespace

DatabasePasswords::DatabasePasswords(Random &random)
    : m_random(random)
{
}

QFuture<Result<SecretValue>> DatabasePasswords::read(const QString &location)
{
    return toFuture(readSteps(&m_random, location));
}

QFuture<Result<>> DatabasePasswords::keep(const QString &location, const SecretValue &password)
{
    return toFuture(keepSteps(&m_random, location, password));
}

QCoro::Task<Result<SecretValue>> DatabasePasswords::readSteps(Random *random, QString location)
{
    const auto opening = openSecretStore(keychainOnly(), *random);
    const auto store = co_await settled(opening);
    if (!store)
        co_return fail(store.error());
    const auto reading = (*store)->read(passwordKey(location));
    const auto password = co_await settled(reading);
    co_return password;
}

QCoro::Task<Result<>> DatabasePasswords::keepSteps(Random *random, QString location, SecretValue password)
{
    const auto opening = openSecretStore(keychainOnly(), *random);
    const auto store = co_await settled(opening);
    if (!store)
        co_return fail(store.error());
    const auto writing = (*store)->write(passwordKey(location), password);
    const auto written = co_await settled(writing);
    co_return written;
}

} // namespace chatflow
