// SPDX-License-Identifier: GPL-3.0-or-later
#include "sound/qtsoundplugin.h"

#include "sound/qtsound.h"

namespace chatflow
{

std::unique_ptr<SoundBackend> QtSoundPlugin::make(const SoundBackend::Listener &listener)
{
    return std::make_unique<QtSound>(listener);
}

} // namespace chatflow
