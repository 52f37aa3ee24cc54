// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/doctorcommand.h"

#include "engine/displaywidth.h"
#include "engine/jsonforms.h"
#include "engine/tenantargument.h"
#include "workspace/doctor.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QMetaObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class DoctorCommandText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::DoctorCommand)

public:
    static QString mark(Finding::Verdict verdict)
    {
        switch (verdict) {
        case Finding::Verdict::Good:
            return tr("ok");
        case Finding::Verdict::Warning:
            return tr("warning");
        case Finding::Verdict::Bad:
            return tr("BAD");
        }
        return {};
    }
    static QString trust(const QString &pin)
    {
        return tr("Only if you know this certificate: tenant set TENANT flowise.pinned_certificate=%1")
            .arg(pin);
    }
    static QString summary(qsizetype looked, qsizetype warnings, qsizetype bad)
    {
        return tr("%1 looked at: %2 broken, %3 to be looked after.").arg(looked).arg(bad).arg(warnings);
    }
};

void write(Output &output, const Finding &finding)
{
    if (output.isJson()) {
        output.json({{u"finding"_s, findingToJson(finding)}});
        return;
    }
    const QString mark = DoctorCommandText::mark(finding.verdict);
    const QString indent(10, u' ');
    QString line = mark + QString(std::max(1, 10 - displayWidth(mark)), u' ') + printable(finding.step);
    if (finding.duration > milliseconds::zero())
        line += u" (%1 ms)"_s.arg(finding.duration.count());
    if (finding.certificate)
        line +=
            u'\n' + indent + DoctorCommandText::trust(QString::fromLatin1(finding.certificate->publicKeyPin));
    if (!finding.text.isEmpty())
        line += u'\n' + indent + printable(finding.text, u'\n' + indent);
    output.line(line);
}

} // namespace

CommandSpec DoctorCommand::spec() const
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("chatflow::DoctorCommand", source);
    };
    return {
        .name = u"doctor"_s,
        .arguments = u"[TENANT]"_s,
        .minArguments = 0,
        .maxArguments = 1,
        .summary =
            text(QT_TRANSLATE_NOOP("chatflow::DoctorCommand",
                                   "Looks whether everything works, and says how to mend what does not.")),
        .description = text(QT_TRANSLATE_NOOP(
            "chatflow::DoctorCommand",
            "Looks at the workspace, the keys, and for each tenant (or for one) at its Flowise server, key "
            "and chatflow and at its "
            "Evolution server, key and WhatsApp instances, and for another bot on the same instance. Sends "
            "no "
            "message, and changes nothing unless --ask is given. Each finding is written as it is made. "
            "Ends with 6 when something is broken.")),
        .options = {{u"ask"_s,
                     {},
                     text(QT_TRANSLATE_NOOP(
                         "chatflow::DoctorCommand",
                         "also ask each chatflow up to six test questions, which cost tokens, to find out "
                         "how the variables reach it and whether it remembers, and keep that in the "
                         "tenant's settings"))}},
        .examples = {u"doctor"_s, u"doctor techstore --json"_s, u"doctor techstore --ask"_s},
    };
}

QCoro::Task<Result<ExitCode>> DoctorCommand::run(CommandContext &context)
{
    const auto opened = co_await context.openWorkspace();
    if (!opened)
        co_return fail(opened.error());
    Workspace &workspace = **opened;
    std::optional<TenantId> only;
    if (!context.arguments.positional().isEmpty()) {
        const auto tenant = co_await findTenant(workspace, context.arguments.at(0));
        if (!tenant)
            co_return fail(tenant.error());
        only = tenant->id;
    }
    // The findings come in the engine's thread; the output belongs to this one.
    QObject here;
    Output *output = &context.output;
    const std::function<void(const Finding &)> found = [&here, output](const Finding &finding) {
        QMetaObject::invokeMethod(
            &here, [output, finding] { write(*output, finding); }, Qt::QueuedConnection);
    };
    const auto flows = context.arguments.has(u"ask"_s) ? Doctor::Flows::Ask : Doctor::Flows::Look;
    const auto examining = workspace.doctor().examine(only, flows, found);
    const auto findings = co_await settled(examining);
    QCoreApplication::sendPostedEvents(&here, QEvent::MetaCall); // those still under way
    if (!findings)
        co_return fail(findings.error());

    const auto count = [&findings](Finding::Verdict verdict) {
        return std::count_if(findings->begin(), findings->end(),
                             [verdict](const Finding &f) { return f.verdict == verdict; });
    };
    const qsizetype bad = count(Finding::Verdict::Bad);
    const qsizetype warnings = count(Finding::Verdict::Warning);
    if (context.output.isJson()) {
        context.output.json(
            {{u"summary"_s,
              QJsonObject{{u"looked_at"_s, findings->size()}, {u"bad"_s, bad}, {u"warnings"_s, warnings}}}});
    } else {
        context.output.line(u"\n"_s + DoctorCommandText::summary(findings->size(), warnings, bad));
    }
    co_return bad > 0 ? ExitCode::Findings : ExitCode::Ok;
}

} // namespace chatflow
