// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/wordlists.h"

#include <vector>

namespace chatflow
{

/// One feature of a message: a bucket below featureBuckets, and how much of it there is.
struct Feature {
    quint32 bucket = 0;
    float value = 0;
};

constexpr int featureBits = 18;
constexpr quint32 featureBuckets = 1U << featureBits;
/// Of them, what the word lists and the form of a message say; the others are hashed.
constexpr quint32 listBuckets = 32;

/// What a linear model sees of a message: hashed words (also as turned by a negation), pairs of words,
/// character n-grams of three to five letters within words, and what the word lists say. Words and n-grams
/// are scaled to unit length each, so that long and short messages weigh alike. Hashing as of Weinberger et
/// al. 2009, without signs. Each bucket stands once.
std::vector<Feature> messageFeatures(const QString &message, const WordLists &lists);
/// The same of tokens that are normalised already.
std::vector<Feature> tokenFeatures(const QList<ChatToken> &tokens, const WordLists &lists);
/// Character n-grams only, as telling languages apart needs them.
std::vector<Feature> letterFeatures(const QList<ChatToken> &tokens);

} // namespace chatflow
