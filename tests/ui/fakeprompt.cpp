// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fakeprompt.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr Instant fakeNow{milliseconds(1'795'600'000'000)}; // the shipped prices are in force
const Actor pat{ActorId(1), Actor::Kind::Person, u"Pat"_s};
} // namespace

class FakeTrials::Conversation final : public TrialConversation
{
public:
    explicit Conversation(FakeTrials &owner)
        : m_owner(owner)
    {
    }

    QFuture<Result<PreviewAnswer>> ask(const PreviewSubject &subject, const ContactVariables &contact,
                                       const QString &question, OnToken onToken) override
    {
        m_question = question;
        return note(subject, contact, false, std::move(onToken));
    }
    QFuture<Result<PreviewAnswer>> retry(const PreviewSubject &subject, const ContactVariables &contact,
                                         OnToken onToken) override
    {
        return note(subject, contact, true, std::move(onToken));
    }
    void stop() override
    {
        if (m_open && !m_open->future().isFinished()) {
            m_open->addResult(Result<PreviewAnswer>(fail(Error::cancelled())));
            m_open->finish();
        }
    }
    QFuture<Result<>> reset() override
    {
        stop();
        ++m_owner.resets;
        m_question.clear();
        m_open.reset();
        return readyFuture(Result<>());
    }
    QList<ContextTurn> said() const override
    {
        if (!m_open || !m_open->future().isFinished() || !takeResult(m_open->future()))
            return {};
        return {{true, m_question}, {false, takeResult(m_open->future())->text}};
    }

private:
    QFuture<Result<PreviewAnswer>> note(const PreviewSubject &subject, const ContactVariables &contact,
                                        bool again, OnToken onToken)
    {
        m_open = std::make_shared<QPromise<Result<PreviewAnswer>>>();
        m_open->start();
        m_owner.asked.append({subject, contact, m_question, again, std::move(onToken), m_open});
        return m_open->future();
    }

    FakeTrials &m_owner;
    QString m_question;
    std::shared_ptr<QPromise<Result<PreviewAnswer>>> m_open;
};

void FakeTrials::write(qsizetype question, const QString &text)
{
    asked.at(question).onToken(text);
}

void FakeTrials::finish(qsizetype question, const QString &text, const std::optional<FlowCalibration> &shown)
{
    PreviewAnswer answer{.text = text, .tokensIn = 466, .tokensOut = 20, .calibration = shown};
    answer.timings.total = milliseconds(1400);
    answer.exactness = shown ? Exactness::Exact : Exactness::Estimated;
    asked.at(question).promise->addResult(Result<PreviewAnswer>(answer));
    asked.at(question).promise->finish();
}

void FakeTrials::failWith(qsizetype question, const Error &error)
{
    asked.at(question).promise->addResult(Result<PreviewAnswer>(fail(error)));
    asked.at(question).promise->finish();
}

QFuture<Result<PreviewBasis>> FakeTrials::basis(TenantId, const QString &)
{
    PreviewBasis basis = known;
    basis.at = fakeNow;
    return readyFuture(Result<PreviewBasis>(basis));
}

QFuture<Result<PromptPreview>> FakeTrials::preview(const TenantContext &tenant, const PreviewSample &sample)
{
    ++previews;
    return answers.answerWith(
        previewPrompt(tenant, sample, fakeNow, m_tokens, TokenCounter::Encoding::O200kBase));
}

std::unique_ptr<TrialConversation> FakeTrials::converse()
{
    return std::make_unique<Conversation>(*this);
}

FakeTemplates::Kept &FakeTemplates::find(PromptTemplateId id)
{
    return *std::ranges::find_if(library, [id](const Kept &one) { return one.of.id == id; });
}

PromptTemplateId FakeTemplates::put(TenantId tenant, const QString &name, const QStringList &texts)
{
    const PromptTemplateId id(library.size() + 1);
    Kept made{.of = {.id = id,
                     .tenant = tenant,
                     .title = {name, {}, u"es"_s},
                     .published = texts.size(),
                     .draft = 0,
                     .updatedAt = fakeNow},
              .versions = {}};
    for (qsizetype i = 0; i < texts.size(); ++i)
        made.versions.prepend({i + 1, texts.at(i), false, fakeNow, pat, {}});
    library.append(made);
    return id;
}

QFuture<Result<QList<PromptTemplate>>> FakeTemplates::templates(TenantId)
{
    QList<PromptTemplate> all;
    for (const Kept &one : std::as_const(library))
        all.append(one.of);
    return answers.answerWith(Result<QList<PromptTemplate>>(all));
}

QFuture<Result<QList<PromptTemplateVersion>>> FakeTemplates::versions(TenantId, PromptTemplateId id)
{
    return answers.answerWith(Result<QList<PromptTemplateVersion>>(find(id).versions));
}

QFuture<Result<PromptTemplate>> FakeTemplates::add(TenantId tenant, const TemplateTitle &title,
                                                   const QString &text)
{
    if (answers.isFailing())
        return answers.answerWith(Result<PromptTemplate>(PromptTemplate()));
    const PromptTemplateId id = put(tenant, title.name, {});
    Kept &kept = find(id);
    kept.of.title = title;
    kept.of.draft = 1;
    kept.versions = {{1, text, true, fakeNow, pat, {}}};
    return answers.answerWith(Result<PromptTemplate>(kept.of));
}

QFuture<Result<PromptTemplate>> FakeTemplates::saveDraft(TenantId, PromptTemplateId id, const QString &text,
                                                         qint64 basedOn)
{
    Kept &kept = find(id);
    kept.versions.removeIf([](const PromptTemplateVersion &one) { return one.isDraft; });
    kept.of.draft = basedOn + 1;
    kept.versions.prepend({basedOn + 1, text, true, fakeNow, pat, {}});
    return answers.answerWith(Result<PromptTemplate>(kept.of));
}

QFuture<Result<PromptTemplate>> FakeTemplates::publish(TenantId, PromptTemplateId id, qint64 version,
                                                       const QString &)
{
    Kept &kept = find(id);
    kept.versions.first().isDraft = false;
    kept.of.published = version;
    kept.of.draft = 0;
    return answers.answerWith(Result<PromptTemplate>(kept.of));
}

void FakeGolden::put(const QString &text, const GoldenExpectations &expectations)
{
    kept.append({GoldenQuestionId(++m_lastId), text, expectations, {}});
}

void FakeGolden::answer(qsizetype number, const QString &text)
{
    const GoldenQuestion &question = kept.at(number);
    GoldenResult result{.question = question.id, .text = question.text, .answer = text};
    result.verdicts = judgeAnswer(question.expectations, text);
    result.tokensIn = 400;
    result.tokensOut = 25;
    result.total = milliseconds(900);
    m_run.results.append(result);
    m_told(result, static_cast<int>(m_run.results.size()), static_cast<int>(kept.size()));
}

void FakeGolden::finishRun()
{
    m_run.finishedAt = fakeNow;
    m_run.complete = !cancelled;
    if (m_run.complete)
        runs.prepend(m_run);
    m_promise->addResult(Result<GoldenRun>(m_run));
    m_promise->finish();
}

void FakeGolden::failRun(const Error &error)
{
    m_promise->addResult(Result<GoldenRun>(fail(error)));
    m_promise->finish();
}

QFuture<Result<QList<GoldenQuestion>>> FakeGolden::questions(TenantId)
{
    return answers.answerWith(Result<QList<GoldenQuestion>>(kept));
}

QFuture<Result<GoldenQuestion>> FakeGolden::save(TenantId, const GoldenQuestion &question)
{
    GoldenQuestion saved = question;
    if (answers.isFailing())
        return answers.answerWith(Result<GoldenQuestion>(saved));
    if (!saved.id) {
        saved.id = GoldenQuestionId(++m_lastId);
        kept.append(saved);
    } else {
        *std::ranges::find(kept, saved.id, &GoldenQuestion::id) = saved;
    }
    return answers.answerWith(Result<GoldenQuestion>(saved));
}

QFuture<Result<>> FakeGolden::remove(TenantId, GoldenQuestionId id)
{
    kept.removeIf([id](const GoldenQuestion &one) { return one.id == id; });
    return answers.answerWith(Result<>());
}

QFuture<Result<>> FakeGolden::setOrder(TenantId, const QList<GoldenQuestionId> &order)
{
    std::ranges::stable_sort(kept, {}, [&order](const GoldenQuestion &one) { return order.indexOf(one.id); });
    return answers.answerWith(Result<>());
}

QFuture<Result<QList<GoldenRun>>> FakeGolden::lastRuns(TenantId)
{
    return answers.answerWith(Result<QList<GoldenRun>>(runs.first(std::min<qsizetype>(2, runs.size()))));
}

QFuture<Result<GoldenRun>> FakeGolden::run(const PreviewSubject &subject, bool unsaved, OnAnswer told)
{
    asked = subject;
    askedUnsaved = unsaved;
    cancelled = false;
    m_told = std::move(told);
    m_run = GoldenRun{.startedAt = fakeNow, .actor = pat};
    m_run.unsaved = unsaved;
    m_promise = std::make_shared<QPromise<Result<GoldenRun>>>();
    m_promise->start();
    return m_promise->future();
}

void FakeGolden::cancel()
{
    cancelled = true;
    if (m_promise && !m_promise->future().isFinished())
        finishRun();
}

FakePrompt::FakePrompt()
    : trials(*new FakeTrials)
    , templates(*new FakeTemplates)
    , golden(*new FakeGolden)
{
    sources->trials.reset(&trials);
    sources->templates.reset(&templates);
    sources->golden.reset(&golden);
}

} // namespace chatflow
