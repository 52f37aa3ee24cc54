// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifications/mailtransfer.h"

#include "net/curltls.h"
#include "notifications/mailverdict.h"

#include <QSysInfo>
#include <QUrl>

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

/// More than any server has to say to one mail.
constexpr qsizetype mostSaid = 64 * 1024;

struct HandleCloser {
    void operator()(CURL *handle) const { curl_easy_cleanup(handle); }
};

struct ListFreer {
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};

/// One conversation with the server.
class MailTalk
{
public:
    MailTalk(const ComposedMail &mail, const std::atomic<bool> &cancelled)
        : m_mail(mail)
        , m_cancelled(cancelled)
        , m_handle(isCurlReady() ? curl_easy_init() : nullptr)
    {
    }

    bool prepare(const MailServer &server, const SecretValue &secret, const MailTerms &terms);
    Result<> run(const MailServer &server, const MailTerms &terms);

private:
    static std::size_t moreOfIt(char *buffer, std::size_t size, std::size_t count, void *self);
    static std::size_t lineCame(char *bytes, std::size_t size, std::size_t count, void *self);
    static int goesOn(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t);

    template<typename T> void set(CURLoption option, T value)
    {
        m_isSet = curl_easy_setopt(m_handle.get(), option, value) == CURLE_OK && m_isSet;
    }
    void setLogin(const MailServer &server, const SecretValue &secret);
    void setEnvelope();
    void setTimes(const MailTerms &terms);
    long info(CURLINFO what) const;

    const ComposedMail &m_mail;
    const std::atomic<bool> &m_cancelled;
    std::unique_ptr<CURL, HandleCloser> m_handle;
    std::unique_ptr<curl_slist, ListFreer> m_recipients;
    std::array<char, CURL_ERROR_SIZE> m_errorText{};
    bool m_isSet = true;
    qsizetype m_sent = 0;
    bool m_wasHandedOver = false;
    qsizetype m_received = 0;
    QByteArray m_said;
    bool m_isForeign = false; ///< what answers speaks another language than SMTP
};

std::size_t MailTalk::moreOfIt(char *buffer, std::size_t size, std::size_t count, void *self)
{
    auto &talk = *static_cast<MailTalk *>(self);
    const qsizetype left = talk.m_mail.bytes.size() - talk.m_sent;
    const qsizetype part = std::min(left, static_cast<qsizetype>(size * count));
    std::memcpy(buffer, talk.m_mail.bytes.constData() + talk.m_sent, static_cast<std::size_t>(part));
    talk.m_sent += part;
    // After this libcurl writes the line that ends the mail.
    if (part == 0)
        talk.m_wasHandedOver = true;
    return static_cast<std::size_t>(part);
}

std::size_t MailTalk::lineCame(char *bytes, std::size_t size, std::size_t count, void *self)
{
    auto &talk = *static_cast<MailTalk *>(self);
    const auto length = static_cast<qsizetype>(size * count);
    talk.m_received += length;
    if (talk.m_received > mostSaid)
        return 0; // ends it
    const QByteArray line = QByteArray(bytes, std::min<qsizetype>(length, 512)).trimmed();
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    talk.m_isForeign =
        talk.m_said.isEmpty() && (line.size() < 3 || !std::all_of(line.begin(), line.begin() + 3, isDigit));
    if (talk.m_isForeign)
        return 0;                // libcurl would wait for a greeting that never comes
    if (!line.startsWith("221")) // the goodbye, after what matters
        talk.m_said = line;
    return size * count;
}

int MailTalk::goesOn(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<MailTalk *>(self)->m_cancelled ? 1 : 0;
}

bool MailTalk::prepare(const MailServer &server, const SecretValue &secret, const MailTerms &terms)
{
    if (!m_handle)
        return false;
    QUrl url;
    url.setScheme(server.security == MailServer::Security::Tls ? u"smtps"_s : u"smtp"_s);
    url.setHost(server.host);
    url.setPort(server.port);
    // What it says it is in EHLO: a name that tells nothing of this computer.
    url.setPath(u"/localhost"_s);
    set(CURLOPT_URL, url.toEncoded().constData());
    set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    set(CURLOPT_PROXY, "");
    set(CURLOPT_ERRORBUFFER, m_errorText.data());
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_USE_SSL,
        static_cast<long>(server.security == MailServer::Security::StartTls ? CURLUSESSL_ALL
                                                                            : CURLUSESSL_NONE));
    if (server.security != MailServer::Security::None)
        m_isSet = setCurlTls(m_handle.get(), server.pinnedPublicKey.toLatin1(), terms.authorities) && m_isSet;
    setTimes(terms);
    setLogin(server, secret);
    setEnvelope();
    return m_isSet;
}

void MailTalk::setTimes(const MailTerms &terms)
{
    set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(terms.connectTimeout.count()));
    set(CURLOPT_TIMEOUT_MS, static_cast<long>(terms.timeout.count()));
    set(CURLOPT_SERVER_RESPONSE_TIMEOUT,
        static_cast<long>(std::max<qint64>(1, (terms.replyTimeout.count() + 999) / 1000)));
    set(CURLOPT_NOPROGRESS, 0L);
    set(CURLOPT_XFERINFOFUNCTION, &MailTalk::goesOn);
    set(CURLOPT_XFERINFODATA, this);
}

void MailTalk::setLogin(const MailServer &server, const SecretValue &secret)
{
    if (!server.needsSecret())
        return;
    set(CURLOPT_USERNAME, server.user.toUtf8().constData());
    // The first answer of the server settles it: no second turn in which it could be kept waiting.
    set(CURLOPT_SASL_IR, 1L);
    if (server.login == MailServer::Login::Token) {
        set(CURLOPT_LOGIN_OPTIONS, "AUTH=XOAUTH2;AUTH=OAUTHBEARER");
        set(CURLOPT_XOAUTH2_BEARER, secret.reveal().constData());
    } else {
        set(CURLOPT_LOGIN_OPTIONS, "AUTH=PLAIN;AUTH=LOGIN");
        set(CURLOPT_PASSWORD, secret.reveal().constData());
    }
}

void MailTalk::setEnvelope()
{
    set(CURLOPT_MAIL_FROM, QByteArray('<' + m_mail.from + '>').constData());
    for (const QByteArray &address : m_mail.to) {
        const QByteArray recipient = '<' + address + '>';
        curl_slist *const longer = curl_slist_append(m_recipients.get(), recipient.constData());
        m_isSet = longer && m_isSet;
        if (longer) {
            m_recipients.release();
            m_recipients.reset(longer);
        }
    }
    set(CURLOPT_MAIL_RCPT, m_recipients.get());
    set(CURLOPT_UPLOAD, 1L);
    set(CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(m_mail.bytes.size()));
    set(CURLOPT_READFUNCTION, &MailTalk::moreOfIt);
    set(CURLOPT_READDATA, this);
    set(CURLOPT_HEADERFUNCTION, &MailTalk::lineCame);
    set(CURLOPT_HEADERDATA, this);
}

long MailTalk::info(CURLINFO what) const
{
    long value = 0;
    curl_easy_getinfo(m_handle.get(), what, &value);
    return value;
}

Result<> MailTalk::run(const MailServer &server, const MailTerms &terms)
{
    const CURLcode code = curl_easy_perform(m_handle.get());
    if (code == CURLE_OK)
        return {};
    MailEnd end;
    end.code = code;
    end.reply = static_cast<int>(info(CURLINFO_RESPONSE_CODE));
    end.server = server.name();
    end.host = server.host;
    end.failure = m_errorText.front() ? QByteArray(m_errorText.data()) : QByteArray(curl_easy_strerror(code));
    end.said = m_said;
    end.certificate = info(CURLINFO_SSL_VERIFYRESULT);
    end.systemError = static_cast<int>(info(CURLINFO_OS_ERRNO));
    end.timeout = terms.timeout;
    end.wasHandedOver = m_wasHandedOver;
    end.isForeign = m_isForeign || m_received > mostSaid;
    end.cancelled = m_cancelled;
    return fail(mailError(end));
}

} // namespace

Result<> transferMail(const MailServer &server, const SecretValue &secret, const ComposedMail &mail,
                      const MailTerms &terms, const std::atomic<bool> &cancelled)
{
    MailTalk talk(mail, cancelled);
    if (!talk.prepare(server, secret, terms))
        return fail(Error::internal(u"libcurl did not take a mail"_s));
    return talk.run(server, terms);
}

} // namespace chatflow
