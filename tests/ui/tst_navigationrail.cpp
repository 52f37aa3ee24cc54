// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/navigationrail.h"
#include "shell/railbutton.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;

class TestNavigationRail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void arrowsMoveAndEnterGoes();
    void aSecondClickKeepsThePageChosen();
    void whatWaitsIsSaid();
    void everyPlaceHasItsKeys();

private:
    RailButton *button(const QString &id) { return m_rail->findChild<RailButton *>(u"page."_s + id); }

    NavigationRail *m_rail = nullptr;
};

void TestNavigationRail::init()
{
    m_rail = new NavigationRail;
    m_rail->setEntries({{u"inbox"_s, u"conversations"_s, [] { return u"Inbox"_s; }},
                        {u"tenants"_s, u"tenant"_s, [] { return u"Businesses"_s; }},
                        {u"logs"_s, u"log"_s, [] { return u"Logs"_s; }}});
    m_rail->setCurrent(u"inbox"_s);
    m_rail->resize(90, 500);
    m_rail->show();
    QVERIFY(QTest::qWaitForWindowActive(m_rail));
}

void TestNavigationRail::cleanup()
{
    delete m_rail;
}

void TestNavigationRail::arrowsMoveAndEnterGoes()
{
    QSignalSpy chosen(m_rail, &NavigationRail::chosen);
    QSignalSpy bell(m_rail, &NavigationRail::notificationsRequested);
    button(u"inbox"_s)->setFocus();
    QTest::keyClick(button(u"inbox"_s), Qt::Key_Up); // stays at the end
    QVERIFY(button(u"inbox"_s)->hasFocus());
    QTest::keyClick(button(u"inbox"_s), Qt::Key_Down);
    QVERIFY(button(u"tenants"_s)->hasFocus());
    QCOMPARE(m_rail->current(), u"inbox"_s); // moving is not going
    QTest::keyClick(button(u"tenants"_s), Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.at(0).at(0).toString(), u"tenants"_s);
    QTest::keyClick(button(u"tenants"_s), Qt::Key_End);
    QVERIFY(m_rail->bell()->hasFocus());
    QTest::keyClick(m_rail->bell(), Qt::Key_Space);
    QCOMPARE(bell.count(), 1);
    QTest::keyClick(m_rail->bell(), Qt::Key_Home);
    QVERIFY(button(u"inbox"_s)->hasFocus());
}

void TestNavigationRail::aSecondClickKeepsThePageChosen()
{
    QTest::mouseClick(button(u"inbox"_s), Qt::LeftButton);
    QVERIFY(button(u"inbox"_s)->isChecked());
    m_rail->setCurrent(u"logs"_s);
    QVERIFY(!button(u"inbox"_s)->isChecked());
    QVERIFY(button(u"logs"_s)->isChecked());
}

void TestNavigationRail::whatWaitsIsSaid()
{
    m_rail->setWaiting(u"inbox"_s, 3);
    QCOMPARE(button(u"inbox"_s)->badge(), 3);
    QCOMPARE(button(u"inbox"_s)->accessibleName(), u"Inbox, 3 waiting"_s);
    m_rail->setWaiting(u"inbox"_s, 0);
    QCOMPARE(button(u"inbox"_s)->accessibleName(), u"Inbox"_s);
    m_rail->setUnread(12);
    QCOMPARE(m_rail->bell()->accessibleName(), u"Notifications, 12 unread"_s);
    m_rail->setUnread(0);
    QCOMPARE(m_rail->bell()->accessibleName(), u"Notifications, none unread"_s);
}

void TestNavigationRail::everyPlaceHasItsKeys()
{
    QCOMPARE(button(u"inbox"_s)->toolTip(), u"Inbox (Ctrl+1)"_s);
    QCOMPARE(button(u"logs"_s)->toolTip(), u"Logs (Ctrl+3)"_s);
}

QTEST_MAIN(TestNavigationRail)
#include "tst_navigationrail.moc"
