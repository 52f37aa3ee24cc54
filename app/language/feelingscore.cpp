// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/feelingscore.h"

#include <algorithm>
#include <cmath>

namespace chatflow
{
namespace
{

constexpr int reachOfNegation = 3; ///< words
constexpr int reachOfIntensifier = 2;
constexpr double turned = -0.74;
constexpr double longestIdiom = 3; ///< words
constexpr double shouting = 1.25;

double squashed(double sum)
{
    return sum / std::sqrt(sum * sum + 15);
}

/// The feeling of the idiom or word that begins at `at`, and how many tokens it takes.
std::pair<int, qsizetype> feelingAt(const QList<ChatToken> &tokens, qsizetype at, const WordLists &lists)
{
    const ChatToken &first = tokens.at(at);
    if (lists.idiomStarts.contains(first.text)) {
        QString term = first.text;
        std::pair<int, qsizetype> longest{0, 0};
        for (qsizetype i = at + 1; i < tokens.size() && double(i - at) < longestIdiom; ++i) {
            if (tokens.at(i).kind != ChatToken::Kind::Word)
                break;
            term += u' ' + tokens.at(i).text;
            if (const auto found = lists.feelings.constFind(term); found != lists.feelings.constEnd())
                longest = {*found, i - at + 1};
        }
        if (longest.second > 0)
            return longest;
    }
    return {lists.feelings.value(first.text, 0), 1};
}

} // namespace

double FeelingScore::compound() const
{
    return squashed(positive + negative + emoji);
}

FeelingScore FeelingScore::of(const QList<ChatToken> &tokens, const WordLists &lists)
{
    FeelingScore score;
    score.negated.resize(tokens.size());
    int negationReach = 0;
    int factorReach = 0;
    double factor = 1;
    double contrastFactor = 1;
    for (qsizetype i = 0; i < tokens.size();) {
        const ChatToken &token = tokens.at(i);
        qsizetype width = 1;
        switch (token.kind) {
        case ChatToken::Kind::Emoji: {
            const int value = lists.emoji.value(token.text, 0);
            score.emoji += value;
            score.lastClause += value;
            break;
        }
        case ChatToken::Kind::Break:
        case ChatToken::Kind::Mark:
            negationReach = 0;
            factorReach = 0;
            if (i + 1 < tokens.size() && token.kind == ChatToken::Kind::Break)
                score.lastClause = 0;
            break;
        case ChatToken::Kind::Word: {
            if (lists.contrasts.contains(token.text)) {
                score.hasContrast = true;
                score.positive *= 0.5;
                score.negative *= 0.5;
                score.lastClause = 0;
                contrastFactor = 1.5;
                negationReach = 0;
                break;
            }
            const auto [feeling, taken] = feelingAt(tokens, i, lists);
            width = taken;
            for (qsizetype j = i; j < i + width; ++j)
                score.negated[j] = negationReach > 0;
            // "nada mal" has its feeling as a whole: nothing before turns it, and it turns nothing after it.
            const bool isNegatedIdiom = width > 1 && lists.negations.contains(token.text);
            if (feeling != 0) {
                double value = feeling * contrastFactor;
                if (factorReach > 0)
                    value *= factor;
                if (negationReach > 0 && !isNegatedIdiom)
                    value *= turned;
                if (token.shouted || token.stretched)
                    value *= shouting;
                (value > 0 ? score.positive : score.negative) += value;
                score.lastClause += value;
            }
            if (lists.negations.contains(token.text) && width == 1) {
                negationReach = reachOfNegation + 1;
                ++score.negations;
            } else if (const auto found = lists.factors.constFind(token.text);
                       found != lists.factors.constEnd()) {
                factor = *found;
                factorReach = reachOfIntensifier + 1;
                ++negationReach; // "no es muy bueno": it takes no room of the reach
            }
            negationReach = std::max(0, negationReach - int(width));
            factorReach = std::max(0, factorReach - 1);
            break;
        }
        default:
            break;
        }
        i += width;
    }
    return score;
}

} // namespace chatflow
