// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/simulatedcontacts.h"

#include "sandbox/later.h"

#include <algorithm>

namespace chatflow
{

using namespace Qt::StringLiterals;

namespace
{
constexpr milliseconds perCharacter(55); // a quick typist on a telephone
constexpr milliseconds longestTyping(7000);

QString description(const SandboxSend &send)
{
    if (send.kind == "sendText"_L1)
        return send.text;
    const QString kind =
        send.kind == "sendMedia"_L1 ? send.body.value("mediatype"_L1).toString() : send.kind.mid(4).toLower();
    return u"[%1] %2"_s.arg(kind, send.text).trimmed();
}
} // namespace

struct SimulatedContacts::Person {
    QString tenant;
    QString instance;
    ScenarioContact contact;
    qsizetype step = 0;
    QString lastSaid;    ///< id of its latest message
    QString lastHeard;   ///< id of the latest answer
    bool spoken = false; ///< has said something that is not answered yet
    bool answered = false;
    bool waiting = false;
    quint64 wait = 0; ///< counts the waits, so that the patience of an old one does nothing
};

SimulatedContacts::SimulatedContacts(Clock &clock, Random &random, SandboxEvolution &evolution, double speed,
                                     QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_random(random)
    , m_evolution(evolution)
    , m_speed(speed)
{
    connect(&evolution, &SandboxEvolution::sent, this, &SimulatedContacts::hear);
}

SimulatedContacts::~SimulatedContacts() = default;

void SimulatedContacts::play(const QList<ScenarioTenant> &tenants)
{
    stop();
    m_people.clear();
    m_run = std::make_unique<QObject>();
    for (const ScenarioTenant &tenant : tenants) {
        for (const ScenarioContact &contact : tenant.contacts) {
            auto person = std::make_unique<Person>();
            person->tenant = tenant.clientId;
            person->instance = tenant.instance.name;
            person->contact = contact;
            m_evolution.setReceipts(contact.jid(), contact.receipts);
            m_evolution.setReceipts(evolutionJid(contact.number), contact.receipts);
            m_people.push_back(std::move(person));
        }
    }
    m_playing = static_cast<int>(m_people.size());
    for (const std::unique_ptr<Person> &person : m_people) {
        later(m_clock, m_run.get(), paced(person->contact.startsAfter),
              [this, &person = *person] { next(person); });
    }
    for (const ScenarioTenant &tenant : tenants)
        makeNoise(tenant);
}

void SimulatedContacts::stop()
{
    m_run.reset();
    m_playing = 0;
    for (const std::unique_ptr<Person> &person : m_people)
        person->waiting = false;
}

void SimulatedContacts::makeNoise(const ScenarioTenant &tenant)
{
    for (const ScenarioNoise &noise : tenant.noise) {
        later(m_clock, m_run.get(), paced(noise.at), [this, noise, instance = tenant.instance.name] {
            m_evolution.deliver(
                instance, noise.jid, noise.text,
                {.pushName = noise.name, .participant = evolutionJid(noise.number), .unfiltered = true});
        });
    }
}

milliseconds SimulatedContacts::paced(milliseconds duration)
{
    if (m_speed <= 0)
        return milliseconds(0);
    // Nobody is punctual: 80 to 120 %.
    const double factor = (0.8 + 0.4 * m_random.unit()) / m_speed;
    return milliseconds(static_cast<qint64>(static_cast<double>(duration.count()) * factor));
}

milliseconds SimulatedContacts::typing(const ScenarioStep &step)
{
    if (step.kind == ScenarioStep::Kind::Audio)
        return std::min(milliseconds(1000LL * step.seconds), longestTyping);
    return std::min(milliseconds(perCharacter.count() * step.text.size()), longestTyping);
}

void SimulatedContacts::next(Person &person)
{
    if (person.step >= person.contact.steps.size()) {
        if (person.contact.repeatsAfter) {
            person.step = 0;
            person.spoken = false;
            person.answered = false;
            later(m_clock, m_run.get(), std::max(milliseconds(1), paced(*person.contact.repeatsAfter)),
                  [this, &person] { next(person); });
            return;
        }
        if (--m_playing == 0)
            Q_EMIT finished();
        return;
    }
    const ScenarioStep &step = person.contact.steps.at(person.step);
    if (step.waits && person.spoken && !person.answered)
        waitForAnswer(person);
    else
        perform(person);
}

void SimulatedContacts::waitForAnswer(Person &person)
{
    person.waiting = true;
    const quint64 wait = ++person.wait;
    const milliseconds patience = person.contact.steps.at(person.step).patience;
    // Patience is not sped up: a fast contact must not give up on a server that is as slow as ever.
    later(m_clock, m_run.get(), std::max(milliseconds(1), patience), [this, &person, wait] {
        if (person.waiting && person.wait == wait) {
            person.waiting = false;
            perform(person);
        }
    });
}

void SimulatedContacts::hear(const SandboxSend &send)
{
    for (const std::unique_ptr<Person> &person : m_people) {
        const bool meant =
            person->instance == send.instance &&
            (send.jid == person->contact.jid() || send.jid == evolutionJid(person->contact.number));
        if (!meant)
            continue;
        person->lastHeard = send.id;
        person->answered = true;
        Q_EMIT said({person->tenant, person->contact.name, send.jid, SandboxLine::Speaker::Business,
                     description(send), send.at});
        if (person->waiting && m_run) {
            person->waiting = false;
            perform(*person);
        }
    }
}

void SimulatedContacts::perform(Person &person)
{
    const ScenarioStep &step = person.contact.steps.at(person.step);
    later(m_clock, m_run.get(), paced(step.after + typing(step)), [this, &person] {
        act(person, person.contact.steps.at(person.step));
        ++person.step;
        next(person);
    });
}

void SimulatedContacts::act(Person &person, const ScenarioStep &step)
{
    using Kind = ScenarioStep::Kind;
    const ScenarioContact &contact = person.contact;
    SandboxIncoming more;
    more.pushName = contact.name;
    if (!contact.lid.isEmpty())
        more.remoteJidAlt = evolutionJid(contact.number);
    if (step.quotes)
        more.quotedId = person.lastHeard;
    SandboxLine line{person.tenant, contact.name, contact.jid(), SandboxLine::Speaker::Contact,
                     step.text,     m_clock.now()};
    const auto media = [&more](const QString &type, QJsonObject content) {
        content.insert(u"url"_s, u"https://mmg.whatsapp.net/o1/v/t24/sandbox"_s);
        more.message = {{type, content}};
    };
    switch (step.kind) {
    case Kind::Say:
        break;
    case Kind::Image:
        media(u"imageMessage"_s,
              {{u"mimetype"_s, u"image/jpeg"_s}, {u"caption"_s, step.text}, {u"fileLength"_s, u"183042"_s}});
        line.text = u"[image] "_s + step.text;
        break;
    case Kind::Audio:
        media(u"audioMessage"_s, {{u"mimetype"_s, u"audio/ogg; codecs=opus"_s},
                                  {u"seconds"_s, step.seconds},
                                  {u"ptt"_s, true},
                                  {u"fileLength"_s, QString::number(step.seconds * 2100)}});
        line.text = u"[audio] %1 s"_s.arg(step.seconds);
        break;
    case Kind::Document:
        media(u"documentMessage"_s, {{u"mimetype"_s, u"application/pdf"_s},
                                     {u"fileName"_s, step.text},
                                     {u"fileLength"_s, u"48211"_s}});
        line.text = u"[document] "_s + step.text;
        break;
    case Kind::React:
        m_evolution.react(person.instance, contact.jid(), person.lastHeard, step.text);
        line.text = u"[reaction] "_s + step.text;
        Q_EMIT said(line);
        return;
    case Kind::Edit:
        m_evolution.edit(person.instance, person.lastSaid, step.text);
        line.text = u"[edited] "_s + step.text;
        Q_EMIT said(line);
        return;
    case Kind::Revoke:
        m_evolution.revoke(person.instance, person.lastSaid);
        line.text = u"[deleted]"_s;
        Q_EMIT said(line);
        return;
    case Kind::Phone:
        more.fromMe = true;
        more.pushName.clear();
        m_evolution.deliver(person.instance, contact.jid(), step.text, more);
        person.answered = true;
        line.speaker = SandboxLine::Speaker::OwnPhone;
        Q_EMIT said(line);
        return;
    }
    person.lastSaid = m_evolution.deliver(person.instance, contact.jid(), step.text, more);
    person.spoken = true;
    person.answered = false;
    Q_EMIT said(line);
}

} // namespace chatflow
