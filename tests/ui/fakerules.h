// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/rulessource.h"
#include "ui/heldanswers.h"

namespace chatflow
{

/// The rules of one tenant in memory, with all their versions.
class FakeRules final : public RulesSource
{
public:
    FakeRules() { books.append(RuleBook()); }

    QList<RuleBook> books; ///< by version, from 0 on
    QHash<QString, RuleUse> used;
    RuleChoices has;
    QList<ChatflowSummary> flowList;
    RuleTrialReport report;
    HeldAnswers answers;
    HeldAnswers trials;
    QStringList reasons;
    QList<Rule> tried;
    int triedDays = 0;
    CancelToken trialCancel;
    RuleTrial::Progress trialProgress;
    bool reads = true;
    bool edits = true;

    const RuleBook &now() const { return books.constLast(); }
    /// As a colleague would.
    void store(const QList<Rule> &rules) { books.append({now().version + 1, rules, now().paused}); }

    QFuture<Result<RuleBook>> book(TenantId) override { return answers.answerWith(Result<RuleBook>(now())); }
    QFuture<Result<QHash<QString, RuleUse>>> uses(TenantId) override
    {
        return readyFuture(Result<QHash<QString, RuleUse>>(used));
    }
    QFuture<Result<RuleChoices>> choices(TenantId) override { return readyFuture(Result<RuleChoices>(has)); }
    QFuture<Result<QList<ChatflowSummary>>> flows(TenantId) override
    {
        return readyFuture(Result<QList<ChatflowSummary>>(flowList));
    }
    QFuture<Result<RuleBook>> save(TenantId, const QList<Rule> &rules, qint64 basedOn,
                                   const QString &reason) override
    {
        if (answers.isFailing())
            return answers.answerWith(Result<RuleBook>(now()));
        if (basedOn != now().version)
            return answers.answerWith(Result<RuleBook>(fail(Error::Code::Conflict)));
        store(rules);
        reasons << reason;
        return answers.answerWith(Result<RuleBook>(now()));
    }
    QFuture<Result<RuleBook>> setPaused(TenantId, bool paused, qint64 basedOn) override
    {
        if (basedOn != now().version)
            return answers.answerWith(Result<RuleBook>(fail(Error::Code::Conflict)));
        books.append({now().version + 1, now().rules, paused});
        return answers.answerWith(Result<RuleBook>(now()));
    }
    QFuture<Result<Page<RuleBookVersion>>> versions(TenantId, qint64 before, int limit) override
    {
        QList<RuleBookVersion> rows;
        for (qsizetype i = books.size() - 1; i > 0 && rows.size() <= limit; --i) {
            if (before == 0 || books.at(i).version < before)
                rows.append({.version = books.at(i).version,
                             .at = instantFromMs(1795528800000 + i * 60'000),
                             .actor = {ActorId(1), Actor::Kind::Person, QStringLiteral("Ana")}});
        }
        return readyFuture(Result<Page<RuleBookVersion>>(pageOf(std::move(rows), limit)));
    }
    QFuture<Result<RuleBook>> version(TenantId, qint64 version) override
    {
        return readyFuture(Result<RuleBook>(books.value(version)));
    }
    QFuture<Result<RuleBook>> restore(TenantId, qint64 version, qint64 basedOn,
                                      const QString &reason) override
    {
        return save(TenantId(1), books.value(version).rules, basedOn, reason);
    }
    QFuture<Result<RuleTrialReport>> tryOut(TenantId, const QList<Rule> &rules, int days,
                                            const CancelToken &cancel,
                                            const RuleTrial::Progress &progress) override
    {
        tried = rules;
        triedDays = days;
        trialCancel = cancel;
        trialProgress = progress;
        return trials.answerWith(Result<RuleTrialReport>(report));
    }
    bool mayRead(TenantId) const override { return reads; }
    bool mayEdit(TenantId) const override { return edits; }
    bool mayReadConversations(TenantId) const override { return true; }
};

} // namespace chatflow
