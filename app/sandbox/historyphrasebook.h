// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "sandbox/historytexts.h"

#include <array>
#include <vector>

namespace chatflow
{

/// What a line is said for.
enum class HistorySection {
    Greeting,
    Burst, ///< a short one sent along with a question
    Question,
    Order,
    Naming, ///< follows an order
    Image,
    Audio,
    Document,
    Place,
    Person, ///< asks for a person
    Thanks,
    Reaction,
    AgentTalk,  ///< `ask` is a person of the business, `answer` the contact
    Unanswered, ///< what is left when nobody answers
};
constexpr std::size_t historySections = 14;

/// Who one of a business's sample conversations is with, and by what its placeholders are filled.
struct HistorySlots {
    QString name;  ///< {name}, and its first word as {first}
    quint32 salt;  ///< the same one gives the same {code}, {day}, {time}, {street}, {number}, {n}, {size}
    int product;   ///< {product}
    QString agent; ///< {agent}, {agentFirst}
};

/// All that contacts of one language say to one business, and what they are answered. A value that is only
/// read once it is made.
class HistoryPhrasebook
{
public:
    struct Line {
        HistorySection section;
        HistoryExchange text;
        bool varies = false; ///< has placeholders besides {product}
    };

    /// `trade` may be null. What is told in the business's own language only (`native`) is left out for
    /// others.
    HistoryPhrasebook(const HistoryLanguage &language, const HistoryTrade *trade,
                      const TenantSettings &settings, bool native);

    const HistoryLanguage &language() const { return m_language; }
    const Line &line(quint16 index) const { return m_lines[index]; }
    int products() const { return static_cast<int>(m_settings.products.size()); }
    quint16 any(HistorySection section, Random &random) const;
    /// The talk of a person with a contact, in its order.
    std::vector<quint16> agentTalk() const;

    QString filled(const QString &text, const HistorySlots &values) const;
    /// What the shop assistant answers; `opens` = it is the first thing said.
    QString shopAnswer(const Line &line, int product, bool opens) const;
    /// What the flow is told about the business.
    const QString &systemPrompt() const { return m_systemPrompt; }
    /// The person of the business who talks in the session with this salt.
    const QString &agent(quint32 salt) const;

private:
    void add(HistorySection section, const QStringList &asks);
    void add(HistorySection section, const QList<HistoryExchange> &exchanges);
    QString slot(QStringView name, const HistorySlots &values) const;
    QString productName(int product) const;

    HistoryLanguage m_language;
    TenantSettings m_settings;
    QString m_systemPrompt;
    std::vector<Line> m_lines;
    std::array<std::vector<quint16>, historySections> m_sections;
};

} // namespace chatflow
