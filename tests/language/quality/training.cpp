// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/quality/training.h"

#include "language/lineartrainer.h"
#include "language/messagereader.h"
#include "language/quality/phrases.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QFile>

#include <array>
#include <cmath>
#include <stdexcept>

using namespace Qt::StringLiterals;

namespace chatflow::test
{
namespace
{

/// Of the lines that carry an intent, most are neutral and about shops: the general ones teach feelings
/// better.
const QString fingerprint = QStringLiteral("fingerprint");
const QStringList languages{QStringLiteral("es"), QStringLiteral("pt"), QStringLiteral("en")};

constexpr float weightOfShopTalk = 0.7F;
const QStringList phraseTables{QStringLiteral("phrases"), QStringLiteral("phrases2"),
                               QStringLiteral("phrases3")};

/// Of what is taken for negative without a doubt, so much must be negative in phrases of a writer the model
/// does not know; a little more than the nine in ten that are wanted of yet others.
constexpr double wantedPrecision = 0.93;
/// Negative, neutral, positive: how many of what contacts write is taken to be so. The phrases have far more
/// feeling in them, and with more to find, more of what is found is right.
constexpr std::array usualShares{0.15, 0.65, 0.2};
constexpr double hottest = 12;

QString textOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("cannot read " + path.toStdString());
    return QString::fromUtf8(file.readAll());
}

/// What a model says of a phrase at temperature 1, and what the phrase is.
struct Judged {
    std::vector<double> probabilities;
    size_t label = 0;
    size_t writer = 0;
};

/// Each table is one writer's. Judged by a model that was trained on the other writers alone: contacts write
/// like none of them.
std::vector<Judged> judgedByStrangers(const LinearTrainer &trainer, const QStringList &classes,
                                      const std::vector<std::vector<TrainingExample>> &writers)
{
    std::vector<Judged> judged;
    for (size_t left = 0; left < writers.size(); ++left) {
        std::vector<TrainingExample> others;
        for (size_t i = 0; i < writers.size(); ++i) {
            if (i != left)
                others.insert(others.end(), writers[i].begin(), writers[i].end());
        }
        const LinearModel model = trainer.train(classes, others);
        for (const TrainingExample &example : writers[left])
            judged.push_back(
                {model.probabilities(example.features), static_cast<size_t>(example.label), left});
    }
    return judged;
}

double negativeAt(double temperature, const std::vector<double> &probabilities)
{
    double total = 0;
    for (const double probability : probabilities)
        total += std::pow(probability, 1 / temperature);
    return std::pow(probabilities[0], 1 / temperature) / total;
}

/// Whether enough of what is surely negative is, with one writer's phrases in the usual mix.
bool isRightEnough(double temperature, const std::vector<Judged> &judged, size_t writer)
{
    std::array<double, 3> all{};
    std::array<double, 3> sure{};
    for (const Judged &one : judged) {
        if (one.writer != writer)
            continue;
        all.at(one.label) += 1;
        sure.at(one.label) += negativeAt(temperature, one.probabilities) >= sureOfNegative ? 1 : 0;
    }
    double total = 0;
    for (size_t i = 0; i < all.size(); ++i)
        total += sure.at(i) *= usualShares.at(i) / all.at(i);
    return sure[0] >= wantedPrecision * total;
}

/// The lowest temperature, not below `from`, at which what is surely negative is so often enough with every
/// writer. It changes no verdict, only how sure of it the model is.
double cautious(double from, const std::vector<Judged> &judged, size_t writers)
{
    double temperature = from;
    for (size_t writer = 0; writer < writers; ++writer) {
        while (temperature < hottest && !isRightEnough(temperature, judged, writer))
            temperature *= 1.02;
    }
    return temperature;
}

} // namespace

QByteArray trainModels(const QString &resources)
{
    const QStringList feelings{u"negative"_s, u"neutral"_s, u"positive"_s};
    const QStringList intents = builtInIntents();
    QMap<QString, QByteArray> parts;
    std::vector<TrainingExample> spoken;
    for (qsizetype language = 0; language < languages.size(); ++language) {
        const QString folder = resources + u'/' + languages.at(language);
        const WordLists lists =
            WordLists::fromTables(textOf(folder + u"/lexicon.tsv"_s), textOf(folder + u"/rules.tsv"_s),
                                  textOf(resources + u"/emoji.tsv"_s));
        std::vector<TrainingExample> felt;
        std::vector<TrainingExample> wanted;
        std::vector<std::vector<TrainingExample>> writers;
        for (const QString &table : phraseTables) {
            writers.emplace_back();
            for (const Phrase &phrase : readPhrases(folder + u'/' + table + u".tsv"_s)) {
                const bool isGeneral = phrase.intent == "-"_L1;
                TrainingExample example{.features = messageFeatures(phrase.text, lists),
                                        .label = static_cast<int>(feelings.indexOf(phrase.feeling)),
                                        .weight = isGeneral ? 1.0F : weightOfShopTalk};
                felt.push_back(example);
                writers.back().push_back(example);
                if (!isGeneral) {
                    example.label = static_cast<int>(intents.indexOf(phrase.intent));
                    example.weight = 1;
                    wanted.push_back(std::move(example));
                }
                spoken.push_back({.features = letterFeatures(chatTokens(phrase.text)),
                                  .label = static_cast<int>(language),
                                  .weight = 1});
            }
        }
        const LinearTrainer trainer;
        LinearModel feeling = trainer.trainCalibrated(feelings, felt);
        feeling.setTemperature(
            cautious(feeling.temperature(), judgedByStrangers(trainer, feelings, writers), writers.size()));
        parts.insert(languages.at(language) + u".feeling"_s, feeling.data());
        parts.insert(languages.at(language) + u".intent"_s, trainer.trainCalibrated(intents, wanted).data());
    }
    // Three languages are told apart by far fewer n-grams than these are.
    const LinearTrainer ofLanguage{.epochs = 5, .least = 0.2F};
    parts.insert(u"language"_s, ofLanguage.train(languages, spoken).data());
    parts.insert(fingerprint, fingerprintOf(resources));
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << parts;
    return bytes;
}

QByteArray fingerprintOf(const QString &resources)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &language : languages) {
        for (const QString &table : phraseTables + QStringList{u"lexicon"_s, u"rules"_s})
            hash.addData(textOf(resources + u'/' + language + u'/' + table + u".tsv"_s).toUtf8());
    }
    hash.addData(textOf(resources + u"/emoji.tsv"_s).toUtf8());
    return hash.result();
}

QByteArray fingerprintIn(const QByteArray &models)
{
    QDataStream in(models);
    in.setVersion(QDataStream::Qt_6_0);
    QMap<QString, QByteArray> parts;
    in >> parts;
    return parts.value(fingerprint);
}

} // namespace chatflow::test
