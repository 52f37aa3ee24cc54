// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "spelling/speller.h"

class QPlainTextEdit;

namespace chatflow
{

class ContactSource;
class LayoutMemory;

/// Spelling in the composer: in the contact's language where it is known, else in the program's. The person's
/// own words are kept with the layout.
class ComposerSpelling : public QObject
{
    Q_OBJECT

public:
    /// All outlive it; `contacts` may be null.
    ComposerSpelling(QPlainTextEdit &field, ContactSource *contacts, LayoutMemory &memory);

    /// Who is written to; none = nobody.
    void setContact(TenantId tenant, ContactId contact);
    Speller &speller() { return m_speller; }

private:
    QPlainTextEdit &m_field;
    ContactSource *m_contacts;
    Speller m_speller;
    ContactId m_contact;
};

} // namespace chatflow
