// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace chatflow
{

/// What a prompt tells about a business: what the sandbox's shop assistant knows, and nothing else. A
/// variable that did not reach the flow is missing here, so its absence shows in the answers.
struct ShopFacts {
    QString business;
    QString hours;
    QString tone;
    QString language;     ///< as the prompt names it
    QStringList products; ///< one entry a product or service, with its price if given
    QStringList
        statements; ///< sentences of the description, the instructions and everything else that is labelled

    bool operator==(const ShopFacts &) const = default;

    /// Reads lines "label: value" and pairs "label=value;" with English, Spanish or Portuguese labels, and
    /// names in sentences such as "You are the assistant of X."
    static ShopFacts fromPrompt(const QString &prompt);
};

} // namespace chatflow
