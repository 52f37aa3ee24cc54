// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/command.h"
#include "engine/workspaceoptions.h"
#include "workspace/workspace.h"
#include "workspace/workspacelocation.h"

#include <QDir>
#include <QFileInfo>
#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace chatflow
{

QCoro::Task<Result<std::shared_ptr<Workspace>>> CommandContext::openWorkspace(Missing missing)
{
    auto config = workspaceConfigFrom(arguments, environment);
    if (!config)
        co_return fail(config.error());
    config->createIfMissing = missing == Missing::Create;
    config->ownerName = arguments.value(u"owner-name"_s);
    if (arguments.has(u"lease-seconds"_s)) {
        const auto lease = arguments.number(u"lease-seconds"_s, 0, 1, 3600);
        if (!lease)
            co_return fail(lease.error());
        config->leaseDuration = seconds(*lease);
    }
    if (arguments.has(u"webhook-port"_s)) {
        const auto port = arguments.number(u"webhook-port"_s, 0, 0, 65'535);
        if (!port)
            co_return fail(port.error());
        const QString address = arguments.value(u"webhook-address"_s, u"127.0.0.1"_s);
        const QHostAddress host(address);
        if (host.isNull())
            co_return fail(Error::invalid(u"--webhook-address"_s, address));
        config->webhooks = WebhookAddress{host, static_cast<quint16>(*port)};
    }
    if (!isServerLocation(config->location) && !QFileInfo::exists(config->location)) {
        if (missing == Missing::Refuse)
            co_return fail(Error::Code::WorkspaceMissing, {{u"path"_s, config->location}});
        // A first start finds no folder for the user's data; a folder that was typed wrong is not made up.
        if (config->location == defaultWorkspaceLocation())
            QDir().mkpath(QFileInfo(config->location).path());
    }
    const auto opening = Workspace::open(*config);
    auto opened = co_await settled(opening);
    co_return opened;
}

} // namespace chatflow
