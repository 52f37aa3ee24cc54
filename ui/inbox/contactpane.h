// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/contactsource.h"
#include "storage/change.h"
#include "widgets/relativetime.h"

#include <QWidget>

#include <optional>

class QAction;
class QLabel;
class QScrollArea;
class QStackedWidget;

namespace chatflow
{

class Clock;
class ContactFields;
class ContactLinks;
class ContactNotes;
class ContactProfileForm;
class ContactRecords;
class ContactTags;
class NoticeBar;
class StatePane;
class UndoBar;

/// Beside a thread: who writes there, and all that is known of the person, changed in place and taken back by
/// the undo bar.
class ContactPane : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive it.
    ContactPane(ContactSource &source, const Clock &clock, UndoBar &undo, QWidget *parent = nullptr);

    /// None: nobody's.
    void setContact(TenantId tenant, ContactId contact, bool mayChange);
    /// What can be done with all that is kept of the contact; they outlive it.
    void setRecordActions(const QList<QAction *> &actions);
    void setTimes(const RelativeTime &times);
    void applyChanges(const QList<Change> &changes);
    bool isSettled() const { return m_asked == 0; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void connectParts();
    void read();
    void showCard(const ContactCard &card);
    void store(const QFuture<Result<>> &answer, const QString &failure, const QString &done = {},
               std::function<void()> undo = {});
    void editProfile(const ContactProfile &profile);
    void makeTag(const QString &name);
    void setTag(TagId tag, bool on);
    void addNote(const QString &text);
    void removeNote(ContactNoteId note);
    void merge(const MergeSuggestion &suggestion);
    void part(const ContactMerge &merge);
    void retranslate();
    void fitWidth();

    ContactSource &m_source;
    const Clock &m_clock;
    UndoBar &m_undo;
    RelativeTime m_times;
    TenantId m_tenant;
    ContactId m_contact;
    bool m_mayChange = false;
    quint64 m_question = 0; ///< grows with every reading: an answer to an older one is stale
    int m_asked = 0;
    bool m_stale = false; ///< changed while it was hidden
    std::optional<ContactCard> m_card;
    QList<Tag> m_tags;

    NoticeBar *m_notice;
    QStackedWidget *m_stack;
    StatePane *m_state;
    QScrollArea *m_scroll;
    ContactProfileForm *m_profile;
    ContactLinks *m_links;
    ContactTags *m_tagRow;
    ContactFields *m_fields;
    ContactNotes *m_notes;
    ContactRecords *m_records;
};

} // namespace chatflow
