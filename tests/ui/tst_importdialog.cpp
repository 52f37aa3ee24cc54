// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/importdialog.h"
#include "support/places.h"
#include "ui/fakerecords.h"
#include "widgets/formfield.h"
#include "widgets/noticebar.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTest>

namespace chatflow
{
using namespace Qt::StringLiterals;

/// Importing a chat in the console: seen before it is stored, and nothing guessed.
class TestImportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatIsInTheFile();
    void asksForTheOrderOfDates();
    void tellsWhatIsNoChat();
    void stops();
};

namespace
{

struct Stage {
    FakeRecords source;
    ImportDialog dialog{source,
                        {.tenant = TenantId(1), .zone = QTimeZone::utc(), .phone = u"5491155550142"_s}};

    Stage() { dialog.show(); }
    void read(const QString &name) { dialog.read(test::dataPath(u"whatsapp/"_s + name)); }
    template<typename T> T *part(const QString &name) const { return dialog.findChild<T *>(name); }
    QString preview() const { return part<QLabel>(u"importPreview"_s)->text(); }
    QPushButton *start() const { return part<QPushButton>(u"importStart"_s); }
    void chooseUs(const QString &name) const
    {
        auto *us = part<QComboBox>(u"importUs"_s);
        us->setCurrentIndex(us->findText(name));
    }
};

} // namespace

void TestImportDialog::showsWhatIsInTheFile()
{
    Stage stage;
    QVERIFY(!stage.start()->isEnabled());
    stage.read(u"android_es_12h.txt"_s);
    QTRY_VERIFY2(stage.preview().contains(u"4 message"_s), qPrintable(stage.preview()));
    QVERIFY2(stage.preview().contains(u"90 day"_s), qPrintable(stage.preview()));
    QVERIFY(!stage.part<QComboBox>(u"importOrder"_s)->isVisible());
    QVERIFY(!stage.start()->isEnabled()); // who the business is was not said
    stage.chooseUs(u"Tienda Sur"_s);
    QVERIFY(stage.start()->isEnabled());
    stage.start()->click();
    QCOMPARE(stage.source.imports.size(), 1);
    const ChatImportRequest &request = stage.source.imports.constFirst();
    QCOMPARE(request.us, u"Tienda Sur"_s);
    QCOMPARE(request.phone, u"5491155550142"_s);
    QCOMPARE(request.instance, InstanceId(4));
    QVERIFY(stage.part<QProgressBar>(u"importProgress"_s)->isVisible());
    stage.source.finishImport(ChatImportOutcome{.conversation = ConversationId(3), .added = 3, .known = 1});
    auto *state = stage.part<QLabel>(u"importState"_s);
    QTRY_VERIFY(state->isVisible());
    QVERIFY2(state->text().contains(u"3 message"_s) && state->text().contains(u"1 were"_s),
             qPrintable(state->text()));
}

void TestImportDialog::asksForTheOrderOfDates()
{
    Stage stage;
    stage.read(u"ambiguous.txt"_s);
    auto *order = stage.part<QComboBox>(u"importOrder"_s);
    QTRY_VERIFY(order->isVisible());
    QCOMPARE(order->currentIndex(), -1);
    QVERIFY(!stage.preview().contains(u"2026"_s));
    stage.chooseUs(u"Tienda"_s);
    QVERIFY(!stage.start()->isEnabled());
    order->setFocus();
    QTest::keyClick(order, Qt::Key_Down);
    QTest::keyClick(order, Qt::Key_Down); // month, day, year
    QTRY_VERIFY2(stage.preview().contains(u"March"_s), qPrintable(stage.preview()));
    QVERIFY(stage.start()->isEnabled());
    stage.start()->click();
    QVERIFY(stage.source.imports.constFirst().chat->order == DateOrder::MonthFirst);
    // What was wrong with the number stands at the number.
    stage.source.finishImport(fail(Error::invalid(u"phone"_s, u"x"_s)));
    QTRY_VERIFY(stage.start()->isEnabled());
    auto *phone = qobject_cast<FormField *>(stage.part<QLineEdit>(u"importPhone"_s)->parentWidget());
    QVERIFY(phone && !phone->shownProblem().isEmpty());
}

void TestImportDialog::tellsWhatIsNoChat()
{
    Stage stage;
    stage.dialog.read(test::sourcePath(u"LICENSE"_s));
    auto *notice = stage.dialog.findChild<NoticeBar *>();
    QTRY_VERIFY(notice->isVisible());
    QVERIFY(!stage.start()->isEnabled());
    stage.dialog.read(u"/no/such/file.txt"_s);
    QTRY_VERIFY2(notice->text().contains(u"/no/such/file.txt"_s), qPrintable(notice->text()));
    stage.read(u"ios_en_us_12h.txt"_s);
    QTRY_VERIFY(!notice->isVisible());
}

void TestImportDialog::stops()
{
    Stage stage;
    stage.read(u"android_iso.txt"_s);
    QTRY_VERIFY(stage.part<QComboBox>(u"importUs"_s)->isVisible());
    stage.chooseUs(u"Shop"_s);
    stage.start()->click();
    QTest::keyClick(&stage.dialog, Qt::Key_Escape);
    auto *state = stage.part<QLabel>(u"importState"_s);
    QTRY_VERIFY(state->isVisible());
    QVERIFY(stage.dialog.isVisible());
    QTest::keyClick(&stage.dialog, Qt::Key_Escape);
    QVERIFY(!stage.dialog.isVisible());
}

} // namespace chatflow

QTEST_MAIN(chatflow::TestImportDialog)
#include "tst_importdialog.moc"
