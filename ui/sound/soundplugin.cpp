// SPDX-License-Identifier: GPL-3.0-or-later
#include "sound/soundplugin.h"

#include "base/logging.h"

#include <QCoreApplication>
#include <QPluginLoader>

using namespace Qt::StringLiterals;

namespace chatflow
{

QStringList soundPluginFolders()
{
    const QString program = QCoreApplication::applicationDirPath();
    return {program + u"/plugins"_s, program + u"/../lib/chatflow"_s, program + u"/../PlugIns"_s};
}

SoundBackendFactory *loadSoundPlugin(const QStringList &folders)
{
    for (const QString &folder : folders) {
        QPluginLoader loader(folder + u"/chatflow_sound"_s);
        if (auto *factory = qobject_cast<SoundBackendFactory *>(loader.instance()))
            return factory;
        logInfo(lcUi(), "no_sound_plugin", {{"folder", folder}, {"reason", loader.errorString()}});
    }
    return nullptr;
}

} // namespace chatflow
