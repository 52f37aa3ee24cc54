// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifications/mailsender.h"

#include "base/logging.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int atATime = 4;

} // namespace

MailSender::MailSender(MailTerms terms)
    : m_terms(std::move(terms))
{
    m_pool.setMaxThreadCount(atATime);
}

MailSender::~MailSender()
{
    for (const auto &weak : std::as_const(m_stops)) {
        if (const auto stop = weak.lock())
            *stop = true;
    }
    m_pool.waitForDone();
}

QFuture<Result<>> MailSender::send(const MailServer &server, const SecretValue &secret,
                                   const MailMessage &message, const CancelToken &cancel)
{
    if (const auto valid = server.validate(); !valid)
        return failedFuture(valid.error());
    if (server.needsSecret() && secret.isEmpty())
        return failedFuture({Error::Code::SecretNotFound, {{u"name"_s, u"mail"_s}}, {}});
    auto mail = composeMail(server, message);
    if (!mail)
        return failedFuture(mail.error());
    if (cancel.isCancelled())
        return failedFuture(Error::cancelled());

    const auto stop = std::make_shared<std::atomic<bool>>(false);
    m_stops.removeIf([](const auto &weak) { return weak.expired(); });
    m_stops.append(stop);
    // The token belongs to this thread; the transfer looks at the flag from its own.
    cancel.onCancel(&m_context, [stop] { *stop = true; });
    auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    auto future = promise->future();
    m_pool.start([=, terms = m_terms, mail = std::move(*mail)] {
        const auto sent = transferMail(server, secret, mail, terms, *stop);
        if (sent)
            logInfo(lcNet(), "mail_sent", {{"server", server.name()}, {"bytes", mail.bytes.size()}});
        else
            logWarning(lcNet(), "mail_failed", {{"server", server.name()}, {"error", sent.error()}});
        promise->addResult(sent);
        promise->finish();
    });
    return future;
}

} // namespace chatflow
