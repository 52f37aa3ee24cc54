// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/contactsource.h"
#include "storage/change.h"

#include <QObject>

namespace chatflow
{

/// The tags of the tenant that is shown, as they are now.
class TagWatch : public QObject
{
    Q_OBJECT

public:
    /// `source` must outlive it.
    explicit TagWatch(ContactSource &source, QObject *parent = nullptr);

    void setTenant(TenantId tenant);
    void applyChanges(const QList<Change> &changes);

Q_SIGNALS:
    void tagsRead(const QList<chatflow::Tag> &tags);

private:
    void read();

    ContactSource &m_source;
    TenantId m_tenant;
    quint64 m_question = 0; ///< an answer to an older one is stale
};

} // namespace chatflow
