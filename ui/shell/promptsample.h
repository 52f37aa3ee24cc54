// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chatflow
{

/// A question that somebody asked, to be tried out in the preview of the prompt.
struct PromptSample {
    QString question;
    QString name; ///< of the contact; may be empty
    QString phone;

    bool operator==(const PromptSample &) const = default;
};

} // namespace chatflow
