// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/goldenrunner.h"

#include "automation/goldenquestions.h"
#include "base/clock.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

/// A run under way.
struct GoldenRunner::Work {
    PreviewSubject subject;
    ContactVariables contact;
    QList<GoldenQuestion> questions;
    QList<std::optional<GoldenResult>> results; ///< as the questions
    qsizetype next = 0;
    int underWay = 0;
    int done = 0;
    GoldenRun run;
    CancelToken cancel;
    QPromise<Result<GoldenRun>> promise;
};

GoldenRunner::GoldenRunner(const PreviewParts &parts, GoldenQuestions &questions, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_questions(questions)
    , m_caller(std::make_unique<PreviewCaller>(parts, atOnce))
{
}

GoldenRunner::~GoldenRunner() = default;

QFuture<Result<GoldenRun>> GoldenRunner::run(const PreviewSubject &subject, bool unsaved,
                                             const ContactVariables &contact)
{
    if (m_work)
        return failedFuture<GoldenRun>({Error::Code::Conflict, {{u"what"_s, u"golden_run"_s}}, {}});
    const auto work = std::make_shared<Work>();
    m_work = work;
    work->subject = subject;
    work->contact = contact;
    work->run.startedAt = m_parts.clock.now();
    work->run.actor = m_parts.actor;
    work->run.settingsVersion = subject.tenant.settingsVersion;
    work->run.unsaved = unsaved;
    work->promise.start();
    onDone(this, m_questions.questions(subject.tenant.id),
           [this, work](const Result<QList<GoldenQuestion>> &questions) {
               if (!questions || questions->isEmpty()) {
                   m_work.reset();
                   work->promise.addResult(
                       fail(questions ? Error::notFound(u"golden_question"_s, {}) : questions.error()));
                   work->promise.finish();
                   return;
               }
               work->questions = *questions;
               work->results.resize(questions->size());
               askNext(work);
           });
    return work->promise.future();
}

void GoldenRunner::cancel()
{
    if (!m_work)
        return;
    m_work->run.complete = false;
    const CancelToken cancel = m_work->cancel;
    cancel.cancel();
}

void GoldenRunner::askNext(const std::shared_ptr<Work> &work)
{
    while (work->underWay < atOnce && work->next < work->questions.size() && !work->cancel.isCancelled()) {
        const qsizetype index = work->next++;
        ++work->underWay;
        PreviewQuestion question;
        question.sample.contact = work->contact;
        question.sample.question = work->questions.at(index).text;
        question.kind = PreviewKind::Golden;
        question.sessionId = m_caller->newSession(work->subject.tenant.id);
        question.cancel = work->cancel;
        onDone(this, m_caller->ask(work->subject, question),
               [this, work, index](const Result<PreviewAnswer> &answer) { take(work, index, answer); });
    }
    if (work->underWay == 0)
        finish(work);
}

void GoldenRunner::take(const std::shared_ptr<Work> &work, qsizetype index,
                        const Result<PreviewAnswer> &answer)
{
    --work->underWay;
    const GoldenQuestion &question = work->questions.at(index);
    const bool stopped = !answer && answer.error().code == Error::Code::Cancelled;
    if (!stopped) {
        GoldenResult result{.question = question.id, .text = question.text};
        if (answer) {
            result.answer = answer->text;
            result.verdicts = judgeAnswer(question.expectations, answer->text);
            result.tokensIn = answer->tokensIn;
            result.tokensOut = answer->tokensOut;
            result.exactness = answer->exactness;
            result.cost = answer->cost;
            result.total = answer->timings.total;
        } else {
            result.error = answer.error();
        }
        work->results[index] = result;
        ++work->done;
        Q_EMIT answered(result, work->done, static_cast<int>(work->questions.size()));
    }
    askNext(work);
}

void GoldenRunner::finish(const std::shared_ptr<Work> &work)
{
    work->run.finishedAt = m_parts.clock.now();
    for (const auto &result : std::as_const(work->results)) {
        if (result)
            work->run.results.append(*result);
    }
    onDone(this, m_questions.record(work->subject.tenant.id, work->run),
           [this, work](const Result<GoldenRunId> &id) {
               m_work.reset();
               if (id)
                   work->run.id = *id;
               work->promise.addResult(id ? Result<GoldenRun>(work->run) : fail(id.error()));
               work->promise.finish();
           });
}

} // namespace chatflow
