// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/actionpalette.h"
#include "shell/commandpalette.h"
#include "shell/layoutmemory.h"
#include "shell/overlay.h"
#include "shell/palettematch.h"
#include "shell/tenantpalette.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <deque>

using namespace Qt::StringLiterals;
using namespace chatflow;

namespace
{

/// Answers when the test says so.
class SlowSource final : public PaletteSource
{
public:
    QString heading() const override { return u"Messages"_s; }
    QFuture<Result<QList<PaletteItem>>> find(const QString &text, int) override
    {
        asked << text;
        promises.emplace_back();
        promises.back().start();
        return promises.back().future();
    }
    void answer(size_t number, const Result<QList<PaletteItem>> &finds)
    {
        promises[number].addResult(finds);
        promises[number].finish();
    }
    QStringList asked;
    std::deque<QPromise<Result<QList<PaletteItem>>>> promises;
};

PaletteItem item(const QString &title, std::function<void()> run = {})
{
    PaletteItem made;
    made.title = title;
    made.run = std::move(run);
    return made;
}

QList<Tenant> manyTenants(int count)
{
    QList<Tenant> tenants;
    for (int i = 1; i <= count; ++i) {
        Tenant tenant;
        tenant.id = TenantId(i);
        tenant.clientId = u"client-%1"_s.arg(i);
        tenant.name = i == 437 ? u"Peluquería Ñandú"_s : u"Negocio %1"_s.arg(i);
        tenants.append(tenant);
    }
    return tenants;
}

} // namespace

class TestCommandPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void matches_data();
    void matches();
    void fiveHundredTenantsAreSearchedWithoutAccents();
    void menusAreFoundWithTheirKeys();
    void staleAnswersAreDropped();
    void enterWaitsForTheAnswer();
    void aLateAnswerDoesNotMoveTheChoice();
    void recentComesFirst();
    void aFailingSourceSaysSo();
    void nothingFoundIsSaid();
    void tabStaysInTheOverlay();

private:
    QString chosen() const { return m_view->currentIndex().data().toString(); }
    QStringList shown() const
    {
        QStringList rows;
        for (int row = 0; row < m_view->model()->rowCount(); ++row)
            rows << m_view->model()->index(row, 0).data().toString();
        return rows;
    }

    std::unique_ptr<LayoutMemory> m_layout;
    std::unique_ptr<CommandPalette> m_palette;
    QLineEdit *m_field = nullptr;
    QListView *m_view = nullptr;
};

void TestCommandPalette::init()
{
    m_layout = std::make_unique<LayoutMemory>(QString());
    m_palette = std::make_unique<CommandPalette>(*m_layout);
    m_field = m_palette->findChild<QLineEdit *>(u"paletteField"_s);
    m_view = m_palette->findChild<QListView *>(u"paletteFinds"_s);
    new QAbstractItemModelTester(m_view->model(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                 m_view);
    m_palette->show();
}

void TestCommandPalette::cleanup()
{
    m_palette.reset();
}

void TestCommandPalette::matches_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("same before beginning") << u"tema"_s << u"Tema"_s << u"Tema oscuro"_s;
    QTest::newRow("beginning before word") << u"os"_s << u"Oscuro"_s << u"Tema oscuro"_s;
    QTest::newRow("word before within") << u"cur"_s << u"Tema curioso"_s << u"Tema oscuro"_s;
    QTest::newRow("within before scattered") << u"scu"_s << u"Oscuro"_s << u"Se cierra un rato"_s;
    QTest::newRow("words in any order") << u"norte kio"_s << u"Kiosko Norte"_s << u"Norte"_s;
    QTest::newRow("accents do not count") << u"clinica"_s << u"Clínica Sol"_s << u"Clan"_s;
    QTest::newRow("nor in what is typed") << u"CLÍNICA"_s << u"clinica sol"_s << u"Clan"_s;
    QTest::newRow("short gaps before none") << u"tcs"_s << u"TechStore"_s << u"Otra"_s;
}

void TestCommandPalette::matches()
{
    QFETCH(QString, typed);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    QCOMPARE_GT(paletteMatch(typed, better), 0);
    QCOMPARE_GT(paletteMatch(typed, better), paletteMatch(typed, worse));
    QCOMPARE(paletteMatch(u"zzz"_s, better), 0);
    QCOMPARE_GT(paletteMatch(QString(), better), 0);
}

void TestCommandPalette::fiveHundredTenantsAreSearchedWithoutAccents()
{
    TenantId shownTenant;
    TenantPalette source([&shownTenant](TenantId tenant) { shownTenant = tenant; });
    source.setTenants(manyTenants(500));
    m_palette->begin({&source}, u"Find a business"_s);
    QTRY_COMPARE(m_view->model()->rowCount(), 501); // with its heading
    QTest::keyClicks(m_field, u"nandu"_s);
    QTRY_VERIFY(m_palette->isSettled());
    QTRY_COMPARE(chosen(), u"Peluquería Ñandú"_s);
    QSignalSpy finished(m_palette.get(), &CommandPalette::finished);
    QTest::keyClick(m_field, Qt::Key_Return);
    QCOMPARE(shownTenant, TenantId(437));
    QCOMPARE(finished.count(), 1);
}

void TestCommandPalette::menusAreFoundWithTheirKeys()
{
    QMainWindow window;
    QMenu *view = window.menuBar()->addMenu(u"&View"_s);
    QMenu *theme = view->addMenu(u"&Theme"_s);
    QAction *dark = theme->addAction(u"&Dark"_s);
    dark->setShortcut(Qt::CTRL | Qt::Key_D);
    theme->addAction(u"Dawn"_s)->setEnabled(false);
    QSignalSpy triggered(dark, &QAction::triggered);
    ActionPalette source(*window.menuBar());
    m_palette->begin({&source}, u"Find"_s);
    QTest::keyClicks(m_field, u"da"_s);
    QTRY_COMPARE(shown(), (QStringList{u"Commands"_s, u"Dark"_s})); // what cannot be done is not offered
    const QModelIndex row = m_view->currentIndex();
    QCOMPARE(row.data(PaletteModel::DetailRole).toString(), u"View › Theme"_s);
    QCOMPARE(row.data(PaletteModel::ShortcutRole).toString(), u"Ctrl+D"_s);
    QTest::keyClick(m_field, Qt::Key_Enter);
    QCOMPARE(triggered.count(), 1);
}

void TestCommandPalette::staleAnswersAreDropped()
{
    SlowSource slow;
    m_palette->begin({&slow}, u"Find"_s);
    QTest::keyClicks(m_field, u"a"_s);
    QTest::keyClicks(m_field, u"b"_s);
    QCOMPARE(slow.asked, (QStringList{QString(), u"a"_s, u"ab"_s}));
    slow.answer(2, QList<PaletteItem>{item(u"new"_s)});
    QTRY_COMPARE(chosen(), u"new"_s);
    slow.answer(1, QList<PaletteItem>{item(u"old"_s)});
    slow.answer(0, QList<PaletteItem>{item(u"older"_s)});
    QCoreApplication::processEvents();
    QCOMPARE(shown(), (QStringList{u"Messages"_s, u"new"_s}));
}

void TestCommandPalette::enterWaitsForTheAnswer()
{
    SlowSource slow;
    QString ran;
    m_palette->begin({&slow}, u"Find"_s);
    slow.answer(0, QList<PaletteItem>{item(u"before"_s, [&ran] { ran = u"before"_s; })});
    QTRY_COMPARE(chosen(), u"before"_s);
    QTest::keyClicks(m_field, u"x"_s);
    QTest::keyClick(m_field, Qt::Key_Return); // the list is still of the question before
    QCOMPARE(ran, QString());
    slow.answer(1, QList<PaletteItem>{item(u"x"_s, [&ran] { ran = u"x"_s; })});
    QTRY_COMPARE(ran, u"x"_s);
}

void TestCommandPalette::aLateAnswerDoesNotMoveTheChoice()
{
    SlowSource slow;
    TenantPalette tenants([](TenantId) {});
    tenants.setTenants(manyTenants(3));
    m_palette->begin({&slow, &tenants}, u"Find"_s);
    QTRY_COMPARE(chosen(), u"Negocio 1"_s);
    QTest::keyClick(m_field, Qt::Key_Down);
    QCOMPARE(chosen(), u"Negocio 2"_s);
    slow.answer(0, QList<PaletteItem>{item(u"late"_s)});
    QTRY_COMPARE(shown().value(0), u"Messages"_s);
    QCOMPARE(chosen(), u"Negocio 2"_s);
    QTest::keyClick(m_field, Qt::Key_PageUp);
    QCOMPARE(chosen(), u"late"_s);
}

void TestCommandPalette::recentComesFirst()
{
    TenantPalette tenants([](TenantId) {});
    tenants.setTenants(manyTenants(20));
    SlowSource other;
    m_palette->begin({&tenants}, u"Find"_s);
    QTest::keyClicks(m_field, u"negocio 17"_s);
    QTRY_COMPARE(chosen(), u"Negocio 17"_s);
    QTest::keyClick(m_field, Qt::Key_Return);
    m_palette->begin({&tenants, &other}, u"Find"_s);
    QTRY_COMPARE(shown().mid(0, 2), (QStringList{u"Recent"_s, u"Negocio 17"_s}));
    QCOMPARE(shown().count(u"Negocio 17"_s), 1);
    // Among equals the recent one is first, also of what is typed; and another start of the program knows.
    CommandPalette later(*m_layout);
    later.begin({&tenants, &other}, u"Find"_s);
    auto *view = later.findChild<QListView *>(u"paletteFinds"_s);
    QTest::keyClicks(later.findChild<QLineEdit *>(u"paletteField"_s), u"neg"_s);
    QTRY_COMPARE(view->currentIndex().data().toString(), u"Negocio 17"_s);
}

void TestCommandPalette::aFailingSourceSaysSo()
{
    SlowSource slow;
    m_palette->begin({&slow}, u"Find"_s);
    slow.answer(0, fail(Error{Error::Code::HostNotFound, {{u"host"_s, u"db.example"_s}}, {}}));
    QTRY_COMPARE(m_view->model()->rowCount(), 2);
    QVERIFY(shown().value(1).contains(u"db.example"_s));
    QTest::keyClick(m_field, Qt::Key_Return); // nothing to run
    QVERIFY(m_palette->isVisible());
}

void TestCommandPalette::nothingFoundIsSaid()
{
    SlowSource slow;
    m_palette->begin({&slow}, u"Find"_s);
    auto *nothing = m_palette->findChild<QLabel *>(u"paletteNothing"_s);
    QVERIFY(!nothing->isVisible()); // not before it is known
    slow.answer(0, QList<PaletteItem>());
    QTRY_VERIFY(nothing->isVisible());
    QTest::keyClicks(m_field, u"x"_s);
    slow.answer(1, QList<PaletteItem>{item(u"x"_s)});
    QTRY_VERIFY(m_view->isVisible());
    QVERIFY(!nothing->isVisible());
}

void TestCommandPalette::tabStaysInTheOverlay()
{
    QMainWindow window;
    auto *behind = new QPushButton(u"Behind"_s, &window);
    window.setCentralWidget(behind);
    auto *card = new QWidget;
    auto *first = new QLineEdit(card);
    auto *second = new QLineEdit(card);
    second->move(0, 40);
    card->setFocusProxy(first);
    Overlay overlay(card, Overlay::Place::Top, &window);
    window.resize(600, 400);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    behind->setFocus();
    overlay.open();
    QVERIFY(first->hasFocus());
    QTest::keyClick(first, Qt::Key_Tab);
    QVERIFY(second->hasFocus());
    QTest::keyClick(second, Qt::Key_Tab);
    QVERIFY(first->hasFocus());
    QTest::keyClick(first, Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(second->hasFocus());
    QTest::keyClick(second, Qt::Key_Escape);
    QVERIFY(!overlay.isVisible());
    QVERIFY(behind->hasFocus());
    overlay.open();
    QTest::mouseClick(&overlay, Qt::LeftButton, {}, QPoint(3, 390));
    QVERIFY(!overlay.isVisible());
}

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
