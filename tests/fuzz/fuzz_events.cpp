// SPDX-License-Identifier: GPL-3.0-or-later
// Any JSON: each object in it is taken for an event, a record and an answer, and what is decoded keeps its
// promises.
#include "evolution/eventdecoder.h"
#include "evolution/evolutionerrors.h"
#include "evolution/evolutionjson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cstdint>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace chatflow;

namespace
{

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void check(const InboundMessage &message)
{
    require(!message.providerId.isEmpty() && !message.chatJid.isEmpty());
    require(toMs(message.sentAt) > 0 && toMs(message.sentAt) < 253'402'300'800'000);
    require(message.reaction.has_value() == (message.kind == MessageKind::Reaction));
    require((message.chatType == ChatType::Person) ==
            (isPhoneJid(message.chatJid) || isLidJid(message.chatJid)));
    const Identity identity = identityOf(message);
    require(identity.aliases.contains(message.chatJid) &&
            identity.aliases.constFirst() == identity.preferred);
    for (const QString &alias : identity.aliases)
        require(!alias.isEmpty() && identity.aliases.count(alias) == 1 && normalJid(alias) == alias);
}

void check(const QJsonObject &object)
{
    const auto events = decodeEvent(object);
    if (events) {
        const QString instance = object.value("instance"_L1).toString();
        for (const EvolutionEvent &event : *events) {
            require(instanceOf(event) == instance);
            if (const auto *message = std::get_if<InboundMessage>(&event))
                check(*message);
        }
        require(decodeEvent(object) == events);
    } else {
        require(events.error().code == Error::Code::MalformedReply &&
                !events.error().context.value(u"path"_s).isEmpty());
    }
    if (const auto message = decodeRecord(u"i"_s, object))
        check(*message);
    if (const auto sent = sentMessageFrom(object))
        require(!sent->providerId.isEmpty());
    if (const auto page = messagePageFrom(object, u"i"_s, {}))
        require(page->messages.size() + page->skipped.size() == page->records);
}

void visit(const QJsonValue &value, int depth)
{
    if (depth > 12)
        return;
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &element : array)
            visit(element, depth + 1);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        check(object);
        for (const QJsonValue &member : object)
            visit(member, depth + 1);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    visit(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()), 0);

    HttpReply reply;
    reply.status = bytes.isEmpty() ? 200 : 100 + static_cast<uchar>(bytes[0]) * 2;
    reply.body = bytes;
    for (const auto kind : {EvolutionCall::Kind::Query, EvolutionCall::Kind::Send}) {
        const auto answer = evolutionReply(reply, {kind, u"s"_s, u"i"_s, u"sendText"_s});
        if (answer)
            require(reply.isSuccess());
        if (answer && kind == EvolutionCall::Kind::Send)
            require(sentMessageFrom(*answer).has_value());
    }
    return 0;
}
