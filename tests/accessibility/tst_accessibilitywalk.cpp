// SPDX-License-Identifier: GPL-3.0-or-later
// That the walk finds what is wrong, and nothing else: against a window with known faults.
#include "accessibility/accessibilitywalk.h"
#include "accessibility/keyboard.h"
#include "accessibility/menuwalk.h"
#include "accessibility/privatescreen.h"
#include "accessibility/programunderwalk.h"
#include "support/places.h"

#include <QTest>

#include <algorithm>
#include <memory>

namespace chatflow::test
{
using namespace Qt::StringLiterals;

class AccessibilityWalkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void findsJustThat_data();
    void findsJustThat();

private:
    std::unique_ptr<PrivateScreen> m_screen;
};

void AccessibilityWalkTest::initTestCase()
{
    m_screen = std::make_unique<PrivateScreen>();
    QCOMPARE(m_screen->problem(), QString());
}

void AccessibilityWalkTest::cleanupTestCase()
{
    m_screen.reset();
}

void AccessibilityWalkTest::findsJustThat_data()
{
    QTest::addColumn<QStringList>("faults");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("a good window") << QStringList{u"shortcut"_s} << QStringList();
    QTest::newRow("all at once")
        << QStringList{u"unnamed"_s, u"unreachable"_s, u"shortcut"_s, u"mouse"_s,
                       u"trap"_s,    u"stuck"_s,       u"menu"_s}
        << QStringList{
               u"Tab does not leave it: filler 'Fixture' > text 'Trap'"_s,
               u"for the mouse only (no focus, no shortcut): filler 'Fixture' > push button 'Mouse'"_s,
               u"no key leads to it: filler 'Fixture' > list 'Stuck' > its items, by arrow keys"_s,
               u"no key leads to it: filler 'Fixture' > push button 'Clicked'"_s,
               u"without a name: filler 'Fixture' > menu bar[9] > menu item 'Menu' > menu item[2]"_s,
               u"without a name: filler 'Fixture' > push button[1]"_s};
}

void AccessibilityWalkTest::findsJustThat()
{
    QFETCH(QStringList, faults);
    QFETCH(QStringList, expected);
    const AccessibleReader reader(m_screen->bus());
    Keyboard keyboard(m_screen->environment({}));
    ProgramUnderWalk program(*m_screen, reader, programPath(u"brokenwindow"_s), faults);
    const Accessible window =
        program.activeWith([](const QList<Control> &tree) { return tree.constFirst().name == "Fixture"_L1; });
    QVERIFY2(!window.isNull(), program.output().constData());
    AccessibilityWalk walk(reader, keyboard);
    QStringList found;
    MenuWalk menus(reader, keyboard);
    for (const Finding &finding : walk.walk(window) + menus.walk(window))
        found.append(finding.toString());
    found.sort();
    expected.sort();
    QCOMPARE(found, expected);
    QVERIFY(walk.seen() > 5);
    QCOMPARE(menus.seen(), 7);
}

} // namespace chatflow::test

QTEST_GUILESS_MAIN(chatflow::test::AccessibilityWalkTest)
#include "tst_accessibilitywalk.moc"
