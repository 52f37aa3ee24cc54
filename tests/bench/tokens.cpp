// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benchmarks.h"
#include "bench/samples.h"
#include "language/tokencounter.h"
#include "support/places.h"
#include "support/tokencorpus.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <algorithm>
#include <limits>
#include <optional>
#include <stdexcept>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int referencePatienceMs = 300'000;

struct Counted {
    qint64 tokens = 0;
    double seconds = std::numeric_limits<double>::infinity(); ///< of the best pass
};

Counted countedByUs(const QStringList &texts, int passes)
{
    const TokenCounter counter;
    counter.countTokens(u"", TokenCounter::Encoding::O200kBase); // the table
    Counted result;
    for (int pass = 0; pass < passes; ++pass) {
        result.tokens = 0;
        const double ms = msOf([&] {
            for (const QString &text : texts)
                result.tokens += counter.countTokens(text, TokenCounter::Encoding::O200kBase);
        });
        result.seconds = std::min(result.seconds, ms / 1000);
    }
    return result;
}

/// What packaging/bench installs; nothing where it could not.
std::optional<Counted> countedByTheReference(const QStringList &texts, int passes)
{
    const QString modules = test::sourcePath(u"build/bench-tokens/node_modules"_s);
    if (!QDir(modules).exists(u"tiktoken"_s))
        return {};
    QProcess node;
    node.start(u"node"_s,
               {test::sourcePath(u"tests/bench/tokens/reference.mjs"_s), modules, QString::number(passes)});
    node.write(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
    node.closeWriteChannel();
    if (!node.waitForFinished(referencePatienceMs) || node.exitCode() != 0)
        throw std::runtime_error("the reference tokenizer: " + node.readAllStandardError().toStdString());
    const QJsonObject answer = QJsonDocument::fromJson(node.readAllStandardOutput()).object();
    return Counted{answer.value(u"tokens"_s).toInteger(), answer.value(u"seconds"_s).toDouble()};
}

} // namespace

QList<Figure> benchTokens(const Effort &effort)
{
    QStringList texts;
    double bytes = 0;
    for (const auto &entry : test::TokenCorpus::load().texts) {
        // Halves of surrogate pairs do not come through JSON the same.
        if (!entry.text.isValidUtf16())
            continue;
        texts << entry.text;
        bytes += static_cast<double>(entry.text.toUtf8().size());
    }
    if (texts.isEmpty())
        throw std::runtime_error("tests/data/language/tokencorpus.bin cannot be read");
    const int passes = effort.of(15, 1);
    const Counted ours = countedByUs(texts, passes);
    const std::optional<Counted> reference = countedByTheReference(texts, passes);
    if (reference && reference->tokens != ours.tokens)
        throw std::runtime_error("the reference tokenizer counts other tokens");
    const auto mbPerSecond = [bytes](const Counted &counted) { return bytes / 1e6 / counted.seconds; };
    Figure figure{u"tokens"_s, mbPerSecond(ours), u"MB/s"_s, {}, 3.0, Figure::Better::Higher};
    if (reference)
        figure.limit = mbPerSecond(*reference);
    else
        figure.aim.reset(); // a ratio; there is nothing to hold it against
    return {figure};
}

} // namespace chatflow
