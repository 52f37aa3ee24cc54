// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/examination.h"

#include "base/errortext.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
const auto hiddenKey = u"•••"_s;
constexpr qsizetype shortestKey = 6; // what is shorter is no key, and would tear words apart
} // namespace

Examination::Examination(Clock &clock, std::function<void(const Finding &)> found,
                         std::shared_ptr<const bool> over)
    : m_clock(clock)
    , m_found(std::move(found))
    , m_over(std::move(over))
{
}

void Examination::hide(const SecretValue &key)
{
    if (key.reveal().size() >= shortestKey)
        m_hidden.append(key);
}

Instant Examination::now() const
{
    return m_clock.now();
}

void Examination::begin(const QString &step)
{
    m_step = step;
    m_begun = m_clock.monotonic();
}

void Examination::good(const QString &text)
{
    end(Finding::Verdict::Good, text);
}

void Examination::warn(const QString &text)
{
    end(Finding::Verdict::Warning, text);
}

void Examination::bad(const QString &text)
{
    end(Finding::Verdict::Bad, text);
}

void Examination::bad(const QString &text, const ShownCertificate &certificate)
{
    end(Finding::Verdict::Bad, text, certificate);
}

void Examination::bad(const Error &error)
{
    end(Finding::Verdict::Bad, errorText(error).oneLine());
}

void Examination::warn(const Error &error)
{
    end(Finding::Verdict::Warning, errorText(error).oneLine());
}

void Examination::end(Finding::Verdict verdict, QString text,
                      const std::optional<ShownCertificate> &certificate)
{
    for (const SecretValue &key : std::as_const(m_hidden))
        text.replace(QString::fromUtf8(key.reveal()), hiddenKey);
    const Finding finding{m_step, verdict, text, m_clock.monotonic() - m_begun, certificate};
    m_findings.append(finding);
    if (m_found)
        m_found(finding);
}

} // namespace chatflow
