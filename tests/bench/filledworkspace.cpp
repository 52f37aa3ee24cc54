// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/filledworkspace.h"

#include "accounts/actorstore.h"
#include "base/clock.h"
#include "bench/required.h"
#include "sandbox/historyfill.h"
#include "storage/database.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

/// What the workspace is made from; a change makes another one.
QString fingerprint()
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    required(HistoryTexts::builtIn()); // registers its resource
    for (const QString &path : {u":/sandbox/history.json"_s, u":/migrations/0001_sqlite.sql"_s}) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            hash.addData(file.readAll());
    }
    return QString::fromLatin1(hash.result().toHex().left(10));
}

void fill(const QString &path, const HistorySize &size)
{
    SystemClock clock;
    const auto texts = required(HistoryTexts::builtIn());
    const auto database = required(Database::open({.location = path, .password = {}}, clock));
    const Actor actor = required(database->write(
        [](Transaction &tx) { return ActorStore::findOrCreate(tx, Actor::Kind::System, u"bench"_s); }));
    const auto tenants = HistoryPlan::sampleTenants(texts, size);
    const auto targets = required(HistoryFill::addTenants(*database, actor, tenants, size));
    const auto writing = HistoryFill::write(*database, tenants, targets, size);
    required(test::awaited(writing, std::chrono::minutes(20)));
}

} // namespace

QString filledWorkspace(const Effort &effort)
{
    const HistorySize size{.conversations = effort.of(20'000, 100),
                           .messages = effort.of(1'000'000, 2'000),
                           .tenants = effort.of(20, 2),
                           .days = 300,
                           .seed = 1,
                           .end = SystemClock().now()};
    const QDir folder(QCoreApplication::applicationDirPath() + u"/../bench"_s);
    QDir().mkpath(folder.path());
    const QString path = folder.absoluteFilePath(
        u"filled-%1-%2.chatflow"_s.arg(QString::number(size.messages), fingerprint()));
    if (QFile::exists(path))
        return path;
    std::fprintf(stderr, "  filling a workspace with %d messages, once\n", size.messages);
    // Under another name until it is whole; what a run that was ended left behind goes.
    const QString partial = path + u".partial"_s;
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(partial + suffix);
    fill(partial, size);
    if (!QFile::rename(partial, path))
        throw std::runtime_error("the filled workspace cannot be given its name");
    return path;
}

QString copyOfFilledWorkspace(const Effort &effort, const QString &folder)
{
    const QString copy = folder + u"/filled.chatflow"_s;
    if (!QFile::copy(filledWorkspace(effort), copy))
        throw std::runtime_error("the filled workspace cannot be copied");
    return copy;
}

} // namespace chatflow
