// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/contextdialog.h"

#include "support/fakeclock.h"
#include "ui/fakecontext.h"
#include "widgets/noticebar.h"
#include "widgets/statepane.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

namespace chatflow
{
using namespace Qt::StringLiterals;

/// "What the AI is told": what goes, what not, and the summary, which a person may correct.
class TestContextDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatGoesAndWhatNot();
    void keepsACorrection();
    void aRefusedCorrectionIsNotLost();
    void whoMayOnlyReadCorrectsNothing();
    void saysWhyThereIsNothing();
    void aFailureCanBeTriedAgain();
};

namespace
{

struct Stage {
    FakeClock clock{instantFromMs(1'795'773'600'000)};
    FakeContext source;
    std::unique_ptr<ContextDialog> dialog;

    void open()
    {
        dialog =
            std::make_unique<ContextDialog>(source, clock, TenantId(1), ConversationId(1), QTimeZone::utc());
        dialog->show();
    }
    QString text(const QString &label) const { return dialog->findChild<QLabel *>(label)->text(); }
    QPlainTextEdit *summary() const { return dialog->findChild<QPlainTextEdit *>(u"contextSummary"_s); }
    QPushButton *save() const { return dialog->findChild<QPushButton *>(u"contextSave"_s); }
    NoticeBar *notice() const { return dialog->findChild<NoticeBar *>(); }
};

} // namespace

void TestContextDialog::showsWhatGoesAndWhatNot()
{
    Stage stage;
    stage.source.preview.context.leftOut = 4;
    stage.open();
    QTRY_VERIFY(stage.summary()->isVisible());
    QVERIFY2(stage.text(u"contextGoes"_s).contains(u"3 message"_s) &&
                 stage.text(u"contextGoes"_s).contains(u"640"_s),
             qPrintable(stage.text(u"contextGoes"_s)));
    QVERIFY(stage.text(u"contextLeftOut"_s).startsWith(u"4 older message"_s));
    QVERIFY(stage.text(u"contextOrigin"_s).contains(u"62 message"_s));
    const QString turns = stage.dialog->findChild<QPlainTextEdit *>(u"contextTurns"_s)->toPlainText();
    QVERIFY(turns.contains(u"Calle Luna 8"_s) && turns.contains(u"Aquí respondió una persona"_s));
}

void TestContextDialog::keepsACorrection()
{
    Stage stage;
    stage.open();
    QTRY_VERIFY(stage.summary()->isVisible());
    QVERIFY(!stage.save()->isEnabled());
    stage.summary()->setPlainText(u"Ana pidió 4 camisas."_s);
    QVERIFY(stage.save()->isEnabled());
    stage.dialog->close(); // by a slip
    QVERIFY(stage.dialog->isVisible() && stage.notice()->isVisible());
    stage.save()->click();
    QTRY_COMPARE(stage.source.corrected.size(), 1);
    QCOMPARE(stage.source.corrected.constFirst(), std::pair(qint64(7), u"Ana pidió 4 camisas."_s));
    QTRY_VERIFY(stage.text(u"contextOrigin"_s).contains(u"Laura"_s));
    QVERIFY(!stage.save()->isEnabled());
    stage.dialog->close();
    QVERIFY(!stage.dialog->isVisible());
}

void TestContextDialog::aRefusedCorrectionIsNotLost()
{
    Stage stage;
    stage.open();
    QTRY_VERIFY(stage.summary()->isVisible());
    stage.summary()->setPlainText(u"Mine"_s);
    stage.source.answers.failNext({Error::Code::Conflict, {{u"what"_s, u"summary"_s}}, {}});
    stage.save()->click();
    QTRY_VERIFY(stage.notice()->isVisible());
    QCOMPARE(stage.summary()->toPlainText(), u"Mine"_s);
    QVERIFY(stage.save()->isEnabled());
}

void TestContextDialog::whoMayOnlyReadCorrectsNothing()
{
    Stage stage;
    stage.source.may = false;
    stage.open();
    QTRY_VERIFY(stage.summary()->isVisible());
    QVERIFY(stage.summary()->isReadOnly());
    QVERIFY(!stage.save()->isVisible());
}

void TestContextDialog::saysWhyThereIsNothing()
{
    Stage stage;
    stage.source.preview.summary.reset();
    stage.open();
    QTRY_VERIFY(stage.text(u"contextOrigin"_s).contains(u"everything fits"_s));
    QVERIFY(!stage.summary()->isVisible());
    Stage remembers;
    remembers.source.preview.flowRemembers = true;
    remembers.source.preview.summarises = false;
    remembers.open();
    QTRY_VERIFY(remembers.text(u"contextGoes"_s).contains(u"remembers"_s));
}

void TestContextDialog::aFailureCanBeTriedAgain()
{
    Stage stage;
    stage.source.answers.failNext({Error::Code::StorageLocked, {{u"path"_s, u"/x"_s}}, {}});
    stage.open();
    auto *state = stage.dialog->findChild<StatePane *>();
    QTRY_COMPARE(state->state(), StatePane::State::Failing);
    Q_EMIT state->retryRequested();
    QTRY_VERIFY(stage.summary()->isVisible());
}

} // namespace chatflow

QTEST_MAIN(chatflow::TestContextDialog)
#include "tst_contextdialog.moc"
