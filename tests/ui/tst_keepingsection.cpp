// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/keepingsection.h"
#include "ui/fakekeeping.h"
#include "widgets/noticebar.h"

#include <QComboBox>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

namespace chatflow
{
using namespace Qt::StringLiterals;

namespace
{

struct Stage {
    FakeKeeping source;
    SettingsDraft draft;
    KeepingSection section{draft, source};

    Stage()
    {
        EditableTenant stored;
        stored.tenant.id = TenantId(1);
        draft.load(stored, {});
    }
    void show()
    {
        section.resize(700, 500);
        section.show();
        QTRY_VERIFY(section.isSettled());
    }
    template<typename T> T *part(const QString &name) const { return section.findChild<T *>(name); }
    QComboBox *messages() const { return part<QComboBox>(u"keepMessages"_s); }
    QPushButton *clean() const { return part<QPushButton>(u"keepClean"_s); }
    QString goes() const { return part<QLabel>(u"keepGoes"_s)->text(); }
    /// As a person picks it from the list.
    void pick(QComboBox *box, int days)
    {
        box->setCurrentIndex(box->findData(days));
        Q_EMIT box->activated(box->currentIndex());
        QTRY_VERIFY(section.isSettled());
    }
};

} // namespace

/// For how long things are kept, in the settings.
class TestKeepingSection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatWouldGo();
    void keepsForAnotherTime();
    void cleansAfterAYes();
    void whoMayNotChangesNothing();
    void aFailureIsTold();
};

void TestKeepingSection::showsWhatWouldGo()
{
    Stage stage;
    stage.source.days = 45; // set on the command line
    stage.show();
    QCOMPARE(stage.messages()->currentData().toInt(), 45);
    QVERIFY2(stage.goes().contains(u"1500 message"_s) && stage.goes().contains(u"October"_s),
             qPrintable(stage.goes()));
    QVERIFY(stage.clean()->isEnabled());
    QCOMPARE(stage.part<QComboBox>(u"keepRequests"_s)->currentData().toInt(), 30);
}

void TestKeepingSection::keepsForAnotherTime()
{
    Stage stage;
    stage.show();
    stage.pick(stage.messages(), 365);
    QCOMPARE(stage.source.days, 365);
    stage.pick(stage.messages(), 0);
    QCOMPARE(stage.source.days, 0);
    QCOMPARE(stage.goes(), u"Nothing is removed."_s);
    QVERIFY(!stage.clean()->isEnabled());
    stage.pick(stage.part<QComboBox>(u"keepRequests"_s), 7);
    QCOMPARE(stage.source.ofRequests, 7);
}

void TestKeepingSection::cleansAfterAYes()
{
    Stage stage;
    stage.show();
    stage.clean()->click();
    auto *box = stage.part<QMessageBox>(u"keepCleanDialog"_s);
    QVERIFY(box && box->text().contains(u"1500 message"_s));
    QTest::keyClick(box, Qt::Key_Escape);
    QCOMPARE(stage.source.cleaned, 0);
    stage.clean()->click();
    QTRY_COMPARE(stage.section.findChildren<QMessageBox *>().size(), 1);
    box = stage.part<QMessageBox>(u"keepCleanDialog"_s);
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    }
    QTRY_COMPARE(stage.source.cleaned, 1);
    QTRY_VERIFY(stage.goes().startsWith(u"Nothing is too old"_s));
    QVERIFY(!stage.clean()->isEnabled());
}

void TestKeepingSection::whoMayNotChangesNothing()
{
    Stage stage;
    stage.source.may = stage.source.mayRequests = false;
    stage.show();
    QVERIFY(!stage.messages()->isEnabled());
    QVERIFY(!stage.part<QComboBox>(u"keepRequests"_s)->isEnabled());
    QVERIFY(!stage.clean()->isEnabled());
}

void TestKeepingSection::aFailureIsTold()
{
    Stage stage;
    stage.show();
    stage.source.failure = Error{Error::Code::StorageUnreachable, {{u"server"_s, u"db.example"_s}}, {}};
    stage.pick(stage.messages(), 7);
    auto *notice = stage.section.findChild<NoticeBar *>();
    QVERIFY(notice->isVisible() && notice->text().contains(u"db.example"_s));
    QCOMPARE(stage.messages()->currentData().toInt(), 90); // as it is
}

} // namespace chatflow

QTEST_MAIN(chatflow::TestKeepingSection)
#include "tst_keepingsection.moc"
