// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/faults.h"
#include "sandbox/sandboxhttp.h"

#include <QHash>

#include <functional>

namespace chatflow
{

/// The remote control of a sandbox server, for tests and people in another process: /__sandbox/<name>.
/// Common to both servers: GET requests (what was received), DELETE requests, GET/POST/DELETE faults, POST
/// drop (cuts every connection).
class SandboxControl
{
public:
    using Handler = std::function<void(const SandboxExchangePtr &)>;

    SandboxControl(SandboxHttp &http, Faults &faults);

    void add(const QString &name, Handler handler) { m_handlers.insert(name, std::move(handler)); }
    /// The body as a JSON object, or a 400 that says what is wrong with it (then nullopt).
    static std::optional<JsonReader> body(const SandboxExchangePtr &exchange);
    /// 204, or a 400 with the first fault that `json` recorded.
    static void finish(const SandboxExchangePtr &exchange, const JsonReader &json);

private:
    void handle(const SandboxExchangePtr &exchange);

    SandboxHttp &m_http;
    Faults &m_faults;
    QHash<QString, Handler> m_handlers;
};

} // namespace chatflow
