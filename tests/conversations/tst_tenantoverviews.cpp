// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/actorstore.h"
#include "conversations/contactstore.h"
#include "conversations/conversationstore.h"
#include "conversations/messagestore.h"
#include "conversations/tenantoverviews.h"
#include "metering/usagestore.h"
#include "support/fakeclock.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"
#include "tenants/instancestore.h"
#include "tenants/tenantdirectory.h"

#include <QTest>

using namespace chatflow;
using namespace chatflow::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

// 04:30 in Europe/Madrid on the 2nd; in Buenos Aires it is still half past midnight, in UTC half past three.
const Instant start =
    instantFromMs(QDateTime(QDate(2026, 3, 2), QTime(3, 30), QTimeZone::utc()).toMSecsSinceEpoch());

/// A workspace, who works in it, and the service.
struct Stage {
    FakeClock clock{start};
    TestDatabase workspace{&clock};
    Actor actor;
    std::unique_ptr<TenantDirectory> directory;
    std::unique_ptr<TenantOverviews> overviews;

    Stage() = default;
    explicit Stage(const QString &driver)
        : workspace(driver, &clock)
    {
    }
    bool open()
    {
        if (!workspace.open())
            return false;
        const auto found = awaited(workspace->write(
            [](Transaction &tx) { return ActorStore::findOrCreate(tx, Actor::Kind::Person, u"Ana"_s); }));
        if (found)
            actor = *found;
        directory = std::make_unique<TenantDirectory>(*workspace);
        overviews = std::make_unique<TenantOverviews>(*workspace);
        return found.has_value();
    }
    Result<Tenant> add(const QString &name, const QString &zone, const QString &flowise = {})
    {
        TenantDraft draft{.name = name};
        draft.settings.timeZone = zone;
        draft.settings.flowise.url = flowise;
        if (!flowise.isEmpty())
            draft.settings.flowise.flowId = u"6f9c1a52-0b7e-4d0a-9c53-2f4a8f1f6f3b"_s;
        return awaited(directory->add(SystemPrincipal::allTenants(), actor, draft));
    }
    Result<Instance> addNumber(TenantId tenant, const QString &name)
    {
        return awaited(directory->addInstance(SystemPrincipal::allTenants(), actor, tenant,
                                              u"http://127.0.0.1:8080"_s, name));
    }
    Result<> see(TenantId tenant, ConnectionState::Kind kind, InstanceId instance, const QString &state,
                 const std::optional<Error> &error = {})
    {
        const ConnectionState seen{tenant, kind, instance, state, error, start};
        return awaited(
            workspace->write([=](Transaction &tx) { return InstanceStore::setConnection(tx, seen); }));
    }
    /// A conversation with one message that came in at `at`, held by `holder`.
    Result<ConversationId> converse(TenantId tenant, InstanceId instance, const QString &phone, Holder holder,
                                    Instant at, const QString &zone)
    {
        return awaited(workspace->write([=](Transaction &tx) -> Result<ConversationId> {
            const QString address = phone + u"@s.whatsapp.net"_s;
            const auto contact =
                ContactStore::resolve(tx, tenant, {{IdentifierKind::Phone, phone}}, u"Contact"_s);
            if (!contact)
                return fail(contact.error());
            const auto conversation = ConversationStore::ensure(tx, tenant, instance, *contact, address);
            if (!conversation)
                return fail(conversation.error());
            Message message;
            message.tenant = tenant;
            message.conversation = conversation->id;
            message.instance = instance;
            message.role = Role::User;
            message.kind = u"text"_s;
            message.body = u"hola"_s;
            message.at = at;
            message.delivery = Delivery::Received;
            const auto id = MessageStore::insert(tx, message);
            if (!id)
                return fail(id.error());
            CHATFLOW_TRY(ConversationStore::noteMessage(tx, *conversation, *id, at, true));
            if (holder != Holder::Ai)
                CHATFLOW_TRY(
                    ConversationStore::setHolder(tx, *conversation, holder, HolderReason::AiFailed, {}));
            const UsageEvent event{.tenant = tenant,
                                   .at = at,
                                   .kind = UsageKind::MessageIn,
                                   .source = id->value(),
                                   .conversation = conversation->id};
            const auto counted = UsageStore::record(tx, event, QTimeZone(zone.toUtf8()));
            if (!counted)
                return fail(counted.error());
            return conversation->id;
        }));
    }
};

} // namespace

class TestTenantOverviews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatEachTenantDoes_data() { TestDatabase::addDrivers(); }
    void showsWhatEachTenantDoes();
    void countsTheTenantsOwnDay();
    void readsOnlyThoseAskedFor_data() { TestDatabase::addDrivers(); }
    void readsOnlyThoseAskedFor();
    void saysWhenThereAreMore();
};

void TestTenantOverviews::showsWhatEachTenantDoes()
{
    Stage stage;
    QVERIFY2(stage.open(), qPrintable(stage.workspace.error()));
    const auto shop = stage.add(u"Shop"_s, u"UTC"_s, u"https://flowise.example.com"_s);
    const auto bare = stage.add(u"Bakery"_s, u"UTC"_s);
    VERIFY_RESULT(shop);
    VERIFY_RESULT(bare);
    const auto first = stage.addNumber(shop->id, u"first"_s);
    const auto second = stage.addNumber(shop->id, u"second"_s);
    VERIFY_RESULT(first);
    VERIFY_RESULT(second);
    const Error closed{Error::Code::InstanceNotConnected, {{u"instance"_s, u"second"_s}}, {}};
    VERIFY_RESULT(stage.see(shop->id, ConnectionState::Kind::Flowise, {}, u"ok"_s));
    VERIFY_RESULT(stage.see(shop->id, ConnectionState::Kind::WhatsApp, first->id, u"ok"_s));
    VERIFY_RESULT(stage.see(shop->id, ConnectionState::Kind::EvolutionEvents, first->id, u"connecting"_s));
    VERIFY_RESULT(stage.see(shop->id, ConnectionState::Kind::WhatsApp, second->id, u"closed"_s, closed));
    const Instant now = stage.workspace->now(); // PostgreSQL goes by its own clock
    VERIFY_RESULT(stage.converse(shop->id, first->id, u"54911"_s, Holder::Waiting, now - 2ms, u"UTC"_s));
    VERIFY_RESULT(stage.converse(shop->id, first->id, u"54912"_s, Holder::Waiting, now, u"UTC"_s));
    VERIFY_RESULT(stage.converse(shop->id, second->id, u"54913"_s, Holder::Human, now - 1ms, u"UTC"_s));
    VERIFY_RESULT(stage.converse(shop->id, second->id, u"54914"_s, Holder::Ai, now - 48h, u"UTC"_s));
    VERIFY_RESULT(awaited(stage.directory->setState(SystemPrincipal::allTenants(), stage.actor, bare->id,
                                                    TenantState::Paused)));

    const auto page = awaited(stage.overviews->all(SystemPrincipal::allTenants()));
    VERIFY_RESULT(page);
    QVERIFY(!page->more);
    QCOMPARE(page->rows.size(), 2);
    const TenantOverview &bakery = page->rows.at(0); // by name
    QCOMPARE(bakery.tenant.name, u"Bakery"_s);
    QVERIFY(bakery.tenant.state == TenantState::Paused);
    QVERIFY(bakery.numbers.isEmpty() && bakery.flowiseUrl.isEmpty() && !bakery.lastMessageAt);
    QCOMPARE(bakery.flowise, ConnectionGlance());
    QCOMPARE(bakery.waiting, 0);
    QCOMPARE(bakery.messagesToday, 0);

    const TenantOverview &row = page->rows.at(1);
    QCOMPARE(row.tenant, *awaited(stage.directory->tenant(shop->id)));
    QCOMPARE(row.flowiseUrl, u"https://flowise.example.com"_s);
    QCOMPARE(row.flowise, (ConnectionGlance{u"ok"_s, {}}));
    QCOMPARE(row.numbers.size(), 2);
    QCOMPARE(row.numbers.at(0),
             (NumberOverview{first->id, u"first"_s, {u"ok"_s, {}}, {u"connecting"_s, {}}}));
    QCOMPARE(row.numbers.at(1), (NumberOverview{second->id, u"second"_s, {u"closed"_s, closed}, {}}));
    QCOMPARE(row.waiting, 2);
    QCOMPARE(row.messagesToday, 3);
    QCOMPARE(row.lastMessageAt, std::optional(now));
}

void TestTenantOverviews::countsTheTenantsOwnDay()
{
    Stage stage(u"sqlite"_s);
    QVERIFY2(stage.open(), qPrintable(stage.workspace.error()));
    // Four hours ago: yesterday in Madrid and in UTC; the day before midnight in Buenos Aires as well. One
    // hour ago is yesterday only in Buenos Aires. Kiritimati is a date ahead of UTC.
    const QStringList zones{u"America/Argentina/Buenos_Aires"_s, u"Europe/Madrid"_s, u"Pacific/Kiritimati"_s};
    const QList<qint64> expected{1, 2, 3};
    for (const QString &zone : zones) {
        const auto tenant = stage.add(zone, zone);
        VERIFY_RESULT(tenant);
        const auto number = stage.addNumber(tenant->id, zone.section(u'/', -1));
        VERIFY_RESULT(number);
        int contact = 0;
        for (const milliseconds ago : {milliseconds(10min), milliseconds(3h), milliseconds(12h)})
            VERIFY_RESULT(stage.converse(tenant->id, number->id, QString::number(54911 + contact++),
                                         Holder::Ai, start - ago, zone));
    }
    const auto page = awaited(stage.overviews->all(SystemPrincipal::allTenants()));
    VERIFY_RESULT(page);
    for (qsizetype row = 0; row < zones.size(); ++row) {
        QCOMPARE(page->rows.at(row).timeZone, zones.at(row));
        QCOMPARE(page->rows.at(row).messagesToday, expected.at(row));
    }
}

void TestTenantOverviews::readsOnlyThoseAskedFor()
{
    Stage stage;
    QVERIFY2(stage.open(), qPrintable(stage.workspace.error()));
    const auto b = stage.add(u"B"_s, u"UTC"_s);
    const auto a = stage.add(u"A"_s, u"UTC"_s);
    VERIFY_RESULT(stage.add(u"C"_s, u"UTC"_s));
    VERIFY_RESULT(stage.addNumber(b->id, u"b"_s));
    const auto rows = awaited(stage.overviews->of({b->id, a->id, TenantId(4711)}));
    VERIFY_RESULT(rows);
    QCOMPARE(rows->size(), 2);
    QCOMPARE(rows->at(0).tenant.name, u"A"_s);
    QCOMPARE(rows->at(1).numbers.size(), 1);
    const auto all = awaited(stage.overviews->all(SystemPrincipal::allTenants()));
    QCOMPARE(all->rows.first(2), *rows); // the two ways of reading agree
}

void TestTenantOverviews::saysWhenThereAreMore()
{
    FakeClock clock(start);
    TestDatabase workspace(u"sqlite"_s, &clock);
    QVERIFY2(workspace.open(), qPrintable(workspace.error()));
    const auto filled = awaited(workspace->write([](Transaction &tx) -> Result<> {
        for (int number = 0; number <= TenantOverviews::most; ++number)
            CHATFLOW_TRY(
                tx.exec(u"INSERT INTO tenants (client_id, name, state, settings_version, created_at, "
                        "updated_at) VALUES (?, ?, 'active', 1, 0, 0)"_s,
                        u"t%1"_s.arg(number), u"T%1"_s.arg(number, 6, 10, QChar(u'0'))));
        return {};
    }));
    VERIFY_RESULT(filled);
    TenantOverviews overviews(*workspace);
    const auto page = awaited(overviews.all(SystemPrincipal::allTenants()));
    VERIFY_RESULT(page);
    QVERIFY(page->more);
    QCOMPARE(page->rows.size(), TenantOverviews::most);
    QCOMPARE(page->rows.constLast().tenant.name, u"T009999"_s);
    QCOMPARE(page->rows.constLast().timeZone, u"UTC"_s); // no settings at all
}

QTEST_GUILESS_MAIN(TestTenantOverviews)
#include "tst_tenantoverviews.moc"
