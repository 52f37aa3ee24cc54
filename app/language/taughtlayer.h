// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/messagefeatures.h"

#include <unordered_map>

namespace chatflow
{

/// Corrections to the probabilities of a model: weights for the hashed features of a few phrases alone,
/// trained on the difference to what the model says of them. Words that none of them has change nothing, and
/// a message that shares only some is moved only so much. The same phrases give the same layer. A value.
class TaughtLayer
{
public:
    struct Phrase {
        std::vector<Feature> features;
        std::vector<double> probabilities; ///< of the model below
        size_t label = 0;
    };

    TaughtLayer() = default;
    /// `classes` may be more than the model below has: the others begin as unlikely.
    TaughtLayer(size_t classes, const std::vector<Phrase> &phrases);

    bool isEmpty() const { return m_rows.empty(); }
    /// Of all classes, together 1.
    std::vector<double> applied(const std::vector<Feature> &features,
                                const std::vector<double> &probabilities) const;

private:
    size_t m_classes = 0;
    std::unordered_map<quint32, size_t> m_rows; ///< by bucket, the first of its weights
    std::vector<float> m_weights;
};

} // namespace chatflow
