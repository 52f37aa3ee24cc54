// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "conversations/conversation.h"

#include <QList>

namespace chatflow
{

/// What became of several conversations with which a person did the same thing at once.
struct WorkOutcome {
    struct Done {
        Conversation before;  ///< as it was, to be put back
        qint64 ownership = 0; ///< as it is since
    };
    struct Failure {
        ConversationId id;
        Error error; ///< NotFound, HeldByPerson, …
    };

    QList<Done> done;
    QList<ConversationId> already; ///< nothing was to be done
    QList<Failure> failed;
};

} // namespace chatflow
