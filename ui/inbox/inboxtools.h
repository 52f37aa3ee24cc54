// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/answerdraftsource.h"
#include "inbox/answersource.h"
#include "inbox/attachmentsource.h"
#include "inbox/cannedsource.h"
#include "inbox/contactsource.h"
#include "inbox/contextsource.h"
#include "inbox/draftsource.h"
#include "inbox/findsource.h"
#include "inbox/followupsource.h"
#include "inbox/mediasource.h"
#include "inbox/notesource.h"
#include "inbox/readingsource.h"
#include "inbox/recordssource.h"
#include "inbox/replysource.h"
#include "inbox/tagsource.h"
#include "inbox/timelinesource.h"
#include "inbox/viewsource.h"
#include "inbox/writingsource.h"
#include "sound/soundbackend.h"
#include "work/worksource.h"

#include <functional>
#include <memory>

namespace chatflow
{

/// What an agent works with beside the conversations themselves. A tool that is not there is not offered.
struct InboxTools {
    std::shared_ptr<NoteSource> notes;
    std::shared_ptr<DraftSource> drafts;
    std::shared_ptr<CannedSource> canned;
    std::shared_ptr<WritingSource> writing;
    std::shared_ptr<ReplySource> replies;
    std::shared_ptr<AnswerSource> answers;
    std::shared_ptr<AnswerDraftSource> answerDrafts;
    std::shared_ptr<MediaSource> media;
    std::shared_ptr<AttachmentSource> attachments;
    std::function<SoundBackendFactory *()> sound; ///< loads what plays recordings; none = the usual plugin
    std::shared_ptr<ContextSource> context;       ///< what the AI is told
    std::shared_ptr<ContactSource> contacts;
    std::shared_ptr<ViewSource> views;
    std::shared_ptr<FindSource> finds;
    std::shared_ptr<RecordsSource> records; ///< files and erasure
    std::shared_ptr<TagSource> tags;        ///< to keep them in order
    std::shared_ptr<TimelineSource> timeline;
    std::shared_ptr<FollowUpSource> followUps{};
    std::shared_ptr<ReadingSource> readings{}; ///< what messages tell
    std::shared_ptr<WorkSource> work;          ///< with several conversations at once
};

} // namespace chatflow
