// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/librarytemplate.h"

#include "base/textfold.h"

#include <algorithm>

namespace chatflow
{

bool TemplateFilter::admits(const TemplateTitle &title) const
{
    if ((!language.isEmpty() && title.language != language) || (!trade.isEmpty() && title.trade != trade))
        return false;
    const QStringList words = foldedWords(title.name);
    const QStringList wanted = foldedWords(text);
    return std::ranges::all_of(wanted, [&words](const QString &begin) {
        return std::ranges::any_of(words, [&begin](const QString &word) { return word.startsWith(begin); });
    });
}

} // namespace chatflow
