// SPDX-License-Identifier: GPL-3.0-or-later
// Another process on a workspace, for the tests of two processes and of crashes.
//   storagechild write LOCATION FIRST COUNT   writes rows named FIRST, FIRST+1, …; prints each name once it
//   is
//                                             acknowledged; COUNT 0 = until it is killed
//   storagechild open LOCATION                opens it and prints its workspace id
// CHATFLOW_TEST_PASSWORD is the password of a PostgreSQL location.
#include "storage/database.h"
#include "storage/tenantrows.h"

#include <QCoreApplication>

#include <cstdio>

using namespace chatflow;

namespace
{

int write(Database &database, int first, int count)
{
    // A few at a time, so that groups are written too.
    constexpr int atOnce = 8;
    for (int next = first; count == 0 || next < first + count; next += atOnce) {
        QList<QFuture<Result<TenantId>>> writes;
        const int end = count == 0 ? next + atOnce : std::min(next + atOnce, first + count);
        for (int i = next; i < end; ++i)
            writes << database.write([i](Transaction &tx) { return addTenant(tx, QString::number(i)); });
        for (int i = next; i < end; ++i) {
            auto &done = writes[i - next];
            done.waitForFinished();
            if (const auto result = takeResult(done); !result) {
                std::fprintf(stderr, "%s\n", qPrintable(result.error().toLog()));
                return 1;
            }
            std::printf("%d\n", i);
            std::fflush(stdout);
        }
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() < 3)
        return 2;
    DatabaseConfig config;
    config.location = arguments.at(2);
    config.password = SecretValue(qgetenv("CHATFLOW_TEST_PASSWORD"));
    config.busyTimeout = std::chrono::seconds(30);
    SystemClock clock;
    auto opening = Database::open(config, clock);
    opening.waitForFinished();
    const auto database = opening.takeResult();
    if (!database) {
        std::fprintf(stderr, "%s\n", qPrintable(database.error().toLog()));
        return 1;
    }
    if (arguments.at(1) == QLatin1String("write") && arguments.size() == 5)
        return write(**database, arguments.at(3).toInt(), arguments.at(4).toInt());
    std::printf("%s\n", qPrintable((*database)->workspaceId()));
    return 0;
}
