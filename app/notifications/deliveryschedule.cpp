// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifications/deliveryschedule.h"

#include "net/retrypolicy.h"
#include "notifications/webhooksender.h"

#include <algorithm>
#include <array>

namespace chatflow
{

std::optional<milliseconds> pauseAfter(int attempt, const Error &error)
{
    using namespace std::chrono_literals;
    static constexpr std::array<milliseconds, 7> pauses{5s, 5min, 30min, 2h, 5h, 10h, 10h};
    constexpr milliseconds longest = 24h; // whoever asks for more is asked tomorrow
    if (attempt < 1 || attempt > static_cast<int>(pauses.size()))
        return std::nullopt;
    const milliseconds asked = retryAfterOf(error).value_or(milliseconds(0));
    return std::max(pauses.at(static_cast<std::size_t>(attempt - 1)), std::min(asked, longest));
}

bool isForGood(NoticeDelivery::Channel channel, const Error &error)
{
    switch (error.code) {
    case Error::Code::InvalidArgument:
    case Error::Code::SendRejected:
    case Error::Code::NumberNotOnWhatsApp:
    case Error::Code::NotSupportedByChannel:
        return true;
    case Error::Code::TooLarge: // of a webhook it is the answer that is
        return channel == NoticeDelivery::Channel::Mail;
    default:
        return wantsNoMore(error);
    }
}

} // namespace chatflow
