// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rulesaving.h"

#include "base/future.h"

#include <utility>

namespace chatflow
{

RuleSaving::RuleSaving(RulesSource &source, QObject *parent)
    : QObject(parent)
    , m_source(source)
{
}

void RuleSaving::setTenant(TenantId tenant)
{
    m_tenant = tenant;
    ++m_question;
    m_waiting.clear();
    m_theirs.reset();
    m_busy = false;
}

void RuleSaving::save(const RuleBook &base, const QList<Rule> &mine, const QString &reason)
{
    m_waiting.append(Order{.base = base, .mine = mine, .reason = reason});
    if (m_busy)
        return;
    m_busy = true;
    m_order = m_waiting.takeFirst();
    store(m_order.mine, m_order.base.version);
}

void RuleSaving::store(const QList<Rule> &rules, qint64 basedOn)
{
    onDone(this, m_source.save(m_tenant, rules, basedOn, m_order.reason),
           [this, question = m_question](const Result<RuleBook> &book) {
               if (question != m_question)
                   return;
               if (book) {
                   // What waits was made of what is stored now, unless somebody else's is in it.
                   for (Order &next : m_waiting) {
                       if (!m_order.together)
                           next.base = *book;
                   }
                   Q_EMIT saved(*book, m_order.together);
                   finish();
               } else if (book.error().code == Error::Code::Conflict) {
                   readTheirs();
               } else {
                   m_waiting.clear(); // they were made of what could not be saved
                   Q_EMIT failed(book.error());
                   finish();
               }
           });
}

void RuleSaving::readTheirs()
{
    onDone(this, m_source.book(m_tenant), [this, question = m_question](const Result<RuleBook> &theirs) {
        if (question != m_question)
            return;
        if (theirs) {
            putTogether(*theirs, {});
            return;
        }
        m_waiting.clear();
        Q_EMIT failed(theirs.error());
        finish();
    });
}

void RuleSaving::putTogether(const RuleBook &theirs, const QSet<QString> &takeTheirs)
{
    const RuleMerge merge = mergeRules(m_order.base.rules, m_order.mine, theirs.rules, takeTheirs);
    if (!merge.conflicts.isEmpty() && !m_theirs) {
        m_theirs = theirs;
        Q_EMIT conflicted(merge.conflicts, theirs);
        return;
    }
    m_theirs.reset();
    m_order.together = true;
    // What follows was made without theirs.
    m_order.base = theirs;
    m_order.mine = merge.rules;
    store(merge.rules, theirs.version);
}

void RuleSaving::decide(const QSet<QString> &takeTheirs)
{
    if (m_theirs)
        putTogether(RuleBook(*m_theirs), takeTheirs);
}

void RuleSaving::giveUp()
{
    m_theirs.reset();
    m_waiting.clear();
    finish();
}

void RuleSaving::finish()
{
    m_busy = false;
    if (m_waiting.isEmpty())
        return;
    const Order next = m_waiting.takeFirst();
    m_busy = true;
    m_order = next;
    store(next.mine, next.base.version);
}

} // namespace chatflow
