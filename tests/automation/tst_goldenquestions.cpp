// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/actorstore.h"
#include "automation/flowcalibrationstore.h"
#include "automation/goldenquestions.h"
#include "automation/goldenstore.h"
#include "metering/previewusagestore.h"
#include "metering/usageledger.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"
#include "tenants/tenantdirectory.h"

#include <QTest>

using namespace chatflow;
using namespace chatflow::test;
using namespace Qt::StringLiterals;

/// What is stored of golden questions and previews, on both databases.
class TestGoldenQuestions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsQuestionsInOrder_data() { TestDatabase::addDrivers(); }
    void keepsQuestionsInOrder();
    void aTenantSeesItsOwn_data() { TestDatabase::addDrivers(); }
    void aTenantSeesItsOwn();
    void refusesWhatIsNoQuestion_data() { TestDatabase::addDrivers(); }
    void refusesWhatIsNoQuestion();
    void keepsRuns_data() { TestDatabase::addDrivers(); }
    void keepsRuns();
    void forgetsOldRuns_data() { TestDatabase::addDrivers(); }
    void forgetsOldRuns();
    void metersPreviewsApart_data() { TestDatabase::addDrivers(); }
    void metersPreviewsApart();
    void keepsTheLastCalibration_data() { TestDatabase::addDrivers(); }
    void keepsTheLastCalibration();

private:
    void open();
    QStringList texts(const Tenant &tenant);

    std::unique_ptr<TestDatabase> m_workspace;
    std::unique_ptr<GoldenQuestions> m_golden;
    Actor m_ana;
    Tenant m_shop;
    Tenant m_bakery;
};

void TestGoldenQuestions::open()
{
    m_golden.reset();
    m_workspace = std::make_unique<TestDatabase>();
    QVERIFY2(m_workspace->open(), qPrintable(m_workspace->error()));
    const auto actor = awaited((*m_workspace)->write([](Transaction &tx) {
        return ActorStore::findOrCreate(tx, Actor::Kind::Person, u"Ana"_s);
    }));
    VERIFY_RESULT(actor);
    m_ana = *actor;
    TenantDirectory directory(**m_workspace);
    const auto all = SystemPrincipal::allTenants();
    const auto shop = awaited(directory.add(all, m_ana, {.name = u"Shop"_s}));
    const auto bakery = awaited(directory.add(all, m_ana, {.name = u"Bakery"_s}));
    VERIFY_RESULT(shop);
    VERIFY_RESULT(bakery);
    m_shop = *shop;
    m_bakery = *bakery;
    m_golden = std::make_unique<GoldenQuestions>(**m_workspace);
}

QStringList TestGoldenQuestions::texts(const Tenant &tenant)
{
    QStringList out;
    const auto found = awaited(m_golden->questions(tenant.id));
    for (const GoldenQuestion &question : found.value_or(QList<GoldenQuestion>()))
        out.append(question.text);
    return out;
}

void TestGoldenQuestions::keepsQuestionsInOrder()
{
    open();
    GoldenQuestion question{.text = u"¿Abren hoy? 🙂"_s,
                            .expectations = {.contains = {u"8"_s}, .language = u"es"_s, .maxLength = 300},
                            .note = u"hours"_s};
    const auto first = awaited(m_golden->save(m_ana, m_shop.id, question));
    VERIFY_RESULT(first);
    QVERIFY(first->id);
    question.id = first->id;
    QVERIFY(*first == question);
    const auto second = awaited(m_golden->save(m_ana, m_shop.id, {.text = u"b"_s}));
    const auto third = awaited(m_golden->save(m_ana, m_shop.id, {.text = u"c"_s}));
    VERIFY_RESULT(third);
    QCOMPARE(texts(m_shop), QStringList({u"¿Abren hoy? 🙂"_s, u"b"_s, u"c"_s}));
    QVERIFY(awaited(m_golden->questions(m_shop.id))->constFirst() == question);

    question.text = u"a"_s;
    question.expectations = {};
    VERIFY_RESULT(awaited(m_golden->save(m_ana, m_shop.id, question)));
    VERIFY_RESULT(awaited(m_golden->setOrder(m_shop.id, {third->id, first->id})));
    QCOMPARE(texts(m_shop), QStringList({u"c"_s, u"a"_s, u"b"_s}));
    VERIFY_RESULT(awaited(m_golden->remove(m_ana, m_shop.id, first->id)));
    QCOMPARE(texts(m_shop), QStringList({u"c"_s, u"b"_s}));
    VERIFY_FAILED(awaited(m_golden->remove(m_ana, m_shop.id, first->id)), Error::Code::NotFound);
    VERIFY_FAILED(awaited(m_golden->save(m_ana, m_shop.id, question)), Error::Code::NotFound);
}

void TestGoldenQuestions::aTenantSeesItsOwn()
{
    open();
    const auto shops = awaited(m_golden->save(m_ana, m_shop.id, {.text = u"shop's"_s}));
    VERIFY_RESULT(shops);
    QCOMPARE(texts(m_bakery), QStringList());
    VERIFY_FAILED(awaited(m_golden->save(m_ana, m_bakery.id, *shops)), Error::Code::NotFound);
    VERIFY_FAILED(awaited(m_golden->remove(m_ana, m_bakery.id, shops->id)), Error::Code::NotFound);
    GoldenRun run{.actor = m_ana};
    const auto id = awaited(m_golden->record(m_shop.id, run));
    VERIFY_RESULT(id);
    VERIFY_FAILED(awaited(m_golden->run(m_bakery.id, *id)), Error::Code::NotFound);
    QVERIFY(awaited(m_golden->runs(m_bakery.id))->isEmpty());
    QVERIFY(awaited(m_golden->lastComplete(m_bakery.id))->isEmpty());
}

void TestGoldenQuestions::refusesWhatIsNoQuestion()
{
    open();
    VERIFY_FAILED(awaited(m_golden->save(m_ana, m_shop.id, {.text = u" "_s})), Error::Code::InvalidArgument);
    VERIFY_FAILED(
        awaited(m_golden->save(m_ana, m_shop.id, {.text = u"?"_s, .expectations = {.language = u"xx"_s}})),
        Error::Code::InvalidArgument);
    QCOMPARE(texts(m_shop), QStringList());
}

void TestGoldenQuestions::keepsRuns()
{
    open();
    GoldenRun run{.startedAt = instantFromMs(1000), .finishedAt = instantFromMs(5000), .actor = m_ana};
    run.settingsVersion = 3;
    run.unsaved = true;
    run.results = {{.question = GoldenQuestionId(7),
                    .text = u"¿Pan?"_s,
                    .answer = u"Sí 🙂"_s,
                    .verdicts = {{GoldenVerdict::Rule::Language, u"es"_s, u"en"_s, false},
                                 {GoldenVerdict::Rule::MaxLength, u"9"_s, u"4"_s, true}},
                    .error = std::nullopt,
                    .tokensIn = 100,
                    .tokensOut = 20,
                    .exactness = Exactness::Exact,
                    .cost = Money(123, Currency::usd()),
                    .total = milliseconds(850)},
                   {.question = GoldenQuestionId(8),
                    .text = u"b"_s,
                    .error = Error{Error::Code::FlowFailed, {{u"reason"_s, u"no"_s}}, {}}}};
    const auto id = awaited(m_golden->record(m_shop.id, run));
    VERIFY_RESULT(id);
    run.id = *id;
    const auto read = awaited(m_golden->run(m_shop.id, *id));
    VERIFY_RESULT(read);
    QVERIFY(*read == run);
    QVERIFY(awaited(m_golden->lastComplete(m_shop.id))->at(0) == run);

    GoldenRun stopped{.actor = m_ana};
    stopped.complete = false;
    VERIFY_RESULT(awaited(m_golden->record(m_shop.id, stopped)));
    QVERIFY(awaited(m_golden->lastComplete(m_shop.id))->at(0) == run);
    GoldenRun newer{.actor = m_ana};
    newer.results = {{.question = GoldenQuestionId(7), .answer = u"No"_s, .total = milliseconds(400)}};
    const auto newerId = awaited(m_golden->record(m_shop.id, newer));
    VERIFY_RESULT(newerId);
    newer.id = *newerId;
    QCOMPARE(awaited(m_golden->lastComplete(m_shop.id, 5)).value(), (QList<GoldenRun>{newer, run}));
    const auto runs = awaited(m_golden->runs(m_shop.id, 2));
    QCOMPARE(runs->size(), 2);
    QVERIFY(runs->at(0).id == *newerId);
    QVERIFY(!runs->at(1).complete);
    QVERIFY(runs->at(0).results.isEmpty());
}

void TestGoldenQuestions::forgetsOldRuns()
{
    open();
    GoldenRun run{.actor = m_ana};
    run.results = {{.question = GoldenQuestionId(1), .text = u"a"_s}};
    const auto first = awaited(m_golden->record(m_shop.id, run));
    const auto others = awaited(m_golden->record(m_bakery.id, run));
    VERIFY_RESULT(awaited((*m_workspace)->write([&](Transaction &tx) -> Result<> {
        for (int i = 1; i <= GoldenStore::runsKept; ++i)
            CHATFLOW_TRY(GoldenStore::record(tx, m_shop.id, run));
        return {};
    })));
    QCOMPARE(awaited(m_golden->runs(m_shop.id, 1000))->size(), GoldenStore::runsKept);
    VERIFY_FAILED(awaited(m_golden->run(m_shop.id, *first)), Error::Code::NotFound);
    VERIFY_RESULT(awaited(m_golden->run(m_bakery.id, *others)));
    const auto results = awaited((*m_workspace)->read([](const Snapshot &snapshot) {
        return snapshot.number(u"SELECT count(*) FROM golden_results"_s);
    }));
    QCOMPARE(*results, GoldenStore::runsKept + 1);
}

void TestGoldenQuestions::metersPreviewsApart()
{
    open();
    const QTimeZone zone("America/Mexico_City");
    const Instant late =
        instantFromMs(QDateTime(QDate(2026, 3, 2), QTime(3, 0), Qt::UTC).toMSecsSinceEpoch());
    PreviewUsage usage{.tenant = m_shop.id,
                       .at = late,
                       .tokensIn = 100,
                       .tokensOut = 10,
                       .exactness = Exactness::Exact,
                       .cost = Money(50, Currency::usd())};
    const auto record = [&](const PreviewUsage &one) {
        return awaited(
            (*m_workspace)->write([&](Transaction &tx) { return PreviewUsageStore::record(tx, one, zone); }));
    };
    VERIFY_RESULT(record(usage));
    VERIFY_RESULT(record(usage));
    usage.kind = PreviewKind::Golden;
    usage.cost.reset();
    VERIFY_RESULT(record(usage));
    UsageLedger ledger(**m_workspace);
    const QDate day(2026, 3, 1); // it is still the first in Mexico
    const auto days = awaited(ledger.previewDays(m_shop.id, day, day));
    VERIFY_RESULT(days);
    const QList<PreviewUsageDay> expected{
        {day, PreviewKind::Golden, Exactness::Exact, 1, 100, 10, std::nullopt},
        {day, PreviewKind::Chat, Exactness::Exact, 2, 200, 20, Money(100, Currency::usd())}};
    QVERIFY(*days == expected);
    QVERIFY(awaited(ledger.previewDays(m_bakery.id, day, day))->isEmpty());
    QVERIFY(awaited(ledger.days(m_shop.id, day.addDays(-5), day.addDays(5)))->isEmpty()); // not on the bill
}

void TestGoldenQuestions::keepsTheLastCalibration()
{
    open();
    const auto keep = [&](const FlowCalibration &one) {
        return awaited((*m_workspace)->write([&](Transaction &tx) {
            return FlowCalibrationStore::keep(tx, m_shop.id, one);
        }));
    };
    const auto find = [&](const Tenant &tenant, const QString &flow) {
        return *awaited((*m_workspace)->read([&](const Snapshot &snapshot) {
            return FlowCalibrationStore::find(snapshot, tenant.id, flow);
        }));
    };
    QVERIFY(!find(m_shop, u"f"_s));
    VERIFY_RESULT(keep({u"f"_s, 10, 30, instantFromMs(1)}));
    const FlowCalibration later{u"f"_s, 12, 40, instantFromMs(2)};
    VERIFY_RESULT(keep(later));
    QVERIFY(find(m_shop, u"f"_s) == later);
    QCOMPARE(later.hiddenTokens(), 28);
    QCOMPARE(FlowCalibration({u"f"_s, 40, 12, {}}).hiddenTokens(), 0);
    QVERIFY(!find(m_shop, u"g"_s));
    QVERIFY(!find(m_bakery, u"f"_s));
}

QTEST_GUILESS_MAIN(TestGoldenQuestions)
#include "tst_goldenquestions.moc"
