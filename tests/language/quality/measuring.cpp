// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/quality/measuring.h"

#include "language/feelingscore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow::test
{
namespace
{

/// As VADER draws the line around neutral.
constexpr double neutralBelow = 0.05;

QString percent(double share)
{
    return QString::number(100 * share, 'f', 1) + u" %"_s;
}

} // namespace

Measured measure(const MessageReader &reader, const QString &language, const QList<Phrase> &phrases)
{
    Measured measured{.language = language};
    const QStringList feelings = measured.feelings.classes();
    const WordLists &lists = WordLists::of(language);
    for (const Phrase &phrase : phrases) {
        measured.language3.count(language, reader.read(phrase.text).language);
        // In a conversation the language is known by then.
        const MessageReading reading = reader.read(phrase.text, language);
        const QString feeling = feelings.at(static_cast<qsizetype>(reading.feeling));
        measured.feelings.count(phrase.feeling, feeling);
        QList<ChatToken> tokens = chatTokens(phrase.text);
        lists.normalise(tokens);
        const double compound = FeelingScore::of(tokens, lists).compound();
        measured.byWords.count(phrase.feeling, feelings.at(compound <= -neutralBelow  ? 0
                                                           : compound >= neutralBelow ? 2
                                                                                      : 1));
        measured.negative += phrase.feeling == feelings.at(0) ? 1 : 0;
        if (reading.negative >= sureOfNegative) {
            ++measured.sureNegative;
            measured.sureNegativeRight += phrase.feeling == feelings.at(0) ? 1 : 0;
        }
        const double certainty = std::max({reading.negative, reading.neutral, reading.positive});
        auto &[count, right] =
            measured.calibration[static_cast<size_t>(std::clamp(int(certainty * 10) - 3, 0, 6))];
        ++count;
        right += phrase.feeling == feeling ? 1 : 0;
        if (phrase.intent != "-"_L1)
            measured.intents.count(phrase.intent, reading.intent);
    }
    return measured;
}

QString reportOf(const QList<Measured> &all)
{
    QString text;
    text += u"| | language told | feeling macro-F1 | by word lists alone | intents right | intent macro-F1 | "
            u"sure of negative |\n"
            "|---|---:|---:|---:|---:|---:|---:|\n"_s;
    for (const Measured &one : all) {
        text += u"| %1 | %2 | %3 | %4 | %5 | %6 | %7 of %8 right, of %9 |\n"_s
                    .arg(one.language, percent(one.language3.accuracy()), percent(one.feelings.macroF1()),
                         percent(one.byWords.macroF1()), percent(one.intents.accuracy()),
                         percent(one.intents.macroF1()))
                    .arg(one.sureNegativeRight)
                    .arg(one.sureNegative)
                    .arg(one.negative);
    }
    for (const Measured &one : all) {
        text +=
            u"\n## %1\n\nFeelings (rows are what people say):\n\n%2\nIntents:\n\n%3\nCalibration of feelings:\n\n"_s
                .arg(one.language, one.feelings.table(), one.intents.table());
        text += u"| certainty | messages | right |\n|---|---:|---:|\n"_s;
        for (size_t i = 0; i < one.calibration.size(); ++i) {
            const auto &[count, right] = one.calibration[i];
            text += u"| 0.%1 to %2 | %3 | %4 |\n"_s.arg(int(i) + 3)
                        .arg(double(i + 4) / 10, 0, 'f', 1)
                        .arg(count)
                        .arg(count > 0 ? percent(double(right) / count) : u"–"_s);
        }
    }
    return text;
}

} // namespace chatflow::test
