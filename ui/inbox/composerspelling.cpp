// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/composerspelling.h"

#include "inbox/contactsource.h"
#include "shell/layoutmemory.h"
#include "spelling/spellmarks.h"

#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace chatflow
{

ComposerSpelling::ComposerSpelling(QPlainTextEdit &field, ContactSource *contacts, LayoutMemory &memory)
    : QObject(&field)
    , m_field(field)
    , m_contacts(contacts)
{
    const QString key = u"spelling/words"_s;
    m_speller.setOwnWords(memory.value(key).toStringList());
    connect(&m_speller, &Speller::ownWordsChanged, this,
            [this, key, &memory] { memory.remember(key, m_speller.ownWords()); });
    new SpellMarks(field, m_speller);
}

void ComposerSpelling::setContact(TenantId tenant, ContactId contact)
{
    if (contact == m_contact)
        return;
    m_contact = contact;
    if (!contact)
        return;
    const QString own = m_field.locale().bcp47Name();
    if (!m_contacts) {
        m_speller.setLanguage(own);
        return;
    }
    onDone(this, m_contacts->card(tenant, contact), [this, contact, own](const Result<ContactCard> &card) {
        if (contact != m_contact)
            return;
        const QString language = card ? card->contact.language : QString();
        m_speller.setLanguage(language.isEmpty() ? own : language);
    });
}

} // namespace chatflow
