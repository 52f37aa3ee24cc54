// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/linearmodel.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr quint32 modelMagic = 0x43464c31; // "CFL1"
constexpr qsizetype mostClasses = 200;
constexpr int mostSteps = 127;

} // namespace

LinearModel LinearModel::fromWeights(const QStringList &classes, const std::vector<float> &weights,
                                     const std::vector<float> &biases, float least)
{
    LinearModel model;
    model.m_classes = classes;
    model.m_biases = biases;
    const auto width = static_cast<size_t>(classes.size());
    std::vector<float> strongest(width, 0);
    for (size_t i = 0; i < weights.size(); ++i)
        strongest[i % width] = std::max(strongest[i % width], std::abs(weights[i]));
    for (const float one : strongest)
        model.m_steps.push_back(one > 0 ? one / mostSteps : 1);
    for (size_t bucket = 0; bucket * width < weights.size(); ++bucket) {
        const auto row = weights.begin() + static_cast<std::ptrdiff_t>(bucket * width);
        if (std::none_of(row, row + static_cast<std::ptrdiff_t>(width),
                         [least](float weight) { return std::abs(weight) >= least; }))
            continue;
        model.m_kept.push_back(static_cast<quint32>(bucket));
        for (size_t i = 0; i < width; ++i)
            model.m_weights.push_back(
                static_cast<qint8>(std::lround(row[static_cast<std::ptrdiff_t>(i)] / model.m_steps[i])));
    }
    model.index();
    return model;
}

void LinearModel::index()
{
    m_rows.assign(featureBuckets, 0);
    for (size_t i = 0; i < m_kept.size(); ++i)
        m_rows[m_kept[i]] = static_cast<quint32>(i + 1);
}

std::vector<double> LinearModel::probabilities(const std::vector<Feature> &features) const
{
    const auto width = static_cast<size_t>(m_classes.size());
    std::vector<float> sums(width, 0);
    for (const Feature &feature : features) {
        const quint32 row = m_rows[feature.bucket];
        if (row == 0)
            continue;
        const qint8 *weights = &m_weights[(row - 1) * width];
        for (size_t i = 0; i < width; ++i)
            sums[i] += feature.value * static_cast<float>(weights[i]);
    }
    std::vector<double> scores(width);
    double highest = -1e30;
    for (size_t i = 0; i < width; ++i) {
        scores[i] = (double(sums[i]) * double(m_steps[i]) + double(m_biases[i])) / m_temperature;
        highest = std::max(highest, scores[i]);
    }
    double total = 0;
    for (double &score : scores)
        total += score = std::exp(score - highest);
    for (double &score : scores)
        score /= total;
    return scores;
}

QByteArray LinearModel::data() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out.setFloatingPointPrecision(QDataStream::SinglePrecision);
    out << modelMagic << m_classes << m_temperature;
    for (size_t i = 0; i < m_biases.size(); ++i)
        out << m_biases[i] << m_steps[i];
    out << static_cast<quint32>(m_kept.size());
    quint32 before = 0;
    for (const quint32 bucket : m_kept) { // the distance to the one before, seven bits a byte
        quint32 rest = bucket - before;
        before = bucket;
        for (; rest >= 0x80; rest >>= 7)
            out << static_cast<quint8>(rest | 0x80);
        out << static_cast<quint8>(rest);
    }
    out.writeRawData(reinterpret_cast<const char *>(m_weights.data()), static_cast<int>(m_weights.size()));
    return bytes;
}

Result<LinearModel> LinearModel::fromData(const QByteArray &data)
{
    const auto corrupt = [] { return fail(Error::invalid(u"model"_s, u"damaged"_s)); };
    QDataStream in(data);
    in.setVersion(QDataStream::Qt_6_0);
    in.setFloatingPointPrecision(QDataStream::SinglePrecision);
    quint32 mark = 0;
    LinearModel model;
    in >> mark;
    if (mark != modelMagic)
        return corrupt();
    in >> model.m_classes >> model.m_temperature;
    if (in.status() != QDataStream::Ok || model.m_classes.isEmpty() || model.m_classes.size() > mostClasses ||
        !(model.m_temperature > 0))
        return corrupt();
    for (qsizetype i = 0; i < model.m_classes.size(); ++i) {
        float bias = 0;
        float step = 0;
        in >> bias >> step;
        if (!std::isfinite(bias) || !std::isfinite(step))
            return corrupt();
        model.m_biases.push_back(bias);
        model.m_steps.push_back(step);
    }
    quint32 count = 0;
    in >> count;
    if (in.status() != QDataStream::Ok || count > featureBuckets)
        return corrupt();
    quint64 bucket = 0;
    for (quint32 i = 0; i < count; ++i) {
        quint64 distance = 0;
        quint8 byte = 0x80;
        for (int shift = 0; (byte & 0x80) != 0 && shift < 28; shift += 7) {
            in >> byte;
            distance |= quint64(byte & 0x7f) << shift;
        }
        bucket += distance;
        if (in.status() != QDataStream::Ok || bucket >= featureBuckets || (i > 0 && distance == 0))
            return corrupt();
        model.m_kept.push_back(static_cast<quint32>(bucket));
    }
    model.m_weights.resize(size_t(count) * static_cast<size_t>(model.m_classes.size()));
    const auto size = static_cast<int>(model.m_weights.size());
    if (in.readRawData(reinterpret_cast<char *>(model.m_weights.data()), size) != size || !in.atEnd())
        return corrupt();
    model.index();
    return model;
}

} // namespace chatflow
