// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/lineartrainer.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace chatflow;

/// Models: what is learned, what is kept, and what a damaged file does.
class TestLinearModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void learnsWhatTellsClassesApart();
    void theSameExamplesGiveTheSameModel();
    void comesBackFromItsData();
    void refusesDamagedData();
    void isSurerOfWhatItSawOften();

private:
    static std::vector<TrainingExample> examples()
    {
        const WordLists none;
        std::vector<TrainingExample> made;
        const auto add = [&](const QString &text, int label) {
            made.push_back({messageFeatures(text, none), label, 1});
        };
        for (const QString &thing : {u"pan"_s, u"leche"_s, u"queso"_s, u"vino"_s, u"arroz"_s, u"miel"_s}) {
            add(u"cuanto cuesta el "_s + thing, 0);
            add(u"precio de "_s + thing, 0);
            add(u"quiero comprar "_s + thing, 1);
            add(u"mandame un "_s + thing, 1);
            add(u"gracias por el "_s + thing, 2);
        }
        return made;
    }
    static QStringList classes() { return {u"price"_s, u"buy"_s, u"thanks"_s}; }
    static QString guess(const LinearModel &model, const QString &text)
    {
        const auto probabilities = model.probabilities(messageFeatures(text, WordLists()));
        const auto best = std::max_element(probabilities.begin(), probabilities.end());
        return model.classes().at(best - probabilities.begin());
    }
};

void TestLinearModel::learnsWhatTellsClassesApart()
{
    const LinearModel model = LinearTrainer{}.train(classes(), examples());
    QCOMPARE(guess(model, u"cuanto cuesta la torta"_s), u"price"_s);
    QCOMPARE(guess(model, u"quiero comprar una torta"_s), u"buy"_s);
    QCOMPARE(guess(model, u"muchas gracias"_s), u"thanks"_s);
    QCOMPARE(guess(model, u"cuantoo cuesta esto"_s), u"price"_s); // by its letters
    const auto probabilities = model.probabilities(messageFeatures(u"cuanto cuesta"_s, WordLists()));
    double total = 0;
    for (const double one : probabilities)
        total += one;
    QVERIFY(std::abs(total - 1) < 1e-9);
}

void TestLinearModel::theSameExamplesGiveTheSameModel()
{
    const QByteArray one = LinearTrainer{}.trainCalibrated(classes(), examples()).data();
    QCOMPARE(LinearTrainer{}.trainCalibrated(classes(), examples()).data(), one);
    QVERIFY(LinearTrainer{.seed = 2}.trainCalibrated(classes(), examples()).data() != one);
}

void TestLinearModel::comesBackFromItsData()
{
    const LinearModel model = LinearTrainer{}.trainCalibrated(classes(), examples());
    const auto back = LinearModel::fromData(model.data());
    QVERIFY(back.has_value());
    QCOMPARE(back->classes(), model.classes());
    QCOMPARE(back->data(), model.data());
    const auto features = messageFeatures(u"cuanto cuesta la torta"_s, WordLists());
    QVERIFY(back->probabilities(features) == model.probabilities(features));
}

void TestLinearModel::refusesDamagedData()
{
    const QByteArray good = LinearTrainer{}.train(classes(), examples()).data();
    QVERIFY(!LinearModel::fromData({}));
    QVERIFY(!LinearModel::fromData("not a model"));
    QVERIFY(!LinearModel::fromData(good + '\0'));
    for (qsizetype size = 0; size < good.size(); size += 7)
        QVERIFY2(!LinearModel::fromData(good.first(size)), qPrintable(QString::number(size)));
    // Whatever else is wrong in it may give a wrong model, but never a crash.
    for (qsizetype at = 0; at < good.size(); at += 3) {
        QByteArray bad = good;
        bad[at] = static_cast<char>(bad.at(at) ^ 0x55);
        if (const auto model = LinearModel::fromData(bad))
            model->probabilities(messageFeatures(u"cuanto cuesta"_s, WordLists()));
    }
}

void TestLinearModel::isSurerOfWhatItSawOften()
{
    const LinearModel model = LinearTrainer{}.trainCalibrated(classes(), examples());
    const auto known = model.probabilities(messageFeatures(u"precio de pan"_s, WordLists()));
    const auto strange = model.probabilities(messageFeatures(u"zzz yyy"_s, WordLists()));
    QVERIFY(*std::max_element(known.begin(), known.end()) >
            *std::max_element(strange.begin(), strange.end()));
}

QTEST_APPLESS_MAIN(TestLinearModel)
#include "tst_linearmodel.moc"
