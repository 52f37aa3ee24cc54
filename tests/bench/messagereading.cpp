// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benchmarks.h"
#include "bench/samples.h"
#include "language/feelingscore.h"
#include "language/messagereader.h"
#include "support/places.h"

#include <QFile>

#include <stdexcept>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

/// The test set of the three languages: what people write in chats.
QStringList chatMessages()
{
    QStringList messages;
    for (const QString &language : {u"es"_s, u"pt"_s, u"en"_s}) {
        QFile file(test::dataPath(u"language/%1.tsv"_s.arg(language)));
        if (!file.open(QIODevice::ReadOnly))
            throw std::runtime_error("the test set cannot be read");
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines.sliced(1))
            messages << line.section(u'\t', 0, 0);
    }
    return messages;
}

template<typename Work> double usOfMessage(const QStringList &messages, int passes, Work work)
{
    Samples samples;
    for (int pass = 0; pass <= passes; ++pass) {
        const double ms = msOf([&] {
            for (const QString &message : messages)
                work(message);
        });
        if (pass > 0) // the first reads the models and the word lists
            samples.add(ms * 1000 / static_cast<double>(messages.size()));
    }
    return samples.median();
}

} // namespace

/// The baseline is what any reader by word lists does at least: the score of feelings in one language.
QList<Figure> benchMessageReading(const Effort &effort)
{
    const QStringList messages = chatMessages();
    const int passes = effort.of(15, 1);
    const MessageReader &reader = MessageReader::builtIn();
    const WordLists &lists = WordLists::of(u"es"_s);
    double sum = 0;
    const double ours =
        usOfMessage(messages, passes, [&](const QString &message) { sum += reader.read(message).negative; });
    const double byWords = usOfMessage(messages, passes, [&](const QString &message) {
        QList<ChatToken> tokens = chatTokens(message);
        lists.normalise(tokens);
        sum += FeelingScore::of(tokens, lists).compound();
    });
    if (sum == 0)
        throw std::runtime_error("nothing was read");
    return {{u"nlp_message"_s, ours, u"us"_s, {}, 50.0}, {u"nlp_word_lists"_s, byWords, u"us"_s, {}, {}}};
}

} // namespace chatflow
