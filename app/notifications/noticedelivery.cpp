// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifications/noticedelivery.h"

#include "base/enumnames.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr EnumNames<NoticeDelivery::Channel, 3> deliveryChannels{{
    {NoticeDelivery::Channel::Mail, "mail"_L1},
    {NoticeDelivery::Channel::Webhook, "webhook"_L1},
    {NoticeDelivery::Channel::WhatsApp, "whatsapp"_L1},
}};

constexpr EnumNames<NoticeDelivery::State, 5> deliveryStates{{
    {NoticeDelivery::State::Queued, "queued"_L1},
    {NoticeDelivery::State::Sending, "sending"_L1},
    {NoticeDelivery::State::Delivered, "delivered"_L1},
    {NoticeDelivery::State::Failed, "failed"_L1},
    {NoticeDelivery::State::GivenUp, "given_up"_L1},
}};

} // namespace

QString toString(NoticeDelivery::Channel channel)
{
    return nameOf(deliveryChannels, channel);
}

std::optional<NoticeDelivery::Channel> deliveryChannelFromString(QStringView name)
{
    return valueOf(deliveryChannels, name);
}

QString toString(NoticeDelivery::State state)
{
    return nameOf(deliveryStates, state);
}

std::optional<NoticeDelivery::State> deliveryStateFromString(QStringView name)
{
    return valueOf(deliveryStates, name);
}

} // namespace chatflow
