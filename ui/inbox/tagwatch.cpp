// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/tagwatch.h"

#include <algorithm>

namespace chatflow
{

TagWatch::TagWatch(ContactSource &source, QObject *parent)
    : QObject(parent)
    , m_source(source)
{
}

void TagWatch::setTenant(TenantId tenant)
{
    m_tenant = tenant;
    Q_EMIT tagsRead({});
    read();
}

void TagWatch::applyChanges(const QList<Change> &changes)
{
    if (std::ranges::any_of(changes, [this](const Change &change) {
            return change.tenant == m_tenant && change.kind == ChangeKind::Tag;
        }))
        read();
}

void TagWatch::read()
{
    if (!m_tenant)
        return;
    // A failure leaves what was known: the list itself tells of a database that cannot be read.
    onDone(this, m_source.tags(m_tenant), [this, question = ++m_question](const Result<QList<Tag>> &tags) {
        if (tags && question == m_question)
            Q_EMIT tagsRead(*tags);
    });
}

} // namespace chatflow
