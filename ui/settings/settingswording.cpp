// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingswording.h"

#include "tenants/settingnames.h"

#include <QHash>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr qsizetype longestValue = 60;

bool isKey(const QString &field)
{
    return field == u"flowise_key"_s || field == u"evolution_key"_s;
}

QString cut(const QString &text)
{
    const QString line = text.simplified();
    return line.size() > longestValue ? line.first(longestValue - 1) + u'…' : line;
}

} // namespace

QString SettingsWording::name(const QString &field, const QString &item)
{
    if (field == u"name"_s)
        return tr("Name of the business");
    if (field == u"number"_s)
        return tr("WhatsApp number");
    if (field == u"flowise_key"_s)
        return tr("Key of Flowise");
    if (field == u"evolution_key"_s)
        return tr("Key of Evolution");
    if (field == u"shared_variables"_s)
        return tr("Shared variables");
    return settingName(field, item);
}

QString SettingsWording::value(const QString &field, const std::optional<QString> &text)
{
    if (!text || text->isEmpty())
        //: The value of a setting that is not set
        return tr("nothing");
    const bool isWord = field == u"tone"_s || field == u"flowise.streaming"_s;
    const QHash<QString, QString> words{
        {u"casual"_s, tr("Casual")}, {u"formal"_s, tr("Formal")}, {u"yes"_s, tr("Yes")}, {u"no"_s, tr("No")}};
    if (isWord && words.contains(*text))
        return words.value(*text);
    return cut(*text);
}

QString SettingsWording::change(const SettingDifference &difference)
{
    const QString named = name(difference.field, difference.item);
    if (isKey(difference.field))
        //: %1 is a key: "Key of Flowise"
        return difference.after ? tr("%1: a new one").arg(named) : tr("%1: removed").arg(named);
    if (!difference.lines.isEmpty()) {
        int added = 0;
        int removed = 0;
        for (const DiffLine &line : difference.lines) {
            added += line.kind == DiffLine::Kind::Added ? 1 : 0;
            removed += line.kind == DiffLine::Kind::Removed ? 1 : 0;
        }
        //: %1 is a setting, %2 and %3 are numbers of lines
        return tr("%1: +%2 −%3 lines").arg(named).arg(added).arg(removed);
    }
    if (!difference.item.isEmpty() && !difference.before)
        //: %1 is an item of a list, %2 what it is
        return tr("%1: new, %2").arg(named, value(difference.field, difference.after));
    if (!difference.item.isEmpty() && !difference.after)
        return tr("%1: removed").arg(named);
    if (difference.field == u"products"_s && difference.item.isEmpty())
        return tr("%1: in another order").arg(named);
    //: A change: %1 is a setting, %2 what it was, %3 what it is
    return tr("%1: %2 → %3")
        .arg(named, value(difference.field, difference.before), value(difference.field, difference.after));
}

QString SettingsWording::author(const SettingsVersion &version, const QTimeZone &zone, const QLocale &locale)
{
    const QDateTime at = toDateTime(version.at).toTimeZone(zone);
    const QString who = version.actor.name.isEmpty() ? tr("Somebody") : version.actor.name;
    //: %1 is a person, %2 a moment
    return tr("%1, %2").arg(who, locale.toString(at, QLocale::ShortFormat));
}

} // namespace chatflow
