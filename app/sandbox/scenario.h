// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sandbox/faults.h"
#include "sandbox/flowmodel.h"
#include "sandbox/sandboxevolution.h"
#include "sandbox/sandboxflow.h"
#include "sandbox/sandboxflowise.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace chatflow
{

/// One thing that a simulated contact does.
struct ScenarioStep {
    enum class Kind {
        Say,
        Image,    ///< `text` is the caption
        Audio,    ///< a voice message of `seconds`
        Document, ///< `text` is the file's name
        React,    ///< `text` is the emoji, put on the latest answer
        Edit,     ///< changes the contact's latest message to `text`
        Revoke,   ///< takes the contact's latest message back
        Phone,    ///< the business answers from its own phone
    };
    Kind kind = Kind::Say;
    QString text;
    int seconds = 0;
    milliseconds after{1500};
    /// Whether the contact waits for an answer to what was said so far, at most `patience`.
    bool waits = true;
    milliseconds patience{60000};
    bool quotes = false; ///< quotes the latest answer
};

struct ScenarioContact {
    QString name;
    QString number;
    QString lid; ///< addresses the business by this, with the number as remoteJidAlt
    milliseconds startsAfter{0};
    SandboxEvolution::Receipts receipts = SandboxEvolution::Receipts::Read;
    std::optional<milliseconds> repeatsAfter; ///< begins anew
    QList<ScenarioStep> steps;

    QString jid() const; ///< where its messages come from
};

/// A message to a group the business is in, or to everybody ("status@broadcast"): none of them is to be
/// answered.
struct ScenarioNoise {
    QString jid;
    QString name;
    QString text;
    QString number; ///< of the writer
    milliseconds at{0};
};

struct ScenarioTenant {
    QString clientId;
    QString name;
    QJsonObject
        settings; ///< as `chatflow-engine tenant show --json` gives them; flowise.url and flow_id are added
    SandboxFlow flow;
    bool ownKey = false; ///< the flow asks for a key of its own
    SandboxEvolution::InstanceSetup instance;
    QList<ScenarioContact> contacts;
    QList<ScenarioNoise> noise;
};

struct ScenarioFault {
    milliseconds at{0};
    bool flowise = true; ///< or Evolution
    Fault fault;
};

/// What a sandbox is filled with and what happens in it. The file format is described in README.md of this
/// folder.
struct Scenario {
    QString name;
    FlowModel::Settings model;
    QList<SandboxFlowise::Variable> variables; ///< of Flowise itself: $vars
    SandboxEvolution::Times times;
    bool globalEvents = true;
    bool keepsMessages = true;
    QStringList notOnWhatsApp;
    QList<ScenarioTenant> tenants;
    QList<ScenarioFault> faults;

    /// InvalidArgument names the first member that is wrong ("tenants[0].contacts[2].steps[1]") and what is
    /// expected.
    static Result<Scenario> fromJson(const QByteArray &json);
    static Result<Scenario> fromFile(const QString &path);
    /// The built-in demo: a Spanish electronics shop, a Portuguese bakery and an English language clinic.
    static Result<Scenario> demo();
};

} // namespace chatflow
