// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"

#include <QString>
#include <QtPlugin>

#include <functional>
#include <memory>

namespace chatflow
{

/// Plays one sound file at a time. Nothing blocks who calls it.
class SoundBackend
{
public:
    enum class Trouble {
        NotInstalled, ///< there is no plugin
        NoDevice,     ///< this computer has nothing to play it on
        NotPlayed,    ///< the file is no sound, or of an unknown format
    };
    /// Called in whatever thread; not any more once the backend is destroyed.
    struct Listener {
        std::function<void(milliseconds position, milliseconds length)> moved;
        std::function<void()> ended;
        std::function<void(Trouble trouble, const QString &detail)> failed; ///< detail: for the log
    };

    virtual ~SoundBackend() = default;
    /// Begins with a file, from its start.
    virtual void open(const QString &path) = 0;
    virtual void setPlaying(bool playing) = 0;
    virtual void seek(milliseconds position) = 0;
    virtual void setRate(double rate) = 0;
};

/// What the plugin is: Qt Multimedia, and all it draws in, is loaded when the first sound is played.
class SoundBackendFactory
{
public:
    virtual ~SoundBackendFactory() = default;
    virtual std::unique_ptr<SoundBackend> make(const SoundBackend::Listener &listener) = 0;
};

} // namespace chatflow

Q_DECLARE_INTERFACE(chatflow::SoundBackendFactory, "chatflow.SoundBackendFactory/1")
