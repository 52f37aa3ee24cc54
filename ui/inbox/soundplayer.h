// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/message.h"
#include "inbox/mediasource.h"
#include "sound/soundbackend.h"

#include <QObject>

#include <array>
#include <functional>
#include <memory>
#include <optional>

namespace chatflow
{

/// Plays the recordings of messages, one at a time. The backend is loaded for the first one.
class SoundPlayer : public QObject
{
    Q_OBJECT

public:
    /// Answers null where nothing can be played; runs in the thread pool.
    using Load = std::function<SoundBackendFactory *()>;
    static constexpr std::array<double, 3> rates{1.0, 1.5, 2.0};
    static constexpr milliseconds step{5000}; ///< of a key

    /// `source` must outlive it.
    SoundPlayer(MediaSource &source, Load load, QObject *parent = nullptr);
    ~SoundPlayer() override;

    /// Plays a message's recording, or pauses it, or goes on.
    void toggle(const Message &message);
    void toggle();
    void seek(milliseconds position);
    void skip(milliseconds by) { seek(m_position + by); }
    /// The next faster rate, after the fastest the usual one; for whatever is played from now on.
    void nextRate();
    void stop();

    /// Whose recording is loaded; none = nothing is.
    const std::optional<Message> &message() const { return m_message; }
    bool isLoading() const { return m_loading; }
    bool isPlaying() const { return m_playing; }
    milliseconds position() const { return m_position; }
    milliseconds length() const { return m_length; }
    double rate() const { return m_rate; }

Q_SIGNALS:
    void changed();
    /// The file could not be fetched.
    void notFetched(const chatflow::Error &error);
    /// It cannot be played here; it can be opened with another program.
    void notPlayed(const chatflow::Message &message, chatflow::SoundBackend::Trouble trouble);

private:
    void loaded(SoundBackendFactory *factory);
    void fetch();
    void open(const QString &path);
    void failed(SoundBackend::Trouble trouble);
    void moved(milliseconds position, milliseconds length);

    MediaSource &m_source;
    Load m_load;
    std::unique_ptr<SoundBackend> m_backend;
    std::optional<Message> m_message;
    quint64 m_question = 0; ///< grows with each recording: what is told of an earlier one is stale
    bool m_loading = false;
    bool m_playing = false;
    milliseconds m_position{0};
    milliseconds m_length{0};
    double m_rate = 1.0;
};

} // namespace chatflow
