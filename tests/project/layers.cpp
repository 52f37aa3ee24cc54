// SPDX-License-Identifier: GPL-3.0-or-later
// Who may include whom.
#include "project/rule.h"

#include <QHash>

#include <algorithm>

namespace chatflow
{
using namespace Qt::StringLiterals;

namespace
{
/// The layers of ARCHITECTURE.md, lowest first. A folder may include those of the rows before its own.
const QList<QStringList> &layers()
{
    static const QList<QStringList> rows{
        {u"base"_s},          {u"language"_s, u"documents"_s, u"net"_s, u"storage"_s, u"secrets"_s},
        {u"accounts"_s},      {u"flowise"_s, u"evolution"_s, u"notifications"_s, u"payments"_s, u"crm"_s},
        {u"tenants"_s},       {u"metering"_s},
        {u"conversations"_s}, {u"billing"_s},
        {u"automation"_s},    {u"reports"_s, u"sandbox"_s},
        {u"workspace"_s},     {u"engine"_s},
    };
    return rows;
}

qsizetype rowOf(const QString &folder)
{
    const auto &rows = layers();
    const auto row =
        std::ranges::find_if(rows, [&](const QStringList &names) { return names.contains(folder); });
    return row == rows.end() ? -1 : row - rows.begin();
}

/// Folders of ui/ that every page may use.
bool isSharedUi(const QString &folder)
{
    return folder == u"widgets" || folder == u"shell" || folder == u"sound" || folder == u"spelling" ||
           folder == u"work";
}
} // namespace

QList<Violation> checkLayers(const SourceFile &file)
{
    if (!file.isIn(u"app/") || !file.isCpp())
        return {};
    QList<Violation> found;
    const qsizetype own = rowOf(file.folder());
    if (own < 0)
        found.append({file.path(), 1, u"app/%1 is no layer of ARCHITECTURE.md"_s.arg(file.folder())});
    for (const auto &include : file.includes()) {
        if (!include.quoted || include.name.endsWith(".moc"_L1) || include.name.startsWith("moc_"_L1))
            continue;
        const QString folder = include.name.section(u'/', 0, 0);
        const auto violation = [&](const QString &message) {
            found.append({file.path(), include.line, message});
        };
        if (!include.name.contains(u'/'))
            violation(u"\"%1\" is written without its folder"_s.arg(include.name));
        else if (rowOf(folder) < 0)
            violation(u"\"%1\" is of no layer that app/ may use"_s.arg(include.name));
        else if (folder != file.folder() && rowOf(folder) >= own)
            violation(u"%1/ may not use %2/, which is not below it"_s.arg(file.folder(), folder));
    }
    return found;
}

QList<Violation> checkOwnHeaderFirst(const SourceFile &file)
{
    if (!file.path().endsWith(".cpp"_L1) || file.isIn(u"tests/") || file.includes().isEmpty())
        return {};
    const QString own = file.path().section(u'/', 1).chopped(4) + ".h"_L1;
    const auto &includes = file.includes();
    const auto at = std::ranges::find_if(includes, [&](const auto &i) { return i.name == own; });
    if (at == includes.end() || at == includes.begin())
        return {};
    return {{file.path(), at->line, u"\"%1\" must be the first include"_s.arg(own)}};
}

QList<Violation> checkPages(const SourceFile &file)
{
    if (!file.isIn(u"ui/") || !file.isCpp())
        return {};
    QList<Violation> found;
    for (const auto &include : file.includes()) {
        if (!include.quoted)
            continue;
        const QString folder = include.name.section(u'/', 0, 0);
        const QString stem = include.name.section(u'/', -1).chopped(2);
        const bool appFolder = rowOf(folder) >= 0;
        const auto violation = [&](const QString &message) {
            found.append({file.path(), include.line, message});
        };
        if (appFolder && (stem.endsWith("store"_L1) || stem.endsWith("client"_L1)))
            violation(u"ui/ uses services, not \"%1\""_s.arg(include.name));
        else if (!appFolder && include.name.contains(u'/') && folder != file.folder() &&
                 !isSharedUi(folder) && file.folder() != u"shell" && !file.folder().isEmpty())
            violation(
                u"a page may use widgets/, work/, sound/, spelling/ and shell/, not the page folder %1/"_s
                    .arg(folder));
        else if (file.folder() == u"widgets" && folder == u"shell")
            violation(u"widgets/ may not use shell/"_s);
    }
    return found;
}

} // namespace chatflow
