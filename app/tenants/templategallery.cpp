// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/templategallery.h"

#include <QDir>
#include <QFile>

#include <algorithm>

/// Resources of a static library are dropped by the linker unless something names them. Outside every
/// namespace: the macro declares what it calls.
static void registerTemplateGallery()
{
    Q_INIT_RESOURCE(chatflow_template_gallery);
}

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

QString noteOf(const QString &head, QLatin1StringView key)
{
    const QStringList lines = head.split(u'\n');
    for (const QString &line : lines) {
        if (line.section(u':', 0, 0) == key)
            return line.section(u':', 1).trimmed();
    }
    return {};
}

} // namespace

TemplateGallery::TemplateGallery()
{
    registerTemplateGallery();
    const QDir folder(u":/templates"_s);
    const QStringList names = folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString content = QString::fromUtf8(file.readAll()).remove(u'\r'); // as git may check out
        const qsizetype headEnd = content.indexOf("\n\n"_L1);
        const QString head = content.first(std::max<qsizetype>(headEnd, 0));
        const QString id = name.chopped(4);
        m_templates.append({.id = id,
                            .title = {.name = noteOf(head, "name"_L1),
                                      .trade = id.section(u'.', 0, 0),
                                      .language = id.section(u'.', 1)},
                            .summary = noteOf(head, "summary"_L1)});
        m_texts.insert(id, content.sliced(headEnd < 0 ? 0 : headEnd + 2).trimmed());
    }
    std::ranges::sort(m_templates, [](const GalleryTemplate &a, const GalleryTemplate &b) {
        return QString::localeAwareCompare(a.title.name, b.title.name) < 0;
    });
}

QStringList TemplateGallery::trades() const
{
    QStringList trades;
    for (const GalleryTemplate &one : m_templates)
        trades.append(one.title.trade);
    trades.sort();
    trades.removeDuplicates();
    return trades;
}

QList<GalleryTemplate> TemplateGallery::templates(const TemplateFilter &filter) const
{
    QList<GalleryTemplate> found = m_templates;
    found.removeIf([&filter](const GalleryTemplate &one) { return !filter.admits(one.title); });
    return found;
}

Result<GalleryTemplate> TemplateGallery::find(const QString &id) const
{
    const auto found = std::ranges::find(m_templates, id, &GalleryTemplate::id);
    if (found == m_templates.end())
        return fail(Error::notFound(u"prompt_template"_s, id));
    return *found;
}

Result<QString> TemplateGallery::text(const QString &id) const
{
    const auto found = m_texts.constFind(id);
    if (found == m_texts.cend())
        return fail(Error::notFound(u"prompt_template"_s, id));
    return *found;
}

} // namespace chatflow
