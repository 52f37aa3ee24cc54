// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/historydialogue.h"
#include "sandbox/historyrhythm.h"
#include "tenants/tenant.h"
#include "tenants/tenantdirectory.h"

#include <vector>

namespace chatflow
{

/// How much of a history is made up.
struct HistorySize {
    int conversations = 200;
    int messages = 5000; ///< at least one for each conversation
    int tenants = 3;
    int days = 300; ///< how far it goes back
    quint64 seed = 1;
    Instant end; ///< nothing is younger
};

/// A business of the sample workspace.
struct HistoryTenant {
    TenantDraft draft;
    QString trade;  ///< of HistoryTexts; empty = none of them
    QString prefix; ///< its contacts' telephone numbers begin with it
    TenantState state = TenantState::Active;
    QStringList instances;    ///< names
    bool reportsUsage = true; ///< its flow tells what it used; otherwise we count
};

/// Somebody's conversation with a business, as it stands at the end.
struct HistoryConversation {
    int tenant = 0;
    int instance = 0; ///< of the tenant's
    int phrasebook = 0;
    QString contactName; ///< may be empty
    QString phone;
    QString lid; ///< often empty
    HistoryEnding ending;
    QString agent; ///< the last person who talked in it
    int ownership = 1;
    quint32 messages = 0;
    quint32 unread = 0;
    Instant holderSince;
};

/// A made-up history: who writes with whom, when and by which lines. The same for the same texts and size. It
/// is small (some 32 bytes a message); HistoryRows makes the rows of it.
class HistoryPlan
{
public:
    /// `tenants` as made by sampleTenants(), or others with settings of their own.
    HistoryPlan(const HistoryTexts &texts, const QList<HistoryTenant> &tenants, const HistorySize &size);

    static QList<HistoryTenant> sampleTenants(const HistoryTexts &texts, const HistorySize &size);
    /// A tenant that is there already, with one instance.
    static HistoryTenant tenantWith(const HistoryTexts &texts, const QString &name,
                                    const TenantSettings &settings);

    const HistorySize &size() const { return m_size; }
    const QList<HistoryTenant> &tenants() const { return m_tenants; }
    const HistoryPhrasebook &phrasebook(int index) const
    {
        return m_phrasebooks[static_cast<std::size_t>(index)];
    }
    /// In the order in which they began.
    const std::vector<HistoryConversation> &conversations() const { return m_conversations; }
    /// In the order of time.
    const std::vector<HistoryMessage> &messages() const { return m_messages; }

private:
    void addPhrasebooks(const HistoryTexts &texts, const HistoryTenant &tenant);
    std::vector<int> budgets(Random &random) const;
    HistoryEnding endingOf(const HistoryTenant &tenant, int rank) const;
    void addConversation(int tenant, int rank, int ofTenant, int budget, const HistoryRhythm &rhythm,
                         Random &random);
    void nameContact(HistoryConversation &conversation, const HistoryTexts &texts, Random &random);
    void sortByTime();

    HistorySize m_size;
    QList<HistoryTenant> m_tenants;
    int m_languages;
    std::vector<HistoryPhrasebook> m_phrasebooks; ///< for each tenant one of each language, its own first
    std::vector<HistoryConversation> m_conversations;
    std::vector<HistoryMessage> m_messages;
};

} // namespace chatflow
