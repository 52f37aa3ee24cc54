// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/engineconnection.h"

#include "workspace/workspace.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

ConnectionState engineConnection(const EngineState &engine)
{
    ConnectionState state;
    state.kind = ConnectionState::Kind::Engine;
    state.error = engine.error;
    switch (engine.phase) {
    case EngineState::Phase::Running:
        state.state = u"ok"_s;
        break;
    case EngineState::Phase::Starting:
    case EngineState::Phase::Stopping:
        state.state = u"connecting"_s;
        break;
    case EngineState::Phase::Failed:
        state.state = u"failed"_s;
        break;
    case EngineState::Phase::Stopped:
        state.state = u"off"_s;
        break;
    }
    return state;
}

} // namespace chatflow
