// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "automation/goldenquestion.h"
#include "base/instant.h"
#include "base/money.h"
#include "metering/usage.h"

namespace chatflow
{

/// How one golden question was answered.
struct GoldenResult {
    GoldenQuestionId question;
    QString text; ///< the question as it was asked
    QString answer;
    QList<GoldenVerdict> verdicts;
    std::optional<Error> error; ///< there is no answer
    qint64 tokensIn = 0;
    qint64 tokensOut = 0;
    Exactness exactness = Exactness::Unknown;
    std::optional<Money> cost;
    milliseconds total{0};

    bool isMet() const;
    bool operator==(const GoldenResult &) const = default;
};

/// All questions asked once with the same settings.
struct GoldenRun {
    GoldenRunId id; ///< none: not stored yet
    Instant startedAt;
    Instant finishedAt;
    Actor actor;
    qint64 settingsVersion = 0;
    bool unsaved = false; ///< the settings had changes that were not stored
    bool complete = true; ///< nobody stopped it
    QList<GoldenResult> results;

    int metCount() const;
    qint64 tokens() const;
    milliseconds time() const; ///< of all answers together
    /// None when no answer has a price, or when they are of several currencies.
    std::optional<Money> cost() const;
    bool operator==(const GoldenRun &) const = default;
};

/// What became of a question from one run to the next.
struct GoldenChange {
    const GoldenResult *before = nullptr; ///< none: it was not asked
    const GoldenResult *after = nullptr;

    bool answerChanged() const { return before && after && before->answer != after->answer; }
    bool gotWorse() const { return before && after && before->isMet() && !after->isMet(); }
    bool gotBetter() const { return before && after && !before->isMet() && after->isMet(); }
};

/// What became of all questions that both of two runs asked.
struct GoldenProgress {
    int compared = 0;
    int changed = 0; ///< another answer
    int worse = 0;
    int better = 0;
    milliseconds timeBefore{0};
    milliseconds timeAfter{0};
    std::optional<Money> costBefore; ///< as GoldenRun::cost()
    std::optional<Money> costAfter;
};

GoldenProgress progressOf(const GoldenRun &before, const GoldenRun &after);

/// Each question of `after`, then those that only `before` has. The runs outlive what is answered.
QList<GoldenChange> compareRuns(const GoldenRun &before, const GoldenRun &after);

} // namespace chatflow
