// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/rulelint.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace chatflow
{

/// Rules as people read them: the one place that words their parts, what is wrong with them and what is
/// hardly meant so.
class RuleWording
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::RuleWording)

public:
    /// How things that rules name by a code are called; what is not there is shown as its code.
    struct Names {
        QHash<QString, QString> intents{};
        QHash<QString, QString> flows{};
        QHash<qint64, QString> people{};
    };

    RuleWording() = default;
    RuleWording(Names names, const QLocale &locale);

    /// "When somebody says “price”, if the business is open, then the AI answers." An unfinished rule has
    /// dots where something is missing.
    QString sentence(const Rule &rule) const;
    /// The parts of it: what stands after "When", "if" and "then".
    QString event(const RuleEvent &event) const;
    QString condition(const RuleCondition &condition) const;
    QString action(const RuleAction &action) const;
    /// "until 24 December", "at most every 2 days for each contact", …; empty when there is nothing to say.
    QString limits(const Rule &rule) const;
    QString duration(int minutes) const; ///< "4 hours"

    // For choices.
    static QString eventName(RuleEvent::Kind kind);
    static QString conditionName(RuleCondition::Kind kind);
    static QString actionName(RuleAction::Kind kind);
    static QString languageName(const QString &code);
    static QString holderName(const QString &holder);
    static QString messageKindName(const QString &kind);

    /// `name` and `other` are those of the finding's rules.
    static QString finding(const RuleFinding &finding, const QString &name, const QString &other);
    /// What Rule::validate() said, in words that stand beside its field.
    static QString problem(const Error &error);

private:
    QString quoted(const QString &text) const;
    QString quotedAny(const QStringList &texts) const; ///< “a”, “b” or “c”
    QString hours(const QList<OpeningHours> &hours) const;

    Names m_names;
    QLocale m_locale;
};

} // namespace chatflow
