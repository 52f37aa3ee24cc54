// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifications/noticeerrortext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

ErrorText mailText(const QString &verdict)
{
    if (verdict == "login"_L1)
        return {QCoreApplication::translate("chatflow::Mail",
                                            "The mail server does not accept the user name or the password."),
                QCoreApplication::translate("chatflow::Mail",
                                            "Enter them again. Some providers want a password made for this "
                                            "program, an app password.")};
    if (verdict == "no_login"_L1)
        return {QCoreApplication::translate("chatflow::Mail",
                                            "The mail server offers no way to sign in that the program has."),
                QCoreApplication::translate("chatflow::Mail",
                                            "Check the port, and whether a password or a token is wanted.")};
    if (verdict == "recipient"_L1)
        return {QCoreApplication::translate("chatflow::Mail", "The mail server knows no such recipient."),
                QCoreApplication::translate("chatflow::Mail", "Check the e-mail address.")};
    if (verdict == "sender"_L1)
        return {QCoreApplication::translate("chatflow::Mail",
                                            "The mail server lets nobody send mail from this address."),
                QCoreApplication::translate(
                    "chatflow::Mail", "Check the sender's address; it often has to be the user's own.")};
    if (verdict == "too_large"_L1)
        return {QCoreApplication::translate("chatflow::Mail", "The mail is too large for the mail server."),
                QCoreApplication::translate("chatflow::Mail", "Send it with less attached.")};
    if (verdict == "later"_L1)
        return {QCoreApplication::translate("chatflow::Mail", "The mail server takes no mail at the moment."),
                QCoreApplication::translate("chatflow::Mail", "The program tries again later by itself.")};
    if (verdict == "not_smtp"_L1)
        return {QCoreApplication::translate("chatflow::Mail", "What answers there is no mail server."),
                QCoreApplication::translate("chatflow::Mail", "Check the address and the port.")};
    if (verdict == "unknown"_L1)
        return {QCoreApplication::translate("chatflow::Mail",
                                            "The mail server did not confirm; the mail may have been sent."),
                QCoreApplication::translate("chatflow::Mail",
                                            "Look whether it arrived before you send it again.")};
    return {QCoreApplication::translate("chatflow::Mail", "The mail server did not take the mail."),
            QCoreApplication::translate("chatflow::Mail", "Its own words may tell more.")};
}

ErrorText hookText(const QString &verdict)
{
    if (verdict == "gone"_L1)
        return {QCoreApplication::translate("chatflow::Webhook", "The receiver wants no more events."),
                QCoreApplication::translate(
                    "chatflow::Webhook", "It was turned off; turn it on again once the receiver is ready.")};
    return {QCoreApplication::translate("chatflow::Webhook",
                                        "The receiver points to another address, which is not followed."),
            QCoreApplication::translate("chatflow::Webhook", "Enter the final address.")};
}

} // namespace

ErrorText noticeErrorText(const Error &error)
{
    if (const QString hook = error.context.value(u"webhook"_s); !hook.isEmpty())
        return hookText(hook);
    const QString verdict = error.context.value(u"mail"_s);
    if (verdict.isEmpty())
        return errorText(error);
    ErrorText text = mailText(verdict);
    if (const QString said = error.context.value(u"reason"_s); !said.isEmpty())
        text.what += u" (%1)"_s.arg(said);
    return text;
}

} // namespace chatflow
