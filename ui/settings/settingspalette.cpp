// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingspalette.h"

#include "settings/settingspage.h"
#include "settings/settingssection.h"
#include "settings/settingswording.h"
#include "shell/palettematch.h"

#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
/// Below what fits the name of the setting itself.
constexpr int forItsSection = 2;
} // namespace

SettingsPalette::SettingsPalette(SettingsPage &page)
    : m_page(page)
{
}

QString SettingsPalette::heading() const
{
    return tr("Settings");
}

QFuture<Result<QList<PaletteItem>>> SettingsPalette::find(const QString &text, int limit)
{
    QList<std::pair<int, PaletteItem>> found;
    const auto offer = [&](int score, const SettingsSection &section, const QString &field,
                           const QString &title, const QString &detail) {
        if (score <= 0)
            return;
        found.append({score,
                      {.id = u"setting:"_s + (field.isEmpty() ? section.id() : field),
                       .title = title,
                       .detail = detail,
                       .icon = section.icon(),
                       .shortcut = {},
                       .run = [page = QPointer(&m_page), id = section.id(), field] {
                           if (!page)
                               return;
                           Q_EMIT page->showRequested();
                           page->showSetting(id, field);
                       }}});
    };
    if (!text.trimmed().isEmpty() && m_page.tenant()) {
        for (const SettingsSection *section : m_page.sections()) {
            const QString title = section->title();
            offer(paletteMatch(text, title), *section, {}, title, tr("Settings"));
            for (const QString &field : section->settings()) {
                const QString name = SettingsWording::name(field);
                const int byName = paletteMatch(text, name);
                const int bySection = paletteMatch(text, title + u' ' + name) - forItsSection;
                //: Where a setting is: %1 is a section of the page ("Flowise")
                offer(std::max(byName, bySection), *section, field, name, tr("Settings, %1").arg(title));
            }
        }
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &std::pair<int, PaletteItem>::first);
    QList<PaletteItem> items;
    for (const auto &[score, item] : std::as_const(found).first(std::min<qsizetype>(limit, found.size())))
        items.append(item);
    return readyFuture(Result<QList<PaletteItem>>(items));
}

} // namespace chatflow
