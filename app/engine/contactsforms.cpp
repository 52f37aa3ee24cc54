// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/contactsforms.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class ContactsFormsText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::ContactsForms)

public:
    static QString badId() { return tr("a contact's number is expected, as “contacts list” shows it"); }
};

} // namespace

QJsonObject contactToJson(const Contact &contact)
{
    QJsonArray fields;
    for (const OwnVariable &field : contact.fields)
        fields.append(field.toJson());
    QJsonValue optedOut;
    if (contact.optOut)
        optedOut = QJsonObject{{u"at"_s, toIso(contact.optOut->at)},
                               {u"by"_s, contact.optOut->by.value()},
                               {u"reason"_s, contact.optOut->reason}};
    return {
        {u"id"_s, contact.id.value()},
        {u"name"_s, contact.name},
        {u"whatsapp_name"_s, contact.pushName},
        {u"email"_s, contact.email},
        {u"company"_s, contact.company},
        {u"language"_s, contact.language},
        {u"fields"_s, fields},
        {u"opted_out"_s, optedOut},
        {u"messages"_s, contact.messageCount},
        {u"tokens_in"_s, contact.tokensIn},
        {u"tokens_out"_s, contact.tokensOut},
        {u"created_at"_s, toIso(contact.createdAt)},
        {u"updated_at"_s, toIso(contact.updatedAt)},
    };
}

QJsonObject contactCardToJson(const ContactCard &card, const QList<Tag> &tags)
{
    QJsonObject json = contactToJson(card.contact);
    QJsonArray identifiers;
    for (const ContactIdentifier &identifier : card.identifiers)
        identifiers.append(
            QJsonObject{{u"kind"_s, toString(identifier.kind)}, {u"value"_s, identifier.value}});
    json.insert(u"identifiers"_s, identifiers);
    QJsonArray names;
    for (const Tag &tag : tags) {
        if (card.tags.contains(tag.id))
            names.append(tag.name);
    }
    json.insert(u"tags"_s, names);
    QJsonArray notes;
    for (const ContactNote &note : card.notes)
        notes.append(QJsonObject{{u"id"_s, note.id.value()},
                                 {u"at"_s, toIso(note.at)},
                                 {u"author"_s, note.authorName},
                                 {u"text"_s, note.text}});
    json.insert(u"notes"_s, notes);
    QJsonArray merges;
    for (const ContactMerge &merge : card.merges)
        merges.append(QJsonObject{{u"contact"_s, merge.merged.value()},
                                  {u"name"_s, merge.mergedName},
                                  {u"at"_s, toIso(merge.at)},
                                  {u"evidence"_s, toString(merge.evidence)}});
    json.insert(u"merged"_s, merges);
    QJsonArray suggestions;
    for (const MergeSuggestion &suggestion : card.suggestions)
        suggestions.append(QJsonObject{{u"contact"_s, suggestion.contact.value()},
                                       {u"name"_s, suggestion.name},
                                       {u"evidence"_s, toString(suggestion.evidence)}});
    json.insert(u"perhaps_the_same"_s, suggestions);
    return json;
}

Result<ContactId> contactIdFrom(const QString &argument, const QString &text)
{
    bool isNumber = false;
    const qint64 id = text.toLongLong(&isNumber);
    if (!isNumber || id <= 0)
        return fail(Error::invalid(argument, ContactsFormsText::badId()));
    return ContactId(id);
}

} // namespace chatflow
