// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/linearmodel.h"

namespace chatflow
{

/// A message whose class is known.
struct TrainingExample {
    std::vector<Feature> features;
    int label = 0; ///< index of a class
    float weight = 1;
};

/// Trains multinomial logistic regression by stochastic gradient descent with AdaGrad (Duchi et al. 2011).
/// The same examples and seed give the same model. Not bound to a thread; blocks.
struct LinearTrainer {
    int epochs = 20;
    float rate = 0.3F;
    float decay = 1e-3F;  ///< of the weights, a step (L2)
    float least = 0.03F;  ///< weights below it are dropped
    bool balanced = true; ///< every class weighs alike, however many its examples
    quint64 seed = 1;

    LinearModel train(const QStringList &classes, const std::vector<TrainingExample> &examples) const;
    /// Trains, and sets the temperature by `folds`-fold cross-validation.
    LinearModel trainCalibrated(const QStringList &classes, const std::vector<TrainingExample> &examples,
                                int folds = 5) const;
};

} // namespace chatflow
