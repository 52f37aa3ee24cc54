// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/erasedialog.h"
#include "inbox/exportdialog.h"
#include "inbox/recordsdesk.h"
#include "ui/fakerecords.h"
#include "widgets/noticebar.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTest>

namespace chatflow
{
using namespace Qt::StringLiterals;

/// Files and erasure in the console.
class TestRecordsDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exportsWhatIsChosen();
    void anExportShowsItsProgressAndStops();
    void aFailedExportIsTold();
    void packsOnePerson();
    void erasesOnlyWhoIsNamed();
    void anErasureThatFailedCanBeTriedAgain();
    void offersWhatThePersonMayDo();
};

namespace
{

ExportOffer offer()
{
    ExportOffer made{.tenant = TenantId(1),
                     .zone = QTimeZone::utc(),
                     .conversation = ConversationId(5),
                     .contact = ContactId(7),
                     .contactName = u"Ana María"_s,
                     .filter = {}};
    made.filter.holder = Holder::Waiting;
    return made;
}

template<typename T> T *part(const QWidget &dialog, const QString &name)
{
    return dialog.findChild<T *>(name);
}

void choose(const QWidget &dialog, const QString &box, const QString &text)
{
    auto *combo = part<QComboBox>(dialog, box);
    combo->setCurrentIndex(combo->findText(text, Qt::MatchStartsWith));
}

} // namespace

void TestRecordsDialogs::exportsWhatIsChosen()
{
    FakeRecords source;
    ExportDialog dialog(source, offer());
    dialog.show();
    QCOMPARE(part<QComboBox>(dialog, u"exportWhat"_s)->count(), 4);
    QVERIFY(part<QLineEdit>(dialog, u"exportPath"_s)->text().endsWith(u"Ana-María.html"_s));
    QVERIFY(!part<QComboBox>(dialog, u"exportRows"_s)->isVisible());
    auto *start = part<QPushButton>(dialog, u"exportStart"_s);
    start->click();
    QCOMPARE(source.requests.size(), 1);
    const ExportRequest &html = source.requests.constFirst();
    QCOMPARE(html.tenant, TenantId(1));
    QCOMPARE(html.scope.conversation, ConversationId(5));
    QVERIFY(html.format == ExportFormat::Html);
    QVERIFY(!html.scope.notes); // contacts never see them: not unless one says so
    source.finish(ExportOutcome{.path = html.path, .messages = 12, .conversations = 1, .bytes = 900});
    auto *state = part<QLabel>(dialog, u"exportState"_s);
    QTRY_VERIFY(state->isVisible());
    QVERIFY2(state->text().contains(u"12 messages"_s), qPrintable(state->text()));

    choose(dialog, u"exportWhat"_s, u"The conversations that the list shows"_s);
    choose(dialog, u"exportFormat"_s, u"Table"_s);
    choose(dialog, u"exportRows"_s, u"A conversation"_s);
    part<QCheckBox>(dialog, u"exportNotes"_s)->setChecked(true);
    QVERIFY(part<QLineEdit>(dialog, u"exportPath"_s)->text().endsWith(u"conversations.csv"_s));
    start->click();
    const ExportRequest &csv = source.requests.constLast();
    QCOMPARE(csv.scope.filter, offer().filter);
    QVERIFY(!csv.scope.conversation && !csv.scope.contact);
    QVERIFY(csv.rows == ExportRows::Conversations);
    QVERIFY(csv.scope.notes);
    source.finish(fail(Error::cancelled()));
    QTRY_VERIFY(start->isEnabled());
    choose(dialog, u"exportWhat"_s, u"All conversations of this business"_s);
    part<QLineEdit>(dialog, u"exportPath"_s)->clear();
    QTest::keyClicks(part<QLineEdit>(dialog, u"exportPath"_s), u"/tmp/all.csv"_s);
    QTRY_VERIFY(start->isEnabled());
    start->click();
    QCOMPARE(source.requests.constLast().path, u"/tmp/all.csv"_s);
    QVERIFY(!source.requests.constLast().scope.filter.isSet());
    source.finish(fail(Error::cancelled()));
}

void TestRecordsDialogs::anExportShowsItsProgressAndStops()
{
    FakeRecords source;
    ExportDialog dialog(source, offer());
    dialog.show();
    part<QPushButton>(dialog, u"exportStart"_s)->click();
    auto *progress = part<QProgressBar>(dialog, u"exportProgress"_s);
    QVERIFY(progress->isVisible());
    QVERIFY(!part<QComboBox>(dialog, u"exportFormat"_s)->isEnabled());
    source.tell({.messages = 300, .allMessages = 600, .conversations = 2});
    QCOMPARE(progress->value() * 2, progress->maximum());
    QTest::keyClick(&dialog, Qt::Key_Escape); // stops, and stays to tell
    auto *state = part<QLabel>(dialog, u"exportState"_s);
    QTRY_VERIFY(state->isVisible());
    QVERIFY(state->text().contains(u"No file"_s));
    QVERIFY(dialog.isVisible());
    QVERIFY(!progress->isVisible());
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

void TestRecordsDialogs::aFailedExportIsTold()
{
    FakeRecords source;
    ExportDialog dialog(source, offer());
    dialog.show();
    part<QPushButton>(dialog, u"exportStart"_s)->click();
    source.finish(fail(Error{Error::Code::FileWrite, {{u"path"_s, u"/full/x.html"_s}}, {}}));
    auto *notice = dialog.findChild<NoticeBar *>();
    QTRY_VERIFY(notice->isVisible());
    QVERIFY2(notice->text().contains(u"/full/x.html"_s), qPrintable(notice->text()));
    QVERIFY(part<QPushButton>(dialog, u"exportStart"_s)->isEnabled());
}

void TestRecordsDialogs::packsOnePerson()
{
    FakeRecords source;
    ExportDialog dialog(source, offer());
    dialog.choosePack();
    dialog.show();
    QVERIFY(part<QLineEdit>(dialog, u"exportPath"_s)->text().endsWith(u"Ana-María.zip"_s));
    QVERIFY(!part<QComboBox>(dialog, u"exportWhat"_s)->isEnabled());
    part<QPushButton>(dialog, u"exportStart"_s)->click();
    QCOMPARE(source.packs.size(), 1);
    QTRY_VERIFY(part<QLabel>(dialog, u"exportState"_s)->text().contains(u"Ana-María.zip"_s));
    QCOMPARE(source.requests.size(), 0);
}

void TestRecordsDialogs::erasesOnlyWhoIsNamed()
{
    FakeRecords source;
    EraseDialog dialog(source, TenantId(1), ContactId(7), u"Ana María"_s);
    dialog.show();
    auto *erase = part<QPushButton>(dialog, u"eraseNow"_s);
    auto *extent = part<QLabel>(dialog, u"eraseExtent"_s);
    auto *typed = part<QLineEdit>(dialog, u"eraseName"_s);
    QTRY_VERIFY2(extent->text().contains(u"1240 message"_s), qPrintable(extent->text()));
    QVERIFY(!erase->isEnabled());
    QTest::keyClicks(typed, u"ana"_s);
    QVERIFY(!erase->isEnabled());
    QTest::keyClick(typed, Qt::Key_Return); // is no yes
    QCOMPARE(source.erased, 0);
    dialog.show();
    typed->setText(u" ana MARIA "_s); // accents and capitals do not matter
    QVERIFY(erase->isEnabled());
    erase->click();
    QCOMPARE(source.erased, 1);
    QTRY_VERIFY2(extent->text().contains(source.outcome.receipt), qPrintable(extent->text()));
    QVERIFY(part<QPushButton>(dialog, u"eraseSave"_s)->isVisible());
    QVERIFY(!erase->isVisible());
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

void TestRecordsDialogs::anErasureThatFailedCanBeTriedAgain()
{
    FakeRecords source;
    EraseDialog dialog(source, TenantId(1), ContactId(7), u"Ana"_s);
    dialog.show();
    auto *erase = part<QPushButton>(dialog, u"eraseNow"_s);
    part<QLineEdit>(dialog, u"eraseName"_s)->setText(u"Ana"_s);
    QTRY_VERIFY(erase->isEnabled());
    source.failure = Error{Error::Code::SecretStoreLocked, {}, {}};
    erase->click();
    auto *notice = dialog.findChild<NoticeBar *>();
    QTRY_VERIFY(notice->isVisible());
    source.failure.reset();
    QTRY_VERIFY(erase->isEnabled());
    erase->click();
    QTRY_VERIFY(part<QPushButton>(dialog, u"eraseSave"_s)->isVisible());
}

void TestRecordsDialogs::offersWhatThePersonMayDo()
{
    const auto source = std::make_shared<FakeRecords>();
    QWidget page;
    ExportOffer place = offer();
    RecordsDesk desk(
        source, [&place] { return place; }, page);
    desk.refresh();
    for (const QAction *action : desk.actions())
        QVERIFY(action->isVisible() && action->isEnabled());
    place.contact = {};
    desk.refresh();
    const auto named = [&desk](const QString &name) {
        for (QAction *action : desk.actions()) {
            if (action->objectName() == name)
                return action;
        }
        return static_cast<QAction *>(nullptr);
    };
    QVERIFY(named(u"exportAction"_s)->isEnabled() && named(u"importAction"_s)->isEnabled());
    QVERIFY(!named(u"packAction"_s)->isEnabled() && !named(u"eraseAction"_s)->isEnabled());
    source->exports = source->erases = false;
    desk.refresh();
    for (const QAction *action : desk.actions())
        QVERIFY(!action->isVisible() && !action->isEnabled());
    source->exports = true;
    desk.refresh();
    named(u"exportAction"_s)->trigger();
    auto *dialog = page.findChild<ExportDialog *>();
    QVERIFY(dialog);
    dialog->reject();
}

} // namespace chatflow

QTEST_MAIN(chatflow::TestRecordsDialogs)
#include "tst_recordsdialogs.moc"
