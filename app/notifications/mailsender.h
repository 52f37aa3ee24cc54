// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/future.h"
#include "base/secretvalue.h"
#include "notifications/mailmessage.h"
#include "notifications/mailserver.h"
#include "notifications/mailtransfer.h"

#include <QList>
#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace chatflow
{

/// Sends mail, a few at a time, each in a thread of its own pool (see transferMail()). Its destructor ends
/// what is on its way.
class MailSender
{
public:
    explicit MailSender(MailTerms terms = {});
    ~MailSender();
    MailSender(const MailSender &) = delete;
    MailSender &operator=(const MailSender &) = delete;

    /// Done once the server has taken it. Fails before anything is sent with InvalidArgument;
    /// mayHaveBeenSent() tells of every other error whether the server may have taken it all the same.
    QFuture<Result<>> send(const MailServer &server, const SecretValue &secret, const MailMessage &message,
                           const CancelToken &cancel = {});

private:
    MailTerms m_terms;
    QThreadPool m_pool;
    QObject m_context;
    QList<std::weak_ptr<std::atomic<bool>>> m_stops; ///< of what is on its way
};

} // namespace chatflow
