// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/changefeed.h"
#include "tenants/tenantsetup.h"
#include "ui/heldanswers.h"

namespace chatflow
{

/// Servers that answer what the test says, for the wizard and the forms.
class FakeSetup final : public TenantSetup
{
public:
    explicit FakeSetup(ChangeFeed &feed)
        : m_feed(feed)
    {
    }

    QList<ChatflowSummary> flowList;
    QList<InstanceInfo> numberList;
    QList<Finding> findings; ///< of both tests
    PriceBook priceBook;
    FlowMemory fittingMemory = FlowMemory::OursWithoutNode;
    QList<ServerEntry> asked; ///< with which address and key
    QList<NewTenant> added;
    FirstExchange state;
    bool answers = true;
    int cancels = 0;
    HeldAnswers answersOf;

    QFuture<Result<QList<ChatflowSummary>>> flows(const ServerEntry &server) override
    {
        asked.append(server);
        return answersOf.answerWith(Result<QList<ChatflowSummary>>(flowList));
    }
    QFuture<Result<QList<InstanceInfo>>> numbers(const ServerEntry &server) override
    {
        asked.append(server);
        return answersOf.answerWith(Result<QList<InstanceInfo>>(numberList));
    }
    QFuture<Result<FlowiseSettings>>
    examineFlowise(const ServerEntry &server, const FlowiseSettings &settings, bool ask, Told told) override
    {
        asked.append(server);
        flowAsked = ask;
        for (const Finding &finding : std::as_const(findings))
            told(finding);
        FlowiseSettings fitting = settings;
        fitting.memory = fittingMemory;
        return answersOf.answerWith(Result<FlowiseSettings>(fitting));
    }
    QFuture<Result<>> examineNumber(const ServerEntry &server, const QString &, Told told) override
    {
        asked.append(server);
        for (const Finding &finding : std::as_const(findings))
            told(finding);
        return answersOf.answerWith(Result<>());
    }
    QFuture<Result<PriceBook>> prices() override { return readyFuture(Result<PriceBook>(priceBook)); }
    void cancel() override { ++cancels; }
    bool flowAsked = false; ///< the last test was to ask the flow too
    QFuture<Result<Tenant>> add(const NewTenant &tenant) override
    {
        if (!answersOf.isFailing())
            added.append(tenant);
        return answersOf.answerWith(Result<Tenant>(Tenant{.id = TenantId(9), .name = tenant.draft.name}));
    }
    QFuture<Result<FirstExchange>> exchange(TenantId) override
    {
        return answersOf.answerWith(Result<FirstExchange>(state));
    }
    ChangeFeed &changes() override { return m_feed; }
    bool answersHere() const override { return answers; }

private:
    ChangeFeed &m_feed;
};

} // namespace chatflow
