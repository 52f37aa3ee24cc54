// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chatflow
{

/// What we put between the messages of a conversation for the model that reads it, in the language of the
/// business: it could not know otherwise. Contacts never see it.
struct ContextWords {
    QString earlier;        ///< in front of the summary
    QString personAnswered; ///< in front of what a person of the business wrote
    QString aiAgain;        ///< behind it: the AI goes on from there
    QString contact;        ///< who said a line of a summary
    QString business;

    /// Spanish, Portuguese or, for any other language, English.
    static ContextWords in(const QString &language);
};

} // namespace chatflow
