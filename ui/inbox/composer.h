// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "conversations/attachment.h"

#include <QHash>
#include <QString>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace chatflow
{

class AttachmentRow;
class ComposerField;
class ElidedLabel;
class EmojiPicker;

/// Where a person writes: grows with the text, sends with Enter, and keeps an unfinished text for each
/// conversation.
class Composer : public QWidget
{
    Q_OBJECT

public:
    explicit Composer(QWidget *parent = nullptr);

    /// Changes to the draft of `conversation`; none = nothing can be written.
    void setConversation(ConversationId conversation);
    /// Why nothing can be sent now; empty = it can.
    void setBlocked(const QString &reason);
    /// A line under the field: what sending will do, or what is going on.
    void setHint(const QString &hint);
    QString text() const;
    /// Gives back what could not be sent, before whatever has been written and chosen since.
    void giveBack(ConversationId conversation, const QString &text, const QList<Attachment> &files = {});
    void focusField();
    /// Opens the choice of emoji; what is chosen goes where the cursor stands.
    void chooseEmoji();
    ComposerField &field() const { return *m_field; }
    AttachmentRow &attachments() const { return *m_attachments; }
    /// Whether files can go with an answer; a note takes none.
    void setTakesFiles(bool takes);
    /// Whether they can just now.
    bool takesFilesNow() const;
    /// What stands in the field, or would for another conversation.
    QString draft(ConversationId conversation) const;
    /// Puts a text in the place of what stands there; nobody has edited it.
    void setText(const QString &text);
    /// What is being replied to, above the field; empty = nothing.
    void setQuote(const QString &text);
    /// What a person should know before sending, above the field; empty = nothing.
    void setAside(const QString &text);
    /// Whether there is a button for a draft of the AI, and whether one is on its way.
    void setOffersDraft(bool offers, bool asking);
    /// Whether there is a button for canned responses.
    void setOffersCanned(bool offers);
    /// Whether private notes can be written here.
    void setTakesNotes(bool takes);
    /// What is written is a private note, not an answer. Ends with the conversation.
    void setNoteMode(bool note);
    bool isNoteMode() const { return m_noteMode; }

Q_SIGNALS:
    /// The text is handed over: the field is empty from now on.
    void sendRequested(chatflow::ConversationId conversation, const QString &text,
                       const QList<chatflow::Attachment> &files);
    void attachRequested(); ///< files are to be chosen
    /// The same of a private note.
    void noteRequested(chatflow::ConversationId conversation, const QString &text);
    void noteModeChanged(bool note);
    void edited();       ///< by the person
    void quoteDropped(); ///< the person does not want to quote after all
    void cannedRequested();
    void draftRequested(); ///< or, while one is on its way, that it be given up
    void leaveRequested(); ///< Escape

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void send();
    void refresh();
    void fitHeight();
    void retranslate();

    ConversationId m_conversation;
    QHash<ConversationId, QString> m_drafts;
    QString m_blocked;
    QString m_hintText;
    ComposerField *m_field;
    AttachmentRow *m_attachments;
    QHash<ConversationId, QList<Attachment>> m_files; ///< of the conversations that are not open
    QPushButton *m_send;
    QLabel *m_hint;
    QHBoxLayout *m_tools; ///< beside the hint
    QToolButton *m_attach;
    QToolButton *m_note;
    QToolButton *m_canned;
    QToolButton *m_emoji;
    EmojiPicker *m_picker = nullptr; ///< made when it is first opened
    QToolButton *m_draft;
    bool m_asking = false;
    QLabel *m_aside;
    QWidget *m_quoteRow;
    ElidedLabel *m_quote;
    QToolButton *m_dropQuote;
    QString m_quoteText;
    bool m_quiet = false; ///< the program changes the text
    bool m_takesNotes = false;
    bool m_takesFiles = false;
    bool m_noteMode = false;
};

} // namespace chatflow
