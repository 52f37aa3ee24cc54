// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benchroad.h"

#include "automation/rulebooks.h"
#include "bench/messages.h"
#include "bench/required.h"
#include "sandbox/sandboxthread.h"
#include "storage/database.h"
#include "tenants/tenantdirectory.h"
#include "workspace/sandboxworkspace.h"
#include "workspace/workspace.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr auto benchInstance = "bench"_L1;
constexpr std::chrono::seconds patience{120};

QString scenarioIn(const QTemporaryDir &folder)
{
    const QString path = folder.filePath(u"scenario.json"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(benchScenario()) < 0)
        throw std::runtime_error("the scenario cannot be written");
    return path;
}

/// As many rules as a business may well have, none of which acts on what is written here: what it costs to
/// ask them is part of every answer.
void makeRules(Workspace &workspace)
{
    const TenantId tenant =
        required(workspace.tenants().tenants(*workspace.localAccess().allTenants())).constFirst().id;
    QList<Rule> rules;
    for (int i = 0; i < 50; ++i) {
        Rule rule{.id = u"rule-%1"_s.arg(i), .name = u"Rule %1"_s.arg(i), .event = {}};
        if (i % 2 == 0)
            rule.event = {.kind = RuleEvent::Kind::Keyword,
                          .words = {u"keyword%1"_s.arg(i), u"another phrase %1"_s.arg(i)}};
        else
            rule.event = {.kind = RuleEvent::Kind::Feeling, .feeling = Feeling::Negative, .certainty = 1};
        rule.actions = {{.kind = RuleAction::Kind::Tag, .text = u"seen"_s}};
        rules << rule;
    }
    required(workspace.rules().save(workspace.localActor(), tenant, rules, 0));
}

QList<QByteArray> lastBodies(const SandboxHttp &server, const QString &pathPart, int count)
{
    QList<QByteArray> bodies;
    const auto &requests = server.requests();
    for (auto it = requests.rbegin(); it != requests.rend() && bodies.size() < count; ++it) {
        if (it->method == "POST" && it->path.contains(pathPart))
            bodies.prepend(it->body);
    }
    return bodies;
}

void peopleWrite(Sandbox &sandbox, int contacts, int firstContact, int number)
{
    for (int i = 0; i < contacts; ++i) {
        const QString jid = benchPhone(firstContact + i) + u"@s.whatsapp.net"_s;
        SandboxIncoming more;
        more.pushName = u"Contact "_s + QString::number(firstContact + i);
        sandbox.evolution().deliver(benchInstance, jid, benchText(number + i), more);
    }
}

} // namespace

QByteArray benchScenario()
{
    // WhatsApp's receipts come long after an answer and are not part of it.
    return R"json({
  "name": "bench",
  "model": {
    "mode": "scripted",
    "script": [{ "contains": "(", "answer":
      "¡Claro! Lo tenemos disponible y el envío tarda entre 24 y 48 horas. ¿Te ayudo con algo más?" }]
  },
  "evolution": { "times": { "serverAckMs": 7200000, "deliveryAckMs": 7200000, "readMs": 7200000 } },
  "tenants": [{
    "clientId": "bench",
    "name": "Bench",
    "settings": {
      "flowise": { "channel": "prompt_values", "memory": "ours", "streaming": true },
      "answering": { "quiet_ms": 0 },
      "business_name": "Bench",
      "business_description": "Tienda de electrónica. Envíos en 24 o 48 horas, devoluciones durante 30 días.",
      "language": "es",
      "products": ["Monitor de 27 pulgadas (179 €)", "Teclado mecánico (94 €)"]
    },
    "flow": {
      "name": "bench",
      "kind": "promptChain",
      "memory": false,
      "prompt": "Eres el asistente de {business_name}. {business_description}\nProductos: {products}",
      "promptValues": { "business_name": "", "business_description": "", "products": "" }
    },
    "instance": { "name": "bench", "number": "34600900100" },
    "contacts": []
  }]
})json";
}

BenchRoad::BenchRoad()
{
    SandboxWorkspace::Options options;
    options.location = m_folder.filePath(u"ours.chatflow"_s);
    options.scenarioPath = scenarioIn(m_folder);
    m_workspace = required(SandboxWorkspace::start(options));
    makeRules(m_workspace->workspace());
    m_workspace->sandbox().post([this](Sandbox &sandbox) {
        QObject::connect(&sandbox.evolution(), &SandboxEvolution::sent, &sandbox,
                         [this](const SandboxSend &) {
                             const BenchTime now = benchNow();
                             const std::lock_guard lock(m_watch.mutex);
                             m_watch.last = now;
                             ++m_watch.count;
                             m_watch.answered.notify_one();
                         });
    });
    // What is written before the event socket is up comes by reading back, some seconds later.
    answerOne(0, 0);
    settle();
}

BenchRoad::~BenchRoad()
{
    required(m_workspace->stop());
}

double BenchRoad::answersTo(int contacts, int firstContact, int number)
{
    {
        const std::lock_guard lock(m_watch.mutex);
        m_watch.count = 0;
    }
    m_workspace->sandbox().post([this, contacts, firstContact, number](Sandbox &sandbox) {
        {
            const std::lock_guard lock(m_watch.mutex);
            m_watch.began = benchNow();
        }
        peopleWrite(sandbox, contacts, firstContact, number);
    });
    std::unique_lock lock(m_watch.mutex);
    if (!m_watch.answered.wait_for(lock, patience, [&] { return m_watch.count >= contacts; }))
        throw std::runtime_error(
            u"%1 of %2 messages were answered"_s.arg(m_watch.count).arg(contacts).toStdString());
    return msBetween(m_watch.began, m_watch.last);
}

double BenchRoad::answerOne(int contact, int number)
{
    return answersTo(1, contact, number);
}

double BenchRoad::answerAll(int contacts, int number)
{
    return answersTo(contacts, 0, number);
}

void BenchRoad::settle()
{
    for (qint64 open = 1; open != 0;) {
        Database &database = m_workspace->workspace().database();
        required(database.write([](Transaction &) { return Result<>(); }));
        open = required(database.read([](const Snapshot &snapshot) {
            return snapshot.number(
                u"SELECT (SELECT COUNT(*) FROM outbox WHERE state IN ('queued', 'sending', "
                "'unknown')) + (SELECT COUNT(*) FROM calls WHERE state = 'started')"_s);
        }));
    }
}

BenchRoad::Asked BenchRoad::lastAsked(int count)
{
    return required(m_workspace->sandbox().ask<Asked>([count](Sandbox &sandbox) {
        return Asked{lastBodies(sandbox.flowise().http(), u"/prediction/"_s, count),
                     lastBodies(sandbox.evolution().http(), u"/sendText/"_s, count)};
    }));
}

void BenchRoad::backup(const QString &path)
{
    required(m_workspace->workspace().database().backup(path));
}

BenchServers::BenchServers()
    : m_sandbox(std::make_unique<SandboxThread>())
{
    SandboxOptions options;
    options.scenarioPath = scenarioIn(m_folder);
    m_endpoints = required(m_sandbox->start(options));
}

BenchServers::~BenchServers()
{
    required(m_sandbox->stop());
}

QByteArray BenchServers::predictionPath() const
{
    return "/api/v1/prediction/" + m_endpoints.tenants.constFirst().flowId.toUtf8();
}

QByteArray BenchServers::predictionHeaders() const
{
    return "Authorization: Bearer " + m_endpoints.tenants.constFirst().flowKey.reveal() + "\r\n";
}

QByteArray BenchServers::sendPath() const
{
    return "/message/sendText/" + m_endpoints.tenants.constFirst().instanceName.toUtf8();
}

QByteArray BenchServers::sendHeaders() const
{
    return "apikey: " + m_endpoints.evolutionKey.reveal() + "\r\n";
}

QByteArray BenchServers::eventKey() const
{
    return m_endpoints.evolutionKey.reveal();
}

QByteArray BenchServers::instanceName() const
{
    return m_endpoints.tenants.constFirst().instanceName.toUtf8();
}

void BenchServers::writeAll(int contacts, int number, std::function<void()> began) const
{
    m_sandbox->post([contacts, number, began = std::move(began)](Sandbox &sandbox) {
        began();
        peopleWrite(sandbox, contacts, 0, number);
    });
}

} // namespace chatflow
