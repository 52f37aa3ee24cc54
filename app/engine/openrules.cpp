// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/openrules.h"

#include "accounts/access.h"
#include "workspace/workspace.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class OpenRulesText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::RulesCommands)

public:
    static QString saved(qint64 version) { return tr("Saved as version %1.").arg(version); }
    static QString notAllowed() { return tr("only its owner and an administrator may change its rules"); }
    static QString reason() { return tr("why, kept with the version"); }
};

} // namespace

RuleBooks &OpenRules::books() const
{
    return workspace->rules();
}

Result<> OpenRules::mayChange() const
{
    if (!workspace->localAccess().may(Permission::EditSettings, tenant.id))
        return fail(Error::invalid(u"TENANT"_s, OpenRulesText::notAllowed()));
    return {};
}

QCoro::Task<Result<OpenRules>> openRules(CommandContext &context)
{
    const auto opened = co_await openTenantSettings(context);
    if (!opened)
        co_return fail(opened.error());
    const auto reading = opened->workspace->rules().book(opened->tenant.id);
    const auto book = co_await settled(reading);
    if (!book)
        co_return fail(book.error());
    OpenRules rules;
    rules.workspace = opened->workspace;
    rules.tenant = opened->tenant;
    rules.settings = opened->settings;
    rules.book = *book;
    co_return rules;
}

OptionSpec ruleReasonOption()
{
    return {u"reason"_s, u"TEXT"_s, OpenRulesText::reason()};
}

void tellRulesSaved(Output &output, qint64 version)
{
    if (output.isJson())
        output.json({{u"version"_s, version}});
    else
        output.line(OpenRulesText::saved(version));
}

} // namespace chatflow
