// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/layoutmemory.h"
#include "shell/windowmemory.h"

#include <QGuiApplication>
#include <QScreen>
#include <QTest>
#include <QWidget>

using namespace Qt::StringLiterals;
using namespace chatflow;

class TestWindowMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itComesBackWhereItWas();
    void aScreenThatIsGoneDoesNotHideIt();
    void nonsenseIsForgotten();
    void itFitsASmallerScreen();
};

void TestWindowMemory::itComesBackWhereItWas()
{
    LayoutMemory layout{QString()};
    QWidget left;
    left.setGeometry(30, 40, 500, 400);
    left.show();
    WindowMemory::save(left, layout);
    QWidget window;
    WindowMemory::restore(window, layout, QSize(700, 500));
    QCOMPARE(window.geometry(), QRect(30, 40, 500, 400));
    QVERIFY(!window.isMaximized());
}

void TestWindowMemory::aScreenThatIsGoneDoesNotHideIt()
{
    LayoutMemory layout{QString()};
    layout.remember(u"window/rect"_s, QRect(9000, 200, 600, 400));
    QWidget window;
    WindowMemory::restore(window, layout, QSize(700, 500));
    const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
    QVERIFY(screen.contains(window.geometry()));
    QCOMPARE(window.size(), QSize(600, 400));
}

void TestWindowMemory::nonsenseIsForgotten()
{
    LayoutMemory layout{QString()};
    layout.remember(u"window/rect"_s, u"nonsense"_s);
    QWidget window;
    window.setMinimumSize(200, 100);
    WindowMemory::restore(window, layout, QSize(700, 500));
    QCOMPARE(window.size(), QSize(700, 500));
    layout.remember(u"window/rect"_s, QRect(0, 0, 3, 3));
    WindowMemory::restore(window, layout, QSize(650, 450));
    QCOMPARE(window.size(), QSize(650, 450));
}

void TestWindowMemory::itFitsASmallerScreen()
{
    const QRect screen(0, 20, 1024, 600);
    QCOMPARE(WindowMemory::within(QRect(900, 500, 800, 400), screen), QRect(224, 220, 800, 400));
    QCOMPARE(WindowMemory::within(QRect(-50, -50, 2000, 1500), screen), screen);
    QCOMPARE(WindowMemory::within(QRect(10, 30, 300, 200), screen), QRect(10, 30, 300, 200));
}

QTEST_MAIN(TestWindowMemory)
#include "tst_windowmemory.moc"
