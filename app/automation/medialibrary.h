// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/tenantcontext.h"
#include "conversations/mediafile.h"
#include "conversations/message.h"

#include <memory>

namespace chatflow
{

class Clock;
class Database;

/// What a MediaLibrary is made with. All outlive it.
struct MediaParts {
    Database &database;
    Clock &clock;
    QString folder;                         ///< of the files; made when the first is stored
    TenantContexts::KeyLookup evolutionKey; ///< answers in the thread that asks
    MediaLimits limits{};
};

/// Media of messages: fetched from Evolution when it is asked for, kept in a folder within a budget, the
/// longest unused giving way. Works in the thread it lives in, with an HTTP client of its own. What is under
/// way when it is deleted answers Cancelled.
class MediaLibrary
{
public:
    explicit MediaLibrary(const MediaParts &parts);
    ~MediaLibrary();
    Q_DISABLE_COPY_MOVE(MediaLibrary)

    /// The path of the message's file, fetched when it is not there. Several who ask for the same wait for
    /// one request. TooLarge, NotFound (the message has no media), and what EvolutionClient answers.
    QFuture<Result<QString>> file(TenantId tenant, MessageId message);

private:
    struct State;
    struct Wanted;

    static QCoro::Task<Result<QString>> fileSteps(std::shared_ptr<State> state, TenantId tenant,
                                                  MessageId message);
    static QCoro::Task<Result<QString>> fetchSteps(std::shared_ptr<State> state, Wanted wanted);
    static QCoro::Task<Result<>> makeRoom(std::shared_ptr<State> state);
    static QCoro::Task<Result<>> store(std::shared_ptr<State> state, MediaFile file);

    std::shared_ptr<State> m_state; ///< shared with the coroutines under way
};

} // namespace chatflow
