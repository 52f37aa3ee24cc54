// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QList>
#include <QString>
#include <QWidget>

#include <functional>
#include <memory>

namespace chatflow
{

/// One state of one page or part of the shell, to be looked at. What it stands on lives in the object it
/// makes.
struct Scene {
    QString name; ///< "inbox-failing": page, then state
    std::function<std::unique_ptr<QWidget>(const Clock &clock)> make;
};

// Each page registers its states in a file of its own: a declaration here, a line in allScenes().
QList<Scene> escalationScenes();
QList<Scene> inboxScenes();
QList<Scene> promptScenes();
QList<Scene> recordScenes();
QList<Scene> requestScenes();
QList<Scene> ruleScenes();
QList<Scene> shellScenes();
QList<Scene> settingsScenes();
QList<Scene> tenantScenes();
QList<Scene> workScenes();

inline QList<Scene> allScenes()
{
    return escalationScenes() + inboxScenes() + promptScenes() + recordScenes() + requestScenes() +
           ruleScenes() + shellScenes() + settingsScenes() + tenantScenes() + workScenes();
}

} // namespace chatflow
