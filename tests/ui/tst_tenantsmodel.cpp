// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakeclock.h"
#include "tenants/tenantsfilter.h"
#include "tenants/tenantsmodel.h"
#include "ui/faketenants.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace std::chrono_literals;

namespace
{

constexpr Instant start{milliseconds(1'790'000'000'000)};
using Column = TenantsModel::Column;

struct Stage {
    FakeClock clock{start};
    FakeTenants tenants;
    TenantsModel model{tenants, clock};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    TenantsFilter filter;

    explicit Stage(const QStringList &names)
    {
        qint64 id = 0;
        for (const QString &name : names)
            tenants.put(tenantNamed(++id, name));
        filter.setSourceModel(&model);
    }
    QString text(TenantId tenant, Column column) const
    {
        return model.index(model.rowOf(tenant), static_cast<int>(column)).data().toString();
    }
    QStringList shown() const
    {
        QStringList names;
        for (int row = 0; row < filter.rowCount(); ++row)
            names << filter.index(row, 0).data().toString();
        return names;
    }
};

} // namespace

class TestTenantsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysHowEachIs();
    void readsAgainWhatChanged();
    void anOldAnswerNeverComesOverANewer();
    void aRandomHistoryEndsAsTheStore();
    void failsAndTriesAgain();
    void sortsByValueNotByText();
    void findsByEveryWord();
};

void TestTenantsModel::saysHowEachIs()
{
    Stage stage({u"Shop"_s});
    TenantOverview shop = tenantNamed(1, u"Shop"_s, TenantState::Paused);
    shop.numbers.append({InstanceId(2), u"second"_s, {u"closed"_s, {}}, {}});
    shop.waiting = 3;
    shop.messagesToday = 1200;
    shop.lastMessageAt = start - 5min;
    stage.tenants.put(shop);
    stage.tenants.put(TenantOverview{.tenant = {.id = TenantId(2), .name = u"Bare"_s}});
    stage.model.reload();
    QTRY_COMPARE(stage.model.rowCount(), 2);
    const TenantId id(1);
    QCOMPARE(stage.text(id, Column::State), u"Paused"_s);
    QCOMPARE(stage.text(id, Column::WhatsApp), u"1 of 2 connected"_s);
    QCOMPARE(stage.text(id, Column::Flowise), u"connected"_s);
    QCOMPARE(stage.text(id, Column::Waiting), u"3"_s);
    QVERIFY(!stage.text(id, Column::LastMessage).isEmpty());
    const QModelIndex whatsApp = stage.model.index(0, static_cast<int>(Column::WhatsApp));
    QCOMPARE(whatsApp.data(TenantsModel::IconRole).toString(), u"failed"_s);
    QVERIFY(whatsApp.data(Qt::ToolTipRole).toString().contains(u"second"_s)); // which, and how to mend it
    const QModelIndex today = stage.model.index(0, static_cast<int>(Column::Today));
    QCOMPARE(today.data(Qt::AccessibleTextRole).toString(), u"Today: 1200"_s);
    QCOMPARE(stage.text(TenantId(2), Column::Flowise), u"not set up"_s);
    QCOMPARE(stage.text(TenantId(2), Column::WhatsApp), u"no number"_s);
    QCOMPARE(stage.text(TenantId(2), Column::Waiting), QString());
}

void TestTenantsModel::readsAgainWhatChanged()
{
    Stage stage({u"A"_s, u"B"_s});
    stage.model.reload();
    QTRY_COMPARE(stage.model.rowCount(), 2);
    const int asked = stage.tenants.answers.asked();
    TenantOverview b = stage.tenants.overview(TenantId(2));
    b.waiting = 7;
    stage.tenants.put(b);
    stage.model.applyChanges({{.tenant = TenantId(2), .kind = ChangeKind::Conversation, .id = 5},
                              {.tenant = TenantId(2), .kind = ChangeKind::Usage, .id = 6},
                              {.tenant = TenantId(1), .kind = ChangeKind::Lease, .id = 1}});
    QVERIFY(!stage.model.isSettled());
    QTRY_COMPARE(stage.text(TenantId(2), Column::Waiting), u"7"_s);
    QCOMPARE(stage.tenants.answers.asked(), asked + 1); // once for both
    stage.model.applyChanges({stage.tenants.put(tenantNamed(3, u"C"_s)), stage.tenants.forget(TenantId(1))});
    QTRY_COMPARE(stage.model.rowOf(TenantId(1)), -1);
    QCOMPARE(stage.model.rowCount(), 2);
    QCOMPARE(stage.text(TenantId(3), Column::Name), u"C"_s);
    QTRY_VERIFY(stage.model.isSettled());
}

void TestTenantsModel::anOldAnswerNeverComesOverANewer()
{
    Stage stage({u"Old"_s});
    stage.tenants.answers.hold();
    stage.model.reload(); // asks while it is called Old
    TenantOverview renamed = tenantNamed(1, u"New"_s);
    stage.tenants.put(renamed);
    stage.model.reload();
    QCOMPARE(stage.tenants.answers.held(), 2);
    stage.tenants.answers.answer(1);
    QTRY_COMPARE(stage.text(TenantId(1), Column::Name), u"New"_s);
    stage.tenants.answers.release();
    QCoreApplication::processEvents();
    QCOMPARE(stage.text(TenantId(1), Column::Name), u"New"_s);

    // What was just stored shows over a read that was asked for before it.
    stage.tenants.answers.hold();
    stage.model.applyChanges({stage.tenants.put(renamed)});
    QTRY_COMPARE(stage.tenants.answers.held(), 1);
    renamed.tenant.state = TenantState::Paused;
    stage.tenants.put(renamed);
    stage.model.showState(TenantId(1), TenantState::Paused);
    QCOMPARE(stage.text(TenantId(1), Column::State), u"Paused"_s);
    stage.tenants.answers.release();
    QTRY_VERIFY(stage.model.isSettled());
    QCOMPARE(stage.text(TenantId(1), Column::State), u"Paused"_s);
}

void TestTenantsModel::aRandomHistoryEndsAsTheStore()
{
    std::minstd_rand random(20261127);
    Stage stage({});
    stage.model.reload();
    stage.tenants.answers.hold();
    QSet<qint64> there;
    for (int step = 0; step < 300; ++step) {
        const qint64 id = static_cast<qint64>(random() % 60) + 1;
        const auto dice = random() % 10;
        if (dice < 6) {
            TenantOverview row = tenantNamed(id, u"T%1"_s.arg(step));
            row.waiting = step;
            stage.model.applyChanges({stage.tenants.put(row)});
            there.insert(id);
        } else if (dice < 8 && there.contains(id)) {
            stage.model.applyChanges({stage.tenants.forget(TenantId(id))});
            there.remove(id);
        } else if (stage.tenants.answers.held() > 0) {
            stage.tenants.answers.answer(0);
        }
        QCoreApplication::processEvents();
    }
    stage.tenants.answers.release();
    QTRY_VERIFY_WITH_TIMEOUT(stage.model.isSettled(), 20'000);
    QCOMPARE(stage.model.rowCount(), there.size());
    for (int row = 0; row < stage.model.rowCount(); ++row) {
        const TenantOverview &shown = *stage.model.at(row);
        QCOMPARE(shown, stage.tenants.overview(shown.tenant.id));
        QCOMPARE(stage.model.rowOf(shown.tenant.id), row);
    }
}

void TestTenantsModel::failsAndTriesAgain()
{
    Stage stage({u"A"_s});
    QSignalSpy failures(&stage.model, &TenantsModel::updateFailed);
    stage.tenants.answers.failNext({Error::Code::StorageUnreachable, {}, {}});
    stage.model.reload();
    QTRY_VERIFY(stage.model.state() == TenantsModel::State::Failed);
    QVERIFY(stage.model.error().code == Error::Code::StorageUnreachable);
    stage.model.reload();
    QTRY_VERIFY(stage.model.state() == TenantsModel::State::Ready);
    // Later failures leave what is shown.
    stage.tenants.answers.failNext({Error::Code::StorageUnreachable, {}, {}});
    stage.model.reload();
    QTRY_COMPARE(failures.count(), 1);
    QVERIFY(stage.model.state() == TenantsModel::State::Ready);
    QCOMPARE(stage.model.rowCount(), 1);
}

void TestTenantsModel::sortsByValueNotByText()
{
    Stage stage({u"Ábaco"_s, u"Zeta"_s, u"Mar"_s});
    QList<qint64> waiting{9, 100, 9};
    for (qint64 id = 1; id <= 3; ++id) {
        TenantOverview row = stage.tenants.overview(TenantId(id));
        row.waiting = waiting.at(id - 1);
        stage.tenants.put(row);
    }
    stage.model.reload();
    QTRY_COMPARE(stage.filter.rowCount(), 3);
    stage.filter.sort(static_cast<int>(Column::Waiting), Qt::DescendingOrder);
    QCOMPARE(stage.shown().constFirst(), u"Zeta"_s); // 100 before 9
    stage.filter.sort(static_cast<int>(Column::Waiting), Qt::AscendingOrder);
    QCOMPARE(stage.shown().constLast(), u"Zeta"_s);
    stage.filter.sort(static_cast<int>(Column::Created), Qt::AscendingOrder); // the higher the id, the older
    QCOMPARE(stage.shown(), (QStringList{u"Mar"_s, u"Zeta"_s, u"Ábaco"_s}));
}

void TestTenantsModel::findsByEveryWord()
{
    Stage stage({u"Café Sol"_s, u"Café Luna"_s, u"Kiosko Norte"_s});
    stage.tenants.put(tenantNamed(3, u"Kiosko Norte"_s, TenantState::Paused));
    stage.model.reload();
    QTRY_COMPARE(stage.filter.rowCount(), 3);
    stage.filter.setText(u"CAFE"_s);
    QCOMPARE(stage.filter.rowCount(), 2);
    stage.filter.setText(u"lun caf"_s);
    QCOMPARE(stage.shown(), QStringList{u"Café Luna"_s});
    stage.filter.setText(u"paused"_s);
    QCOMPARE(stage.shown(), QStringList{u"Kiosko Norte"_s});
    stage.filter.setText(u"nothing like it"_s);
    QCOMPARE(stage.filter.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestTenantsModel)
#include "tst_tenantsmodel.moc"
