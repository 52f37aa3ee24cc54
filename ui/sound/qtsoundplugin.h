// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sound/soundbackend.h"

#include <QObject>

namespace chatflow
{

/// The plugin's entry.
class QtSoundPlugin final : public QObject, public SoundBackendFactory
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "chatflow.SoundBackendFactory/1")
    Q_INTERFACES(chatflow::SoundBackendFactory)

public:
    std::unique_ptr<SoundBackend> make(const SoundBackend::Listener &listener) override;
};

} // namespace chatflow
