// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errortext.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

// {name} stands for a value of Error::context. The translators see the whole sentence.
ErrorText wording(Error::Code code)
{
    switch (code) {
    case Error::Code::Cancelled:
        return {QCoreApplication::translate("chatflow::Error", "Cancelled."), QString()};
    case Error::Code::Internal:
        return {QCoreApplication::translate("chatflow::Error", "Something went wrong inside the program."),
                QCoreApplication::translate("chatflow::Error", "Please send the log to support.")};
    case Error::Code::InvalidArgument:
        return {
            QCoreApplication::translate("chatflow::Error", "The value of {field} is not valid: {reason}."),
            QCoreApplication::translate("chatflow::Error", "Correct it and try again.")};
    case Error::Code::NotFound:
        return {
            QCoreApplication::translate("chatflow::Error", "There is no {what} \u201c{id}\u201d."),
            QCoreApplication::translate("chatflow::Error", "Check the name; the list shows what exists.")};
    case Error::Code::Conflict:
        return {QCoreApplication::translate("chatflow::Error",
                                            "Somebody else has changed {what} in the meantime."),
                QCoreApplication::translate("chatflow::Error", "Look at the new state and try again.")};
    case Error::Code::AlreadyExists:
        return {QCoreApplication::translate("chatflow::Error", "There is a {what} \u201c{id}\u201d already."),
                QCoreApplication::translate("chatflow::Error", "Choose another name.")};
    case Error::Code::PermissionDenied:
        return {QCoreApplication::translate("chatflow::Error", "You are not allowed to do this."),
                QCoreApplication::translate("chatflow::Error", "Ask an administrator.")};
    case Error::Code::WorkspaceMissing:
        return {QCoreApplication::translate("chatflow::Error", "There is no workspace at {path}."),
                QCoreApplication::translate("chatflow::Error",
                                            "Check the path; a new one is made with its first tenant.")};
    case Error::Code::StorageOpen:
        return {QCoreApplication::translate("chatflow::Error", "The workspace {path} could not be opened."),
                QCoreApplication::translate("chatflow::Error",
                                            "Check that the folder exists and that you may write to it.")};
    case Error::Code::StorageLocked:
        return {QCoreApplication::translate("chatflow::Error",
                                            "The workspace {path} is locked by another program."),
                QCoreApplication::translate("chatflow::Error",
                                            "Close the other program, or wait a moment and try again.")};
    case Error::Code::StorageReadOnly:
        return {
            QCoreApplication::translate("chatflow::Error", "The workspace {path} can only be read."),
            QCoreApplication::translate(
                "chatflow::Error", "Move it to a place where you may write, or correct the permissions.")};
    case Error::Code::StorageFull:
        return {QCoreApplication::translate("chatflow::Error", "There is no room left to store in {path}."),
                QCoreApplication::translate("chatflow::Error",
                                            "Free some space; nothing that was confirmed is lost.")};
    case Error::Code::StorageDamaged:
        return {QCoreApplication::translate("chatflow::Error", "The workspace {path} is damaged."),
                QCoreApplication::translate("chatflow::Error",
                                            "Restore the last backup; do not delete the damaged file.")};
    case Error::Code::StorageIo:
        return {
            QCoreApplication::translate("chatflow::Error", "Reading or writing the workspace {path} failed."),
            QCoreApplication::translate(
                "chatflow::Error",
                "Check the disk or the network drive; nothing that was confirmed is lost.")};
    case Error::Code::StorageNewer:
        return {QCoreApplication::translate("chatflow::Error",
                                            "The workspace {path} was written by a newer version of the "
                                            "program (format {found}; this one knows {known})."),
                QCoreApplication::translate("chatflow::Error", "Install the newest version.")};
    case Error::Code::StorageForeign:
        return {QCoreApplication::translate("chatflow::Error",
                                            "The file {path} is a database, but not a ChatFlow workspace."),
                QCoreApplication::translate("chatflow::Error", "Choose another file.")};
    case Error::Code::StorageUnreachable:
        return {
            QCoreApplication::translate("chatflow::Error", "The database server {server} does not answer."),
            QCoreApplication::translate("chatflow::Error",
                                        "Check the network and that PostgreSQL is running.")};
    case Error::Code::StorageConstraint:
        return {
            QCoreApplication::translate("chatflow::Error", "The data contradicts what is already stored."),
            QCoreApplication::translate("chatflow::Error", "Please send the log to support.")};
    case Error::Code::StorageMigration:
        return {QCoreApplication::translate(
                    "chatflow::Error",
                    "The workspace could not be brought to format {version}; it was left as it was."),
                QCoreApplication::translate("chatflow::Error",
                                            "Please send the log to support; a backup stands beside it.")};
    case Error::Code::StorageBackup:
        return {QCoreApplication::translate(
                    "chatflow::Error",
                    "The backup {path} could not be written, so the workspace was left as it was."),
                QCoreApplication::translate("chatflow::Error", "Free some space or choose another folder.")};
    case Error::Code::StorageQuery:
        return {QCoreApplication::translate("chatflow::Error", "The database refused a request."),
                QCoreApplication::translate("chatflow::Error", "Please send the log to support.")};
    case Error::Code::LeaseLost:
        return {QCoreApplication::translate("chatflow::Error", "Another engine has taken over this work."),
                QCoreApplication::translate("chatflow::Error", "Nothing to do: it continues there.")};
    case Error::Code::BadUrl:
        return {QCoreApplication::translate("chatflow::Error", "\u201c{url}\u201d is not a valid address."),
                QCoreApplication::translate("chatflow::Error", "Write it like https://flowise.example.com.")};
    case Error::Code::HostNotFound:
        return {
            QCoreApplication::translate("chatflow::Error", "There is no server named {host}."),
            QCoreApplication::translate("chatflow::Error", "Check the address and the internet connection.")};
    case Error::Code::ConnectionRefused:
        return {QCoreApplication::translate("chatflow::Error", "{server} refuses the connection."),
                QCoreApplication::translate(
                    "chatflow::Error", "Check the address and the port, and that the server is running.")};
    case Error::Code::ConnectionLost:
        return {QCoreApplication::translate("chatflow::Error", "The connection to {server} was lost."),
                QCoreApplication::translate("chatflow::Error",
                                            "Check the network; the program tries again by itself.")};
    case Error::Code::TlsFailed:
        return {QCoreApplication::translate("chatflow::Error", "No secure connection to {server}: {reason}."),
                QCoreApplication::translate("chatflow::Error",
                                            "Check the server's certificate and this computer's clock.")};
    case Error::Code::TimedOut:
        return {QCoreApplication::translate("chatflow::Error",
                                            "{server} did not answer within {seconds} seconds."),
                QCoreApplication::translate(
                    "chatflow::Error", "Check the server's load; the limit can be changed in the settings.")};
    case Error::Code::OutcomeUnknown:
        return {QCoreApplication::translate("chatflow::Error",
                                            "{server} did not confirm; it may or may not have happened."),
                QCoreApplication::translate("chatflow::Error",
                                            "The program looks it up before it does anything again.")};
    case Error::Code::TooLarge:
        return {QCoreApplication::translate("chatflow::Error",
                                            "The answer of {server} is larger than the limit of {limit}."),
                QCoreApplication::translate("chatflow::Error",
                                            "Check that the address points to the right server.")};
    case Error::Code::CircuitOpen:
        return {QCoreApplication::translate(
                    "chatflow::Error",
                    "{server} has failed several times in a row; it is asked again in {seconds} seconds."),
                QCoreApplication::translate("chatflow::Error", "Check the server.")};
    case Error::Code::Unauthorized:
        return {QCoreApplication::translate("chatflow::Error", "{server} does not accept the key."),
                QCoreApplication::translate("chatflow::Error", "Enter the key again.")};
    case Error::Code::Forbidden:
        return {QCoreApplication::translate("chatflow::Error",
                                            "The key is right, but {server} does not allow it to do this."),
                QCoreApplication::translate("chatflow::Error",
                                            "Give the key the missing permission on the server.")};
    case Error::Code::RateLimited:
        return {QCoreApplication::translate("chatflow::Error",
                                            "{server} asks to slow down; trying again in {seconds} seconds."),
                QCoreApplication::translate("chatflow::Error",
                                            "If this happens often, raise the limit on the server.")};
    case Error::Code::HttpStatus:
        return {QCoreApplication::translate("chatflow::Error", "{server} answered with error {status}."),
                QCoreApplication::translate("chatflow::Error", "Check the server's own log.")};
    case Error::Code::UnexpectedContentType:
        return {QCoreApplication::translate("chatflow::Error",
                                            "{server} answered with a page ({type}) instead of data."),
                QCoreApplication::translate("chatflow::Error",
                                            "The address probably points to the wrong path or server.")};
    case Error::Code::MalformedReply:
        return {QCoreApplication::translate("chatflow::Error",
                                            "{server} answered something that cannot be understood at "
                                            "\u201c{path}\u201d (expected: {expected})."),
                QCoreApplication::translate("chatflow::Error", "Check the server's version.")};
    case Error::Code::FlowNotFound:
        return {
            QCoreApplication::translate("chatflow::Error", "The chatflow {flow} does not exist on {server}."),
            QCoreApplication::translate("chatflow::Error", "Choose another one from the list.")};
    case Error::Code::FlowUnauthorized:
        return {QCoreApplication::translate(
                    "chatflow::Error", "The chatflow asks for another key than the one {server} was given."),
                QCoreApplication::translate("chatflow::Error",
                                            "Enter the key that is assigned to the chatflow.")};
    case Error::Code::FlowMissingInput:
        return {QCoreApplication::translate("chatflow::Error", "The chatflow misses a value for {name}."),
                QCoreApplication::translate("chatflow::Error",
                                            "Add the variable, or remove the placeholder from the flow.")};
    case Error::Code::FlowFailed:
        return {
            QCoreApplication::translate("chatflow::Error", "The chatflow failed: {reason}"),
            QCoreApplication::translate("chatflow::Error", "Open the flow in Flowise and test it there.")};
    case Error::Code::ModelUnauthorized:
        return {QCoreApplication::translate("chatflow::Error",
                                            "The model provider refused the key that is stored in the flow."),
                QCoreApplication::translate("chatflow::Error", "Renew the credential in Flowise.")};
    case Error::Code::ModelRateLimited:
        return {
            QCoreApplication::translate("chatflow::Error", "The model provider asks to slow down."),
            QCoreApplication::translate("chatflow::Error", "Wait, or raise the limit with the provider.")};
    case Error::Code::ModelUnreachable:
        return {QCoreApplication::translate("chatflow::Error", "Flowise cannot reach the model provider."),
                QCoreApplication::translate("chatflow::Error",
                                            "Check the model node of the flow and the server's network.")};
    case Error::Code::EmptyAnswer:
        return {QCoreApplication::translate("chatflow::Error", "The chatflow answered without a text."),
                QCoreApplication::translate("chatflow::Error", "Test the flow in Flowise.")};
    case Error::Code::QuestionTooLong:
        return {
            QCoreApplication::translate("chatflow::Error", "The message is longer than {limit} characters."),
            QCoreApplication::translate("chatflow::Error",
                                        "It was shortened before it was sent to the flow.")};
    case Error::Code::InstanceNotFound:
        return {QCoreApplication::translate(
                    "chatflow::Error", "There is no WhatsApp instance \u201c{instance}\u201d on the server."),
                QCoreApplication::translate("chatflow::Error", "Check its name in Evolution.")};
    case Error::Code::InstanceNotConnected:
        return {QCoreApplication::translate("chatflow::Error",
                                            "The WhatsApp instance \u201c{instance}\u201d is not connected."),
                QCoreApplication::translate("chatflow::Error", "Link the telephone again.")};
    case Error::Code::NumberNotOnWhatsApp:
        return {QCoreApplication::translate("chatflow::Error", "{number} is not on WhatsApp."),
                QCoreApplication::translate("chatflow::Error", "Check the number.")};
    case Error::Code::SendRejected:
        return {QCoreApplication::translate("chatflow::Error", "WhatsApp did not take the message: {reason}"),
                QCoreApplication::translate("chatflow::Error", "Correct the message and send it again.")};
    case Error::Code::NotSupportedByChannel:
        return {
            QCoreApplication::translate("chatflow::Error", "This WhatsApp channel cannot do that: {what}."),
            QString()};
    case Error::Code::NamespaceUnknown:
        return {QCoreApplication::translate("chatflow::Error",
                                            "The event channel of \u201c{instance}\u201d is not open yet."),
                QCoreApplication::translate("chatflow::Error",
                                            "It opens with the first event; the program keeps trying.")};
    case Error::Code::SecretStoreUnavailable:
        return {QCoreApplication::translate("chatflow::Error",
                                            "This computer has no usable keychain ({reason})."),
                QCoreApplication::translate(
                    "chatflow::Error", "Start the keychain service, or use a vault with a pass phrase.")};
    case Error::Code::SecretStoreLocked:
        return {QCoreApplication::translate("chatflow::Error", "The keychain is locked."),
                QCoreApplication::translate("chatflow::Error", "Unlock it and try again.")};
    case Error::Code::SecretNotFound:
        return {QCoreApplication::translate("chatflow::Error", "No key is stored for {name}."),
                QCoreApplication::translate(
                    "chatflow::Error", "Enter it in the settings, or with “chatflow-engine secret set”.")};
    case Error::Code::KeyForOtherServer:
        return {QCoreApplication::translate(
                    "chatflow::Error", "The key that is kept is for {other}: it is not shown to {server}."),
                QCoreApplication::translate("chatflow::Error",
                                            "Enter the key of this server, in the settings or with "
                                            "“chatflow-engine secret set”.")};
    case Error::Code::WrongPassphrase:
        return {QCoreApplication::translate("chatflow::Error", "The pass phrase is not right."),
                QCoreApplication::translate("chatflow::Error", "Try again; it cannot be recovered.")};
    case Error::Code::VaultDamaged:
        return {QCoreApplication::translate("chatflow::Error", "The vault {path} is damaged."),
                QCoreApplication::translate("chatflow::Error",
                                            "Restore it from a backup, or enter the keys again.")};
    case Error::Code::TenantPaused:
        return {QCoreApplication::translate("chatflow::Error", "The AI is paused for this business."),
                QCoreApplication::translate("chatflow::Error", "Resume it in the settings.")};
    case Error::Code::HeldByPerson:
        return {QCoreApplication::translate("chatflow::Error", "A person holds this conversation."),
                QCoreApplication::translate("chatflow::Error", "Hand it back to the AI first.")};
    case Error::Code::LimitReached:
        return {QCoreApplication::translate("chatflow::Error", "The limit is reached: {limit}."),
                QCoreApplication::translate("chatflow::Error",
                                            "Raise it in the settings, or wait until it renews.")};
    case Error::Code::MoneyOverflow:
        return {QCoreApplication::translate("chatflow::Error", "An amount is too large to be counted."),
                QCoreApplication::translate("chatflow::Error", "Check the price and the quantity.")};
    case Error::Code::FileRead:
        return {
            QCoreApplication::translate("chatflow::Error", "The file {path} could not be read."),
            QCoreApplication::translate("chatflow::Error", "Check that it exists and that you may read it.")};
    case Error::Code::FileWrite:
        return {QCoreApplication::translate("chatflow::Error", "The file {path} could not be written."),
                QCoreApplication::translate("chatflow::Error", "Check the folder and the free space.")};
    }
    return {};
}

/// The stores name what they miss by its kind; other values of {what} are worded where they come from.
QString kindText(const QString &kind)
{
    static const QHash<QString, const char *> texts{
        {u"actor"_s, QT_TRANSLATE_NOOP("chatflow::Error", "user")},
        {u"contact"_s, QT_TRANSLATE_NOOP("chatflow::Error", "contact")},
        {u"conversation"_s, QT_TRANSLATE_NOOP("chatflow::Error", "conversation")},
        {u"engine"_s, QT_TRANSLATE_NOOP("chatflow::Error", "engine")},
        {u"holiday"_s, QT_TRANSLATE_NOOP("chatflow::Error", "holiday")},
        {u"instance"_s, QT_TRANSLATE_NOOP("chatflow::Error", "WhatsApp instance")},
        {u"message"_s, QT_TRANSLATE_NOOP("chatflow::Error", "message")},
        {u"outbox"_s, QT_TRANSLATE_NOOP("chatflow::Error", "message to be sent")},
        {u"request"_s, QT_TRANSLATE_NOOP("chatflow::Error", "request")},
        {u"sandbox"_s, QT_TRANSLATE_NOOP("chatflow::Error", "sandbox")},
        {u"prompt_template"_s, QT_TRANSLATE_NOOP("chatflow::Error", "prompt template")},
        {u"settings_version"_s, QT_TRANSLATE_NOOP("chatflow::Error", "settings version")},
        {u"tenant"_s, QT_TRANSLATE_NOOP("chatflow::Error", "tenant")},
        {u"variable"_s, QT_TRANSLATE_NOOP("chatflow::Error", "variable")},
    };
    const char *text = texts.value(kind);
    return text ? QCoreApplication::translate("chatflow::Error", text) : kind;
}

/// In one pass, so that a value with braces is not filled again; a value nobody gave reads "?".
QString filled(const QString &sentence, const Error &error)
{
    QString out;
    qsizetype from = 0;
    for (;;) {
        const qsizetype open = sentence.indexOf(u'{', from);
        const qsizetype close = sentence.indexOf(u'}', open);
        if (open < 0 || close < 0)
            return out + sentence.mid(from);
        out += QStringView(sentence).mid(from, open - from);
        const QString name = sentence.mid(open + 1, close - open - 1);
        const QString value = error.context.value(name, u"?"_s);
        out += name == "what"_L1 ? kindText(value) : value;
        from = close + 1;
    }
}

} // namespace

ErrorText errorText(const Error &error)
{
    const ErrorText raw = wording(error.code);
    return {filled(raw.what, error), filled(raw.mend, error)};
}

} // namespace chatflow
