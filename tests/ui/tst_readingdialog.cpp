// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/readingdialog.h"
#include "inbox/threadmenu.h"
#include "ui/fakereadings.h"
#include "widgets/noticebar.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>

namespace chatflow
{
using namespace Qt::StringLiterals;

/// A person says what a message really wants.
class TestReadingDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void correctsAndTakesBack();
    void whoMayOnlyReadCorrectsNothing();
    void aRefusalIsTold();
    void onlyContactsMessagesAreOffered();
};

namespace
{

struct ReadingStage {
    FakeReadings source;
    std::unique_ptr<ReadingDialog> dialog;

    ReadingStage()
    {
        source.own = {{u"Wholesale"_s, {u"al por mayor"_s}, {}}};
        source.judged = JudgedReading{{.message = MessageId(7),
                                       .language = u"es"_s,
                                       .feeling = Feeling::Neutral,
                                       .negative = 0.2,
                                       .intent = u"price"_s,
                                       .intentCertainty = 0.62},
                                      std::nullopt};
    }
    void open()
    {
        dialog = std::make_unique<ReadingDialog>(source, TenantId(1), MessageId(7));
        dialog->show();
    }
    QComboBox *box(const QString &name) const { return dialog->findChild<QComboBox *>(name); }
    QPushButton *button(const QString &name) const { return dialog->findChild<QPushButton *>(name); }
    void choose(const QString &name, const QVariant &value) const
    {
        box(name)->setCurrentIndex(box(name)->findData(value));
    }
};

} // namespace

void TestReadingDialog::correctsAndTakesBack()
{
    ReadingStage stage;
    stage.open();
    QTRY_VERIFY(stage.box(u"readingIntent"_s)->isVisible());
    QCOMPARE(stage.box(u"readingIntent"_s)->currentData().toString(), u"price"_s);
    const QString told = stage.dialog->findChild<QLabel *>(u"readingTold"_s)->text();
    QVERIFY2(told.contains(u"Price"_s) && told.contains(u"62"_s), qPrintable(told));
    QVERIFY(!stage.button(u"readingTakeBack"_s)->isVisible()); // nothing to take back
    stage.choose(u"readingIntent"_s, u"Wholesale"_s);
    stage.choose(u"readingFeeling"_s, static_cast<int>(Feeling::Negative));
    stage.button(u"readingStore"_s)->click();
    QTRY_VERIFY(!stage.dialog->isVisible());
    QVERIFY(stage.source.judged->correction);
    QCOMPARE(stage.source.judged->correction->intent, u"Wholesale"_s);
    QVERIFY(stage.source.judged->correction->feeling == Feeling::Negative);
    stage.open();
    QTRY_VERIFY(stage.button(u"readingTakeBack"_s)->isVisible());
    stage.button(u"readingTakeBack"_s)->click();
    QTRY_COMPARE(stage.source.takenBack, 1);
}

void TestReadingDialog::whoMayOnlyReadCorrectsNothing()
{
    ReadingStage stage;
    stage.source.may = false;
    stage.open();
    QTRY_VERIFY(stage.box(u"readingIntent"_s)->isVisible());
    QVERIFY(!stage.box(u"readingIntent"_s)->isEnabled());
    QVERIFY(!stage.button(u"readingStore"_s)->isVisible());
}

void TestReadingDialog::aRefusalIsTold()
{
    ReadingStage stage;
    stage.open();
    QTRY_VERIFY(stage.box(u"readingIntent"_s)->isVisible());
    stage.source.failure = Error{Error::Code::PermissionDenied, {}, {}};
    stage.button(u"readingStore"_s)->click();
    QTRY_VERIFY(stage.dialog->findChild<NoticeBar *>()->isVisible());
    QVERIFY(stage.dialog->isVisible());
}

void TestReadingDialog::onlyContactsMessagesAreOffered()
{
    const auto offers = [](Role role, const QString &body) {
        Message message;
        message.role = role;
        message.body = body;
        const ThreadMenu menu(message, {.readings = true}, nullptr);
        return menu.findChild<QAction *>(u"readingOfMessage"_s) != nullptr;
    };
    QVERIFY(offers(Role::User, u"hola"_s));
    QVERIFY(!offers(Role::User, QString()));
    QVERIFY(!offers(Role::Assistant, u"hola"_s));
}

} // namespace chatflow

QTEST_MAIN(chatflow::TestReadingDialog)
#include "tst_readingdialog.moc"
