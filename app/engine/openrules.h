// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/rulebooks.h"
#include "engine/command.h"
#include "engine/opentenant.h"

namespace chatflow
{

/// What a command about a tenant's rules works with.
struct OpenRules : OpenTenantSettings {
    RuleBook book;

    RuleBooks &books() const;
    /// InvalidArgument for those who may only read.
    Result<> mayChange() const;
};

/// Opens the workspace; the first argument is the tenant.
QCoro::Task<Result<OpenRules>> openRules(CommandContext &context);
/// "--reason"
OptionSpec ruleReasonOption();
void tellRulesSaved(Output &output, qint64 version);

} // namespace chatflow
