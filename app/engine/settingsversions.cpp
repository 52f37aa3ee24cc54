// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/settingsversions.h"

#include "engine/displaywidth.h"
#include "engine/output.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class SettingsVersionsText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::SettingsVersions)

public:
    static QString notAVersion()
    {
        return tr("a version's number is expected, as “tenant history” shows it");
    }
    static QList<TableColumn> columns()
    {
        return {{tr("SETTING")}, {tr("BEFORE"), false, 10}, {tr("NOW"), false, 10}};
    }
};

QString markOf(DiffLine::Kind kind)
{
    switch (kind) {
    case DiffLine::Kind::Removed:
        return u"- "_s;
    case DiffLine::Kind::Added:
        return u"+ "_s;
    case DiffLine::Kind::Same:
        break;
    }
    return u"  "_s;
}

} // namespace

Result<qint64> settingsVersionFrom(const QString &name, const QString &text)
{
    bool isNumber = false;
    const qint64 version = text.toLongLong(&isNumber);
    if (!isNumber || version < 1)
        return fail(Error::invalid(name, SettingsVersionsText::notAVersion()));
    return version;
}

void showDifferences(Output &output, const QList<SettingDifference> &differences)
{
    QList<QStringList> rows;
    for (const SettingDifference &difference : differences) {
        if (difference.lines.isEmpty())
            rows.append({difference.id(), difference.before.value_or(QString()),
                         difference.after.value_or(QString())});
    }
    if (!rows.isEmpty())
        output.table(SettingsVersionsText::columns(), rows);
    for (const SettingDifference &difference : differences) {
        if (difference.lines.isEmpty())
            continue;
        output.line(printable(difference.id()) + u':');
        for (const DiffLine &line : difference.lines)
            output.line(markOf(line.kind) + printable(line.text));
    }
}

} // namespace chatflow
