// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/goldenrun.h"
#include "automation/previewcaller.h"

#include <QObject>

namespace chatflow
{

class GoldenQuestions;

/// Asks all golden questions of a tenant, each in a session of its own, and holds the answers against what is
/// expected. One run at a time. Lives in one thread.
class GoldenRunner : public QObject
{
    Q_OBJECT

public:
    static constexpr int atOnce = 3; ///< calls under way at a time: Flowise works in one thread

    /// `questions` outlives it.
    GoldenRunner(const PreviewParts &parts, GoldenQuestions &questions, QObject *parent = nullptr);
    ~GoldenRunner() override;

    /// Asks and stores the run. `unsaved` says that the subject's settings are not those of its version.
    /// Conflict while a run is under way; NotFound when there are no questions. After cancel() the answer is
    /// what was asked by then.
    QFuture<Result<GoldenRun>> run(const PreviewSubject &subject, bool unsaved,
                                   const ContactVariables &contact = {});
    void cancel();
    bool isRunning() const { return bool(m_work); }

Q_SIGNALS:
    /// `result` is one of `done` of `total` answers.
    void answered(const chatflow::GoldenResult &result, int done, int total);

private:
    struct Work;
    void askNext(const std::shared_ptr<Work> &work);
    void take(const std::shared_ptr<Work> &work, qsizetype index, const Result<PreviewAnswer> &answer);
    void finish(const std::shared_ptr<Work> &work);

    const PreviewParts m_parts;
    GoldenQuestions &m_questions;
    std::unique_ptr<PreviewCaller> m_caller;
    std::shared_ptr<Work> m_work; ///< none: nothing runs
};

} // namespace chatflow
