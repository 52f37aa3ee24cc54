// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/historyrows.h"

#include "base/errorjson.h"
#include "base/textfold.h"
#include "conversations/threadmark.h"
#include "evolution/evolutiontypes.h"
#include "language/tokencounter.h"

#include <array>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

using Part = HistoryMessage::Part;
constexpr auto encoding = TokenCounter::Encoding::O200kBase;
constexpr milliseconds failedAfter{1'200};
constexpr quint32 leastSummarised = 40; // messages
constexpr qsizetype quoteLength = 120;

/// A row that is no message.
HistoryRow toldRow(const HistoryMessage &message, Role role, const QString &kind, qint64 at,
                   const QString &agent)
{
    HistoryRow row;
    row.conversation = message.conversation;
    row.message.role = role;
    row.message.kind = kind;
    row.message.at = instantFromMs(at);
    row.message.storedAt = row.message.at;
    row.message.delivery = Delivery::Received;
    row.agent = agent;
    row.told = true;
    return row;
}

bool isOurs(Part part)
{
    return part == Part::Assistant || part == Part::Agent || part == Part::Phone;
}

// One of a message's own numbers below `bound`.
qint64 own(const HistoryMessage &message, quint32 which, qint64 bound)
{
    quint64 mixed = (message.salt + static_cast<quint64>(message.at) * 31 + which) * 0x9e3779b97f4a7c15U;
    mixed ^= mixed >> 32;
    return static_cast<qint64>(mixed % static_cast<quint64>(bound));
}

} // namespace

/// What of a conversation goes with the next question.
struct HistoryRows::Thread {
    static constexpr std::size_t most = 20; // of ContextLimits
    static constexpr int mostTokens = 2000;

    std::array<quint16, most> said{}; ///< tokens of the last messages, a ring
    std::size_t count = 0;
    int askedTokens = 0; ///< since the last answer
    qint64 askedCharacters = 0;
    qint64 askedAt = 0;
    int asked = -1; ///< index in the batch
    quint32 messages = 0;
    int progress = -1;  ///< index in the batch
    QString lastOfOurs; ///< provider id
    QString lastSaid;   ///< its text
    int lastIndex = -1; ///< index of it in the batch
    bool byPeople = false;
    QString agent; ///< who took over last; empty = on the telephone
    qint64 lastAt = 0;

    void add(int tokens) { said[count++ % most] = static_cast<quint16>(std::min(tokens, 0xffff)); }
    std::pair<int, int> context() const
    {
        int messagesGiven = 0;
        int tokens = 0;
        for (std::size_t i = 0; i < std::min(count, most); ++i) {
            const int one = said[(count - 1 - i) % most];
            if (tokens + one > mostTokens)
                break;
            tokens += one;
            ++messagesGiven;
        }
        return {messagesGiven, tokens};
    }
};

HistoryRows::HistoryRows(const HistoryPlan &plan, const TokenCounter &counter)
    : m_plan(plan)
    , m_counter(counter)
    , m_threads(plan.conversations().size())
{
}

HistoryRows::~HistoryRows() = default;

HistoryRows::Words HistoryRows::counted(const QString &body) const
{
    return {body, searchText(body), static_cast<int>(m_counter.countTokens(body, encoding))};
}

QString HistoryRows::agentOf(const HistoryMessage &message) const
{
    const HistoryConversation &conversation = m_plan.conversations()[message.conversation];
    return m_plan.phrasebook(conversation.phrasebook).agent(message.salt);
}

QString HistoryRows::bodyOf(const HistoryMessage &message) const
{
    const HistoryConversation &conversation = m_plan.conversations()[message.conversation];
    const HistoryPhrasebook &phrases = m_plan.phrasebook(conversation.phrasebook);
    const HistoryPhrasebook::Line &line = phrases.line(message.line);
    const bool answers = message.part == Part::Assistant || message.part == Part::ContactReply;
    if (message.part == Part::Assistant && line.text.answer.isEmpty())
        return phrases.shopAnswer(line, message.product, message.opens);
    if (message.part == Part::Contact && line.section == HistorySection::Document)
        return {}; // the file's name is no text
    return phrases.filled(
        answers ? line.text.answer : line.text.ask,
        {.name = conversation.contactName.isEmpty() ? conversation.phone : conversation.contactName,
         .salt = message.salt,
         .product = message.product,
         .agent = agentOf(message)});
}

HistoryRows::Words HistoryRows::words(const HistoryMessage &message)
{
    if (message.part == Part::Reaction)
        return {};
    const int phrasebook = m_plan.conversations()[message.conversation].phrasebook;
    const HistoryPhrasebook::Line &line = m_plan.phrasebook(phrasebook).line(message.line);
    const bool byShop = message.part == Part::Assistant && line.text.answer.isEmpty();
    if (line.varies && !byShop)
        return counted(bodyOf(message));
    const quint64 key = quint64(phrasebook) << 40 | quint64(message.line) << 24 |
                        quint64(message.product) << 16 | quint64(message.part) << 8 | quint64(message.opens);
    const auto known = m_words.constFind(key);
    return known != m_words.cend() ? *known : *m_words.insert(key, counted(bodyOf(message)));
}

MessageKind HistoryRows::kindOf(const HistoryMessage &message) const
{
    if (message.part == Part::Reaction)
        return MessageKind::Reaction;
    if (message.part != Part::Contact)
        return MessageKind::Text;
    const int phrasebook = m_plan.conversations()[message.conversation].phrasebook;
    switch (m_plan.phrasebook(phrasebook).line(message.line).section) {
    case HistorySection::Image:
        return own(message, 1, 8) == 0 ? MessageKind::Video : MessageKind::Image;
    case HistorySection::Audio:
        return MessageKind::Audio;
    case HistorySection::Document:
        return MessageKind::Document;
    case HistorySection::Place:
        return MessageKind::Location;
    default:
        return MessageKind::Text;
    }
}

QJsonObject HistoryRows::metadataOf(const HistoryMessage &message, const Thread &thread) const
{
    const HistoryConversation &conversation = m_plan.conversations()[message.conversation];
    const HistoryPhrasebook &phrases = m_plan.phrasebook(conversation.phrasebook);
    const auto media = [](QJsonObject object) { return QJsonObject{{u"media"_s, object}}; };
    const qint64 bytes = 20'000 + own(message, 2, 900'000);
    switch (kindOf(message)) {
    case MessageKind::Reaction:
        return {{u"reaction"_s, QJsonObject{{u"to"_s, thread.lastOfOurs},
                                            {u"emoji"_s, phrases.line(message.line).text.ask}}}};
    case MessageKind::Image:
        return media({{u"mime"_s, u"image/jpeg"_s}, {u"bytes"_s, bytes}});
    case MessageKind::Video:
        return media(
            {{u"mime"_s, u"video/mp4"_s}, {u"bytes"_s, bytes * 9}, {u"seconds"_s, 4 + own(message, 3, 50)}});
    case MessageKind::Audio:
        return media({{u"mime"_s, u"audio/ogg; codecs=opus"_s},
                      {u"bytes"_s, bytes / 4},
                      {u"seconds"_s, 3 + own(message, 3, 60)},
                      {u"voice"_s, true}});
    case MessageKind::Document:
        return media(
            {{u"mime"_s, u"application/pdf"_s},
             {u"file_name"_s, phrases.filled(phrases.line(message.line).text.ask,
                                             {.name = {}, .salt = message.salt, .product = 0, .agent = {}})},
             {u"bytes"_s, bytes}});
    case MessageKind::Location:
        return {{u"location"_s, QJsonObject{{u"latitude"_s, 39.0 + double(own(message, 4, 9000)) / 10000.0},
                                            {u"longitude"_s, -0.9 + double(own(message, 5, 9000)) / 10000.0},
                                            {u"name"_s, QString()},
                                            {u"address"_s, QString()}}}};
    default:
        return {};
    }
}

QString HistoryRows::providerId(std::size_t index, bool ours) const
{
    const quint64 mixed = (m_plan.size().seed * 0x2545f4914f6cdd1dU + index) * 0x9e3779b97f4a7c15U;
    // The index itself is in it: no two are the same.
    return (ours ? u"3EB0"_s : u"3A"_s) +
           u"%1%2"_s.arg(mixed >> 24, 10, 16, QChar(u'0')).arg(quint64(index), 8, 16, QChar(u'0')).toUpper();
}

int HistoryRows::addCall(HistoryBatch &batch, const HistoryMessage &message, Thread &thread,
                         const Words &answer)
{
    const HistoryConversation &conversation = m_plan.conversations()[message.conversation];
    const HistoryTenant &tenant = m_plan.tenants().at(conversation.tenant);
    if (m_promptTokens.empty())
        m_promptTokens.resize(static_cast<std::size_t>(m_plan.tenants().size()), -1);
    int &prompt = m_promptTokens[static_cast<std::size_t>(conversation.tenant)];
    if (prompt < 0)
        prompt = counted(m_plan.phrasebook(conversation.phrasebook).systemPrompt()).tokens;
    const auto [messages, tokens] = thread.context();
    const milliseconds first(300 + own(message, 6, 900));
    const milliseconds total(message.at - thread.askedAt > 1'500 ? 900 + own(message, 7, 1'000) : 500);
    HistoryCall call;
    call.conversation = message.conversation;
    call.question = thread.asked;
    call.startedAt = instantFromMs(message.at) - total;
    call.outcome = {
        .state = CallOutcome::State::Answered,
        .times = {.queued = milliseconds(own(message, 8, 20)),
                  .firstToken = std::min(first, total),
                  .total = total,
                  .attempts = 1},
        .serverMessageId = {},
        .tokensIn = prompt + tokens + thread.askedTokens,
        .tokensOut = answer.tokens,
        .exactness = tenant.reportsUsage ? Exactness::Exact : Exactness::Estimated,
    };
    call.questionCharacters = thread.askedCharacters;
    call.contextMessages = messages;
    call.contextTokens = tokens;
    batch.calls.append(call);
    const int index = static_cast<int>(batch.calls.size()) - 1;
    batch.usage.append(HistoryBatch::Usage{message.conversation, instantFromMs(message.at),
                                           UsageKind::ModelCall, index, call.outcome.tokensIn,
                                           call.outcome.tokensOut, call.outcome.exactness});
    HistoryProgress &progress = batch.progress[thread.progress];
    progress.tokensIn += call.outcome.tokensIn;
    progress.tokensOut += call.outcome.tokensOut;
    return index;
}

void HistoryRows::addFailedCalls(HistoryBatch &batch, const HistoryMessage &message, const Thread &thread)
{
    const auto [messages, tokens] = thread.context();
    for (int i = 0; i < message.failedCalls; ++i) {
        const bool unknown = i == 1; // its answer was never seen: it may have run, and is booked as that
        const Error error = unknown
                                ? Error{Error::Code::TimedOut,
                                        {{u"server"_s, u"flowise.example.com"_s}, {u"seconds"_s, u"120"_s}},
                                        {}}
                                : Error{Error::Code::ModelRateLimited, {}, {}};
        HistoryCall call;
        call.conversation = message.conversation;
        call.question = thread.asked;
        call.startedAt = instantFromMs(message.at) + seconds(2 + 5 * i);
        call.outcome.state = unknown ? CallOutcome::State::Unknown : CallOutcome::State::Failed;
        call.outcome.error = error;
        call.outcome.times = {.queued = milliseconds(0), .total = failedAfter, .attempts = 1};
        call.questionCharacters = thread.askedCharacters;
        call.contextMessages = messages;
        call.contextTokens = tokens;
        batch.calls.append(call);
        if (unknown)
            batch.usage.append(
                HistoryBatch::Usage{message.conversation, call.startedAt + failedAfter, UsageKind::ModelCall,
                                    static_cast<int>(batch.calls.size()) - 1, 0, 0, Exactness::Unknown});
    }
}

HistoryBatch HistoryRows::next(int count)
{
    HistoryBatch batch;
    const auto &all = m_plan.messages();
    const std::size_t end = std::min(all.size(), m_next + static_cast<std::size_t>(count));
    batch.messages.reserve(static_cast<qsizetype>(end - m_next));
    for (; m_next < end; ++m_next) {
        const HistoryMessage &planned = all[m_next];
        Thread &thread = m_threads[planned.conversation];
        if (thread.messages == 0)
            batch.begins.append(
                HistoryBatch::Begin{planned.conversation, static_cast<int>(batch.messages.size())});
        if (thread.progress < 0) {
            thread.progress = static_cast<int>(batch.progress.size());
            batch.progress.append(HistoryProgress{.conversation = planned.conversation});
        }
        addMark(batch, planned, thread);
        const Words said = words(planned);
        const int index = static_cast<int>(batch.messages.size());
        const Instant at = instantFromMs(planned.at);
        HistoryRow row;
        row.conversation = planned.conversation;
        row.folded = said.folded;
        row.message.body = said.body;
        row.message.kind = toString(kindOf(planned));
        row.message.at = at;
        row.message.storedAt = at;
        row.message.delivery = planned.delivery;
        row.message.metadata = metadataOf(planned, thread);
        if (isOurs(planned.part)) {
            if (planned.part == Part::Assistant)
                row.call = addCall(batch, planned, thread, said);
            addOurs(batch, row, planned);
            thread.lastOfOurs = row.message.providerId;
            thread.lastSaid = said.body;
            thread.lastIndex = index;
            thread.askedTokens = 0;
            thread.askedCharacters = 0;
            thread.asked = -1;
        } else {
            row.message.storedAt = at + milliseconds(200 + own(planned, 9, 900));
            row.message.providerId = providerId(m_next, false);
            addQuote(row, planned, thread);
            batch.usage.append(HistoryBatch::Usage{planned.conversation, row.message.storedAt,
                                                   UsageKind::MessageIn, index, 0, 0, Exactness::Exact});
            if (planned.asksAi) {
                thread.askedTokens += said.tokens;
                thread.askedCharacters += said.body.size();
                thread.askedAt = planned.at;
                thread.asked = index;
            }
        }
        if (planned.part != Part::Reaction)
            thread.add(said.tokens);
        ++thread.messages;
        HistoryProgress &progress = batch.progress[thread.progress];
        ++progress.messages;
        progress.counted += row.sent ? 1 : 0;
        progress.lastMessage = index;
        const quint32 ofConversation = m_plan.conversations()[planned.conversation].messages;
        if (ofConversation >= leastSummarised && thread.messages == ofConversation / 2)
            progress.middle = index;
        progress.ends = thread.messages == ofConversation;
        thread.lastAt = planned.at;
        batch.messages.append(row);
        ++batch.said;
        addNote(batch, planned);
        if (planned.failedCalls > 0)
            addFailedCalls(batch, planned, thread);
        if (progress.ends)
            addEnding(batch, planned);
    }
    for (const HistoryProgress &progress : std::as_const(batch.progress)) {
        m_threads[progress.conversation].progress = -1;
        m_threads[progress.conversation].asked = -1;
        m_threads[progress.conversation].lastIndex = -1;
    }
    return batch;
}

void HistoryRows::addMark(HistoryBatch &batch, const HistoryMessage &next, Thread &thread)
{
    const bool person = next.part == Part::Agent || next.part == Part::Phone;
    if (person == thread.byPeople || (!person && next.part != Part::Assistant))
        return;
    thread.byPeople = person;
    if (person)
        thread.agent = next.part == Part::Agent ? agentOf(next) : QString();
    const HolderReason reason = !person                    ? HolderReason::HandedBack
                                : next.part == Part::Phone ? HolderReason::Phone
                                                           : HolderReason::Console;
    const qint64 at = thread.messages == 0 ? next.at : std::max(thread.lastAt, next.at - 1'000);
    HistoryRow row = toldRow(next, Role::System, markKind, at, thread.agent);
    row.message.metadata =
        ThreadMarks::metadataOf({.what = person ? ThreadMark::What::TakenOver : ThreadMark::What::HandedBack,
                                 .reason = reason,
                                 .by = {}});
    batch.messages.append(row);
}

void HistoryRows::addNote(HistoryBatch &batch, const HistoryMessage &after)
{
    if (after.part != Part::Agent || own(after, 11, 7) != 0)
        return;
    const HistoryConversation &conversation = m_plan.conversations()[after.conversation];
    const QStringList &notes = m_plan.phrasebook(conversation.phrasebook).language().notes;
    HistoryRow row = toldRow(after, Role::Agent, noteKind, after.at, agentOf(after));
    row.message.body = notes.at(own(after, 12, notes.size()));
    row.folded = searchText(row.message.body);
    batch.messages.append(row);
}

/// What waits for a person at the end says so in its thread.
void HistoryRows::addEnding(HistoryBatch &batch, const HistoryMessage &last)
{
    const HistoryEnding &ending = m_plan.conversations()[last.conversation].ending;
    if (ending.holder != Holder::Waiting)
        return;
    HistoryRow row = toldRow(last, Role::System, markKind, last.at, {});
    row.message.metadata =
        ThreadMarks::metadataOf({.what = ThreadMark::What::Waiting, .reason = ending.reason, .by = {}});
    batch.messages.append(row);
}

void HistoryRows::addQuote(HistoryRow &row, const HistoryMessage &message, const Thread &thread) const
{
    if (message.part != Part::Contact || thread.lastOfOurs.isEmpty() || row.message.body.isEmpty() ||
        !row.message.metadata.isEmpty() || own(message, 13, 30) != 0)
        return;
    row.quotes = thread.lastIndex;
    row.message.metadata.insert(u"quoted"_s, QJsonObject{{u"id"_s, thread.lastOfOurs},
                                                         {u"text"_s, thread.lastSaid.left(quoteLength)},
                                                         {u"ours"_s, true}});
}

void HistoryRows::addOurs(HistoryBatch &batch, HistoryRow &row, const HistoryMessage &message)
{
    row.message.role = message.part == Part::Assistant ? Role::Assistant : Role::Agent;
    if (message.part == Part::Agent)
        row.agent = agentOf(message);
    row.sent = message.delivery != Delivery::Failed && message.delivery != Delivery::Unknown;
    if (row.sent) {
        row.message.providerId = providerId(m_next, true);
        batch.usage.append(
            {message.conversation, instantFromMs(message.at) + milliseconds(300 + own(message, 10, 900)),
             UsageKind::MessageOut, static_cast<int>(batch.messages.size()), 0, 0, Exactness::Exact});
        return;
    }
    const Error error = message.delivery == Delivery::Unknown
                            ? Error{Error::Code::OutcomeUnknown, {{u"server"_s, u"WhatsApp"_s}}, {}}
                            : Error{Error::Code::NumberNotOnWhatsApp,
                                    {{u"number"_s, m_plan.conversations()[message.conversation].phone}},
                                    {}};
    row.message.error = errorToJson(error);
}

} // namespace chatflow
