// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/contacterasecommands.h"

#include "accounts/access.h"
#include "base/errortext.h"
#include "engine/opentenant.h"
#include "workspace/accesspack.h"
#include "workspace/personeraser.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

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
    static QString exists() { return tr("it is there already"); }
    static QString packed(const QString &path)
    {
        return tr("Written: %1, with data.json (all that is kept) and messages.html (to be read).").arg(path);
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
        .arguments = u"TENANT CONTACT FILE"_s,
        .minArguments = 3,
        .maxArguments = 3,
        .summary = text(
            QT_TRANSLATE_NOOP("chatflow::ContactsEraseCommand",
                              "Writes all that is kept of one person into a ZIP file, for that person.")),
        .description =
            text(QT_TRANSLATE_NOOP("chatflow::ContactsEraseCommand",
                                   "data.json has everything, messages.html is for reading. Only you can "
                                   "read the file.")),
        .options = {},
        .examples = {u"contacts pack techstore 17 ana-2026.zip"_s},
    };
}

QCoro::Task<Result<ExitCode>> ContactsPackCommand::run(CommandContext &context)
{
    const auto contact = contactFrom(context.arguments);
    if (!contact)
        co_return fail(contact.error());
    const QString path = QFileInfo(context.arguments.at(2)).absoluteFilePath();
    if (QFileInfo::exists(path))
        co_return fail(Error::invalid(u"FILE"_s, EraseText::exists()));
    const auto opened = co_await openTenantSettings(context);
    if (!opened)
        co_return fail(opened.error());
    Workspace &workspace = *opened->workspace;
    if (!workspace.localAccess().may(Permission::ExportRecords, opened->tenant.id))
        co_return fail(Error::invalid(u"TENANT"_s, EraseText::notAllowed()));
    AccessPack pack(workspace.personEraser(), workspace.conversationExport());
    const AccessPack::Request request{
        .tenant = opened->tenant.id, .contact = *contact, .zone = opened->zone(), .path = path};
    const auto packing = pack.write(workspace.localActor(), request, context.stop);
    const auto packed = co_await settled(packing);
    if (!packed)
        co_return fail(packed.error());
    if (context.output.isJson())
        context.output.json({{u"path"_s, *packed}});
    else
        context.output.line(EraseText::packed(*packed));
    co_return ExitCode::Ok;
}

} // namespace chatflow
