// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "accounts/alltenants.h"
#include "base/id.h"
#include "base/instant.h"

#include <QString>

namespace chatflow
{

/// Whose a template is: a tenant's, or the workspace's, which all tenants may read and only administrators
/// change.
class TemplateOwner
{
public:
    static TemplateOwner tenant(TenantId id) { return TemplateOwner(id); }
    static TemplateOwner workspace(AllTenants) { return TemplateOwner(TenantId()); }

    TenantId tenant() const { return m_tenant; } ///< none: the workspace

private:
    explicit TemplateOwner(TenantId tenant)
        : m_tenant(tenant)
    {
    }

    TenantId m_tenant;
};

/// What a template is called and for whom it is.
struct TemplateTitle {
    QString name;
    QString trade;    ///< of the gallery, e.g. "restaurant"; may be empty
    QString language; ///< "es", "pt", "en"

    bool operator==(const TemplateTitle &) const = default;
};

/// A prompt template of the library, without its texts.
struct PromptTemplate {
    PromptTemplateId id;
    TenantId tenant; ///< none: the workspace's
    TemplateTitle title;
    qint64 published = 0; ///< the newest published version; 0 = none yet
    qint64 draft = 0;     ///< the version that is a draft; 0 = none
    Instant updatedAt;
};

/// A text that a template had or has. What is published never changes.
struct PromptTemplateVersion {
    qint64 version = 0;
    QString text;
    bool isDraft = false;
    Instant at;
    Actor actor;
    QString note;
};

/// Which templates a list shall have; empty = any.
struct TemplateFilter {
    QString language;
    QString trade;
    QString text; ///< words that the name has, or their beginnings

    bool admits(const TemplateTitle &title) const;
};

} // namespace chatflow
