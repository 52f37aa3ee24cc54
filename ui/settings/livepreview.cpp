// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/livepreview.h"

#include <utility>

namespace chatflow
{

LivePreview::LivePreview(TrialSource &source, QObject *parent)
    : QObject(parent)
    , m_source(source)
{
}

void LivePreview::request(const TenantContext &tenant, const PreviewSample &sample)
{
    if (m_running)
        m_next = Wanted{tenant, sample};
    else
        make({tenant, sample});
}

void LivePreview::forget()
{
    ++m_round;
    m_next.reset();
}

void LivePreview::make(const Wanted &wanted)
{
    m_running = true;
    onDone(this, m_source.preview(wanted.tenant, wanted.sample),
           [this, round = m_round](const Result<PromptPreview> &preview) {
               m_running = false;
               if (round == m_round && preview)
                   Q_EMIT ready(*preview);
               else if (round == m_round)
                   Q_EMIT failed(preview.error());
               if (const auto next = std::exchange(m_next, std::nullopt))
                   make(*next);
               else
                   Q_EMIT settled();
           });
}

} // namespace chatflow
