// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace chatflow::test
{

/// The strings of tests/data/language/tokencorpus.bin and how many tokens the reference tokenizer counted in
/// them (resources/tokens/makecorpus.mjs).
struct TokenCorpus {
    struct Entry {
        QString text;
        qint64 o200k = 0;
        qint64 cl100k = 0;
    };

    QList<Entry> texts;
    QList<Entry> brokenUtf8; ///< from bytes that are no valid UTF-8, as Qt decodes them

    /// Empty when the file cannot be read.
    static TokenCorpus load();
};

} // namespace chatflow::test
