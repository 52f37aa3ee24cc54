// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/taughtlayer.h"

#include <algorithm>
#include <cmath>

namespace chatflow
{
namespace
{

constexpr double unlikely = 0.02; ///< what a class the model below does not know begins with
constexpr float learningRate = 0.4F;
constexpr int mostEpochs = 40;
/// A phrase that is told so surely is learnt: more would only make its words pull others along.
constexpr double learntAt = 0.85;

void toProbabilities(std::vector<double> &scores)
{
    const double highest = *std::max_element(scores.begin(), scores.end());
    double total = 0;
    for (double &score : scores)
        total += score = std::exp(score - highest);
    for (double &score : scores)
        score /= total;
}

} // namespace

TaughtLayer::TaughtLayer(size_t classes, const std::vector<Phrase> &phrases)
    : m_classes(classes)
{
    for (const Phrase &phrase : phrases) {
        for (const Feature &feature : phrase.features) {
            if (feature.bucket >= listBuckets && m_rows.emplace(feature.bucket, m_weights.size()).second)
                m_weights.resize(m_weights.size() + classes, 0);
        }
    }
    bool learnt = false;
    for (int epoch = 0; epoch < mostEpochs && !learnt; ++epoch) {
        learnt = true;
        for (const Phrase &phrase : phrases) {
            const std::vector<double> now = applied(phrase.features, phrase.probabilities);
            if (now[phrase.label] >= learntAt)
                continue;
            learnt = false;
            for (const Feature &feature : phrase.features) {
                const auto row = m_rows.find(feature.bucket);
                if (row == m_rows.end())
                    continue;
                for (size_t i = 0; i < classes; ++i)
                    m_weights[row->second + i] -= learningRate * feature.value *
                                                  static_cast<float>(now[i] - (i == phrase.label ? 1 : 0));
            }
        }
    }
}

std::vector<double> TaughtLayer::applied(const std::vector<Feature> &features,
                                         const std::vector<double> &probabilities) const
{
    std::vector<double> scores(m_classes, std::log(unlikely));
    for (size_t i = 0; i < std::min(m_classes, probabilities.size()); ++i)
        scores[i] = std::log(std::max(probabilities[i], 1e-6));
    for (const Feature &feature : features) {
        const auto row = m_rows.find(feature.bucket);
        if (row == m_rows.end())
            continue;
        for (size_t i = 0; i < m_classes; ++i)
            scores[i] += static_cast<double>(feature.value * m_weights[row->second + i]);
    }
    toProbabilities(scores);
    return scores;
}

} // namespace chatflow
