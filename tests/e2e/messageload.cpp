// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/messageload.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow::test
{
namespace
{

QJsonObject tenant(const QString &name, const QString &memory, const QString &kind, bool flowRemembers)
{
    const QString channel = kind == "promptChain"_L1 ? u"prompt_values"_s : u"system_message"_s;
    return {
        {u"clientId"_s, name},
        {u"name"_s, name},
        {u"settings"_s,
         QJsonObject{
             {u"flowise"_s, QJsonObject{{u"channel"_s, channel}, {u"memory"_s, memory}, {u"timeout_s"_s, 5}}},
             // These contacts are programs, and write as often as programs do.
             {u"guards"_s, QJsonObject{{u"answers_in_ten_minutes"_s, 0}}},
             {u"answering"_s, QJsonObject{{u"quiet_ms"_s, 20},
                                          {u"max_quiet_ms"_s, 100},
                                          {u"max_age_s"_s, 86'400},
                                          {u"send_timeout_s"_s, 2}}},
             {u"context"_s, QJsonObject{{u"messages"_s, 4}}},
             {u"prompt_template"_s, u"You answer for {business_name}."_s},
             {u"business_name"_s, name},
             {u"language"_s, u"en"_s},
         }},
        {u"flow"_s, QJsonObject{{u"name"_s, name},
                                {u"kind"_s, kind},
                                {u"memory"_s, flowRemembers},
                                {u"prompt"_s, u"You answer for a business."_s}}},
        {u"instance"_s, QJsonObject{{u"name"_s, name}, {u"number"_s, u"34900000001"_s}}},
        {u"contacts"_s, QJsonArray()},
    };
}

} // namespace

QByteArray MessageLoad::scenario()
{
    const QJsonObject json{
        {u"name"_s, u"Many contacts, quick servers"_s},
        {u"model"_s,
         QJsonObject{{u"mode"_s, u"echo"_s},
                     {u"latencyMs"_s, QJsonObject{{u"min"_s, 5}, {u"typical"_s, 25}, {u"max"_s, 120}}}}},
        {u"evolution"_s,
         QJsonObject{
             {u"times"_s, QJsonObject{{u"serverAckMs"_s, 5}, {u"deliveryAckMs"_s, 20}, {u"readMs"_s, 60}}}}},
        {u"tenants"_s, QJsonArray{tenant(u"ours"_s, u"ours"_s, u"promptChain"_s, false),
                                  tenant(u"ours-with-node"_s, u"ours_with_node"_s, u"promptChain"_s, true),
                                  tenant(u"the-flows"_s, u"the_flows"_s, u"conversationChain"_s, true)}},
    };
    return QJsonDocument(json).toJson();
}

MessageLoad::MessageLoad(Sandbox &sandbox, const Plan &plan)
    : QObject(&sandbox)
    , m_sandbox(sandbox)
    , m_plan(plan)
    , m_random(plan.seed)
{
    // A long run keeps no log of every request.
    sandbox.evolution().http().setLogLimit(100);
    sandbox.flowise().http().setLogLimit(100);
    connect(&sandbox.evolution(), &SandboxEvolution::sent, this, &MessageLoad::hear);
    for (const SandboxTenant &tenant : sandbox.endpoints().tenants.mid(0, plan.tenants)) {
        for (int i = 0; i < plan.contactsPerTenant; ++i)
            m_people << Person{tenant.instanceName, QString::number(34600000100LL + i)};
    }
}

void MessageLoad::start()
{
    for (qsizetype i = 0; i < m_people.size(); ++i)
        think(i);
}

bool MessageLoad::allAnswered() const
{
    return std::all_of(m_people.begin(), m_people.end(),
                       [](const Person &person) { return person.open == 0; });
}

std::optional<Instant> MessageLoad::firstAnswerAfter(Instant instant) const
{
    const auto found = std::upper_bound(m_sentAt.begin(), m_sentAt.end(), instant);
    return found == m_sentAt.end() ? std::nullopt : std::optional(*found);
}

void MessageLoad::think(qsizetype person)
{
    m_people[person].thinking = true;
    const auto pause =
        static_cast<int>(m_random.below(static_cast<quint64>(m_plan.longestThought.count()) + 1));
    QTimer::singleShot(pause, this, [this, person] { write(person, false); });
}

void MessageLoad::write(qsizetype index, bool burst)
{
    Person &person = m_people[index];
    if (!burst)
        person.thinking = false;
    if (m_finishing)
        return;
    const QString mark = u"[%1.%2.%3]"_s.arg(person.instance, person.number).arg(++person.said);
    Written written{person.instance, evolutionJid(person.number), {}, mark};
    ++person.open;
    m_writers.insert(mark, index);
    written.id = m_sandbox.evolution().deliver(person.instance, written.jid, u"Question "_s + mark,
                                               {.pushName = u"Contact "_s + person.number.right(2)});
    m_written.insert(mark, written);
    Q_EMIT wrote();
    if (!burst && m_random.unit() < m_plan.burst)
        QTimer::singleShot(static_cast<int>(m_random.below(40)), this, [this, index] { write(index, true); });
}

void MessageLoad::hear(const SandboxSend &send)
{
    static const QRegularExpression marks(uR"(\[[a-z-]+\.\d+\.\d+\])"_s);
    ++m_answers;
    m_sentAt << send.at;
    int answered = 0;
    int others = 0;
    auto it = marks.globalMatch(send.text);
    while (it.hasNext()) {
        const QString mark = it.next().captured();
        const auto written = m_written.find(mark);
        if (written == m_written.end() || written->instance != send.instance || written->jid != send.jid) {
            ++others;
            continue;
        }
        ++answered;
        if (++written->answers > 1)
            continue;
        const qsizetype writer = m_writers.value(mark);
        if (--m_people[writer].open == 0 && !m_people.at(writer).thinking)
            think(writer);
    }
    if (answered == 0 || others > 0)
        ++m_strays;
}

} // namespace chatflow::test
