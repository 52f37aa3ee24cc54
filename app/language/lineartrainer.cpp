// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/lineartrainer.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace chatflow
{
namespace
{

/// As std::shuffle, whose order is each library's own affair.
void shuffle(std::vector<size_t> &order, std::mt19937_64 &random)
{
    for (size_t i = order.size(); i > 1; --i)
        std::swap(order[i - 1], order[random() % i]);
}

/// Negative log-likelihood of `labels` under `models`' probabilities sharpened by a temperature.
double lossAt(double temperature, const std::vector<std::pair<std::vector<double>, int>> &judged)
{
    double loss = 0;
    for (const auto &[probabilities, label] : judged) {
        double total = 0;
        for (const double probability : probabilities)
            total += std::pow(std::max(probability, 1e-12), 1 / temperature);
        const double own =
            std::pow(std::max(probabilities[static_cast<size_t>(label)], 1e-12), 1 / temperature);
        loss -= std::log(own / total);
    }
    return loss;
}

} // namespace

LinearModel LinearTrainer::train(const QStringList &classes,
                                 const std::vector<TrainingExample> &examples) const
{
    const auto width = static_cast<size_t>(classes.size());
    std::vector<float> weights(featureBuckets * width, 0);
    std::vector<float> squares(featureBuckets * width, 0);
    std::vector<float> biases(width, 0);
    std::vector<float> biasSquares(width, 0);
    std::vector<float> classWeights(width, 1);
    if (balanced && !examples.empty()) {
        std::vector<float> totals(width, 0);
        for (const TrainingExample &example : examples)
            totals[static_cast<size_t>(example.label)] += example.weight;
        const float all = std::accumulate(totals.begin(), totals.end(), 0.0F);
        for (size_t i = 0; i < width; ++i)
            classWeights[i] = totals[i] > 0 ? all / (float(width) * totals[i]) : 0;
    }
    std::vector<size_t> order(examples.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::mt19937_64 random(seed);
    std::vector<float> scores(width);
    for (int epoch = 0; epoch < epochs; ++epoch) {
        shuffle(order, random);
        for (const size_t at : order) {
            const TrainingExample &example = examples[at];
            scores = biases;
            for (const Feature &feature : example.features) {
                const float *row = &weights[feature.bucket * width];
                for (size_t i = 0; i < width; ++i)
                    scores[i] += feature.value * row[i];
            }
            const float highest = *std::max_element(scores.begin(), scores.end());
            float total = 0;
            for (float &score : scores)
                total += score = std::exp(score - highest);
            const float weight = example.weight * classWeights[static_cast<size_t>(example.label)];
            for (size_t i = 0; i < width; ++i)
                scores[i] = weight * (scores[i] / total - (int(i) == example.label ? 1.0F : 0.0F));
            for (const Feature &feature : example.features) {
                float *row = &weights[feature.bucket * width];
                float *seen = &squares[feature.bucket * width];
                for (size_t i = 0; i < width; ++i) {
                    const float slope = scores[i] * feature.value + decay * row[i];
                    seen[i] += slope * slope;
                    row[i] -= rate * slope / (std::sqrt(seen[i]) + 1e-6F);
                }
            }
            for (size_t i = 0; i < width; ++i) {
                biasSquares[i] += scores[i] * scores[i];
                biases[i] -= rate * scores[i] / (std::sqrt(biasSquares[i]) + 1e-6F);
            }
        }
    }
    return LinearModel::fromWeights(classes, weights, biases, least);
}

LinearModel LinearTrainer::trainCalibrated(const QStringList &classes,
                                           const std::vector<TrainingExample> &examples, int folds) const
{
    LinearModel whole = train(classes, examples);
    std::vector<size_t> order(examples.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::mt19937_64 random(seed);
    shuffle(order, random);
    std::vector<std::pair<std::vector<double>, int>> judged;
    for (int fold = 0; fold < folds; ++fold) {
        std::vector<TrainingExample> rest;
        for (size_t i = 0; i < order.size(); ++i) {
            if (int(i % size_t(folds)) != fold)
                rest.push_back(examples[order[i]]);
        }
        const LinearModel part = train(classes, rest);
        for (size_t i = 0; i < order.size(); ++i) {
            if (int(i % size_t(folds)) == fold)
                judged.emplace_back(part.probabilities(examples[order[i]].features),
                                    examples[order[i]].label);
        }
    }
    double best = 1;
    for (double temperature = 0.5; temperature < 4; temperature *= 1.05) {
        if (lossAt(temperature, judged) < lossAt(best, judged))
            best = temperature;
    }
    whole.setTemperature(best);
    return whole;
}

} // namespace chatflow
