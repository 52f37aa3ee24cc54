// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/personeraser.h"

#include "accounts/auditstore.h"
#include "base/logging.h"
#include "base/random.h"
#include "conversations/contactstore.h"
#include "conversations/erasurestore.h"
#include "secrets/secretstore.h"
#include "storage/database.h"
#include "storage/scrub.h"
#include "tenants/tenantstore.h"
#include "workspace/workspacelocation.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace chatflow
{

struct PersonEraser::Parts {
    Database &database;
    SecretStore &secrets;
    Random &random;
    ErasureBook book;
    Features features;
    bool going = true; ///< false when the eraser is gone

    SecretKey keyName() const { return {database.workspaceId(), u"workspace/erasures"_s}; }

    /// The key under which receipts are made; a new one when there is none and `make`.
    static QCoro::Task<Result<SecretValue>> key(std::shared_ptr<Parts> parts, bool make)
    {
        const auto reading = parts->secrets.read(parts->keyName());
        auto found = co_await settled(reading);
        if (found || !make || found.error().code != Error::Code::SecretNotFound)
            co_return found;
        const SecretValue fresh(parts->random.bytes(32).toBase64());
        const auto writing = parts->secrets.write(parts->keyName(), fresh);
        const auto written = co_await settled(writing);
        if (!written)
            co_return fail(written.error());
        co_return fresh;
    }

    /// Every feature in turn; counts by feature.
    static QCoro::Task<Result<QJsonObject>> removeAll(std::shared_ptr<Parts> parts, DataSubject subject)
    {
        QJsonObject counts;
        for (const auto &feature : parts->features) {
            const auto erasing = feature->eraseData(subject);
            const auto erased = co_await settled(erasing);
            if (!erased)
                co_return fail(erased.error());
            if (!parts->going)
                co_return fail(Error::cancelled());
            counts.insert(feature->name(), *erased);
        }
        co_return counts;
    }

    static QCoro::Task<Result<>> note(std::shared_ptr<Parts> parts, TenantId tenant, ErasureRow row,
                                      Actor actor)
    {
        const auto writing = parts->database.write([=](Transaction &tx) -> Result<> {
            CHATFLOW_TRY(ErasureStore::note(tx, tenant, row));
            return AuditStore::append(tx, actor, tenant, u"erase"_s, u"contact"_s, 0,
                                      {{u"receipt"_s, row.id}});
        });
        const auto written = co_await settled(writing);
        co_return written;
    }
};

namespace
{

struct Person {
    Tenant tenant;
    QList<ContactIdentifier> identifiers;
    Instant now;
};

Result<Person> personOf(const Snapshot &snapshot, TenantId tenant, ContactId contact)
{
    const auto business = TenantStore::find(snapshot, tenant);
    if (!business)
        return fail(business.error());
    if (const auto there = ContactStore::find(snapshot, tenant, contact); !there)
        return fail(there.error());
    const auto identifiers = ContactStore::identifiers(snapshot, tenant, contact);
    if (!identifiers)
        return fail(identifiers.error());
    return Person{*business, *identifiers, snapshot.now()};
}

/// The contacts that a receipt is about, as far as they were there when it was made.
Result<QSet<ContactId>> peopleOf(const Snapshot &snapshot, const SecretValue &key,
                                 const ErasureReceipt &receipt)
{
    const auto all = ErasureStore::identifiersUntil(snapshot, receipt.tenant, receipt.at);
    if (!all)
        return fail(all.error());
    const QSet<QString> wanted(receipt.identifiers.begin(), receipt.identifiers.end());
    QSet<ContactId> people;
    for (const auto &[contact, identifier] : *all) {
        if (wanted.contains(ErasureReceipt::hash(key, receipt.tenant, identifier)))
            people.insert(contact);
    }
    return people;
}

} // namespace

PersonEraser::PersonEraser(Database &database, SecretStore &secrets, Random &random, ErasureBook book,
                           Features features, QObject *parent)
    : QObject(parent)
    , m_parts(new Parts{database, secrets, random, std::move(book), std::move(features)})
{
}

PersonEraser::~PersonEraser()
{
    m_parts->going = false;
}

QFuture<Result<ErasureExtent>> PersonEraser::extent(TenantId tenant, ContactId contact)
{
    return m_parts->database.read([=](const Snapshot &snapshot) -> Result<ErasureExtent> {
        if (const auto there = ContactStore::find(snapshot, tenant, contact); !there)
            return fail(there.error());
        return ErasureStore::extent(snapshot, tenant, contact);
    });
}

QFuture<Result<ErasureOutcome>> PersonEraser::erase(const Actor &actor, TenantId tenant, ContactId contact)
{
    return toFuture(eraseSteps(m_parts, actor, tenant, contact));
}

QFuture<Result<int>> PersonEraser::applyReceipts()
{
    return toFuture(applySteps(m_parts));
}

QFuture<Result<QJsonObject>> PersonEraser::dataOf(const Actor &actor, TenantId tenant, ContactId contact)
{
    return toFuture(collect(m_parts, actor, {tenant, contact}));
}

QCoro::Task<Result<ErasureOutcome>> PersonEraser::eraseSteps(std::shared_ptr<Parts> parts, Actor actor,
                                                             TenantId tenant, ContactId contact)
{
    const auto reading =
        parts->database.read([=](const Snapshot &snapshot) { return personOf(snapshot, tenant, contact); });
    const auto person = co_await settled(reading);
    if (!person)
        co_return fail(person.error());
    const auto key = co_await Parts::key(parts, true);
    if (!key)
        co_return fail(key.error());
    ErasureReceipt receipt{.id = parts->random.token(20),
                           .workspace = parts->database.workspaceId(),
                           .tenant = tenant,
                           .clientId = person->tenant.clientId,
                           .at = person->now,
                           .actor = actor.id,
                           .backups = migrationBackupsOf(parts->database.location())};
    for (const ContactIdentifier &identifier : person->identifiers)
        receipt.identifiers << ErasureReceipt::hash(*key, tenant, identifier);
    const auto promising = parts->book.write(receipt.id, receipt.toJson(*key));
    const auto promised = co_await settled(promising);
    if (!promised)
        co_return fail(promised.error());
    const DataSubject subject{tenant, contact};
    const auto counts = co_await Parts::removeAll(parts, subject);
    if (!counts)
        co_return fail(counts.error());
    receipt.counts = *counts;
    const auto writing = parts->book.write(receipt.id, receipt.toJson(*key));
    const auto written = co_await settled(writing);
    if (!written)
        co_return fail(written.error());
    const auto scrubbing = scrubDeleted(parts->database);
    const auto scrubbed = co_await settled(scrubbing);
    // Not noted as done while the file may still hold something: the next opening goes on.
    if (scrubbed) {
        const ErasureRow row{receipt.id, receipt.at, actor.id, *counts};
        const auto noted = co_await Parts::note(parts, tenant, row, actor);
        if (!noted)
            co_return fail(noted.error());
    }
    co_return ErasureOutcome{.receipt = parts->book.pathOf(receipt.id),
                             .counts = *counts,
                             .backups = receipt.backups,
                             .remains = scrubbed ? std::nullopt : std::optional(scrubbed.error())};
}

QCoro::Task<Result<int>> PersonEraser::applySteps(std::shared_ptr<Parts> parts)
{
    const auto listing = parts->book.all();
    const auto files = co_await settled(listing);
    if (!files)
        co_return fail(files.error());
    if (files->isEmpty())
        co_return 0;
    const auto asking =
        parts->database.read([](const Snapshot &snapshot) { return ErasureStore::noted(snapshot); });
    const auto noted = co_await settled(asking);
    if (!noted)
        co_return fail(noted.error());
    QList<QJsonObject> unknown;
    for (const QJsonObject &file : *files) {
        if (!noted->contains(file.value("id"_L1).toString()))
            unknown << file;
    }
    if (unknown.isEmpty())
        co_return 0;
    const auto key = co_await Parts::key(parts, false);
    if (!key)
        co_return fail(key.error());
    int erased = 0;
    for (const QJsonObject &file : std::as_const(unknown)) {
        const auto receipt = ErasureReceipt::fromJson(*key, file);
        if (!receipt || receipt->workspace != parts->database.workspaceId()) {
            logWarning(lcStorage(), "erasure_receipt_not_ours", {{"id", file.value("id"_L1).toString()}});
            continue;
        }
        const auto finding = parts->database.read(
            [=](const Snapshot &snapshot) { return peopleOf(snapshot, *key, *receipt); });
        const auto people = co_await settled(finding);
        if (!people)
            co_return fail(people.error());
        QJsonObject counts;
        for (const ContactId contact : *people) {
            const DataSubject subject{receipt->tenant, contact};
            const auto removed = co_await Parts::removeAll(parts, subject);
            if (!removed)
                co_return fail(removed.error());
            counts = *removed;
            ++erased;
        }
        const auto scrubbing = scrubDeleted(parts->database);
        const auto scrubbed = co_await settled(scrubbing);
        if (!scrubbed)
            co_return fail(scrubbed.error());
        const ErasureRow row{receipt->id, receipt->at, receipt->actor, counts};
        const Actor actor{receipt->actor, Actor::Kind::Person, {}};
        const auto noting = co_await Parts::note(parts, receipt->tenant, row, actor);
        if (!noting)
            co_return fail(noting.error());
        logInfo(lcStorage(), "erasure_applied_again",
                {{"receipt", receipt->id}, {"contacts", people->size()}});
    }
    co_return erased;
}

QCoro::Task<Result<QJsonObject>> PersonEraser::collect(std::shared_ptr<Parts> parts, Actor actor,
                                                       DataSubject subject)
{
    const auto auditing = parts->database.write([=](Transaction &tx) -> Result<> {
        const auto there = ContactStore::find(tx, subject.tenant, subject.contact);
        if (!there)
            return fail(there.error());
        return AuditStore::append(tx, actor, subject.tenant, u"access_pack"_s, u"contact"_s,
                                  subject.contact.value());
    });
    const auto audited = co_await settled(auditing);
    if (!audited)
        co_return fail(audited.error());
    QJsonObject all;
    for (const auto &feature : parts->features) {
        const auto exporting = feature->exportData(subject);
        const auto data = co_await settled(exporting);
        if (!data)
            co_return fail(data.error());
        if (!parts->going)
            co_return fail(Error::cancelled());
        if (!data->isEmpty())
            all.insert(feature->name(), *data);
    }
    co_return all;
}

QStringList migrationBackupsOf(const QString &location)
{
    if (isServerLocation(location))
        return {};
    const QFileInfo file(location);
    return file.dir().entryList({file.fileName() + u".before-v*.backup*"_s}, QDir::Files, QDir::Name);
}

} // namespace chatflow
