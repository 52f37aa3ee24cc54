// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace chatflow
{

class Clock;
class ConnectionProbe;
struct PromptSources;
class IntentSource;
class KeepingSource;
class SettingsDraft;
class SettingsSection;
class SettingsSource;

/// What the sections of the page of settings are made of. All outlive them.
struct SettingsContext {
    SettingsDraft &draft;
    SettingsSource &source;
    ConnectionProbe &probe;
    const Clock &clock;
    PromptSources *prompt = nullptr;  ///< none: without the sections about the prompt
    KeepingSource *keeping = nullptr; ///< none: without the section about what is kept
    IntentSource *intents = nullptr;  ///< none: without the section about intents
};

/// All sections, in the order of the page: one line each.
QList<SettingsSection *> settingsSections(const SettingsContext &context, QWidget *parent);

} // namespace chatflow
