// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/messagefeatures.h"

#include "language/feelingscore.h"

#include <algorithm>
#include <cmath>

namespace chatflow
{
namespace
{

/// The first buckets belong to what the word lists say.
enum Dense : quint32 {
    Positive,
    Negative,
    Compound,
    EmojiPositive,
    EmojiNegative,
    LastClause,
    Calls,
    Asks,
    Shouts,
    Stretches,
    Negations,
    Contrast,
    Short,
    Long,
    Numbers,
    denseEnd = listBuckets
};

enum class Group : quint32 { Word = 0x1001, Turned = 0x2003, Pair = 0x3005, Letters = 0x4007 };

/// FNV-1a over UTF-16, folded into the hashed buckets.
class Hash
{
public:
    explicit Hash(Group group)
        : m_state(2166136261U ^ static_cast<quint32>(group))
    {
    }
    Hash &add(QStringView text)
    {
        for (const QChar c : text)
            add(c.unicode());
        return *this;
    }
    Hash &add(char16_t c)
    {
        m_state = (m_state ^ c) * 16777619U;
        return *this;
    }
    quint32 bucket() const
    {
        const quint32 mixed = (m_state ^ (m_state >> 15)) * 2246822519U;
        return denseEnd + (mixed ^ (mixed >> 13)) % (featureBuckets - denseEnd);
    }

private:
    quint32 m_state;
};

/// Scales the features from `from` on to unit length, after joining equal ones.
void closeGroup(std::vector<Feature> &features, size_t from, float weight)
{
    const auto begin = features.begin() + static_cast<std::ptrdiff_t>(from);
    std::sort(begin, features.end(), [](const Feature &a, const Feature &b) { return a.bucket < b.bucket; });
    features.erase(std::unique(begin, features.end(),
                               [](const Feature &a, const Feature &b) { return a.bucket == b.bucket; }),
                   features.end());
    const auto count = features.size() - from;
    if (count == 0)
        return;
    const float each = weight / std::sqrt(static_cast<float>(count));
    for (size_t i = from; i < features.size(); ++i)
        features[i].value = each;
}

void addLetters(std::vector<Feature> &features, const QList<ChatToken> &tokens)
{
    QString word;
    for (const ChatToken &token : tokens) {
        if (token.kind != ChatToken::Kind::Word)
            continue;
        word.clear();
        word += u'<';
        word += token.text;
        word += u'>';
        for (qsizetype length = 3; length <= 5; ++length) {
            for (qsizetype at = 0; at + length <= word.size(); ++at)
                features.push_back(
                    {Hash(Group::Letters).add(QStringView(word).sliced(at, length)).bucket(), 1});
        }
    }
}

void addDense(std::vector<Feature> &features, const QList<ChatToken> &tokens, const FeelingScore &score)
{
    const auto add = [&](Dense bucket, double value) {
        if (value != 0)
            features.push_back({bucket, static_cast<float>(value)});
    };
    int words = 0;
    int shouted = 0;
    int stretched = 0;
    int numbers = 0;
    bool calls = false;
    bool asks = false;
    for (const ChatToken &token : tokens) {
        words += token.kind == ChatToken::Kind::Word ? 1 : 0;
        shouted += token.shouted ? 1 : 0;
        stretched += token.stretched ? 1 : 0;
        numbers += token.kind == ChatToken::Kind::Number ? 1 : 0;
        if (token.kind == ChatToken::Kind::Mark) {
            calls = calls || token.text.contains(u'!');
            asks = asks || token.text.contains(u'?');
        }
    }
    add(Positive, std::min(score.positive, 6.0) / 3);
    add(Negative, std::max(score.negative, -6.0) / 3);
    add(Compound, 2 * score.compound());
    add(EmojiPositive, std::clamp(score.emoji, 0.0, 6.0) / 3);
    add(EmojiNegative, std::clamp(score.emoji, -6.0, 0.0) / 3);
    add(LastClause, std::clamp(score.lastClause, -4.0, 4.0) / 3);
    add(Calls, calls ? 0.5 : 0);
    add(Asks, asks ? 0.5 : 0);
    add(Shouts, words > 0 ? double(shouted) / words : 0);
    add(Stretches, stretched > 0 ? 0.5 : 0);
    add(Negations, std::min(score.negations, 3) / 3.0);
    add(Contrast, score.hasContrast ? 0.5 : 0);
    add(Short, words <= 3 ? 0.5 : 0);
    add(Long, words >= 15 ? 0.5 : 0);
    add(Numbers, numbers > 0 ? 0.5 : 0);
}

} // namespace

std::vector<Feature> tokenFeatures(const QList<ChatToken> &tokens, const WordLists &lists)
{
    const FeelingScore score = FeelingScore::of(tokens, lists);
    std::vector<Feature> features;
    features.reserve(static_cast<size_t>(tokens.size()) * 24 + 32);
    addDense(features, tokens, score);
    size_t from = features.size();
    const ChatToken *before = nullptr;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const ChatToken &token = tokens.at(i);
        if (token.kind == ChatToken::Kind::Break) {
            before = nullptr;
            continue;
        }
        features.push_back({Hash(Group::Word).add(token.text).bucket(), 1});
        if (score.negated.at(i))
            features.push_back({Hash(Group::Turned).add(token.text).bucket(), 1});
        features.push_back({Hash(Group::Pair)
                                .add(before ? QStringView(before->text) : u"^")
                                .add(u' ')
                                .add(token.text)
                                .bucket(),
                            1});
        before = &token;
    }
    closeGroup(features, from, 2.0F);
    from = features.size();
    addLetters(features, tokens);
    closeGroup(features, from, 0.8F);
    return features;
}

std::vector<Feature> messageFeatures(const QString &message, const WordLists &lists)
{
    QList<ChatToken> tokens = chatTokens(message);
    lists.normalise(tokens);
    return tokenFeatures(tokens, lists);
}

std::vector<Feature> letterFeatures(const QList<ChatToken> &tokens)
{
    std::vector<Feature> features;
    for (const ChatToken &token : tokens) {
        if (token.kind == ChatToken::Kind::Word)
            features.push_back({Hash(Group::Word).add(token.text).bucket(), 1});
    }
    addLetters(features, tokens);
    closeGroup(features, 0, 2.0F);
    return features;
}

} // namespace chatflow
