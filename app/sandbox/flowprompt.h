// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QPair>
#include <QString>

#include <tl/expected.hpp>

namespace chatflow
{

/// What placeholders in a flow's texts may refer to.
struct FlowContext {
    QList<QPair<QString, QString>> variables; ///< $vars in the order of the table; names are unique
    QString sessionId;
    QString chatId;
    QString question;
    QMap<QString, QString> state;
    QJsonObject form;

    QString variable(const QString &name, bool *found) const;
};

/// Chatflows of Flowise 3.1.4: {{$vars.x}}, {{$flow.sessionId}}, {{$flow.chatId}} and {{question}}, without
/// blanks; what is unknown stays as it is.
QString resolveChatflowText(const QString &text, const FlowContext &context);

/// Agentflows: the same and {{$form.x}}, {{$flow.state.x}}, with or without blanks.
QString resolveAgentflowText(const QString &text, const FlowContext &context);

/// The template step of chains: {name} becomes its value, {{ and }} become single braces, braces around a
/// colon are left alone. The error is the name that has no value.
tl::expected<QString, QString> fillTemplate(const QString &text, const QMap<QString, QString> &values);

} // namespace chatflow
