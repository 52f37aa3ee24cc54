// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/inboxpage.h"
#include "inbox/threadview.h"
#include "shell/layoutmemory.h"
#include "storage/changefeed.h"
#include "support/fakeclock.h"
#include "ui/fakeinbox.h"
#include "widgets/undobar.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace std::chrono_literals;

namespace
{
constexpr Instant start{milliseconds(1'790'000'000'000)};
constexpr ConversationId ana(1);
const auto settingsOfAnswer = u"settingsOfAnswer"_s;
} // namespace

/// The inbox with a question and the AI's answer to it.
struct AnswerStage {
    FakeClock clock{start + 10min};
    ChangeFeed feed;
    LayoutMemory layout{QString()};
    UndoBar undo;
    FakeInbox *inbox = nullptr; ///< the page's
    std::unique_ptr<InboxPage> page;

    explicit AnswerStage(bool seesSettings = true)
    {
        auto source = std::make_unique<FakeInbox>();
        inbox = source.get();
        inbox->seesSettings = seesSettings;
        inbox->add(conversationNamed(1, u"Ana"_s, start));
        inbox->write(textMessage(1, ana, Role::User, u"¿Hay stock?"_s, start + 60s));
        inbox->write(textMessage(2, ana, Role::Assistant, u"Sí, hay."_s, start + 70s, Delivery::Read));
        page = std::make_unique<InboxPage>(std::move(source), feed, clock, layout, undo);
        page->resize(1024, 640);
        page->setTenant(TenantId(1), QTimeZone::utc());
        page->show();
        page->openConversation(ana);
    }
    ThreadView *thread() const { return page->findChild<ThreadView *>(); }
    /// Opens the menu of a message by the keyboard; the caller closes it.
    QMenu *menuOf(int row) const
    {
        thread()->setCurrentIndex(thread()->model()->index(row, 0));
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
        QApplication::sendEvent(thread()->viewport(), &event);
        return thread()->findChild<QMenu *>();
    }
    void close(QMenu *menu) const
    {
        const QPointer gone = menu;
        menu->close();
        QTRY_VERIFY(!gone);
    }
    static QAction *leading(const QMenu *menu) { return menu->findChild<QAction *>(settingsOfAnswer); }
};

class TestAnswerSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerLeadsToItsSettings();
    void saysWhenTheyAreNotKnown();
    void onlyThoseWhoMaySeeThem();
};

void TestAnswerSettings::anAnswerLeadsToItsSettings()
{
    AnswerStage stage;
    stage.inbox->settingsVersions = {{MessageId(2), 7}};
    QTRY_COMPARE(stage.thread()->model()->rowCount(), 2);
    QSignalSpy asked(stage.page.get(), &PageWidget::settingsRequested);
    QMenu *menu = stage.menuOf(0); // the contact's
    QVERIFY(menu && !AnswerStage::leading(menu));
    stage.close(menu);
    menu = stage.menuOf(1);
    QVERIFY(menu && AnswerStage::leading(menu));
    AnswerStage::leading(menu)->trigger();
    QTRY_COMPARE(asked.count(), 1);
    QCOMPARE(asked.constFirst().at(0).value<TenantId>(), TenantId(1));
    QCOMPARE(asked.constFirst().at(1).toLongLong(), 7);
    stage.close(menu);
}

void TestAnswerSettings::saysWhenTheyAreNotKnown()
{
    AnswerStage stage;
    QTRY_COMPARE(stage.thread()->model()->rowCount(), 2);
    QSignalSpy asked(stage.page.get(), &PageWidget::settingsRequested);
    QMenu *menu = stage.menuOf(1);
    QVERIFY(menu && AnswerStage::leading(menu));
    AnswerStage::leading(menu)->trigger();
    stage.close(menu);
    QTRY_VERIFY(!stage.page->findChildren<QWidget *>(u"noticeBar"_s).isEmpty());
    const auto isShown = [&] {
        const auto bars = stage.page->findChildren<QWidget *>(u"noticeBar"_s);
        return std::ranges::any_of(bars, [](const QWidget *bar) { return bar->isVisible(); });
    };
    QTRY_VERIFY(isShown());
    QCOMPARE(asked.count(), 0);
}

void TestAnswerSettings::onlyThoseWhoMaySeeThem()
{
    AnswerStage stage(false);
    QTRY_COMPARE(stage.thread()->model()->rowCount(), 2);
    QMenu *menu = stage.menuOf(1);
    QVERIFY(menu && !AnswerStage::leading(menu));
    stage.close(menu);
}

QTEST_MAIN(TestAnswerSettings)
#include "tst_answersettings.moc"
