// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/historyplan.h"

#include "base/seededrandom.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr qint64 pauseBetweenSessions = 300'000; // at least
constexpr int longestShare = 10;                 // the longest conversation has a tenth of all messages

/// How a business's youngest conversations stand, so that there is one of each kind to see.
constexpr std::array<HistoryEnding, 16> standings{{
    {},
    {Holder::Waiting, HolderReason::AiFailed},
    {},
    {Holder::Human, HolderReason::Console},
    {},
    {Holder::Waiting, HolderReason::SendUnknown},
    {},
    {Holder::Human, HolderReason::Phone},
    {},
    {Holder::Waiting, HolderReason::SendFailed},
    {},
    {},
    {Holder::Waiting, HolderReason::LimitReached},
    {},
    {Holder::Human, HolderReason::Console},
    {Holder::Waiting, HolderReason::TooOld},
}};

template<class List> const auto &pick(const List &list, Random &random)
{
    return list.at(static_cast<qsizetype>(random.below(static_cast<quint64>(list.size()))));
}

/// `whole` in parts that are to each other as `weights`, at least `least` each.
std::vector<int> shares(int whole, const std::vector<double> &weights, int least)
{
    std::vector<int> out(weights.size(), least);
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    const int extra = whole - least * static_cast<int>(weights.size());
    int given = 0;
    for (std::size_t i = 0; i < weights.size() && sum > 0; ++i) {
        const int part = static_cast<int>(std::floor(extra * (weights[i] / sum)));
        out[i] += part;
        given += part;
    }
    for (std::size_t i = 0; given < extra; i = (i + 1) % out.size()) { // what rounding left over
        if (weights[i] > 0 || sum <= 0) {
            ++out[i];
            ++given;
        }
    }
    return out;
}

/// Takes what is above `most` and gives it to the others in turn. There is room for it.
void levelAt(int most, std::vector<int> &values)
{
    int excess = 0;
    for (int &value : values) {
        excess += std::max(0, value - most);
        value = std::min(value, most);
    }
    for (std::size_t i = 0; excess > 0; i = (i + 1) % values.size()) {
        if (values[i] < most) {
            ++values[i];
            --excess;
        }
    }
}

} // namespace

QList<HistoryTenant> HistoryPlan::sampleTenants(const HistoryTexts &texts, const HistorySize &size)
{
    SeededRandom random(size.seed);
    QList<HistoryTenant> tenants;
    for (int i = 0; i < size.tenants; ++i) {
        const qsizetype languages = texts.languages.size();
        const HistoryLanguage &language = texts.languages.at(i % languages);
        QList<const HistoryTrade *> trades;
        for (const HistoryTrade &trade : texts.trades)
            if (trade.language == language.code)
                trades.append(&trade);
        const qsizetype turn = i / languages;
        const HistoryTrade &trade = *trades.at(turn % trades.size());
        const qsizetype round = turn / trades.size(); // names, then names with a town, then with a number
        QString name = trade.names.at(round % trade.names.size());
        const qsizetype branch = round / trade.names.size();
        if (branch > 0)
            name += u' ' + language.cities.at((branch - 1) % language.cities.size());
        if (branch > language.cities.size())
            name += u' ' + QString::number(1 + (branch - 1) / language.cities.size());

        HistoryTenant tenant;
        tenant.trade = trade.id;
        tenant.prefix = trade.prefix;
        tenant.draft.name = name;
        TenantSettings &settings = tenant.draft.settings;
        settings.flowise.url = u"https://flowise.example.com"_s;
        settings.flowise.flowId = random.uuid();
        settings.businessName = name;
        settings.businessDescription = trade.description;
        settings.tone = trade.tone;
        settings.language = trade.language;
        settings.products = productsFromTexts(trade.products);
        settings.businessHours = trade.hours;
        settings.timeZone = trade.zone;
        tenant.reportsUsage = i % 3 != 2;
        tenant.instances.append(u"%1-%2"_s.arg(trade.id).arg(i + 1));
        if (i % 4 == 0) // the larger ones have two numbers
            tenant.instances.append(u"%1-%2b"_s.arg(trade.id).arg(i + 1));
        if (size.tenants >= 3 && i == 1)
            tenant.state = TenantState::Trial;
        else if (size.tenants >= 3 && i == size.tenants - 1)
            tenant.state = TenantState::Paused;
        tenants.append(tenant);
    }
    return tenants;
}

HistoryTenant HistoryPlan::tenantWith(const HistoryTexts &texts, const QString &name,
                                      const TenantSettings &settings)
{
    const QString language = texts.language(settings.language).code;
    const auto speaks = [&language](const HistoryTrade &trade) { return trade.language == language; };
    const auto trade = std::ranges::find_if(texts.trades, speaks);
    HistoryTenant tenant;
    tenant.draft.name = name;
    tenant.draft.settings = settings;
    tenant.prefix = trade == texts.trades.end() ? u"1555"_s : trade->prefix;
    tenant.instances.append(name);
    return tenant;
}

HistoryPlan::HistoryPlan(const HistoryTexts &texts, const QList<HistoryTenant> &tenants,
                         const HistorySize &size)
    : m_size(size)
    , m_tenants(tenants)
    , m_languages(static_cast<int>(texts.languages.size()))
{
    SeededRandom random(size.seed ^ 0x5eed);
    const std::vector<int> lengths = budgets(random);
    std::vector<double> weights;
    for (qsizetype i = 0; i < tenants.size(); ++i)
        weights.push_back(1.0 / std::sqrt(static_cast<double>(i) + 1.0));
    const int least = size.conversations >= tenants.size() ? 1 : 0;
    const std::vector<int> ofTenant = shares(size.conversations, weights, least);

    m_messages.reserve(static_cast<std::size_t>(size.messages));
    m_conversations.reserve(static_cast<std::size_t>(size.conversations));
    std::size_t next = 0;
    for (int tenant = 0; tenant < tenants.size(); ++tenant) {
        const HistoryTenant &one = tenants.at(tenant);
        addPhrasebooks(texts, one);
        const QTimeZone zone(one.draft.settings.timeZone.toUtf8());
        const HistoryRhythm rhythm(zone.isValid() ? zone : QTimeZone::utc(), size.end, size.days);
        const int count = ofTenant[static_cast<std::size_t>(tenant)];
        for (int rank = 0; rank < count; ++rank) {
            addConversation(tenant, rank, count, lengths[next++], rhythm, random);
            nameContact(m_conversations.back(), texts, random);
        }
    }
    sortByTime();
}

void HistoryPlan::addPhrasebooks(const HistoryTexts &texts, const HistoryTenant &tenant)
{
    const TenantSettings &settings = tenant.draft.settings;
    const HistoryLanguage &own = texts.language(settings.language);
    const auto trade = std::ranges::find_if(
        texts.trades, [&tenant](const HistoryTrade &one) { return one.id == tenant.trade; });
    m_phrasebooks.emplace_back(own, trade == texts.trades.end() ? nullptr : &*trade, settings, true);
    for (const HistoryLanguage &other : texts.languages)
        if (other.code != own.code)
            m_phrasebooks.emplace_back(other, nullptr, settings, false);
}

std::vector<int> HistoryPlan::budgets(Random &random) const
{
    const int conversations = m_size.conversations;
    int messages = m_size.messages;
    std::vector<int> out;
    if (conversations >= longestShare && messages >= longestShare * conversations) {
        out.push_back(messages / longestShare);
        messages -= out.front();
    }
    // A heavy tail: most are short, a few are very long.
    std::vector<double> weights;
    while (out.size() + weights.size() < static_cast<std::size_t>(conversations)) {
        const double u = random.unit();
        weights.push_back(u < 0.3 ? 0.02 + u * 0.3 : std::min(std::pow(1.0 - random.unit(), -0.85), 300.0));
    }
    const int least = messages >= 2 * static_cast<int>(weights.size()) ? 2 : 1;
    std::vector<int> rest = shares(messages, weights, least);
    if (!out.empty())
        levelAt(std::max(out.front() * 6 / 10, messages / static_cast<int>(rest.size()) + 1), rest);
    out.insert(out.end(), rest.begin(), rest.end());
    return out;
}

HistoryEnding HistoryPlan::endingOf(const HistoryTenant &tenant, int rank) const
{
    if (tenant.state == TenantState::Paused)
        return rank < 12 && rank % 2 == 0 ? HistoryEnding{Holder::Waiting, HolderReason::TenantPaused}
                                          : HistoryEnding{};
    return rank < static_cast<int>(standings.size()) ? standings[static_cast<std::size_t>(rank)]
                                                     : HistoryEnding{};
}

void HistoryPlan::addConversation(int tenant, int rank, int ofTenant, int budget, const HistoryRhythm &rhythm,
                                  Random &random)
{
    const HistoryTenant &owner = m_tenants.at(tenant);
    HistoryConversation conversation;
    conversation.tenant = tenant;
    conversation.instance = static_cast<int>(random.below(static_cast<quint64>(owner.instances.size())));
    const int perTenant = m_languages;
    const bool foreign = perTenant > 1 && random.unit() < 0.06;
    conversation.phrasebook =
        tenant * perTenant +
        (foreign ? 1 + static_cast<int>(random.below(static_cast<quint64>(perTenant) - 1)) : 0);

    HistoryEnding ending = endingOf(owner, rank);
    if (rank >= static_cast<int>(standings.size()) && rank < ofTenant / 5 && random.unit() < 0.1)
        ending = pick(QList<HistoryEnding>(standings.begin(), standings.end()), random);
    HistoryDialogue dialogue(phrasebook(conversation.phrasebook), random);
    dialogue.write(budget, ending);

    // The last session first, so that the younger ones push the older ones back.
    const int newest = static_cast<int>(rhythm.days() * std::pow(double(rank) / ofTenant, 2.4));
    const std::size_t sessions = dialogue.sessions.size();
    const double life = -std::log(1.0 - random.unit()) * 9.0 * static_cast<double>(sessions);
    const int oldest = budget >= m_size.messages / longestShare
                           ? rhythm.days() - 1
                           : std::min(rhythm.days() - 1, newest + static_cast<int>(life));
    std::vector<qint64> starts;
    for (std::size_t i = 0; i < sessions; ++i)
        starts.push_back(
            toMs(rhythm.momentOf(i == 0 ? newest : rhythm.dayBetween(oldest, newest, random), random)));
    std::ranges::sort(starts);
    qint64 before = toMs(m_size.end);
    for (std::size_t i = sessions; i-- > 0;) {
        starts[i] = std::min(starts[i], before - dialogue.sessions[i].length);
        before = starts[i] - pauseBetweenSessions;
    }

    const quint32 index = static_cast<quint32>(m_conversations.size());
    std::size_t session = 0;
    for (std::size_t i = 0; i < dialogue.messages.size(); ++i) {
        while (session + 1 < sessions && i >= dialogue.sessions[session + 1].first)
            ++session;
        HistoryMessage message = dialogue.messages[i];
        message.at += starts[session];
        message.conversation = index;
        if (i == dialogue.holderSince)
            conversation.holderSince = instantFromMs(message.at);
        if (message.part == HistoryMessage::Part::Agent)
            conversation.agent = phrasebook(conversation.phrasebook).agent(message.salt);
        const bool fresh = session + 1 == sessions && newest <= 2;
        if (fresh && dialogue.ending.holder != Holder::Human && message.delivery == Delivery::Received &&
            (rank % 2 == 1 || ending.holder == Holder::Waiting))
            ++conversation.unread;
        m_messages.push_back(message);
    }
    conversation.messages = static_cast<quint32>(dialogue.messages.size());
    conversation.ending = dialogue.ending;
    conversation.ownership = dialogue.ownership;
    m_conversations.push_back(conversation);
}

void HistoryPlan::nameContact(HistoryConversation &conversation, const HistoryTexts &texts, Random &random)
{
    const HistoryTenant &tenant = m_tenants.at(conversation.tenant);
    const HistoryLanguage &own = texts.language(tenant.draft.settings.language);
    QList<const HistoryLanguage *> order{&own};
    for (const HistoryLanguage &other : texts.languages)
        if (other.code != own.code)
            order.append(&other);
    const HistoryLanguage &language = *order.at(conversation.phrasebook % m_languages);
    const double kind = random.unit();
    const QString first = pick(language.firstNames, random);
    if (kind < 0.62)
        conversation.contactName = first + u' ' + pick(language.lastNames, random);
    else if (kind < 0.78)
        conversation.contactName = first + u' ' + pick(language.lastNames, random).left(1) + u'.';
    else if (kind < 0.93)
        conversation.contactName = first + u' ' + pick(language.emoji, random);
    // 48271 has no factor in common with 100,000,000: no two numbers are the same.
    const quint64 number = (m_conversations.size() * 48271U + m_size.seed) % 100'000'000U;
    conversation.phone = tenant.prefix + u"%1"_s.arg(number, 8, 10, QChar(u'0'));
    if (random.unit() < 0.2)
        conversation.lid = u"18%1"_s.arg(number * 1'009 + 7, 13, 10, QChar(u'0'));
}

void HistoryPlan::sortByTime()
{
    std::stable_sort(m_messages.begin(), m_messages.end(),
                     [](const HistoryMessage &a, const HistoryMessage &b) { return a.at < b.at; });
    constexpr quint32 unseen = std::numeric_limits<quint32>::max();
    std::vector<quint32> place(m_conversations.size(), unseen);
    std::vector<HistoryConversation> inOrder;
    inOrder.reserve(m_conversations.size());
    for (HistoryMessage &message : m_messages) {
        quint32 &at = place[message.conversation];
        if (at == unseen) {
            at = static_cast<quint32>(inOrder.size());
            inOrder.push_back(std::move(m_conversations[message.conversation]));
        }
        message.conversation = at;
    }
    m_conversations = std::move(inOrder);
}

} // namespace chatflow
