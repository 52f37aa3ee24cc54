// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingssection.h"

#include <QEvent>

namespace chatflow
{

SettingsSection::SettingsSection(SettingsDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
{
    connect(&draft, &SettingsDraft::filled, this, [this] {
        m_isShown = isVisible();
        fill();
        if (m_isShown)
            shown();
    });
}

void SettingsSection::focusInEvent(QFocusEvent *)
{
    // No focus proxy: sections make their first field later than themselves.
    focusNextPrevChild(true);
}

void SettingsSection::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_isShown && m_draft.isLoaded()) {
        m_isShown = true;
        shown();
    }
}

void SettingsSection::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace chatflow
