// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/secretvalue.h"
#include "workspace/doctor.h"

#include <QList>
#include <QString>

#include <functional>
#include <memory>

namespace chatflow
{

/// One run of a Doctor: what it has found so far, and how long each step took.
class Examination
{
public:
    /// `over` becomes true when the doctor is gone: then nothing but this object may be used any more.
    Examination(Clock &clock, std::function<void(const Finding &)> found, std::shared_ptr<const bool> over);

    /// From now on `key` is in no finding, even if a server sends it back.
    void hide(const SecretValue &key);

    /// Begins a step, named for people: "TechStore: Flowise key".
    void begin(const QString &step);
    /// Ends it.
    void good(const QString &text);
    void warn(const QString &text);
    void bad(const QString &text);
    void bad(const QString &text, const ShownCertificate &certificate);
    void bad(const Error &error); ///< worded by errorText()
    void warn(const Error &error);

    bool isOver() const { return *m_over; }
    std::shared_ptr<const bool> over() const { return m_over; }
    const QList<Finding> &findings() const { return m_findings; }
    Instant now() const;

private:
    void end(Finding::Verdict verdict, QString text, const std::optional<ShownCertificate> &certificate = {});

    Clock &m_clock;
    std::function<void(const Finding &)> m_found;
    std::shared_ptr<const bool> m_over;
    QString m_step;
    milliseconds m_begun{0};
    QList<Finding> m_findings;
    QList<SecretValue> m_hidden;
};

} // namespace chatflow
