// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/intentssection.h"
#include "ui/fakeintents.h"
#include "widgets/noticebar.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

namespace chatflow
{
using namespace Qt::StringLiterals;

namespace
{

struct IntentStage {
    FakeIntents source;
    SettingsDraft draft;
    IntentsSection section{draft, source};

    IntentStage() { source.own = {{u"Warranty"_s, {u"cuánto dura"_s}, {u"garantía"_s}}}; }
    void show()
    {
        EditableTenant stored;
        stored.tenant.id = TenantId(1);
        draft.load(stored, {});
        section.resize(700, 700);
        section.show();
        QTRY_VERIFY(section.isSettled());
    }
    template<typename T> T *part(const QString &name) const { return section.findChild<T *>(name); }
    QPushButton *button(const QString &name) const { return part<QPushButton>(name); }
};

} // namespace

/// A business makes intents of its own.
class TestIntentsSection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesChangesAndRemoves();
    void whatFailsIsNotLost();
    void whoMayNotChangesNothing();
};

void TestIntentsSection::makesChangesAndRemoves()
{
    IntentStage stage;
    stage.show();
    auto *list = stage.part<QListWidget>(u"intentList"_s);
    QTRY_COMPARE(list->count(), 1);
    QVERIFY(!stage.section.hasUnsaved());
    QVERIFY(!stage.button(u"intentStore"_s)->isEnabled());
    stage.button(u"intentNew"_s)->click();
    stage.part<QLineEdit>(u"intentName"_s)->setText(u"Wholesale"_s);
    QVERIFY(stage.section.hasUnsaved());
    QVERIFY(!stage.button(u"intentStore"_s)->isEnabled()); // known by nothing
    stage.part<QPlainTextEdit>(u"intentPhrases"_s)->setPlainText(u"precio por mayor\nventa mayorista\n"_s);
    QVERIFY(stage.button(u"intentStore"_s)->isEnabled());
    stage.button(u"intentStore"_s)->click();
    QTRY_COMPARE(list->count(), 2);
    QVERIFY(!stage.section.hasUnsaved());
    QCOMPARE(stage.source.own.constLast().phrases,
             (QStringList{u"precio por mayor"_s, u"venta mayorista"_s}));
    list->setCurrentRow(0);
    QCOMPARE(stage.part<QLineEdit>(u"intentName"_s)->text(), u"Warranty"_s);
    QCOMPARE(stage.part<QPlainTextEdit>(u"intentKeywords"_s)->toPlainText(), u"garantía"_s);
    stage.button(u"intentRemove"_s)->click();
    QTRY_COMPARE(list->count(), 1);
    QCOMPARE(list->item(0)->text(), u"Wholesale"_s);
    QVERIFY(stage.part<QLineEdit>(u"intentName"_s)->text().isEmpty());
}

void TestIntentsSection::whatFailsIsNotLost()
{
    IntentStage stage;
    stage.show();
    stage.part<QLineEdit>(u"intentName"_s)->setText(u"Wholesale"_s);
    stage.part<QPlainTextEdit>(u"intentPhrases"_s)->setPlainText(u"precio por mayor"_s);
    stage.source.failure = Error{Error::Code::PermissionDenied, {}, {}};
    stage.button(u"intentStore"_s)->click();
    QTRY_VERIFY(stage.section.findChild<NoticeBar *>()->isVisible());
    QCOMPARE(stage.part<QLineEdit>(u"intentName"_s)->text(), u"Wholesale"_s);
    stage.section.discard();
    QVERIFY(!stage.section.hasUnsaved());
}

void TestIntentsSection::whoMayNotChangesNothing()
{
    IntentStage stage;
    stage.source.may = false;
    stage.show();
    QVERIFY(stage.part<QLineEdit>(u"intentName"_s)->isReadOnly());
    QVERIFY(!stage.button(u"intentNew"_s)->isEnabled());
    stage.part<QListWidget>(u"intentList"_s)->setCurrentRow(0);
    QVERIFY(!stage.button(u"intentRemove"_s)->isEnabled());
}

} // namespace chatflow

QTEST_MAIN(chatflow::TestIntentsSection)
#include "tst_intentssection.moc"
