// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/historydialogue.h"

#include <algorithm>
#include <array>

namespace chatflow
{
namespace
{

constexpr int mostInSession = 26;
constexpr int failingAttempts = 3; // of AnswerSettings

bool isPersonal(const HistoryEnding &ending)
{
    return ending.holder == Holder::Human;
}

} // namespace

HistoryDialogue::HistoryDialogue(const HistoryPhrasebook &phrases, Random &random)
    : m_phrases(phrases)
    , m_random(random)
    , m_reads(random.unit() < 0.2 ? 0.0 : 0.9) // some do not tell what they have read
{
}

int HistoryDialogue::roomFor(const HistoryEnding &ending)
{
    if (ending.holder == Holder::Ai)
        return 0;
    if (isPersonal(ending))
        return 4;
    return ending.reason == HolderReason::SendFailed || ending.reason == HolderReason::SendUnknown ? 2 : 1;
}

Delivery HistoryDialogue::outcome()
{
    const double seen = m_random.unit();
    if (seen < m_reads)
        return Delivery::Read;
    return seen < 0.97 ? Delivery::Delivered : Delivery::Sent;
}

HistoryMessage &HistoryDialogue::say(Part part, quint16 line, qint64 after)
{
    m_now += after;
    HistoryMessage message;
    message.at = m_now;
    message.salt = m_salt;
    message.line = line;
    message.product = m_product;
    message.part = part;
    message.opens = messages.empty();
    message.asksAi = part == Part::Contact;
    const bool ours = part == Part::Assistant || part == Part::Agent || part == Part::Phone;
    message.delivery = ours ? outcome() : Delivery::Received;
    messages.push_back(message);
    return messages.back();
}

void HistoryDialogue::exchange(quint16 line)
{
    const bool opens = messages.empty();
    say(Part::Contact, line, 4'000 + static_cast<qint64>(m_random.below(38'000)));
    say(Part::Assistant, line, 2'400 + static_cast<qint64>(m_random.below(7'000))).opens = opens;
}

void HistoryDialogue::changeHolder(int times)
{
    ownership += times;
    holderSince = messages.size() - 1;
}

void HistoryDialogue::write(int budget, const HistoryEnding &wanted)
{
    m_budget = budget;
    ending = roomFor(wanted) <= budget ? wanted : HistoryEnding{};
    const int reserved = roomFor(ending);
    if (budget == 1 && reserved == 0) { // nobody answers a word from the business
        sessions.push_back({});
        m_salt = static_cast<quint32>(m_random.next());
        say(Part::Phone, m_phrases.agentTalk().front(), 0);
        changeHolder(2);
        ending.reason = HolderReason::HandedBack;
        return;
    }
    while (left() > reserved) {
        const int size = 2 + static_cast<int>(m_random.below(12)) + (chance(0.1) ? 10 : 0);
        session(std::min({size, left() - reserved, mostInSession}));
        if (left() == reserved + 1 && reserved == 0) // one alone would be left without an answer
            say(Part::Reaction, m_phrases.any(HistorySection::Reaction, m_random), 3'000);
        sessions.back().length = m_now;
    }
    if (reserved > 0) {
        if (sessions.empty() || chance(0.3))
            session(0);
        close();
        sessions.back().length = m_now;
    }
}

void HistoryDialogue::session(int room)
{
    sessions.push_back({messages.size(), 0});
    m_now = 0;
    m_salt = static_cast<quint32>(m_random.next());
    m_product = static_cast<quint8>(m_random.below(static_cast<quint64>(std::max(1, m_phrases.products()))));
    const std::size_t end = messages.size() + static_cast<std::size_t>(room);
    const auto more = [&] { return static_cast<int>(end - messages.size()); };
    if (more() >= 4 && chance(0.6))
        exchange(m_phrases.any(HistorySection::Greeting, m_random));
    bool asked = false; // nobody thanks before
    while (more() >= 2) {
        if (more() >= 10 && chance(0.05)) {
            talk(more(), chance(0.25) ? Part::Phone : Part::Agent, true);
        } else if (more() >= 6 && chance(0.12)) {
            order();
        } else if (asked && more() <= 4 && chance(0.45)) {
            exchange(m_phrases.any(HistorySection::Thanks, m_random));
            break;
        } else {
            question(more());
            asked = true;
        }
    }
    if (more() > 0 && messages.empty())
        say(Part::Contact, m_phrases.any(HistorySection::Greeting, m_random), 0);
    else if (more() > 0)
        say(Part::Reaction, m_phrases.any(HistorySection::Reaction, m_random), 3'000);
}

void HistoryDialogue::question(int room)
{
    static constexpr std::array media{HistorySection::Image, HistorySection::Image, HistorySection::Audio,
                                      HistorySection::Document, HistorySection::Place};
    if (chance(0.1)) {
        exchange(m_phrases.any(media[m_random.below(media.size())], m_random));
        return;
    }
    if (room >= 3 && chance(room % 2 == 1 ? 0.6 : 0.05)) // an odd one need not end with a reaction
        say(Part::Contact, m_phrases.any(HistorySection::Burst, m_random),
            2'000 + static_cast<qint64>(m_random.below(9'000)));
    exchange(m_phrases.any(HistorySection::Question, m_random));
}

void HistoryDialogue::order()
{
    exchange(m_phrases.any(HistorySection::Order, m_random));
    exchange(m_phrases.any(HistorySection::Naming, m_random));
}

void HistoryDialogue::talk(int room, Part part, bool handsBack)
{
    const quint16 asks = m_phrases.any(HistorySection::Person, m_random);
    const bool failed = handsBack && chance(0.2);
    if (part == Part::Agent) {
        exchange(asks);
        if (failed) // the answer did not go out: that is how a person came to look at it
            messages.back().delivery = Delivery::Failed;
        room -= 2;
        changeHolder(failed ? 2 : 1);
    }
    bool first = true;
    for (const quint16 line : m_phrases.agentTalk()) {
        if (room < 1)
            break;
        say(part, line, 40'000 + static_cast<qint64>(m_random.below(260'000)));
        if (first && part == Part::Phone)
            changeHolder(1);
        first = false;
        if (--room < 1 || (handsBack && chance(0.12)))
            break;
        say(Part::ContactReply, line, 8'000 + static_cast<qint64>(m_random.below(60'000)));
        --room;
    }
    if (handsBack) {
        changeHolder(1);
        ending.reason = ending.holder == Holder::Ai ? HolderReason::HandedBack : ending.reason;
    }
}

void HistoryDialogue::close()
{
    if (isPersonal(ending)) {
        talk(left(), ending.reason == HolderReason::Phone ? Part::Phone : Part::Agent, false);
        return;
    }
    if (left() == 2) {
        exchange(m_phrases.any(HistorySection::Question, m_random));
        const bool unknown = ending.reason == HolderReason::SendUnknown;
        messages.back().delivery = unknown ? Delivery::Unknown : Delivery::Failed;
    } else {
        HistoryMessage &last =
            say(Part::Contact, m_phrases.any(HistorySection::Unanswered, m_random), 45'000);
        if (ending.reason == HolderReason::AiFailed)
            last.failedCalls = failingAttempts;
    }
    changeHolder(1);
}

} // namespace chatflow
