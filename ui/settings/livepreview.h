// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/trialsource.h"

#include <QObject>

#include <optional>

namespace chatflow
{

/// Previews of what somebody is typing: one at a time is made, the newest wins, what lies between is never
/// made at all.
class LivePreview : public QObject
{
    Q_OBJECT

public:
    /// `source` outlives it.
    explicit LivePreview(TrialSource &source, QObject *parent = nullptr);

    void request(const TenantContext &tenant, const PreviewSample &sample);
    /// What is under way is of no interest any more.
    void forget();
    bool isSettled() const { return !m_running; }

Q_SIGNALS:
    void ready(const chatflow::PromptPreview &preview);
    void failed(const chatflow::Error &error);
    void settled();

private:
    struct Wanted {
        TenantContext tenant;
        PreviewSample sample;
    };
    void make(const Wanted &wanted);

    TrialSource &m_source;
    std::optional<Wanted> m_next;
    bool m_running = false;
    quint64 m_round = 0; ///< grows with forget(): answers of before are stale
};

} // namespace chatflow
