// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/contacts.h"
#include "engine/contactscommands.h"
#include "engine/contactsforms.h"
#include "engine/jsonforms.h"
#include "engine/opentenant.h"
#include "engine/pagearguments.h"
#include "engine/timetext.h"
#include "workspace/workspace.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class ContactsListText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::ContactsListCommand)

public:
    static QList<TableColumn> columns()
    {
        return {{tr("ID"), true},       {tr("LAST"), false, 0},     {tr("NAME"), false, 16},
                {tr("MESSAGES"), true}, {tr("COMPANY"), false, 10}, {tr("ANSWERS")}};
    }
    static QString none() { return tr("There are no such contacts."); }
    static QString more(const QString &cursor) { return tr("More: --before %1").arg(cursor); }
    //: In the column of automatic answers: the contact wants none
    static QString optedOut() { return tr("none wanted"); }
};

} // namespace

CommandSpec ContactsListCommand::spec() const
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("chatflow::ContactsListCommand", source);
    };
    return {
        .name = u"contacts list"_s,
        .arguments = u"TENANT"_s,
        .minArguments = 1,
        .maxArguments = 1,
        .summary = text(QT_TRANSLATE_NOOP("chatflow::ContactsListCommand",
                                          "Lists a tenant's contacts, those who wrote last first.")),
        .description = {},
        .options =
            {
                {u"limit"_s, u"N"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::ContactsListCommand", "how many at most (20)"))},
                {u"before"_s, u"CURSOR"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::ContactsListCommand",
                                        "go on where an earlier list ended"))},
                {u"search"_s, u"TEXT"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::ContactsListCommand",
                                        "only those with words of the name that begin so, or this in the "
                                        "number"))},
            },
        .examples = {u"contacts list techstore --search ana"_s},
    };
}

QCoro::Task<Result<ExitCode>> ContactsListCommand::run(CommandContext &context)
{
    const auto page = pageFrom(context.arguments, 20);
    if (!page)
        co_return fail(page.error());
    const auto opened = co_await openTenantSettings(context);
    if (!opened)
        co_return fail(opened.error());
    const auto listing =
        opened->workspace->contacts().list(opened->tenant.id, context.arguments.value(u"search"_s), *page);
    const auto found = co_await settled(listing);
    if (!found)
        co_return fail(found.error());
    QJsonArray array;
    QList<QStringList> rows;
    for (const Contact &contact : found->rows) {
        array.append(contactToJson(contact));
        rows.append({contact.id.toString(), timeText(contact.updatedAt, opened->zone()), contact.name,
                     QString::number(contact.messageCount), contact.company,
                     contact.optOut ? ContactsListText::optedOut() : QString()});
    }
    const QString next =
        found->more ? cursorText({found->rows.constLast().updatedAt, found->rows.constLast().id.value()})
                    : QString();
    if (context.output.isJson()) {
        context.output.json(
            {{u"contacts"_s, array}, {u"next"_s, next.isEmpty() ? QJsonValue() : QJsonValue(next)}});
    } else if (rows.isEmpty()) {
        context.output.line(ContactsListText::none());
    } else {
        context.output.table(ContactsListText::columns(), rows);
        if (!next.isEmpty())
            context.output.line(ContactsListText::more(next));
    }
    co_return ExitCode::Ok;
}

} // namespace chatflow
