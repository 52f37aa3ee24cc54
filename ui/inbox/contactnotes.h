// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/contactcard.h"
#include "inbox/contactsection.h"
#include "widgets/relativetime.h"

class QPlainTextEdit;
class QPushButton;

namespace chatflow
{

/// What people wrote about a contact, the newest first, with a field for the next note.
class ContactNotes : public ContactSection
{
    Q_OBJECT

public:
    explicit ContactNotes(QWidget *parent = nullptr);

    void setNotes(const QList<ContactNote> &notes, const RelativeTime &times, Instant now, bool mayChange);
    /// A note that could not be stored comes back into the field.
    void giveBack(const QString &text);
    void clearField();

Q_SIGNALS:
    void added(const QString &text);
    void removed(chatflow::ContactNoteId note);

protected:
    void retranslate() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    void enter();

    QList<ContactNote> m_notes;
    RelativeTime m_times;
    Instant m_now;
    bool m_mayChange = false;
    QPlainTextEdit *m_field;
    QPushButton *m_add;
    QWidget *m_rows;
};

} // namespace chatflow
