// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "language/messagefeatures.h"

#include <QByteArray>
#include <QStringList>

namespace chatflow
{

/// A multinomial logistic model over hashed features, with weights of one byte. Immutable; any thread.
class LinearModel
{
public:
    LinearModel() = default;
    /// Takes dense weights (bucket by bucket, a column a class), keeps the buckets whose strongest weight is
    /// `least` or more, and rounds to 255 steps a class.
    static LinearModel fromWeights(const QStringList &classes, const std::vector<float> &weights,
                                   const std::vector<float> &biases, float least);
    /// What data() gave. DataCorrupt for anything else.
    static Result<LinearModel> fromData(const QByteArray &data);
    QByteArray data() const;

    const QStringList &classes() const { return m_classes; }
    bool isEmpty() const { return m_classes.isEmpty(); }
    /// Softmax of the scores over `temperature`, a class each, in the order of classes().
    std::vector<double> probabilities(const std::vector<Feature> &features) const;
    /// Above 1 makes it less sure of itself: set from data it was not trained on (Guo et al. 2017).
    void setTemperature(double temperature) { m_temperature = temperature; }
    double temperature() const { return m_temperature; }

private:
    void index();

    QStringList m_classes;
    std::vector<float> m_biases;
    std::vector<float> m_steps;   ///< what one step of a class' weights is worth
    std::vector<quint32> m_kept;  ///< buckets, ascending
    std::vector<qint8> m_weights; ///< a row a kept bucket
    std::vector<quint32> m_rows;  ///< by bucket: its row + 1, 0 = not kept
    double m_temperature = 1;
};

} // namespace chatflow
