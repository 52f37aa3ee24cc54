// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/quality/training.h"

#include "language/lineartrainer.h"
#include "language/messagereader.h"
#include "language/quality/phrases.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QFile>

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

QString textOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("cannot read " + path.toStdString());
    return QString::fromUtf8(file.readAll());
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
        for (const QString &table : {u"/phrases.tsv"_s, u"/phrases2.tsv"_s}) {
            for (const Phrase &phrase : readPhrases(folder + table)) {
                const bool isGeneral = phrase.intent == "-"_L1;
                TrainingExample example{.features = messageFeatures(phrase.text, lists),
                                        .label = static_cast<int>(feelings.indexOf(phrase.feeling)),
                                        .weight = isGeneral ? 1.0F : weightOfShopTalk};
                felt.push_back(example);
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
        parts.insert(languages.at(language) + u".feeling"_s, trainer.trainCalibrated(feelings, felt).data());
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
        for (const QString &table : {u"phrases"_s, u"phrases2"_s, u"lexicon"_s, u"rules"_s})
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
