// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <memory>
#include <vector>

namespace chatflow
{

/// Exact token counts of OpenAI's models, so that the meter and the context budget can be trusted. The counts
/// of other makers' models differ by some tens of a hundred; they publish no tables.
///
/// Thread-safe. A table takes some tens of milliseconds to load and about 6 MB: call preload() early, in any
/// thread, and no later call waits.
class TokenCounter
{
public:
    enum class Encoding {
        O200kBase,  ///< GPT-4o, 4.1, 4.5, 5, o1, o3, o4
        Cl100kBase, ///< GPT-4, GPT-3.5, the text-embedding-3 models
    };

    TokenCounter();
    ~TokenCounter();
    TokenCounter(const TokenCounter &) = delete;
    TokenCounter &operator=(const TokenCounter &) = delete;

    /// Loads the table in the global thread pool.
    void preload(Encoding encoding) const;
    bool isLoaded(Encoding encoding) const;

    /// How many tokens `text` is. Text that looks like a special token ("<|endoftext|>") is counted as the
    /// text it is. Loads the table when that has not happened yet. O(n log n) for any text.
    qint64 countTokens(QStringView text, Encoding encoding) const;

    /// The ranks themselves, as the model sees them.
    std::vector<quint32> encode(QStringView text, Encoding encoding) const;

    /// What one message of a conversation takes: `perMessage` for its frame, its role and its text.
    qint64 estimateMessageTokens(QStringView role, QStringView text, Encoding encoding) const;

    // OpenAI cookbook, "How to count tokens with tiktoken", for gpt-3.5-turbo-0613 and later; an estimate,
    // since OpenAI reserves the right to change it.
    static constexpr qint64 perMessage = 3;   ///< <|start|>, <|message|>, <|end|>
    static constexpr qint64 replyPriming = 3; ///< once per request: <|start|>assistant<|message|>

    /// The encoding of a model by its name, also with a maker before it ("openai/gpt-4o-mini"); O200kBase for
    /// names it does not know (tiktoken's model.py).
    static Encoding encodingOf(QStringView model);

private:
    struct Tables;
    std::shared_ptr<Tables> m_tables; ///< shared with a load that is under way
};

} // namespace chatflow
