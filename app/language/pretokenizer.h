// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace chatflow
{

/// How a text falls into pieces before byte pair encoding: words with the blank before them, numbers of up to
/// three digits, punctuation, white space. These are the regular expressions of OpenAI's tiktoken
/// (openai_public.py), written out as a scanner: it never backtracks over more than it has read and does not
/// depend on the size of a match.
namespace pretokenizer
{

/// End of the piece that starts at `start` (< text.size()), for o200k_base:
///   [^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?
///   |[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?
///   |\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+
qsizetype pieceEndO200k(QStringView text, qsizetype start);

/// The same for cl100k_base:
///   (?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}
///   | ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+
qsizetype pieceEndCl100k(QStringView text, qsizetype start);

} // namespace pretokenizer

} // namespace chatflow
