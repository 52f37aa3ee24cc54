// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/scenario.h"

#include "base/jsonreader.h"

#include <QFile>
#include <QSet>

#include <algorithm>
#include <array>
#include <initializer_list>

/// Resources of a static library are dropped by the linker unless something names them. Outside every
/// namespace: the macro declares what it calls.
static void registerSandboxResources()
{
    Q_INIT_RESOURCE(chatflow_sandbox_scenarios);
}

namespace chatflow
{

using namespace Qt::StringLiterals;

namespace
{
/// A file written by hand: a misspelt member must not be silently without effect.
void allowOnly(const JsonReader &json, std::initializer_list<QLatin1StringView> known)
{
    const QJsonObject object = json.value().toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (std::none_of(known.begin(), known.end(),
                         [&it](QLatin1StringView name) { return it.key() == name; }))
            json.bad(it.key().toStdU16String().c_str(), u"a known member"_s);
    }
}

milliseconds duration(const JsonReader &json, const char16_t *key, milliseconds otherwise = milliseconds(0))
{
    const qint64 ms = json.optionalInteger(key).value_or(otherwise.count());
    if (ms < 0)
        json.bad(key, u"milliseconds, 0 or more"_s);
    return milliseconds(ms);
}

QString digitsOf(const JsonReader &json, const char16_t *key)
{
    const QString number = json.nonEmptyText(key);
    if (!std::all_of(number.begin(), number.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
        json.bad(key, u"a telephone number in digits, with its country code"_s);
    return number;
}

ScenarioStep stepFrom(const JsonReader &json, const ScenarioStep &before, bool first)
{
    using Kind = ScenarioStep::Kind;
    static constexpr std::array<std::pair<const char16_t *, Kind>, 8> kinds{{{u"say", Kind::Say},
                                                                             {u"image", Kind::Image},
                                                                             {u"audio", Kind::Audio},
                                                                             {u"document", Kind::Document},
                                                                             {u"react", Kind::React},
                                                                             {u"edit", Kind::Edit},
                                                                             {u"revoke", Kind::Revoke},
                                                                             {u"phone", Kind::Phone}}};
    allowOnly(json, {"say"_L1, "image"_L1, "audio"_L1, "document"_L1, "react"_L1, "edit"_L1, "revoke"_L1,
                     "phone"_L1, "afterMs"_L1, "wait"_L1, "patienceMs"_L1, "quote"_L1});
    ScenarioStep step;
    int named = 0;
    for (const auto &[key, kind] : kinds) {
        if (!json.has(key))
            continue;
        ++named;
        step.kind = kind;
        if (kind == Kind::Audio)
            step.seconds = static_cast<int>(json.integer(key));
        else if (kind == Kind::Revoke)
            json.boolean(key);
        else
            step.text = json.text(key);
    }
    if (named != 1)
        json.bad(u"say", u"exactly one of say, image, audio, document, react, edit, revoke, phone"_s);
    const bool needsEarlier =
        step.kind == Kind::React || step.kind == Kind::Edit || step.kind == Kind::Revoke;
    if (first && needsEarlier)
        json.bad(u"say", u"something said before it"_s);
    if (step.kind == Kind::Edit && before.kind == Kind::Revoke)
        json.bad(u"edit", u"a message that was not taken back"_s);
    step.after = duration(json, u"afterMs", step.after);
    step.patience = duration(json, u"patienceMs", step.patience);
    // Changing what one has just said is done at once, the rest after the answer.
    step.waits = json.optionalBoolean(u"wait", step.kind != Kind::Edit && step.kind != Kind::Revoke);
    step.quotes = json.optionalBoolean(u"quote");
    return step;
}

ScenarioContact contactFrom(const JsonReader &json)
{
    allowOnly(json, {"name"_L1, "number"_L1, "lid"_L1, "startsAfterMs"_L1, "receipts"_L1, "repeatsAfterMs"_L1,
                     "steps"_L1});
    ScenarioContact contact;
    contact.name = json.nonEmptyText(u"name");
    contact.number = digitsOf(json, u"number");
    contact.lid = json.has(u"lid") ? digitsOf(json, u"lid") : QString();
    contact.startsAfter = duration(json, u"startsAfterMs");
    const QString receipts = json.optionalText(u"receipts", u"read"_s);
    if (receipts == "none"_L1)
        contact.receipts = SandboxEvolution::Receipts::None;
    else if (receipts == "delivered"_L1)
        contact.receipts = SandboxEvolution::Receipts::Delivered;
    else if (receipts != "read"_L1)
        json.bad(u"receipts", u"none, delivered or read"_s);
    if (json.has(u"repeatsAfterMs"))
        contact.repeatsAfter = duration(json, u"repeatsAfterMs");
    json.forEach(u"steps", [&contact](const JsonReader &step) {
        const bool first = contact.steps.isEmpty();
        contact.steps.append(stepFrom(step, first ? ScenarioStep() : contact.steps.constLast(), first));
    });
    if (contact.steps.isEmpty())
        json.bad(u"steps", u"at least one step"_s);
    return contact;
}

ScenarioTenant tenantFrom(const JsonReader &json)
{
    allowOnly(json, {"clientId"_L1, "name"_L1, "settings"_L1, "flow"_L1, "ownKey"_L1, "instance"_L1,
                     "contacts"_L1, "noise"_L1});
    ScenarioTenant tenant;
    tenant.clientId = json.nonEmptyText(u"clientId");
    tenant.name = json.nonEmptyText(u"name");
    tenant.settings = json.object(u"settings").value().toObject();
    const JsonReader flow = json.object(u"flow");
    allowOnly(flow, {"id"_L1, "name"_L1, "kind"_L1, "prompt"_L1, "userMessage"_L1, "memory"_L1,
                     "streaming"_L1, "formInputs"_L1, "promptValues"_L1, "startState"_L1, "overrides"_L1,
                     "overrideVariables"_L1, "rateLimit"_L1});
    tenant.flow = SandboxFlow::fromJson(flow);
    tenant.ownKey = json.optionalBoolean(u"ownKey");
    const JsonReader instance = json.object(u"instance");
    allowOnly(instance, {"name"_L1, "number"_L1, "profileName"_L1, "token"_L1, "open"_L1, "websocket"_L1});
    tenant.instance.name = instance.nonEmptyText(u"name");
    tenant.instance.number = digitsOf(instance, u"number");
    tenant.instance.profileName = instance.optionalText(u"profileName", tenant.name);
    tenant.instance.token = instance.optionalText(u"token");
    tenant.instance.open = instance.optionalBoolean(u"open", true);
    tenant.instance.websocket = instance.optionalBoolean(u"websocket", true);
    json.forEach(u"contacts",
                 [&tenant](const JsonReader &contact) { tenant.contacts.append(contactFrom(contact)); });
    json.forEach(u"noise", [&tenant](const JsonReader &noise) {
        allowOnly(noise, {"jid"_L1, "name"_L1, "number"_L1, "text"_L1, "atMs"_L1});
        tenant.noise.append({noise.nonEmptyText(u"jid"), noise.nonEmptyText(u"name"),
                             noise.nonEmptyText(u"text"), digitsOf(noise, u"number"),
                             duration(noise, u"atMs")});
    });
    return tenant;
}

SandboxEvolution::Times timesFrom(const JsonReader &json)
{
    allowOnly(json, {"serverAckMs"_L1, "deliveryAckMs"_L1, "readMs"_L1, "qrAfterMs"_L1, "qrPeriodMs"_L1,
                     "connectWaitMs"_L1, "createWaitMs"_L1, "reconnectMs"_L1});
    SandboxEvolution::Times times;
    times.serverAck = duration(json, u"serverAckMs", times.serverAck);
    times.deliveryAck = duration(json, u"deliveryAckMs", times.deliveryAck);
    times.read = duration(json, u"readMs", times.read);
    times.qrAfter = duration(json, u"qrAfterMs", times.qrAfter);
    times.qrPeriod = duration(json, u"qrPeriodMs", times.qrPeriod);
    times.connectWait = duration(json, u"connectWaitMs", times.connectWait);
    times.createWait = duration(json, u"createWaitMs", times.createWait);
    times.reconnect = duration(json, u"reconnectMs", times.reconnect);
    return times;
}

void refuseDoubles(const JsonReader &json, const QList<ScenarioTenant> &tenants)
{
    QSet<QString> clients;
    QSet<QString> instances;
    for (const ScenarioTenant &tenant : tenants) {
        QSet<QString> jids;
        if (clients.contains(tenant.clientId))
            json.bad(u"tenants", u"client ids that differ (%1 stands twice)"_s.arg(tenant.clientId));
        if (instances.contains(tenant.instance.name))
            json.bad(u"tenants", u"instances that differ (%1 stands twice)"_s.arg(tenant.instance.name));
        clients.insert(tenant.clientId);
        instances.insert(tenant.instance.name);
        for (const ScenarioContact &contact : tenant.contacts) {
            if (jids.contains(contact.jid()))
                json.bad(u"tenants", u"contacts that differ (%1 stands twice)"_s.arg(contact.name));
            jids.insert(contact.jid());
        }
    }
}
} // namespace

QString ScenarioContact::jid() const
{
    return lid.isEmpty() ? evolutionJid(number) : QString(lid + u"@lid"_s);
}

Result<Scenario> Scenario::fromJson(const QByteArray &bytes)
{
    const auto parsed = JsonReader::parse(bytes);
    if (!parsed)
        return fail(Error::invalid(u"scenario"_s, u"it is not JSON"_s));
    const JsonReader &json = *parsed;
    if (!json.value().isObject())
        return fail(Error::invalid(u"scenario"_s, u"expected object"_s));
    allowOnly(json, {"name"_L1, "model"_L1, "variables"_L1, "evolution"_L1, "tenants"_L1, "faults"_L1});
    Scenario scenario;
    scenario.name = json.nonEmptyText(u"name");
    if (const auto model = json.optionalObject(u"model")) {
        allowOnly(*model,
                  {"mode"_L1, "latencyMs"_L1, "tokenMs"_L1, "failure"_L1, "failureMs"_L1, "script"_L1});
        scenario.model = FlowModel::Settings::fromJson(*model, {});
    }
    json.forEach(u"variables", [&scenario](const JsonReader &variable) {
        allowOnly(variable, {"name"_L1, "value"_L1, "type"_L1});
        SandboxFlowise::Variable read;
        read.name = variable.nonEmptyText(u"name");
        read.value = variable.text(u"value");
        read.type = variable.optionalText(u"type", u"static"_s);
        scenario.variables.append(read);
    });
    if (const auto evolution = json.optionalObject(u"evolution")) {
        allowOnly(*evolution, {"globalEvents"_L1, "keepsMessages"_L1, "notOnWhatsApp"_L1, "times"_L1});
        scenario.globalEvents = evolution->optionalBoolean(u"globalEvents", true);
        scenario.keepsMessages = evolution->optionalBoolean(u"keepsMessages", true);
        for (const QJsonValue &number : evolution->optionalArray(u"notOnWhatsApp"))
            scenario.notOnWhatsApp.append(number.toString());
        if (const auto times = evolution->optionalObject(u"times"))
            scenario.times = timesFrom(*times);
    }
    json.forEach(u"tenants",
                 [&scenario](const JsonReader &tenant) { scenario.tenants.append(tenantFrom(tenant)); });
    if (scenario.tenants.isEmpty())
        json.bad(u"tenants", u"at least one tenant"_s);
    json.forEach(u"faults", [&scenario](const JsonReader &entry) {
        allowOnly(entry, {"atMs"_L1, "server"_L1, "kind"_L1, "stage"_L1, "method"_L1, "path"_L1, "event"_L1,
                          "skip"_L1, "count"_L1, "probability"_L1, "delayMs"_L1, "status"_L1, "retryAfter"_L1,
                          "afterBytes"_L1});
        ScenarioFault fault;
        fault.at = duration(entry, u"atMs");
        const QString server = entry.nonEmptyText(u"server");
        if (server != "flowise"_L1 && server != "evolution"_L1)
            entry.bad(u"server", u"flowise or evolution"_s);
        fault.flowise = server == "flowise"_L1;
        fault.fault = Fault::fromJson(entry);
        scenario.faults.append(fault);
    });
    refuseDoubles(json, scenario.tenants);
    if (const auto status = json.status(); !status) {
        const QMap<QString, QString> &context = status.error().context;
        return fail(Error::invalid(context.value(u"path"_s), u"expected "_s + context.value(u"expected"_s)));
    }
    return scenario;
}

Result<Scenario> Scenario::fromFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::FileRead, {{u"path"_s, path}}, file.errorString());
    return fromJson(file.readAll());
}

Result<Scenario> Scenario::demo()
{
    registerSandboxResources();
    return fromFile(u":/sandbox/demo.json"_s);
}

} // namespace chatflow
