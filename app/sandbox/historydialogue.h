// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/conversation.h"
#include "conversations/message.h"
#include "sandbox/historyphrasebook.h"

#include <vector>

namespace chatflow
{

/// One message of a history, as little as it takes: its words are made when it is written down.
struct HistoryMessage {
    enum class Part : quint8 {
        Contact,      ///< the line's `ask`
        Assistant,    ///< the line's answer
        Agent,        ///< a person, in the console: the `ask` of a talk
        Phone,        ///< the same, on the telephone
        ContactReply, ///< the `answer` of a talk
        Reaction,
    };
    qint64 at = 0; ///< ms; within a session first, since 1970 in the end
    quint32 conversation = 0;
    quint32 salt = 0;
    quint16 line = 0;
    quint8 product = 0;
    Part part = Part::Contact;
    Delivery delivery = Delivery::Received;
    quint8 failedCalls = 0; ///< after a contact's message: how often the flow failed to answer
    bool opens = false;     ///< nothing was said before it
    bool asksAi = false;    ///< the AI holds the conversation: it is part of the next question
};

/// How a conversation stands at its end.
struct HistoryEnding {
    Holder holder = Holder::Ai;
    HolderReason reason = HolderReason::None;
};

/// Makes up what is said in one conversation, session by session. A session is what is said in one go: times
/// are counted from its beginning.
class HistoryDialogue
{
public:
    struct Session {
        std::size_t first = 0;
        qint64 length = 0; ///< ms
    };

    HistoryDialogue(const HistoryPhrasebook &phrases, Random &random);

    /// Exactly `messages` of them; the ending is left out when there is no room for it.
    void write(int messages, const HistoryEnding &ending);

    std::vector<HistoryMessage> messages;
    std::vector<Session> sessions;
    HistoryEnding ending; ///< as it came out
    int ownership = 1;    ///< how often the holder changed, from 1
    /// Index of the message with which the holder changed last.
    std::size_t holderSince = 0;

private:
    using Part = HistoryMessage::Part;
    static int roomFor(const HistoryEnding &ending);
    int left() const { return m_budget - static_cast<int>(messages.size()); }
    bool chance(double likely) { return m_random.unit() < likely; }
    Delivery outcome();

    void session(int room);
    void question(int room);
    void order();
    void talk(int room, Part part, bool handsBack);
    void close();
    HistoryMessage &say(Part part, quint16 line, qint64 after);
    void exchange(quint16 line);
    void changeHolder(int times);

    const HistoryPhrasebook &m_phrases;
    Random &m_random;
    int m_budget = 0;
    qint64 m_now = 0;
    quint32 m_salt = 0;
    quint8 m_product = 0;
    double m_reads; ///< how many of the answers this contact's telephone reports as read
};

} // namespace chatflow
