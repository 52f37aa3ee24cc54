// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inboxstage.h"

#include "inbox/threadmodel.h"
#include "widgets/noticebar.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chatflow
{

InboxStage::InboxStage(const std::function<void(FakeInbox &)> &write)
{
    auto source = std::make_unique<FakeInbox>();
    inbox = source.get();
    inbox->add(conversationNamed(1, u"Ana"_s, start));
    inbox->add(conversationNamed(2, u"Bruno"_s, start));
    inbox->write(textMessage(1, ana, Role::User, u"¿Hay stock?"_s, start + 60s));
    inbox->write(textMessage(2, ana, Role::Assistant, u"Sí, hay."_s, start + 70s, Delivery::Read));
    inbox->write(textMessage(3, bruno, Role::User, u"Hola"_s, start + 30s));
    if (write)
        write(*inbox);
    desk = std::make_shared<FakeDesk>(*inbox);
    InboxTools tools = FakeDesk::tools(desk);
    tools.contacts = contacts;
    tools.views = views;
    work = std::make_shared<FakeWork>(*inbox, feed);
    tools.work = work;
    tools.tags = tags;
    tools.timeline = timeline;
    tools.followUps = followUps;
    page =
        std::make_unique<InboxPage>(std::move(source), feed, clock, layout, undo, nullptr, std::move(tools));
    page->resize(1024, 640);
    undo.setAttribute(Qt::WA_DontShowOnScreen); // the shell has it in its window
}

void InboxStage::show()
{
    page->show();
    QVERIFY(QTest::qWaitForWindowActive(page.get()));
    page->setTenant(FakeInbox::tenant, QTimeZone::utc());
    page->openConversation(ana);
    QTRY_VERIFY(page->isSettled());
}

Message InboxStage::message(int row) const
{
    const QAbstractItemModel *model = thread()->model();
    const int number = row < 0 ? model->rowCount() + row : row;
    return model->index(number, 0).data(ThreadModel::MessageRole).value<Message>();
}

bool InboxStage::choose(int row, const QString &action) const
{
    const int number = row < 0 ? thread()->model()->rowCount() + row : row;
    thread()->setCurrentIndex(thread()->model()->index(number, 0));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
    QApplication::sendEvent(thread()->viewport(), &event);
    auto *menu = thread()->findChild<QMenu *>();
    auto *found = menu ? menu->findChild<QAction *>(action) : nullptr;
    const bool offered = found && found->isEnabled();
    if (offered)
        found->trigger();
    if (menu)
        delete menu;
    return offered;
}

QString InboxStage::notice() const
{
    for (const NoticeBar *bar : page->findChildren<NoticeBar *>(u"noticeBar"_s)) {
        if (!bar->text().isEmpty() && bar->isVisible())
            return bar->text();
    }
    return {};
}

void InboxStage::type(const QString &text) const
{
    for (const QChar letter : text) { // keyClicks() knows ASCII only
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter));
        QApplication::sendEvent(field(), &press);
    }
}

void InboxStage::press(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QWidget *focused = QApplication::focusWidget();
    QTest::keyClick(focused ? focused : page.get(), key, modifiers);
}

} // namespace chatflow
