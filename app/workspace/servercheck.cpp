// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/servercheck.h"

#include "net/hostlookup.h"
#include "net/serverurl.h"
#include "workspace/examination.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr qint64 soonDays = 14;

class ServerCheckText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::ServerCheck)

public:
    static QString nameStep(const QString &tenant) { return tr("%1: name of the server").arg(tenant); }
    static QString tlsStep(const QString &tenant) { return tr("%1: secure connection").arg(tenant); }
    static QString found(const QString &host, const QStringList &addresses)
    {
        return tr("%1 is %2.").arg(host, addresses.join(u", "_s));
    }
    static QString day(const QDateTime &at) { return QLocale().toString(at.date(), QLocale::ShortFormat); }
    static QString trusted(const TlsFacts &facts)
    {
        return tr("%1; the certificate of %2 was issued by %3 and is valid until %4.")
            .arg(facts.protocol, facts.subject, facts.issuer, day(facts.until));
    }
    static QString endsSoon(const TlsFacts &facts)
    {
        return tr("%1; but the certificate of %2 ends on %3. Renew it, or nothing is answered after that.")
            .arg(facts.protocol, facts.subject, day(facts.until));
    }
    static QString problem(const TlsFacts &facts, const QString &host, TlsFacts::Problem problem)
    {
        switch (problem) {
        case TlsFacts::Problem::SelfSigned:
            return tr("The certificate was signed by the server itself (%1), so nobody vouches for it. Give "
                      "the server a certificate of a known authority.")
                .arg(facts.issuer);
        case TlsFacts::Problem::UnknownAuthority:
            return tr("The certificate was issued by %1, whom this computer does not know. Often the server "
                      "does not send the certificates in between: set them up there.")
                .arg(facts.issuer);
        case TlsFacts::Problem::WrongHost:
            return tr("The certificate is not for %1 but for %2. Use a name that it is made for.")
                .arg(host, facts.hosts.isEmpty() ? facts.subject : facts.hosts.join(u", "_s));
        case TlsFacts::Problem::Expired:
            return tr("The certificate ended on %1. Renew it on the server.").arg(day(facts.until));
        case TlsFacts::Problem::NotYetValid:
            return tr("The certificate begins on %1 only. Check this computer's clock.").arg(day(facts.from));
        case TlsFacts::Problem::Other:
            break;
        }
        return tr("The certificate is not trusted: %1").arg(facts.detail);
    }
    static QString pinned(const TlsFacts &facts)
    {
        return tr("%1; the server shows the key that was trusted by hand.").arg(facts.protocol);
    }
    static QString pinChanged(const TlsFacts &facts)
    {
        return tr("The server shows another key than the one that was trusted. Either it was renewed, which "
                  "who "
                  "runs it can tell, or somebody stands between: nothing is sent to it. Its fingerprint "
                  "(SHA-256) now: %1")
            .arg(facts.fingerprint);
    }
    static QString fingerprint(const TlsFacts &facts)
    {
        return tr("Its fingerprint (SHA-256): %1").arg(facts.fingerprint);
    }
};

QString untrustedText(const TlsFacts &facts, const QString &host)
{
    QStringList texts;
    for (const TlsFacts::Problem problem : facts.problems)
        texts.append(ServerCheckText::problem(facts, host, problem));
    texts.append(ServerCheckText::fingerprint(facts));
    return texts.join(u' ');
}

ShownCertificate shown(const TlsFacts &facts)
{
    return {.subject = facts.subject,
            .issuer = facts.issuer,
            .fingerprint = facts.fingerprint,
            .from = facts.from,
            .until = facts.until,
            .publicKeyPin = facts.publicKeyPin};
}

} // namespace

QCoro::Task<Result<bool>> checkServer(Examination &examination, QString tenantName, QUrl server,
                                      QByteArray pinnedKey, TlsProbeOptions options)
{
    const QString host = server.host();
    if (QHostAddress(host).isNull()) {
        examination.begin(ServerCheckText::nameStep(tenantName));
        const auto lookingUp = lookUpHost(host);
        const auto addresses = co_await settled(lookingUp);
        if (examination.isOver())
            co_return fail(Error::cancelled());
        if (!addresses) {
            examination.bad(addresses.error());
            co_return false;
        }
        examination.good(ServerCheckText::found(host, *addresses));
    }
    if (server.scheme() != u"https"_s)
        co_return true;

    examination.begin(ServerCheckText::tlsStep(tenantName));
    const auto probing = probeTls(server, options);
    const auto facts = co_await settled(probing);
    if (examination.isOver())
        co_return fail(Error::cancelled());
    if (!facts) {
        if (facts.error().code != Error::Code::TlsFailed && facts.error().code != Error::Code::TimedOut)
            co_return true; // the first request tells of it
        examination.bad(facts.error());
        co_return false;
    }
    if (!pinnedKey.isEmpty()) {
        const bool same = pinnedKey == facts->publicKeyPin;
        if (same)
            examination.good(ServerCheckText::pinned(*facts));
        else
            examination.bad(ServerCheckText::pinChanged(*facts), shown(*facts));
        co_return same;
    }
    if (!facts->isTrusted()) {
        examination.bad(untrustedText(*facts, host), shown(*facts));
        co_return false;
    }
    if (facts->until < toDateTime(examination.now()).addDays(soonDays))
        examination.warn(ServerCheckText::endsSoon(*facts));
    else
        examination.good(ServerCheckText::trusted(*facts));
    co_return true;
}

} // namespace chatflow
