// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/goldenquestions.h"
#include "automation/goldenrunner.h"
#include "automation/goldenwording.h"
#include "base/errortext.h"
#include "base/moneytext.h"
#include "engine/jsonforms.h"
#include "engine/opentenant.h"
#include "engine/tenantcommands.h"
#include "tenants/tenantdirectory.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class TenantCheckText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::TenantCheckCommand)

public:
    static QString progress(int done, int all) { return tr("%1 of %2 answers").arg(done).arg(all); }
    static QString none()
    {
        return tr("The tenant has no golden questions yet; the console adds them, under Settings.");
    }
    static QList<TableColumn> columns()
    {
        return {{QString()}, {tr("QUESTION"), false, 20}, {tr("SINCE THE LAST RUN")}, {tr("SECONDS"), true}};
    }
    static QString mark(const GoldenResult &result) { return result.isMet() ? tr("ok") : tr("BAD"); }
    static QString since(const GoldenChange &change)
    {
        if (!change.before)
            return tr("new");
        if (change.gotWorse())
            return tr("worse");
        if (change.gotBetter())
            return tr("better");
        return change.answerChanged() ? tr("answers differently") : tr("same");
    }
    /// %1 is a question, %2 what is wrong with its answer
    static QString wrong(const QString &question, const QString &what)
    {
        //: %1 is a question, %2 is "does not say “open”"
        return tr("“%1”: the answer %2.").arg(question, what);
    }
    static QString failed(const QString &question, const QString &why)
    {
        return tr("“%1”: no answer. %2").arg(question, why);
    }
    static QString summary(const GoldenRun &run)
    {
        const qsizetype asked = run.results.size();
        const QLocale locale;
        const double taken = std::chrono::duration<double>(run.time()).count();
        QString text = tr("%1 of %2 as expected; %3 tokens, %4 s.")
                           .arg(run.metCount())
                           .arg(asked)
                           .arg(locale.toString(run.tokens()), locale.toString(taken, 'f', 1));
        if (const auto cost = run.cost())
            text += u' ' + localeText(*cost, locale);
        return text;
    }
    static QString stopped() { return tr("Stopped before all were asked."); }
};

QJsonObject resultToJson(const GoldenResult &result)
{
    QJsonArray verdicts;
    for (const GoldenVerdict &verdict : result.verdicts)
        verdicts.append(QJsonObject{{u"text"_s, goldenVerdictText(verdict)}, {u"met"_s, verdict.met}});
    QJsonObject json{{u"question"_s, result.text},
                     {u"answer"_s, result.answer},
                     {u"met"_s, result.isMet()},
                     {u"verdicts"_s, verdicts},
                     {u"tokens_in"_s, result.tokensIn},
                     {u"tokens_out"_s, result.tokensOut},
                     {u"exactness"_s, toString(result.exactness)},
                     {u"ms"_s, qint64(result.total.count())}};
    if (result.error)
        json.insert(u"error"_s, result.error->name());
    if (result.cost)
        json.insert(u"cost"_s, result.cost->toString());
    return json;
}

void writeJson(Output &output, const GoldenRun &run, const GoldenRun &before)
{
    QJsonArray results;
    const auto changes = compareRuns(before, run);
    for (const GoldenChange &change : changes) {
        if (!change.after)
            continue;
        QJsonObject json = resultToJson(*change.after);
        if (change.before) {
            json.insert(u"changed"_s, change.answerChanged());
            json.insert(u"met_before"_s, change.before->isMet());
        }
        results.append(json);
    }
    QJsonObject json{{u"complete"_s, run.complete},    {u"met"_s, run.metCount()},
                     {u"asked"_s, run.results.size()}, {u"settings_version"_s, run.settingsVersion},
                     {u"tokens"_s, run.tokens()},      {u"results"_s, results}};
    if (const auto cost = run.cost())
        json.insert(u"cost"_s, cost->toString());
    output.json({{u"check"_s, json}});
}

void writeText(Output &output, const GoldenRun &run, const GoldenRun &before)
{
    QList<QStringList> rows;
    QStringList wrong;
    const auto changes = compareRuns(before, run);
    for (const GoldenChange &change : changes) {
        if (!change.after)
            continue;
        const GoldenResult &result = *change.after;
        const double taken = std::chrono::duration<double>(result.total).count();
        rows.append({TenantCheckText::mark(result), result.text, TenantCheckText::since(change),
                     QLocale().toString(taken, 'f', 1)});
        if (result.error)
            wrong.append(TenantCheckText::failed(result.text, errorText(*result.error).oneLine()));
        for (const GoldenVerdict &verdict : result.verdicts) {
            if (!verdict.met)
                wrong.append(TenantCheckText::wrong(result.text, goldenVerdictText(verdict)));
        }
    }
    output.table(TenantCheckText::columns(), rows);
    for (const QString &line : std::as_const(wrong))
        output.line(line);
    output.line(TenantCheckText::summary(run));
}

} // namespace

CommandSpec TenantCheckCommand::spec() const
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("chatflow::TenantCheckCommand", source);
    };
    return {
        .name = u"tenant check"_s,
        .arguments = u"TENANT"_s,
        .minArguments = 1,
        .maxArguments = 1,
        .summary = text(QT_TRANSLATE_NOOP("chatflow::TenantCheckCommand",
                                          "Asks a tenant's golden questions and checks the answers.")),
        .description = text(QT_TRANSLATE_NOOP(
            "chatflow::TenantCheckCommand",
            "Asks the tenant's flow every golden question, with the settings as they are saved, and compares "
            "the answers with what is expected and with the last run. This costs tokens, which are counted "
            "apart from those of contacts. Ends with 6 when an answer is not as expected.")),
        .options = {},
        .examples = {u"tenant check techstore"_s, u"tenant check techstore --json"_s},
    };
}

QCoro::Task<Result<ExitCode>> TenantCheckCommand::run(CommandContext &context)
{
    const auto opened = co_await openTenantSettings(context);
    if (!opened)
        co_return fail(opened.error());
    Workspace &workspace = *opened->workspace;
    const Tenant &tenant = opened->tenant;
    const TenantSettings &settings = opened->settings;
    const auto looking = workspace.goldenQuestions().lastComplete(tenant.id);
    const auto before = co_await settled(looking);
    if (!before)
        co_return fail(before.error());

    GoldenRunner runner(workspace.previewParts(), workspace.goldenQuestions());
    Output *output = &context.output;
    QObject::connect(&runner, &GoldenRunner::answered, &runner,
                     [output](const GoldenResult &, int done, int total) {
                         output->progress(TenantCheckText::progress(done, total));
                     });
    context.stop.onCancel(&runner, [&runner] { runner.cancel(); });
    const auto asking = runner.run({.tenant = tenant, .settings = settings, .key = {}}, false);
    const auto run = co_await settled(asking);
    output->progress({});
    if (!run && run.error().code == Error::Code::NotFound &&
        run.error().context.value(u"what"_s) == u"golden_question") {
        output->warning(TenantCheckText::none());
        co_return ExitCode::NotFound;
    }
    if (!run)
        co_return fail(run.error());
    if (output->isJson())
        writeJson(*output, *run, before->value(0));
    else
        writeText(*output, *run, before->value(0));
    if (!run->complete) {
        output->warning(TenantCheckText::stopped());
        co_return ExitCode::Failure;
    }
    co_return run->metCount() == run->results.size() ? ExitCode::Ok : ExitCode::Findings;
}

} // namespace chatflow
