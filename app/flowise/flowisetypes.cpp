// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowise/flowisetypes.h"

#include <array>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

struct ChannelName {
    VariableChannel channel;
    QLatin1StringView name;
};

constexpr std::array channelNames{
    ChannelName{VariableChannel::PromptValues, "prompt_values"_L1},
    ChannelName{VariableChannel::SystemMessage, "system_message"_L1},
    ChannelName{VariableChannel::StartState, "start_state"_L1},
    ChannelName{VariableChannel::Form, "form"_L1},
    ChannelName{VariableChannel::Vars, "vars"_L1},
    ChannelName{VariableChannel::Preamble, "preamble"_L1},
    ChannelName{VariableChannel::None, "none"_L1},
};

} // namespace

QString toString(VariableChannel channel)
{
    for (const ChannelName &entry : channelNames) {
        if (entry.channel == channel)
            return entry.name;
    }
    return {};
}

std::optional<VariableChannel> variableChannelFromString(QStringView text)
{
    for (const ChannelName &entry : channelNames) {
        if (entry.name == text)
            return entry.channel;
    }
    return std::nullopt;
}

} // namespace chatflow
