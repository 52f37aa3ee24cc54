// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/replayserver.h"

#include <QList>
#include <QString>

#include <functional>

namespace chatflow::test
{

/// What a flow asked its model.
struct ModelCall {
    struct Message {
        QString role; ///< "system", "user" or "assistant"
        QString content;
        bool operator==(const Message &) const = default;
    };
    QByteArray key; ///< without "Bearer "
    QString model;
    bool streaming = false;
    QList<Message> messages;

    QString system() const;   ///< the system messages, one below the other
    QString question() const; ///< the last message of the user
};

/// A model provider that speaks OpenAI's chat completions, streamed and not, on a free loopback port. It
/// answers what it was asked ("SYSTEM<<…>> USER<<…>> N=2") unless told otherwise, and reports 11 tokens in
/// and 7 out.
class ModelServer
{
public:
    ModelServer();

    QUrl url() const; ///< what an OpenAI client calls its base path, with /v1
    /// Every whole request so far, in the order of arrival.
    QList<ModelCall> calls() const;
    void forgetCalls() { m_server.forgetRequests(); }

    static constexpr int tokensIn = 11;
    static constexpr int tokensOut = 7;

    /// The text of the answer to a call; the echo unless set.
    void setText(std::function<QString(const ModelCall &)> text) { m_text = std::move(text); }
    /// Answers everything with this until it is cleared, e.g. an HTTP 401.
    void setFault(std::optional<ReplayAnswer> fault) { m_fault = std::move(fault); }

    static QString echo(const ModelCall &call);

private:
    ReplayAnswer answer(const ReplayRequest &request) const;

    ReplayServer m_server;
    std::function<QString(const ModelCall &)> m_text;
    std::optional<ReplayAnswer> m_fault;
};

} // namespace chatflow::test
