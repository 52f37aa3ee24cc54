// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/soundplayer.h"

#include "base/inpool.h"
#include "base/logging.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace chatflow
{

SoundPlayer::SoundPlayer(MediaSource &source, Load load, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_load(std::move(load))
{
}

SoundPlayer::~SoundPlayer()
{
    m_backend.reset(); // it speaks to this
}

void SoundPlayer::toggle(const Message &message)
{
    if (m_message && m_message->id == message.id) {
        toggle();
        return;
    }
    stop();
    m_message = message;
    m_length = seconds(message.metadata.value(u"media"_s).toObject().value(u"seconds"_s).toInteger());
    m_loading = true;
    Q_EMIT changed();
    if (m_backend) {
        fetch();
        return;
    }
    onDone(this,
           inPool<SoundBackendFactory *>([load = m_load] { return Result<SoundBackendFactory *>(load()); }),
           [this, question = m_question](const Result<SoundBackendFactory *> &factory) {
               if (question == m_question)
                   loaded(factory.value_or(nullptr));
           });
}

void SoundPlayer::loaded(SoundBackendFactory *factory)
{
    if (!factory) {
        failed(SoundBackend::Trouble::NotInstalled);
        return;
    }
    // It calls from a thread of its own.
    const auto here = [this](auto call) {
        QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
    };
    m_backend = factory->make(
        {.moved = [this, here](milliseconds position,
                               milliseconds length) { here([=, this] { moved(position, length); }); },
         .ended =
             [this, here] {
                 here([this] {
                     m_playing = false;
                     m_position = {};
                     Q_EMIT changed();
                 });
             },
         .failed =
             [this, here](SoundBackend::Trouble trouble, const QString &detail) {
                 logInfo(lcUi(), "sound_not_played", {{"detail", detail}});
                 here([this, trouble] { failed(trouble); });
             }});
    m_backend->setRate(m_rate);
    fetch();
}

void SoundPlayer::fetch()
{
    onDone(this, m_source.file(m_message->tenant, m_message->id),
           [this, question = m_question](const Result<QString> &path) {
               if (question != m_question)
                   return;
               if (path) {
                   open(*path);
                   return;
               }
               stop();
               Q_EMIT notFetched(path.error());
           });
}

void SoundPlayer::open(const QString &path)
{
    m_loading = false;
    m_playing = true;
    m_backend->open(path);
    Q_EMIT changed();
}

void SoundPlayer::failed(SoundBackend::Trouble trouble)
{
    if (!m_message)
        return;
    const Message message = *m_message;
    stop();
    Q_EMIT notPlayed(message, trouble);
}

void SoundPlayer::moved(milliseconds position, milliseconds length)
{
    if (!m_message || m_loading)
        return;
    if (m_playing) // one that is late, after the end, is of no use
        m_position = position;
    if (length > milliseconds::zero())
        m_length = length;
    Q_EMIT changed();
}

void SoundPlayer::toggle()
{
    if (!m_message || m_loading)
        return;
    m_playing = !m_playing;
    m_backend->setPlaying(m_playing);
    Q_EMIT changed();
}

void SoundPlayer::seek(milliseconds position)
{
    if (!m_message || m_loading)
        return;
    m_position = std::clamp(position, milliseconds::zero(), std::max(m_length, milliseconds::zero()));
    m_backend->seek(m_position);
    Q_EMIT changed();
}

void SoundPlayer::nextRate()
{
    const auto *faster = std::ranges::find_if(rates, [this](double rate) { return rate > m_rate; });
    m_rate = faster == rates.end() ? rates.front() : *faster;
    if (m_backend)
        m_backend->setRate(m_rate);
    Q_EMIT changed();
}

void SoundPlayer::stop()
{
    ++m_question;
    if (m_backend && m_message)
        m_backend->setPlaying(false);
    m_message.reset();
    m_loading = false;
    m_playing = false;
    m_position = {};
    m_length = {};
    Q_EMIT changed();
}

} // namespace chatflow
