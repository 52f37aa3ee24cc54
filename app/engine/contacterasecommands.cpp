// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/contacterasecommands.h"

#include "accounts/access.h"
#include "base/errortext.h"
#include "conversations/conversationexport.h"
#include "documents/wholefile.h"
#include "engine/opentenant.h"
#include "workspace/personeraser.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class EraseText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::ContactsEraseCommand)

public:
    static QString notAllowed() { return tr("only its owner and an administrator may do that"); }
    static QString badId() { return tr("a contact's number is expected"); }
    static QString confirm()
    {
        return tr("this cannot be undone: --yes says that you mean it; “contacts pack” shows what is kept");
    }
    static QString erased(const QString &receipt)
    {
        return tr("Erased. The receipt is %1; keep it: it has the person erased again from a backup that is "
                  "restored.")
            .arg(receipt);
    }
    static QString sessions(int count)
    {
        return tr("The chatflow forgets %n session(s) as soon as its server can be reached.", nullptr, count);
    }
    static QString backups(const QStringList &names)
    {
        return tr("These copies may still hold the person: %1. Delete them when you do not need them any "
                  "more.")
            .arg(names.join(u", "_s));
    }
    static QString remains(const Error &error)
    {
        return tr("The file still holds remains of what was deleted: %1 It is tried again when the workspace "
                  "is opened.")
            .arg(errorText(error).oneLine());
    }
    static QString notEmpty() { return tr("it is there already and not empty"); }
    static QString packed(const QString &folder)
    {
        return tr("Written: %1, with data.json (all that is kept) and messages.html (to be read).")
            .arg(folder);
    }
};

Result<ContactId> contactFrom(const Arguments &arguments)
{
    bool ok = false;
    const qint64 id = arguments.at(1).toLongLong(&ok);
    if (!ok || id <= 0)
        return fail(Error::invalid(u"CONTACT"_s, EraseText::badId()));
    return ContactId(id);
}

QFuture<Result<>> writeData(const QString &path, const QJsonObject &data)
{
    return QtConcurrent::run([path, data]() -> Result<> {
        WholeFile file(path);
        CHATFLOW_TRY(file.open());
        CHATFLOW_TRY(file.write(QJsonDocument(data).toJson()));
        return file.finish();
    });
}

} // namespace

CommandSpec ContactsEraseCommand::spec() const
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("chatflow::ContactsEraseCommand", source);
    };
    return {
        .name = u"contacts erase"_s,
        .arguments = u"TENANT CONTACT"_s,
        .minArguments = 2,
        .maxArguments = 2,
        .summary = text(QT_TRANSLATE_NOOP("chatflow::ContactsEraseCommand",
                                          "Erases one person everywhere, with a receipt.")),
        .description = text(QT_TRANSLATE_NOOP("chatflow::ContactsEraseCommand",
                                              "Messages, contact, calls, index and log are gone for good, "
                                              "and the chatflow's memory of the person with "
                                              "them. Usage stays as sums of nobody. The receipt names "
                                              "nobody; it stands beside the workspace, and has the "
                                              "person erased again when an older backup is restored. "
                                              "WhatsApp, Evolution and the model's provider keep "
                                              "what they keep. The workspace's keys must be open.")),
        .options = {{u"yes"_s,
                     {},
                     text(QT_TRANSLATE_NOOP("chatflow::ContactsEraseCommand",
                                            "really do it; nothing asks again"))}},
        .examples = {u"contacts erase techstore 17 --yes"_s},
    };
}

QCoro::Task<Result<ExitCode>> ContactsEraseCommand::run(CommandContext &context)
{
    const auto contact = contactFrom(context.arguments);
    if (!contact)
        co_return fail(contact.error());
    if (!context.arguments.has(u"yes"_s))
        co_return fail(Error::invalid(u"--yes"_s, EraseText::confirm()));
    const auto opened = co_await openTenant(context);
    if (!opened)
        co_return fail(opened.error());
    Workspace &workspace = *opened->workspace;
    if (!workspace.localAccess().may(Permission::ManageRecords, opened->tenant.id))
        co_return fail(Error::invalid(u"TENANT"_s, EraseText::notAllowed()));
    const auto erasing = workspace.personEraser().erase(workspace.localActor(), opened->tenant.id, *contact);
    const auto erased = co_await settled(erasing);
    if (!erased)
        co_return fail(erased.error());
    Output &output = context.output;
    if (output.isJson()) {
        output.json({{u"receipt"_s, erased->receipt},
                     {u"removed"_s, erased->counts},
                     {u"backups_not_touched"_s, QJsonArray::fromStringList(erased->backups)},
                     {u"clean"_s, !erased->remains}});
        co_return ExitCode::Ok;
    }
    output.line(EraseText::erased(erased->receipt));
    const int sessions = erased->counts.value("flow_memory"_L1).toObject().value("sessions"_L1).toInt();
    if (sessions > 0)
        output.line(EraseText::sessions(sessions));
    if (!erased->backups.isEmpty())
        output.warning(EraseText::backups(erased->backups));
    if (erased->remains)
        output.warning(EraseText::remains(*erased->remains));
    co_return ExitCode::Ok;
}

CommandSpec ContactsPackCommand::spec() const
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("chatflow::ContactsEraseCommand", source);
    };
    return {
        .name = u"contacts pack"_s,
        .arguments = u"TENANT CONTACT FOLDER"_s,
        .minArguments = 3,
        .maxArguments = 3,
        .summary =
            text(QT_TRANSLATE_NOOP("chatflow::ContactsEraseCommand",
                                   "Writes all that is kept of one person into a folder, for that person.")),
        .description =
            text(QT_TRANSLATE_NOOP("chatflow::ContactsEraseCommand",
                                   "data.json has everything, messages.html is for reading. Only you can "
                                   "read the files.")),
        .options = {},
        .examples = {u"contacts pack techstore 17 ana-2026"_s},
    };
}

QCoro::Task<Result<ExitCode>> ContactsPackCommand::run(CommandContext &context)
{
    const auto contact = contactFrom(context.arguments);
    if (!contact)
        co_return fail(contact.error());
    const QString folder = QFileInfo(context.arguments.at(2)).absoluteFilePath();
    if (QFileInfo::exists(folder) && !QDir(folder).isEmpty())
        co_return fail(Error::invalid(u"FOLDER"_s, EraseText::notEmpty()));
    const auto opened = co_await openTenantSettings(context);
    if (!opened)
        co_return fail(opened.error());
    Workspace &workspace = *opened->workspace;
    if (!workspace.localAccess().may(Permission::ExportRecords, opened->tenant.id))
        co_return fail(Error::invalid(u"TENANT"_s, EraseText::notAllowed()));
    const auto collecting =
        workspace.personEraser().dataOf(workspace.localActor(), opened->tenant.id, *contact);
    const auto data = co_await settled(collecting);
    if (!data)
        co_return fail(data.error());
    QDir().mkpath(folder);
    const auto writing = writeData(folder + u"/data.json"_s, *data);
    const auto written = co_await settled(writing);
    if (!written)
        co_return fail(written.error());
    const ExportRequest request{.tenant = opened->tenant.id,
                                .scope = {.contact = *contact},
                                .format = ExportFormat::Html,
                                .path = folder + u"/messages.html"_s,
                                .zone = opened->zone()};
    const auto exporting = workspace.conversationExport().write(workspace.localActor(), request);
    const auto exported = co_await settled(exporting);
    if (!exported)
        co_return fail(exported.error());
    if (context.output.isJson())
        context.output.json({{u"folder"_s, folder}, {u"messages"_s, exported->messages}});
    else
        context.output.line(EraseText::packed(folder));
    co_return ExitCode::Ok;
}

} // namespace chatflow
