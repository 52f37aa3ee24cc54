// SPDX-License-Identifier: GPL-3.0-or-later
// A working day without a mouse: the real window on the sandbox, driven by keys alone. The test reads what is
// shown and what is stored; it changes nothing except by keys.
#include "conversations/inbox.h"
#include "inbox/conversationlistmodel.h"
#include "inbox/inboxpage.h"
#include "inbox/threadmodel.h"
#include "shell/pagedeck.h"
#include "shell/railbutton.h"
#include "shell/tenantswitcher.h"
#include "support/awaited.h"
#include "support/verifyresult.h"
#include "ui/consolestage.h"
#include "widgets/elidedlabel.h"
#include "widgets/theme.h"
#include "widgets/undobar.h"
#include "workspace/workspace.h"

#include <QApplication>
#include <QDialog>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace chatflow::test;

namespace
{
constexpr int patience = 60'000; // an upper bound for a busy machine; usually done within four seconds
const auto answer = u"¡Hola! Le responde una persona: sí, hay."_s;
} // namespace

class TestKeyboardJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDayWithoutAMouse();
    void everyWayInAndOutHasItsKeys();
    void aWorkingDay();

private:
    InboxPage *inbox() { return qobject_cast<InboxPage *>(m_stage->window().pages().page(u"inbox"_s)); }
    TenantId tenant() { return m_stage->part<TenantSwitcher>(u"tenantSwitcher"_s)->current(); }
    QListView *list(const QString &name) { return inbox()->findChild<QListView *>(name); }
    QString shown(const QString &label) { return m_stage->part<ElidedLabel>(label)->text(); }
    QString focus() const
    {
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    }
    Result<ConversationSummary> stored(ConversationId id)
    {
        return awaited(m_stage->session().workspace()->inbox().conversation(tenant(), id));
    }
    Holder holder(ConversationId id)
    {
        const auto summary = stored(id);
        return summary ? summary->conversation.holder : Holder::Waiting;
    }
    Delivery deliveryOf(ConversationId id, const QString &text)
    {
        const auto page = awaited(m_stage->session().workspace()->inbox().messages(tenant(), id, {}));
        for (const Message &message : page ? page->rows : QList<Message>()) {
            if (message.body == text)
                return message.delivery;
        }
        return Delivery::Failed;
    }
    QList<Message> thread(ConversationId id)
    {
        const auto page = awaited(m_stage->session().workspace()->inbox().messages(tenant(), id, {}));
        return page ? page->rows : QList<Message>();
    }
    bool has(ConversationId id, const QString &kind, const QString &text)
    {
        return std::ranges::any_of(thread(id),
                                   [&](const Message &one) { return one.kind == kind && one.body == text; });
    }
    void find(const ConversationSummary &wanted);
    void begin();
    void chooseInMenu(const QString &action);

    std::unique_ptr<ConsoleStage> m_stage;
};

/// The first run: the sandbox is the first choice.
void TestKeyboardJourney::begin()
{
    m_stage = std::make_unique<ConsoleStage>();
    QCOMPARE(focus(), u"welcomeSandbox"_s);
    m_stage->press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->session().workspace() && m_stage->window().isSettled() && tenant(),
                             patience);
    QTRY_VERIFY_WITH_TIMEOUT(list(u"conversations"_s)->model()->rowCount() > 3, patience);
}

/// Goes down the open menu to an entry and chooses it.
void TestKeyboardJourney::chooseInMenu(const QString &action)
{
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    for (qsizetype step = 0; step <= menu->actions().size(); ++step) {
        if (menu->activeAction() && menu->activeAction()->objectName() == action) {
            m_stage->press(Qt::Key_Return);
            return;
        }
        m_stage->press(Qt::Key_Down);
    }
    QFAIL(qPrintable(u"the menu has no %1"_s.arg(action)));
}

/// By name; others may have the same.
void TestKeyboardJourney::find(const ConversationSummary &wanted)
{
    m_stage->press(Qt::Key_F, Qt::ControlModifier);
    QTRY_COMPARE(focus(), u"searchField"_s);
    m_stage->type(wanted.contactName);
    QTRY_VERIFY_WITH_TIMEOUT(list(u"hits"_s)->isVisible() && inbox()->isSettled(), patience);
    m_stage->press(Qt::Key_Down);
    for (int step = 0; step < 10 && inbox()->currentConversation() != wanted.conversation.id; ++step)
        m_stage->press(Qt::Key_Down);
    QCOMPARE(inbox()->currentConversation(), wanted.conversation.id);
    m_stage->press(Qt::Key_Escape); // the list again
    QTRY_VERIFY_WITH_TIMEOUT(list(u"conversations"_s)->isVisible() && inbox()->isSettled(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(shown(u"contactName"_s), wanted.contactName, patience);
}

/// Find, open, take over, answer, note, tag, hand back, next; and several at once.
void TestKeyboardJourney::aWorkingDay()
{
    begin();
    auto *model = qobject_cast<ConversationListModel *>(list(u"conversations"_s)->model());
    QVERIFY(model);
    const ConversationSummary wanted = *model->at(model->rowCount() - 1);
    const ConversationId id = wanted.conversation.id;
    find(wanted);

    // What the keys are is told by a key.
    m_stage->press(Qt::Key_F1);
    QTRY_VERIFY(m_stage->dialog(u"shortcutSheet"_s));
    QTRY_COMPARE(focus(), u"shortcutField"_s);
    auto *sheet = m_stage->part<QTreeWidget>(u"shortcutList"_s);
    for (const auto &command : {u"Take over"_s, u"Tag the conversation"_s,
                                u"Next conversation that waits for a person"_s, u"Send"_s})
        QVERIFY2(!sheet->findItems(command, Qt::MatchExactly | Qt::MatchRecursive).isEmpty(),
                 qPrintable(command));
    m_stage->press(Qt::Key_Escape);
    QTRY_VERIFY(!m_stage->dialog(u"shortcutSheet"_s));

    m_stage->press(Qt::Key_T, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(holder(id) == Holder::Human && shown(u"holder"_s).startsWith(u"You answer"_s),
                             patience);
    m_stage->press(Qt::Key_3, Qt::AltModifier);
    m_stage->type(answer);
    m_stage->press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(deliveryOf(id, answer) == Delivery::Sent ||
                                 deliveryOf(id, answer) == Delivery::Delivered ||
                                 deliveryOf(id, answer) == Delivery::Read,
                             patience);

    const auto note = u"Prefiere que le llamen por la tarde"_s;
    m_stage->press(Qt::Key_M, Qt::ControlModifier);
    QCOMPARE(focus(), u"composerField"_s);
    m_stage->type(note);
    m_stage->press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(has(id, noteKind, note), patience);
    QVERIFY(!has(id, u"text"_s, note)); // nobody got it

    // A tag that is not there yet: the menu asks for its name.
    m_stage->press(Qt::Key_G, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::activePopupWidget());
    chooseInMenu(u"workNewTag"_s);
    QTRY_VERIFY(m_stage->dialog(u"newTag"_s));
    QTRY_VERIFY(m_stage->dialog(u"newTag"_s)->isAncestorOf(QApplication::focusWidget()));
    m_stage->type(u"Llamar"_s);
    m_stage->press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(stored(id) && stored(id)->tags.size() == 1, patience);
    QTRY_VERIFY(!m_stage->dialog(u"newTag"_s));

    // Let go: it waits for whoever comes next, who is led there from any other conversation.
    m_stage->press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(
        holder(id) == Holder::Waiting && shown(u"holder"_s).startsWith(u"Waiting for a person"_s), patience);
    m_stage->press(Qt::Key_1, Qt::AltModifier);
    QTRY_COMPARE(focus(), u"conversations"_s);
    m_stage->press(Qt::Key_Down); // what was just answered stands on top
    QTRY_VERIFY(inbox()->currentConversation() != id);
    QTRY_VERIFY_WITH_TIMEOUT(inbox()->isSettled(), patience);
    for (int step = 0; step < 20 && inbox()->currentConversation() != id; ++step) {
        const ConversationId before = inbox()->currentConversation();
        m_stage->press(Qt::Key_J, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(inbox()->currentConversation() != before, patience);
        QTRY_VERIFY_WITH_TIMEOUT(inbox()->isSettled(), patience);
    }
    QCOMPARE(inbox()->currentConversation(), id);
    m_stage->press(Qt::Key_T, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(holder(id) == Holder::Human && shown(u"holder"_s).startsWith(u"You answer"_s),
                             patience);
    m_stage->press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(holder(id) == Holder::Ai && shown(u"holder"_s).startsWith(u"The AI answers"_s),
                             patience);

    // Two at once, and back with undo.
    m_stage->press(Qt::Key_1, Qt::AltModifier);
    QTRY_COMPARE(focus(), u"conversations"_s);
    m_stage->press(Qt::Key_End);
    QTRY_VERIFY_WITH_TIMEOUT(inbox()->isSettled(), patience);
    m_stage->press(Qt::Key_Up, Qt::ShiftModifier);
    QTRY_VERIFY(m_stage->part<QWidget>(u"selectionBar"_s)->isVisible());
    const auto rows = list(u"conversations"_s)->selectionModel()->selectedRows();
    QCOMPARE(rows.size(), 2);
    const ConversationId one(rows.at(0).data(ConversationListModel::IdRole).toLongLong());
    const ConversationId two(rows.at(1).data(ConversationListModel::IdRole).toLongLong());
    m_stage->press(Qt::Key_T, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(holder(one) == Holder::Human && holder(two) == Holder::Human, patience);
    m_stage->press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(holder(one) == Holder::Ai && holder(two) == Holder::Ai, patience);
    QTRY_VERIFY(m_stage->part<UndoBar>(u"undoBar"_s)->isOffering());
    m_stage->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(holder(one) == Holder::Human && holder(two) == Holder::Human, patience);
    m_stage->press(Qt::Key_Escape);
    QTRY_VERIFY(!m_stage->part<QWidget>(u"selectionBar"_s)->isVisible());
    m_stage.reset();
}

void TestKeyboardJourney::aDayWithoutAMouse()
{
    begin();

    // Find: somebody who wrote weeks ago, whom the simulated contacts of today leave alone.
    auto *model = qobject_cast<ConversationListModel *>(list(u"conversations"_s)->model());
    QVERIFY(model);
    const ConversationSummary wanted = *model->at(model->rowCount() - 1);
    const ConversationId id = wanted.conversation.id;
    QVERIFY(inbox()->currentConversation() != id);
    m_stage->press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(focus(), u"searchField"_s);
    m_stage->type(wanted.contactName);
    QTRY_VERIFY_WITH_TIMEOUT(list(u"hits"_s)->isVisible() && inbox()->isSettled(), patience);
    m_stage->press(Qt::Key_Down);
    QTRY_VERIFY(inbox()->currentConversation());
    // Others may have the same name.
    for (int step = 0; step < 10 && inbox()->currentConversation() != id; ++step)
        m_stage->press(Qt::Key_Down);
    QCOMPARE(inbox()->currentConversation(), id);
    QTRY_COMPARE_WITH_TIMEOUT(shown(u"contactName"_s), wanted.contactName, patience);

    // Read: the thread takes the focus and moves through its messages.
    m_stage->press(Qt::Key_2, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(inbox()->isSettled() && list(u"thread"_s)->isVisible(), patience);
    QTRY_COMPARE(focus(), u"thread"_s);
    m_stage->press(Qt::Key_End);
    const int last = list(u"thread"_s)->currentIndex().row();
    QVERIFY(last > 0);
    QCOMPARE(list(u"thread"_s)->currentIndex().data().toString().trimmed(),
             awaited(m_stage->session().workspace()->inbox().messages(tenant(), id, {}))
                 ->rows.constLast()
                 .body.trimmed());
    m_stage->press(Qt::Key_Up);
    QCOMPARE(list(u"thread"_s)->currentIndex().row(), last - 1);
    QVERIFY(!list(u"thread"_s)->currentIndex().data(Qt::AccessibleTextRole).toString().isEmpty());
    m_stage->press(Qt::Key_Home);
    QTRY_COMPARE_WITH_TIMEOUT(list(u"thread"_s)->currentIndex().row(), 0, patience);

    // Answer: by the real road, to the simulated WhatsApp. The conversation is the person's from then on.
    m_stage->press(Qt::Key_3, Qt::AltModifier);
    QCOMPARE(focus(), u"composerField"_s);
    m_stage->type(answer);
    m_stage->press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->part<QPlainTextEdit>(u"composerField"_s)->toPlainText().isEmpty(),
                             patience);
    QTRY_VERIFY_WITH_TIMEOUT(holder(id) == Holder::Human, patience);
    QTRY_VERIFY_WITH_TIMEOUT(deliveryOf(id, answer) == Delivery::Sent ||
                                 deliveryOf(id, answer) == Delivery::Delivered ||
                                 deliveryOf(id, answer) == Delivery::Read,
                             patience);
    QTRY_VERIFY_WITH_TIMEOUT(shown(u"holder"_s).startsWith(u"You answer"_s), patience);

    // Hand back, take over, and take that back with undo.
    m_stage->press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(holder(id) == Holder::Ai && shown(u"holder"_s).startsWith(u"The AI answers"_s),
                             patience);
    m_stage->press(Qt::Key_T, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(holder(id) == Holder::Human && shown(u"holder"_s).startsWith(u"You answer"_s),
                             patience);
    m_stage->press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(holder(id) == Holder::Ai && shown(u"holder"_s).startsWith(u"The AI answers"_s),
                             patience);

    // The language, by the menu.
    m_stage->press(Qt::Key_V, Qt::AltModifier);
    QTRY_VERIFY(QApplication::activePopupWidget());
    m_stage->press(Qt::Key_L);
    QTRY_COMPARE(QApplication::activePopupWidget()->objectName(), u"languageMenu"_s);
    chooseInMenu(u"languageMenu.es"_s);
    QTRY_COMPARE(m_stage->language().code(), u"es"_s);
    QTRY_VERIFY(!QApplication::activePopupWidget());
    QTRY_COMPARE(inbox()->title(), u"Bandeja"_s);
    QTRY_VERIFY(shown(u"holder"_s).startsWith(u"Responde la IA"_s));
    QCOMPARE(inbox()->currentConversation(), id); // nothing else has changed

    // The theme, by the command palette, in the new language.
    QVERIFY(!isDark(schemeOf(m_stage->window().palette())));
    m_stage->press(Qt::Key_K, Qt::ControlModifier);
    QTRY_COMPARE(focus(), u"paletteField"_s);
    m_stage->type(u"oscuro"_s);
    auto *finds = m_stage->part<QListView>(u"paletteFinds"_s);
    QTRY_VERIFY_WITH_TIMEOUT(finds->model()->rowCount() > 0 && m_stage->window().isSettled(), patience);
    m_stage->press(Qt::Key_Return);
    QTRY_VERIFY(m_stage->appearance().choice() == Appearance::Choice::Dark);
    QTRY_VERIFY(isDark(schemeOf(m_stage->window().palette())));
    QTRY_COMPARE(focus(), u"composerField"_s); // back where the person was
    m_stage.reset();
}

void TestKeyboardJourney::everyWayInAndOutHasItsKeys()
{
    begin();
    // What waits is told in the navigation, for eye and ear, as the store counts it.
    auto *rail = m_stage->part<RailButton>(u"page.inbox"_s);
    const auto waiting = [&] {
        const auto counts = awaited(m_stage->session().workspace()->inbox().counts(tenant()));
        return counts ? static_cast<int>(counts->waiting) : -1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(rail->badge() == waiting(), patience);
    QCOMPARE(rail->accessibleName(),
             rail->badge() > 0 ? u"Inbox, %1 waiting"_s.arg(rail->badge()) : u"Inbox"_s);
    const QStringList ids = m_stage->window().pages().ids();
    for (const QString &id : {u"tenants"_s, u"automation"_s, u"inbox"_s}) {
        QVERIFY(ids.contains(id));
        m_stage->press(static_cast<int>(Qt::Key_1 + ids.indexOf(id)), Qt::ControlModifier);
        QTRY_COMPARE(m_stage->window().pages().currentId(), id);
    }
    m_stage->press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(m_stage->part<QWidget>(u"notificationPanel"_s)->isVisible());
    m_stage->press(Qt::Key_Escape);
    QTRY_VERIFY(!m_stage->part<QWidget>(u"notificationPanel"_s)->isVisible());
    m_stage->press(Qt::Key_B, Qt::ControlModifier);
    QTRY_COMPARE(focus(), u"paletteField"_s);
    m_stage->press(Qt::Key_Escape);
    QTRY_VERIFY(focus() != u"paletteField"_s);
    // Out: the engine finishes what is in hand, then the window's owner is told.
    QSignalSpy closed(&m_stage->session(), &WorkspaceSession::closed);
    m_stage->press(Qt::Key_Q, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(closed.count(), 1, patience);
    QVERIFY(!m_stage->window().isVisible());
    QVERIFY(!m_stage->session().workspace());
    m_stage.reset();
}

int main(int argc, char **argv)
{
    QTemporaryDir home;
    ConsoleStage::withoutKeychain(home.path());
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    TestKeyboardJourney test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keyboardjourney.moc"
