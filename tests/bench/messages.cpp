// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/messages.h"

#include <QDateTime>

#include <array>

using namespace Qt::StringLiterals;

namespace chatflow
{

QString benchText(int number)
{
    static const std::array texts{
        u"Hola, ¿tienen disponible el monitor de 27 pulgadas? ¿Cuánto cuesta con envío?"_s,
        u"Bom dia! Gostaria de encomendar um bolo de aniversário para sábado às 16h, é possível?"_s,
        u"Hi, what are your opening hours on Saturday?"_s,
        u"Sí"_s,
        u"Muchas gracias por la información. Entonces paso mañana por la tarde a recogerlo 😊"_s,
        u"Could I move my appointment from Tuesday to Thursday afternoon? Any time after four is fine."_s,
        u"Qual é o prazo de entrega para Coimbra?"_s,
    };
    return texts.at(static_cast<std::size_t>(number) % texts.size()) + u" ("_s + QString::number(number) +
           u')';
}

QString benchPhone(int contact)
{
    return QString::number(34600100000LL + contact);
}

InboundMessage benchMessage(int number, int contacts)
{
    const int contact = number % contacts;
    InboundMessage message;
    message.instance = u"bench"_s;
    message.providerId = u"3EB0"_s + QString::number(number, 16).rightJustified(16, u'0').toUpper();
    message.phoneJid = benchPhone(contact) + u"@s.whatsapp.net"_s;
    message.chatJid = message.phoneJid;
    message.chatType = ChatType::Person;
    message.pushName = u"Contact "_s + QString::number(contact);
    message.kind = MessageKind::Text;
    message.type = u"conversation"_s;
    message.text = benchText(number);
    message.sentAt = instantFromMs(QDateTime::currentSecsSinceEpoch() * 1000);
    message.channel = Channel::Baileys;
    return message;
}

} // namespace chatflow
