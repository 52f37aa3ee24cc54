// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/composerdesk.h"

#include "base/clock.h"
#include "inbox/attachmentrow.h"
#include "inbox/canneddialog.h"
#include "inbox/cannedpopup.h"
#include "inbox/composer.h"
#include "inbox/composerfield.h"
#include "widgets/undobar.h"
#include "work/inboxwording.h"

#include <QFileDialog>
#include <QPointer>
#include <QStandardPaths>

#include <utility>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr milliseconds slowSend{400};
} // namespace

ComposerDesk::ComposerDesk(Composer &composer, InboxSource &source, InboxTools &tools, UndoBar &undo,
                           const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_composer(composer)
    , m_source(source)
    , m_tools(tools)
    , m_undo(undo)
    , m_clock(clock)
    , m_person(source.person())
{
    m_slowSend.setSingleShot(true);
    m_slowSend.setInterval(slowSend);
    connect(&m_slowSend, &QTimer::timeout, this, &ComposerDesk::sendingChanged);
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(draftAfter);
    connect(&m_draftTimer, &QTimer::timeout, this, &ComposerDesk::keepDraft);
    m_lockTimer.setInterval(lockEvery);
    connect(&m_lockTimer, &QTimer::timeout, this, [this] {
        if (m_locked && !m_composer.text().isEmpty())
            holdLock();
        else
            askWriter();
        showTerms(); // the time that is left
    });
    connect(&composer, &Composer::sendRequested, this, &ComposerDesk::send);
    connect(&composer, &Composer::noteRequested, this, &ComposerDesk::addNote);
    connect(&composer, &Composer::edited, this, &ComposerDesk::edited);
    connect(&composer, &Composer::quoteDropped, this, [this] { m_quoted.reset(); });
    composer.setOffersDraft(tools.answerDrafts != nullptr, false);
    connect(&composer, &Composer::draftRequested, this, &ComposerDesk::askDraft);
    if (tools.canned) {
        m_popup = new CannedPopup(composer.field(), *composer.parentWidget());
        connect(m_popup, &CannedPopup::chosen, this, &ComposerDesk::insertCanned);
        connect(m_popup, &CannedPopup::manageRequested, this, &ComposerDesk::manageCanned);
        connect(&composer, &Composer::cannedRequested, m_popup, &CannedPopup::open);
    }
    composer.setOffersCanned(tools.canned != nullptr);
    composer.setTakesFiles(tools.attachments != nullptr);
    connect(&composer, &Composer::attachRequested, this, &ComposerDesk::attach);
    connect(&composer.attachments(), &AttachmentRow::refused, this, &ComposerDesk::refused);
}

void ComposerDesk::open(TenantId tenant, ConversationId conversation)
{
    releaseLock();
    giveUpDraft();
    m_draftTimer.stop();
    const bool otherTenant = tenant != m_tenant;
    m_tenant = tenant;
    m_conversation = conversation;
    m_summary.reset();
    m_terms = {};
    m_quoted.reset();
    m_writer = {};
    m_draftDirty = false;
    ++m_question;
    m_composer.setQuote({});
    showTerms();
    if (otherTenant)
        readCanned();
    if (!conversation) {
        m_lockTimer.stop();
        return;
    }
    m_lockTimer.start();
    readDraft();
    askTerms();
    askWriter();
}

void ComposerDesk::refresh(const ConversationSummary &summary)
{
    const bool moved = !m_summary || m_summary->conversation.lastMessage != summary.conversation.lastMessage;
    m_summary = summary;
    if (moved)
        askTerms();
    askWriter();
}

void ComposerDesk::quote(const Message &message)
{
    m_quoted = message;
    m_composer.setQuote(InboxWording::content(message.kind, message.body));
    m_composer.focusField();
}

Reply ComposerDesk::takeReply(const QString &text)
{
    const Reply reply{
        .text = text, .quoted = m_quoted ? m_quoted->id : MessageId(), .holdFor = m_terms.holdFor};
    m_quoted.reset();
    m_aboutDraft.clear();
    m_composer.setQuote({});
    releaseLock();
    showTerms();
    return reply;
}

void ComposerDesk::send(ConversationId conversation, const QString &text, const QList<Attachment> &files)
{
    ++m_sending;
    m_slowSend.start();
    Q_EMIT began();
    const Reply reply = takeReply(text);
    if (!files.isEmpty()) {
        sendWithFiles(conversation, reply, files);
        return;
    }
    onDone(this,
           m_tools.replies ? m_tools.replies->reply(m_tenant, conversation, reply)
                           : m_source.reply(m_tenant, conversation, text),
           [this, conversation, reply](const Result<Message> &message) {
               --m_sending;
               if (message) {
                   Q_EMIT stored(*message);
                   if (reply.holdFor > milliseconds::zero())
                       offerTakeBack({*message}, {});
               } else {
                   m_composer.giveBack(conversation, reply.text);
                   Q_EMIT failed(conversation, tr("Your message was not sent."), message.error());
               }
               Q_EMIT sendingChanged();
           });
}

void ComposerDesk::sendWithFiles(ConversationId conversation, const Reply &reply,
                                 const QList<Attachment> &files)
{
    onDone(this, m_tools.attachments->sendFiles(m_tenant, conversation, reply, files),
           [this, conversation, reply, files](const Result<QList<Message>> &messages) {
               --m_sending;
               if (messages) {
                   for (const Message &message : *messages)
                       Q_EMIT stored(message);
                   if (reply.holdFor > milliseconds::zero())
                       offerTakeBack(*messages, files);
               } else {
                   m_composer.giveBack(conversation, reply.text, files);
                   Q_EMIT failed(conversation, tr("Your message was not sent."), messages.error());
               }
               Q_EMIT sendingChanged();
           });
}

void ComposerDesk::attach()
{
    if (!m_composer.takesFilesNow())
        return;
    auto *dialog = new QFileDialog(m_composer.window(), tr("Attach files"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setObjectName(u"attachDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::urlsSelected, this,
            [this, conversation = m_conversation](const QList<QUrl> &files) {
                if (conversation == m_conversation)
                    m_composer.attachments().add(files);
            });
    connect(dialog, &QDialog::finished, &m_composer, &Composer::focusField);
    dialog->open();
}

void ComposerDesk::offerTakeBack(const QList<Message> &messages, const QList<Attachment> &files)
{
    m_undo.offer(tr("Your answer leaves in a moment."), [desk = QPointer(this), messages, files] {
        if (desk)
            desk->takeBack(messages, files);
    });
}

/// One after the other: the last first, so that what has left is what came first.
void ComposerDesk::takeBack(QList<Message> messages, const QList<Attachment> &files)
{
    const Message message = messages.takeLast();
    onDone(this, m_tools.replies->takeBack(message.tenant, message.id),
           [this, message, messages, files](const Result<Message> &taken) {
               if (!taken) {
                   Q_EMIT failed(message.conversation, tr("It had left already."), taken.error());
                   return;
               }
               QList<Attachment> rest = files;
               const bool isFile = message.metadata.contains(u"media"_s) && !rest.isEmpty();
               m_composer.giveBack(message.conversation, message.body,
                                   isFile ? QList<Attachment>{rest.takeLast()} : QList<Attachment>());
               Q_EMIT stored(*taken);
               if (!messages.isEmpty())
                   takeBack(messages, rest);
           });
}

void ComposerDesk::addNote(ConversationId conversation, const QString &text)
{
    Q_EMIT began();
    onDone(this, m_tools.notes->addNote(m_tenant, conversation, text),
           [this, conversation, text](const Result<Message> &note) {
               if (note) {
                   Q_EMIT stored(*note);
                   return;
               }
               m_composer.giveBack(conversation, text);
               if (conversation == m_conversation)
                   m_composer.setNoteMode(true); // nobody shall send by mistake what was a note
               Q_EMIT failed(conversation, tr("Your note was not kept."), note.error());
           });
}

void ComposerDesk::edited()
{
    if (!m_conversation)
        return;
    m_draftDirty = true;
    m_draftTimer.start();
    if (m_composer.text().isEmpty())
        releaseLock();
    else if (!m_locked && !m_composer.isNoteMode())
        holdLock();
}

void ComposerDesk::flush()
{
    m_draftTimer.stop();
    if (m_draftDirty)
        keepDraft();
}

void ComposerDesk::keepDraft()
{
    m_draftDirty = false;
    if (!m_tools.drafts || !m_conversation)
        return;
    onDone(this, m_tools.drafts->keepDraft(m_tenant, m_conversation, m_composer.draft(m_conversation)),
           [](const Result<> &) {}); // it stands in the field all the same; the next stroke tries again
}

void ComposerDesk::readDraft()
{
    if (!m_tools.drafts || !m_composer.text().isEmpty())
        return; // what stands there is newer
    onDone(this, m_tools.drafts->draft(m_tenant, m_conversation),
           [this, question = m_question](const Result<QString> &draft) {
               if (draft && question == m_question && m_composer.text().isEmpty() && !draft->isEmpty())
                   m_composer.setText(*draft);
           });
}

void ComposerDesk::readCanned()
{
    m_responses.clear();
    m_fillings.clear();
    if (!m_tools.canned || !m_tenant)
        return;
    m_popup->setResponses({});
    onDone(this, m_tools.canned->cannedResponses(m_tenant),
           [this, tenant = m_tenant](const Result<QList<CannedResponse>> &responses) {
               if (responses && tenant == m_tenant) {
                   m_responses = *responses;
                   m_popup->setResponses(m_responses);
               }
           });
    onDone(this, m_tools.canned->fillings(m_tenant),
           [this, tenant = m_tenant](const Result<QHash<QString, QString>> &fillings) {
               if (fillings && tenant == m_tenant)
                   m_fillings = *fillings;
           });
}

void ComposerDesk::manageCanned()
{
    m_composer.setText({});
    auto *dialog = new CannedDialog(*m_tools.canned, m_tenant, m_responses, m_composer.parentWidget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CannedDialog::responsesChanged, this,
            [this, tenant = m_tenant](const QList<CannedResponse> &responses) {
                if (tenant != m_tenant)
                    return;
                m_responses = responses;
                m_popup->setResponses(responses);
            });
    connect(dialog, &QDialog::finished, &m_composer, &Composer::focusField);
    dialog->open();
}

void ComposerDesk::insertCanned(const CannedResponse &response)
{
    QHash<QString, QString> values = m_fillings;
    if (m_summary) {
        values.insert(u"contact_name"_s, m_summary->contactName);
        values.insert(u"contact_phone"_s, m_summary->conversation.address.section(u'@', 0, 0));
    }
    m_composer.setText(filledIn(response.text, values));
    m_composer.focusField();
    edited();
}

void ComposerDesk::askDraft()
{
    if (m_asking) {
        m_asking->cancel();
        return;
    }
    if (!m_conversation || !m_tools.answerDrafts)
        return;
    m_asking.emplace();
    m_composer.setOffersDraft(true, true);
    m_aboutDraft = tr("The AI writes a draft …");
    showTerms();
    onDone(this, m_tools.answerDrafts->draftAnswer(m_tenant, m_conversation, *m_asking),
           [this, question = m_question, conversation = m_conversation](const Result<AnswerDraft> &draft) {
               if (question == m_question) // else it was for another conversation: the log has it
                   draftArrived(conversation, draft);
           });
}

void ComposerDesk::draftArrived(ConversationId conversation, const Result<AnswerDraft> &draft)
{
    m_asking.reset();
    m_aboutDraft.clear();
    m_composer.setOffersDraft(true, false);
    if (draft) {
        const QString written = m_composer.text();
        m_composer.setText(written.isEmpty() ? draft->text : written + u'\n' + draft->text);
        edited(); // it is kept as if it had been written
        //: %1 is an amount of money
        m_aboutDraft = draft->cost
                           ? tr("A draft of the AI, not sent. It cost %1.").arg(draft->cost->toString())
                           : tr("A draft of the AI, not sent.");
        m_composer.focusField();
    } else if (draft.error().code != Error::Code::Cancelled) {
        Q_EMIT failed(conversation, tr("The AI made no draft."), draft.error());
    }
    showTerms();
}

void ComposerDesk::giveUpDraft()
{
    m_aboutDraft.clear();
    if (!m_asking)
        return;
    m_asking->cancel();
    m_asking.reset();
    m_composer.setOffersDraft(true, false);
}

void ComposerDesk::askTerms()
{
    if (!m_tools.replies || !m_conversation)
        return;
    onDone(this, m_tools.replies->terms(m_tenant, m_conversation),
           [this, question = m_question](const Result<SendingTerms> &terms) {
               if (!terms || question != m_question)
                   return; // the server says so when it refuses
               m_terms = *terms;
               m_composer.attachments().setOffersVoice(terms->voiceNotes);
               showTerms();
           });
}

void ComposerDesk::askWriter()
{
    if (!m_tools.writing || !m_conversation || m_locked)
        return;
    onDone(this, m_tools.writing->whoWrites(m_tenant, m_conversation),
           [this, conversation = m_conversation](const Result<WritingLock> &lock) {
               if (!m_locked)
                   lockAnswered(conversation, lock);
           });
}

void ComposerDesk::holdLock()
{
    if (!m_tools.writing)
        return;
    m_locked = true;
    onDone(this, m_tools.writing->beginWriting(m_tenant, m_conversation),
           [this, conversation = m_conversation](const Result<WritingLock> &lock) {
               lockAnswered(conversation, lock);
           });
}

void ComposerDesk::lockAnswered(ConversationId conversation, const Result<WritingLock> &lock)
{
    if (!lock || conversation != m_conversation)
        return;
    m_writer = lock->by != m_person ? *lock : WritingLock();
    if (m_writer.by)
        m_locked = false; // the colleague's
    showTerms();
}

void ComposerDesk::releaseLock()
{
    if (!m_tools.writing || !std::exchange(m_locked, false))
        return;
    onDone(this, m_tools.writing->endWriting(m_tenant, m_conversation), [](const Result<> &) {});
}

/// What the person should know before sending.
void ComposerDesk::showTerms()
{
    QStringList lines;
    if (!m_aboutDraft.isEmpty())
        lines << m_aboutDraft;
    if (m_writer.by) {
        //: %1 is a colleague
        lines << tr("%1 is writing an answer here.").arg(m_writer.name);
    }
    QString blocked;
    if (m_terms.windowEnds) {
        const auto left = std::chrono::floor<std::chrono::minutes>(*m_terms.windowEnds - m_clock.now());
        if (left.count() < 0) {
            blocked = tr("The contact last wrote more than 24 hours ago: WhatsApp takes no free text until "
                         "they write again. Private notes can be written.");
        } else {
            //: %1 is hours and minutes, "3:05"
            lines << tr("Free text can be sent for %1 more hours.")
                         .arg(u"%1:%2"_s.arg(left.count() / 60).arg(left.count() % 60, 2, 10, QChar(u'0')));
        }
    }
    m_composer.setBlocked(blocked);
    m_composer.setAside(lines.join(u' '));
}

} // namespace chatflow
