// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/tokencounter.h"
#include "settings/promptsources.h"
#include "tenants/templategallery.h"
#include "ui/heldanswers.h"

namespace chatflow
{

/// Previews made at once, by the program's own code; conversations whose answers the test writes.
class FakeTrials final : public TrialSource
{
public:
    /// One question, as it came.
    struct Asked {
        PreviewSubject subject;
        ContactVariables contact;
        QString question;
        bool again = false;
        TrialConversation::OnToken onToken;
        std::shared_ptr<QPromise<Result<PreviewAnswer>>> promise;
    };

    PreviewBasis known;
    HeldAnswers answers; ///< of the previews
    int previews = 0;
    QList<Asked> asked;
    int resets = 0;

    /// Writes a piece of an answer.
    void write(qsizetype question, const QString &text);
    void finish(qsizetype question, const QString &text, const std::optional<FlowCalibration> &shown = {});
    void failWith(qsizetype question, const Error &error);

    QFuture<Result<PreviewBasis>> basis(TenantId tenant, const QString &flowId) override;
    QFuture<Result<PromptPreview>> preview(const TenantContext &tenant, const PreviewSample &sample) override;
    std::unique_ptr<TrialConversation> converse() override;

private:
    class Conversation;
    TokenCounter m_tokens;
};

/// A library in memory with the gallery of the program.
class FakeTemplates final : public TemplateSource
{
public:
    struct Kept {
        PromptTemplate of;
        QList<PromptTemplateVersion> versions; ///< newest first
    };
    QList<Kept> library;
    HeldAnswers answers;

    /// A published one of the tenant's; answers its id.
    PromptTemplateId put(TenantId tenant, const QString &name, const QStringList &texts);

    const TemplateGallery &gallery() const override { return m_gallery; }
    QFuture<Result<QList<PromptTemplate>>> templates(TenantId tenant) override;
    QFuture<Result<QList<PromptTemplateVersion>>> versions(TenantId tenant, PromptTemplateId id) override;
    QFuture<Result<PromptTemplate>> add(TenantId tenant, const TemplateTitle &title,
                                        const QString &text) override;
    QFuture<Result<PromptTemplate>> saveDraft(TenantId tenant, PromptTemplateId id, const QString &text,
                                              qint64 basedOn) override;
    QFuture<Result<PromptTemplate>> publish(TenantId tenant, PromptTemplateId id, qint64 version,
                                            const QString &note) override;

private:
    Kept &find(PromptTemplateId id);

    TemplateGallery m_gallery;
};

/// Golden questions in memory; a run goes on when the test says so.
class FakeGolden final : public GoldenSource
{
public:
    QList<GoldenQuestion> kept;
    QList<GoldenRun> runs; ///< those that nobody stopped, newest first
    HeldAnswers answers;   ///< of all but runs
    std::optional<PreviewSubject> asked;
    bool askedUnsaved = false;
    bool cancelled = false;

    void put(const QString &text, const GoldenExpectations &expectations = {});
    /// One of the questions was answered.
    void answer(qsizetype number, const QString &text);
    void finishRun();
    void failRun(const Error &error);

    QFuture<Result<QList<GoldenQuestion>>> questions(TenantId tenant) override;
    QFuture<Result<GoldenQuestion>> save(TenantId tenant, const GoldenQuestion &question) override;
    QFuture<Result<>> remove(TenantId tenant, GoldenQuestionId id) override;
    QFuture<Result<>> setOrder(TenantId tenant, const QList<GoldenQuestionId> &order) override;
    QFuture<Result<QList<GoldenRun>>> lastRuns(TenantId tenant) override;
    QFuture<Result<GoldenRun>> run(const PreviewSubject &subject, bool unsaved, OnAnswer told) override;
    void cancel() override;

private:
    GoldenRun m_run;
    OnAnswer m_told;
    std::shared_ptr<QPromise<Result<GoldenRun>>> m_promise;
    qint64 m_lastId = 0;
};

/// All three, made for the page and still in the test's hands.
struct FakePrompt {
    std::shared_ptr<PromptSources> sources = std::make_shared<PromptSources>();
    FakeTrials &trials;
    FakeTemplates &templates;
    FakeGolden &golden;

    FakePrompt();
};

} // namespace chatflow
