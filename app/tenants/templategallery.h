// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "tenants/librarytemplate.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace chatflow
{

/// A prompt template that comes with the program, to start one's own from.
struct GalleryTemplate {
    QString id; ///< "bakery.es"
    TemplateTitle title;
    QString summary; ///< a line on what it is for, in its language
};

/// The prompt templates by trade that come with the program, each in Spanish, Portuguese and English: the
/// files of resources/templates. Never changes; any thread may read it.
class TemplateGallery
{
public:
    TemplateGallery();

    /// "bakery", "beauty", …: each in all languages. In a language a trade is called like its template.
    QStringList trades() const;
    /// By name.
    QList<GalleryTemplate> templates(const TemplateFilter &filter = {}) const;
    Result<GalleryTemplate> find(const QString &id) const;
    /// NotFound when there is none with this id.
    Result<QString> text(const QString &id) const;

private:
    QList<GalleryTemplate> m_templates;
    QHash<QString, QString> m_texts; ///< by id
};

} // namespace chatflow
