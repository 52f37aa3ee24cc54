// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "base/jsonreader.h"
#include "base/random.h"

#include <QList>
#include <QString>

namespace chatflow
{

struct ModelMessage {
    QString role; ///< "user" or "assistant"
    QString content;
};

/// What a flow sends to its language model.
struct ModelRequest {
    QString system; ///< resolved; may be empty
    bool hasSystem = false;
    QList<ModelMessage> messages; ///< the question last
    QString modelName;
    double temperature = 0.5;

    QString question() const { return messages.isEmpty() ? QString() : messages.constLast().content; }
};

struct ModelAnswer {
    QString text;
    qint64 inputTokens = 0;
    qint64 outputTokens = 0;
};

/// What the sandbox's Flowise asks instead of a provider.
class FlowModel
{
public:
    enum class Mode {
        Shop,     ///< a shop assistant in the language of the question, from what the prompt tells it
        Echo,     ///< says what reached it: SYSTEM<<…>> USER<<…>> NMSG=n MODEL=m TEMP=t
        Scripted, ///< the first rule whose `contains` is in the question; Shop when none is
    };
    /// How the provider fails. Flowise gives up on these after 80–110 s of retries; here after
    /// `failureDelay`.
    enum class Failure { None, KeyRefused, RateLimited, ServerError, Unreachable, Garbage, Hang };
    struct Rule {
        QString contains; ///< without regard to case
        QString answer;
    };
    struct Settings {
        Mode mode = Mode::Shop;
        milliseconds minimumLatency{0};
        milliseconds typicalLatency{0}; ///< the median; 0 answers at once
        milliseconds maximumLatency{0}; ///< 0: no upper limit
        milliseconds tokenDelay{0};     ///< between two pieces of a streamed answer
        Failure failure = Failure::None;
        milliseconds failureDelay{0};
        QList<Rule> script;

        /// Reads
        /// `{"mode":"shop","latencyMs":{"min":…,"typical":…,"max":…},"tokenMs":…,"failure":…,"script":[…]}`;
        /// members that are missing keep the value they have in `before`.
        static Settings fromJson(const JsonReader &json, const Settings &before);
    };

    explicit FlowModel(Random &random)
        : m_random(random)
    {
    }

    const Settings &settings() const { return m_settings; }
    void setSettings(const Settings &settings) { m_settings = settings; }

    ModelAnswer answer(const ModelRequest &request) const;
    /// How long this answer takes: log-normal around the typical latency.
    milliseconds latency();
    /// The text that Flowise puts into its error for the failure set.
    QString failureText() const;

private:
    Random &m_random;
    Settings m_settings;
};

} // namespace chatflow
