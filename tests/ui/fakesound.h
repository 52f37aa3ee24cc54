// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sound/soundbackend.h"

#include <QStringList>

namespace chatflow
{

/// Plays nothing, and tells what the test says.
class FakeSound final : public SoundBackendFactory
{
public:
    std::unique_ptr<SoundBackend> make(const SoundBackend::Listener &to) override
    {
        ++made;
        listener = to;
        return std::make_unique<Backend>(*this);
    }

    SoundBackend::Listener listener;
    int made = 0;
    QStringList opened;
    bool playing = false;
    milliseconds sought{-1};
    double rate = 1.0;

private:
    class Backend final : public SoundBackend
    {
    public:
        explicit Backend(FakeSound &fake)
            : m_fake(fake)
        {
        }
        void open(const QString &path) override
        {
            m_fake.opened << path;
            m_fake.playing = true;
        }
        void setPlaying(bool playing) override { m_fake.playing = playing; }
        void seek(milliseconds position) override { m_fake.sought = position; }
        void setRate(double rate) override { m_fake.rate = rate; }

    private:
        FakeSound &m_fake;
    };
};

} // namespace chatflow
