// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/contactcard.h"
#include "inbox/contactsection.h"

namespace chatflow
{

/// Other contacts that seem to be, or are by now, the same person.
class ContactLinks : public ContactSection
{
    Q_OBJECT

public:
    explicit ContactLinks(QWidget *parent = nullptr);

    void setCard(const ContactCard &card, bool mayChange);

Q_SIGNALS:
    void mergeRequested(const chatflow::MergeSuggestion &suggestion);
    void apartRequested(chatflow::ContactId other);
    void partRequested(const chatflow::ContactMerge &merge);

protected:
    void retranslate() override;

private:
    void rebuild();

    QList<MergeSuggestion> m_suggestions;
    QList<ContactMerge> m_merges;
    bool m_mayChange = false;
    QWidget *m_rows;
};

} // namespace chatflow
