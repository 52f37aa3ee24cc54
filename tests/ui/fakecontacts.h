// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/contactsource.h"

#include <algorithm>

namespace chatflow
{

/// Contacts in memory: one card for whoever is asked for.
class FakeContacts final : public ContactSource
{
public:
    static constexpr Instant now{milliseconds(1'790'000'000'000)};

    ContactCard held;             ///< the card, whoever is asked for
    QList<Tag> known;             ///< the tenant's tags
    QStringList calls;            ///< what was asked to be changed, in order
    std::optional<Error> failure; ///< of everything from now on

    QFuture<Result<ContactCard>> card(TenantId tenant, ContactId contact) override
    {
        if (failure)
            return readyFuture(Result<ContactCard>(fail(*failure)));
        ContactCard answer = held;
        answer.contact.id = contact;
        answer.contact.tenant = tenant;
        return readyFuture(Result<ContactCard>(answer));
    }
    QFuture<Result<QList<Tag>>> tags(TenantId) override { return readyFuture(Result<QList<Tag>>(known)); }
    QFuture<Result<>> setProfile(TenantId, ContactId, const ContactProfile &profile) override
    {
        held.contact.isNamed = !profile.name.isEmpty();
        held.contact.name = held.contact.isNamed ? profile.name : held.contact.pushName;
        held.contact.email = profile.email;
        held.contact.company = profile.company;
        held.contact.language = profile.language;
        return noted(QStringLiteral("profile ") + profile.name);
    }
    QFuture<Result<>> setFields(TenantId, ContactId, const QList<OwnVariable> &fields) override
    {
        held.contact.fields = fields;
        return noted(QStringLiteral("fields"));
    }
    QFuture<Result<>> setAnswered(TenantId, ContactId, bool automatically) override
    {
        held.contact.optOut = automatically ? std::nullopt : std::optional(OptOut{now, ActorId(7), {}});
        return noted(automatically ? QStringLiteral("in") : QStringLiteral("out"));
    }
    QFuture<Result<ContactNote>> addNote(TenantId, ContactId contact, const QString &text) override
    {
        if (failure)
            return readyFuture(Result<ContactNote>(fail(*failure)));
        const ContactNote note{.id = ContactNoteId(++m_next),
                               .contact = contact,
                               .text = text,
                               .at = now,
                               .author = ActorId(7),
                               .authorName = QStringLiteral("Marta")};
        held.notes.prepend(note);
        return readyFuture(Result<ContactNote>(note));
    }
    QFuture<Result<ContactNote>> removeNote(TenantId, ContactNoteId id) override
    {
        const auto note = std::ranges::find(held.notes, id, &ContactNote::id);
        const ContactNote was = *note;
        held.notes.erase(note);
        return readyFuture(Result<ContactNote>(was));
    }
    QFuture<Result<>> putBackNote(TenantId, const ContactNote &note) override
    {
        held.notes.prepend(note);
        return noted(QStringLiteral("put back"));
    }
    QFuture<Result<Tag>> addTag(TenantId, const QString &name, const QString &colour) override
    {
        const Tag tag{TagId(100 + ++m_next), name, colour};
        known.append(tag);
        return readyFuture(Result<Tag>(tag));
    }
    QFuture<Result<>> setTag(TenantId, ContactId, TagId tag, bool on) override
    {
        held.tags.removeAll(tag);
        if (on)
            held.tags.append(tag);
        return noted(on ? QStringLiteral("tag") : QStringLiteral("untag"));
    }
    QFuture<Result<ContactMergeId>> merge(TenantId, ContactId kept, ContactId merged,
                                          MergeEvidence evidence) override
    {
        calls << QStringLiteral("merge");
        held.suggestions.clear();
        held.merges.append({.id = ContactMergeId(1),
                            .kept = kept,
                            .merged = merged,
                            .mergedName = QStringLiteral("Anita"),
                            .at = now,
                            .by = ActorId(7),
                            .evidence = evidence});
        return readyFuture(Result<ContactMergeId>(ContactMergeId(1)));
    }
    QFuture<Result<>> unmerge(TenantId, ContactId) override
    {
        held.merges.clear();
        return noted(QStringLiteral("unmerge"));
    }
    QFuture<Result<>> keepApart(TenantId, ContactId, ContactId) override
    {
        held.suggestions.clear();
        return noted(QStringLiteral("apart"));
    }

private:
    QFuture<Result<>> noted(const QString &call)
    {
        calls << call;
        return readyFuture(failure ? Result<>(fail(*failure)) : Result<>());
    }

    qint64 m_next = 0;
};

} // namespace chatflow
