// SPDX-License-Identifier: GPL-3.0-or-later

QTest::qWait(100); // broken
QThread::msleep(5); // broken
std::this_thread::sleep_for(1s); // broken
usleep(3); // broken
QTRY_VERIFY(spy.count() > 0);
QVERIFY(QTest::qWaitForWindowExposed(&window));
spy.wait(5000);
