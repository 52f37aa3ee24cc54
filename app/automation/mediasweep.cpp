// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/mediasweep.h"

#include "conversations/mediastore.h"
#include "storage/database.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

MediaSweep::MediaSweep(Database &database, const QString &folder)
    : m_database(database)
    , m_folder(folder)
{
}

QString MediaSweep::name() const
{
    return u"media_sweep"_s;
}

milliseconds MediaSweep::period() const
{
    return std::chrono::hours(6);
}

QFuture<Result<>> MediaSweep::runOnce()
{
    return toFuture(sweep(&m_database, m_folder));
}

QCoro::Task<Result<>> MediaSweep::sweep(Database *database, MediaFolder folder)
{
    const auto listing = folder.contents(leftAlone);
    const auto names = co_await settled(listing);
    if (!names)
        co_return fail(names.error());
    const auto asking = database->read([names = *names](const Snapshot &snapshot) -> Result<QStringList> {
        QStringList unused;
        for (const QString &name : names) {
            const auto used = MediaStore::isStored(snapshot, name);
            if (!used)
                return fail(used.error());
            if (!*used)
                unused << name;
        }
        return unused;
    });
    const auto unused = co_await settled(asking);
    if (!unused)
        co_return fail(unused.error());
    for (const QString &name : *unused) {
        const auto removing = folder.remove(name);
        const auto removed = co_await settled(removing);
        if (!removed)
            co_return fail(removed.error());
    }
    co_return Result<>();
}

} // namespace chatflow
