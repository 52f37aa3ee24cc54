// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/messagereader.h"

#include "base/enumnames.h"
#include "base/logging.h"

#include <QDataStream>
#include <QFile>
#include <QThreadPool>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

/// How much likelier a language is than another for having been the contact's before.
constexpr double priorOfUsual = 10;

constexpr EnumNames<Feeling, 3> feelingNames{{
    {Feeling::Negative, "negative"_L1},
    {Feeling::Neutral, "neutral"_L1},
    {Feeling::Positive, "positive"_L1},
}};

std::pair<size_t, double> best(const std::vector<double> &probabilities)
{
    const auto found = std::max_element(probabilities.begin(), probabilities.end());
    return {static_cast<size_t>(found - probabilities.begin()), *found};
}

double second(const std::vector<double> &probabilities, size_t but)
{
    double highest = 0;
    for (size_t i = 0; i < probabilities.size(); ++i) {
        if (i != but)
            highest = std::max(highest, probabilities[i]);
    }
    return highest;
}

} // namespace

QString toString(Feeling feeling)
{
    return nameOf(feelingNames, feeling);
}

std::optional<Feeling> feelingFromString(QStringView text)
{
    return valueOf(feelingNames, text);
}

QStringList builtInIntents()
{
    static const QStringList intents{u"greeting"_s, u"price"_s,       u"buy"_s,      u"stock"_s,
                                     u"hours"_s,    u"location"_s,    u"delivery"_s, u"complaint"_s,
                                     u"refund"_s,   u"human"_s,       u"thanks"_s,   u"bye"_s,
                                     u"payment"_s,  u"appointment"_s, u"other"_s};
    return intents;
}

const MessageReader &MessageReader::builtIn()
{
    static const MessageReader reader = [] {
        QFile file(u":/language/models.bin"_s);
        auto read = fromData(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
        Q_ASSERT(read); // it is part of the program
        return read.value_or(MessageReader());
    }();
    return reader;
}

void MessageReader::preload()
{
    QThreadPool::globalInstance()->start([] {
        for (const OfLanguage &model : builtIn().m_models)
            WordLists::of(model.language);
    });
}

Result<MessageReader> MessageReader::fromData(const QByteArray &data)
{
    QDataStream in(data);
    in.setVersion(QDataStream::Qt_6_0);
    QMap<QString, QByteArray> parts;
    in >> parts;
    if (in.status() != QDataStream::Ok)
        return fail(Error::invalid(u"model"_s, u"damaged"_s));
    MessageReader reader;
    auto language = LinearModel::fromData(parts.value(u"language"_s));
    if (!language)
        return fail(language.error());
    reader.m_language = *language;
    for (const QString &name : language->classes()) {
        auto feeling = LinearModel::fromData(parts.value(name + u".feeling"_s));
        if (!feeling)
            return fail(feeling.error());
        auto intent = LinearModel::fromData(parts.value(name + u".intent"_s));
        if (!intent)
            return fail(intent.error());
        if (feeling->classes().size() != 3 || intent->classes() != builtInIntents())
            return fail(Error::invalid(u"model"_s, u"of another version"_s));
        reader.m_models.append({name, *feeling, *intent});
    }
    return reader;
}

MessageReading MessageReader::read(const QString &message, const QString &usual) const
{
    return draw(message, usual).reading;
}

MessageReader::Drawn MessageReader::draw(const QString &message, const QString &usual) const
{
    Drawn drawn;
    if (m_models.isEmpty())
        return drawn;
    MessageReading &reading = drawn.reading;
    drawn.tokens = chatTokens(message);
    std::vector<double> languages = m_language.probabilities(letterFeatures(drawn.tokens));
    if (const qsizetype known = m_language.classes().indexOf(usual.section(u'-', 0, 0)); known >= 0) {
        languages[static_cast<size_t>(known)] *= priorOfUsual;
        double total = 0;
        for (const double one : languages)
            total += one;
        for (double &one : languages)
            one /= total;
    }
    const auto [spoken, certainty] = best(languages);
    const OfLanguage &model = m_models.at(static_cast<qsizetype>(spoken));
    reading.language = model.language;
    reading.languageCertainty = certainty;
    const WordLists &lists = WordLists::of(model.language);
    lists.normalise(drawn.tokens);
    drawn.features = tokenFeatures(drawn.tokens, lists);
    drawn.feelings = model.feeling.probabilities(drawn.features);
    drawn.intents = model.intent.probabilities(drawn.features);
    reading.setFeelings(drawn.feelings);
    reading.setIntent(builtInIntents(), drawn.intents);
    return drawn;
}

void MessageReading::setFeelings(const std::vector<double> &probabilities)
{
    negative = probabilities[0];
    neutral = probabilities[1];
    positive = probabilities[2];
    feeling = static_cast<Feeling>(best(probabilities).first);
}

void MessageReading::setIntent(const QStringList &intents, const std::vector<double> &probabilities)
{
    const auto [most, probability] = best(probabilities);
    intent = intents.at(static_cast<qsizetype>(most));
    intentCertainty = probability;
    intentMargin = probability - second(probabilities, most);
}

} // namespace chatflow
