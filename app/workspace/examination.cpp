// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/examination.h"

#include "base/errortext.h"

namespace chatflow
{

Examination::Examination(Clock &clock, std::function<void(const Finding &)> found,
                         std::shared_ptr<const bool> over)
    : m_clock(clock)
    , m_found(std::move(found))
    , m_over(std::move(over))
{
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

void Examination::bad(const Error &error)
{
    end(Finding::Verdict::Bad, errorText(error).oneLine());
}

void Examination::warn(const Error &error)
{
    end(Finding::Verdict::Warning, errorText(error).oneLine());
}

void Examination::end(Finding::Verdict verdict, const QString &text)
{
    const Finding finding{m_step, verdict, text, m_clock.monotonic() - m_begun};
    m_findings.append(finding);
    if (m_found)
        m_found(finding);
}

} // namespace chatflow
