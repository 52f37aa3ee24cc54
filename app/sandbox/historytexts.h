// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "tenants/tenantsettings.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace chatflow
{

/// Something said and what is answered to it. Both may hold {placeholders}, see HistoryPhrasebook.
struct HistoryExchange {
    QString ask;
    QString answer; ///< empty = what the sandbox's shop assistant answers
};

/// What people of one language are called and say.
struct HistoryLanguage {
    QString code; ///< es, pt, en
    QStringList firstNames, lastNames, emoji, cities, streets, weekdays, agents;
    QStringList greetings, bursts, questions, localQuestions, orders, people, thanks, reactions, unanswered;
    QStringList notes, views, summaries;
    QList<HistoryExchange> naming, images, audios, documents, places, agentTalk;
    QList<HistoryExchange> tags;   ///< name, colour
    QList<HistoryExchange> canned; ///< shortcut, text
};

/// A kind of business.
struct HistoryTrade {
    QString id;
    QString language;
    QStringList names;
    QString prefix; ///< how its contacts' telephone numbers begin
    QString zone;
    QString tone;
    QString description;
    QStringList products;
    QList<OpeningHours> hours;
    QList<HistoryExchange> exchanges;
};

/// The texts that sample histories are made of: resources/sandbox/history.json.
struct HistoryTexts {
    QList<HistoryLanguage> languages;
    QList<HistoryTrade> trades;

    static Result<HistoryTexts> builtIn();
    /// The language of a BCP 47 code; the first one for those that are not there.
    const HistoryLanguage &language(const QString &code) const;
};

} // namespace chatflow
