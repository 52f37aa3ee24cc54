// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/variablesmodel.h"
#include "settings/variabletext.h"
#include "ui/settingsstage.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDialog>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;

/// The section of a business with two variables of its own, one of which takes the place of a shared one.
struct VariableStage : SettingsStage {
    VariableStage()
    {
        TenantSettings &settings = source.stored.settings;
        settings.ownVariables = {{u"delivery"_s, u"12.50 EUR"_s, VariableType::Money},
                                 {u"payment"_s, u"card"_s, VariableType::Choice, {u"cash"_s, u"card"_s}}};
        settings.promptTemplate = u"{business_name} {delivery} {missing} {returns}"_s;
        source.taken.workspace = {{u"returns"_s, u"30 days"_s}, {u"delivery"_s, u"5.00 EUR"_s}};
    }
    void openVariables()
    {
        openRead();
        show(u"variables"_s);
        QTRY_VERIFY(page->isSettled());
    }
    QWidget *section() const { return part<QWidget>(u"section.variables"_s); }
    template<typename T> T *inside(const QString &name) const { return section()->findChild<T *>(name); }
    QTableView *table() const { return inside<QTableView>(u"variablesTable"_s); }
    int rowOf(const QString &name) const
    {
        for (int row = 0; row < table()->model()->rowCount(); ++row) {
            if (cell(row, VariablesModel::Column::Name) == name)
                return row;
        }
        return -1;
    }
    QString cell(int row, VariablesModel::Column column) const
    {
        return table()->model()->index(row, static_cast<int>(column)).data().toString();
    }
    QString of(const QString &name, VariablesModel::Column column) const { return cell(rowOf(name), column); }
    void choose(const QString &name) const { table()->selectRow(rowOf(name)); }
    void click(const QString &name) const
    {
        QTest::mouseClick(inside<QAbstractButton>(name), Qt::LeftButton);
    }
    const QList<OwnVariable> &own() const { return page->draft().settings().ownVariables; }
    QString note(const QString &field) const { return inside<QLabel>(field + u"Note"_s)->text(); }
};

class TestVariableSection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelHoldsItsPromises();
    void showsWhereEachIsFrom();
    void editsWithTheFieldOfTheType();
    void storesNoLanguage_data();
    void storesNoLanguage();
    void saysWhatIsWrongWhileTyping();
    void namesAreMadeFitting();
    void addsWhatTheTemplateAsksFor();
    void removes();
    void followsOtherSections();
    void sharedOnesAreSavedForAll();
    void thoseOfAPlanAreSavedForIt();
    void sharedOnesOfOthersAreNotOverwritten();
    void sharedOnesAreForAdministrators();
    void leavingSavesSharedOnesToo();
};

using Column = VariablesModel::Column;

void TestVariableSection::modelHoldsItsPromises()
{
    VariablesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows({{.name = u"a"_s, .value = u"1"_s}, {.name = u"b"_s, .value = {}, .isUnknown = true}});
    model.setRows({{.name = u"a"_s, .value = u"2"_s}, {.name = u"b"_s, .value = {}}});
    model.setRows({});
    model.retranslate();
}

void TestVariableSection::showsWhereEachIsFrom()
{
    VariableStage stage;
    stage.openVariables();
    QCOMPARE(stage.rowOf(u"delivery"_s), 0); // one's own first
    QCOMPARE(stage.of(u"delivery"_s, Column::Origin), u"This business"_s);
    QCOMPARE(stage.of(u"delivery"_s, Column::Note), u"Instead of: Workspace, “5.00 EUR”"_s);
    QCOMPARE(stage.of(u"returns"_s, Column::Origin), u"Workspace"_s);
    QCOMPARE(stage.of(u"returns"_s, Column::Value), u"30 days"_s);
    QCOMPARE(stage.of(u"client_id"_s, Column::Value), u"cafe-sol"_s);
    QCOMPARE(stage.of(u"client_id"_s, Column::Origin), u"Built in"_s);
    QCOMPARE(stage.of(u"contact_name"_s, Column::Origin), u"The contact"_s);
    QCOMPARE(stage.of(u"payment"_s, Column::Note), u"The template does not use it."_s);
    QCOMPARE(stage.of(u"missing"_s, Column::Note), u"The template asks for it, and nobody sets it."_s);
    stage.choose(u"returns"_s);
    QVERIFY(stage.inside<QLabel>(u"aboutVariable"_s)->text().startsWith(u"All businesses share it."_s));
    QVERIFY(!stage.page->hasUnsaved()); // looking changes nothing
}

void TestVariableSection::editsWithTheFieldOfTheType()
{
    VariableStage stage;
    stage.openVariables();
    stage.choose(u"payment"_s);
    auto *choice = stage.inside<QComboBox>(u"valueChoice"_s);
    QVERIFY(choice->isVisible());
    QCOMPARE(choice->currentText(), u"card"_s);
    QTest::keyClick(choice, Qt::Key_Up);
    QCOMPARE(stage.own().at(1).value, u"cash"_s);
    QCOMPARE(stage.of(u"payment"_s, Column::Value), u"cash"_s);
    // What cannot be chosen any more is said, not dropped.
    stage.inside<QPlainTextEdit>(u"variableChoices"_s)->setPlainText(u"card\ntransfer"_s);
    QVERIFY(stage.note(u"variableValue"_s).startsWith(u"“cash” cannot be chosen any more."_s));
    QVERIFY(stage.own().at(1).choices == (QStringList{u"card"_s, u"transfer"_s}));
    stage.save();
    QVERIFY(stage.source.saved.isEmpty());
    QVERIFY(stage.note(u"variableValue"_s).startsWith(u"“cash” cannot be chosen any more."_s));
    // Of another type, another field.
    auto *type = stage.inside<QComboBox>(u"variableType"_s);
    type->setCurrentIndex(type->findData(toString(VariableType::YesNo)));
    Q_EMIT type->activated(type->currentIndex());
    QCOMPARE(choice->itemText(1), u"Yes"_s);
    QVERIFY(!stage.inside<QPlainTextEdit>(u"variableChoices"_s)->isVisible());
    choice->setCurrentIndex(1);
    Q_EMIT choice->activated(1);
    QCOMPARE(stage.own().at(1).value, u"yes"_s);
    QVERIFY(stage.own().at(1).choices.isEmpty());
    stage.save();
    QTRY_COMPARE(stage.source.saved.size(), 1);
}

void TestVariableSection::storesNoLanguage_data()
{
    QTest::addColumn<VariableType>("type");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("shown"); // of what was stored
    const auto es = u"es_ES"_s;
    const auto en = u"en_US"_s;
    const auto number = VariableType::Number;
    QTest::newRow("comma") << number << es << u"12,5"_s << u"12.5"_s << u"12,5"_s;
    QTest::newRow("thousands") << number << es << u"1.234"_s << u"1234"_s << u"1234"_s;
    QTest::newRow("both") << number << es << u"1.234,5"_s << u"1234.5"_s << u"1234,5"_s;
    QTest::newRow("point") << number << en << u"-12.5"_s << u"-12.5"_s << u"-12.5"_s;
    QTest::newRow("other's comma") << number << en << u"12,5"_s << u"12.5"_s << u"12.5"_s;
    QTest::newRow("no number") << number << en << u"many"_s << u"many"_s << u"many"_s;
    QTest::newRow("money") << VariableType::Money << es << u"12,50"_s << u"12.50 EUR"_s << u"12,50 EUR"_s;
    QTest::newRow("other money") << VariableType::Money << es << u"US$ 3"_s << u"3.00 USD"_s << u"3,00 USD"_s;
    QTest::newRow("phone") << VariableType::Phone << es << u"+34 600 11-12 22"_s << u"+34600111222"_s
                           << u"+34600111222"_s;
    QTest::newRow("phone with 00") << VariableType::Phone << es << u"0034 600111222"_s << u"+34600111222"_s
                                   << u"+34600111222"_s;
    QTest::newRow("date") << VariableType::Date << es << u"31/12/2026"_s << u"2026-12-31"_s
                          << u"31/12/2026"_s;
    QTest::newRow("date, American") << VariableType::Date << en << u"12/31/2026"_s << u"2026-12-31"_s
                                    << u"12/31/2026"_s;
    QTest::newRow("date, ISO") << VariableType::Date << es << u"2026-12-31"_s << u"2026-12-31"_s
                               << u"31/12/2026"_s;
    QTest::newRow("list") << VariableType::List << es << u" a \n\n b\n"_s << u"a\nb"_s << u"a\nb"_s;
    QTest::newRow("text") << VariableType::Text << es << u" 1,5 "_s << u" 1,5 "_s << u" 1,5 "_s;
    QTest::newRow("nothing") << number << es << u"  "_s << QString() << QString();
}

void TestVariableSection::storesNoLanguage()
{
    QFETCH(VariableType, type);
    QFETCH(QString, language);
    QFETCH(QString, typed);
    QFETCH(QString, stored);
    QFETCH(QString, shown);
    const QLocale locale(language);
    const Currency euro = *Currency::fromCode(u"EUR");
    QCOMPARE(VariableText::stored(type, typed, euro, locale), stored);
    QCOMPARE(VariableText::shown(type, stored, locale).replace(QChar::Nbsp, u' '), shown);
    QCOMPARE(VariableText::stored(type, VariableText::shown(type, stored, locale), euro, locale), stored);
}

void TestVariableSection::saysWhatIsWrongWhileTyping()
{
    VariableStage stage;
    stage.openVariables();
    stage.choose(u"delivery"_s);
    auto *line = stage.inside<QLineEdit>(u"valueLine"_s);
    QVERIFY(line->isVisible());
    line->selectAll();
    QTest::keyClicks(line, u"cheap"_s);
    QVERIFY(stage.note(u"variableValue"_s).startsWith(u"That is no amount."_s));
    QVERIFY(line->accessibleDescription().startsWith(u"That is no amount."_s));
    QCOMPARE(stage.of(u"delivery"_s, Column::Note), u"Something is wrong with it."_s);
    QCOMPARE(line->text(), u"cheap"_s);
    stage.show(u"business"_s);
    stage.save();
    QCOMPARE(stage.page->currentSection()->id(), u"variables"_s);
    QVERIFY(line->hasFocus());
    line->selectAll();
    QTest::keyClicks(line, u"7"_s);
    QCOMPARE(stage.own().at(0).value, u"7.00 USD"_s); // the usual currency of where there is none
    QCOMPARE(stage.note(u"variableValue"_s), QString());
    QCOMPARE(line->text(), u"7"_s); // not rewritten under the fingers
}

void TestVariableSection::namesAreMadeFitting()
{
    QCOMPARE(VariableText::nameFrom(u"Costo de Envío"_s), u"costo_de_envio"_s);
    VariableStage stage;
    stage.openVariables();
    stage.choose(u"delivery"_s);
    auto *name = stage.inside<QLineEdit>(u"variableName"_s);
    name->selectAll();
    QTest::keyClicks(name, u"Delivery Cost"_s);
    QCOMPARE(name->text(), u"delivery_cost"_s);
    QCOMPARE(stage.own().at(0).name, u"delivery_cost"_s);
    QCOMPARE(stage.cell(0, Column::Name), u"delivery_cost"_s);
    name->selectAll();
    QTest::keyClicks(name, u"payment"_s);
    QCOMPARE(stage.note(u"variableName"_s), u"There is a variable “payment” already."_s);
    name->selectAll();
    QTest::keyClicks(name, u"1x"_s);
    QVERIFY(stage.note(u"variableName"_s).startsWith(u"A name begins with a letter"_s));
    name->selectAll();
    QTest::keyClicks(name, u"client_id"_s);
    QVERIFY(stage.note(u"variableName"_s).startsWith(u"client_id is always"_s));
    QTest::keyClicks(name, u"s"_s);
    QCOMPARE(stage.own().at(0).name, u"client_ids"_s);
    stage.save();
    QTRY_COMPARE(stage.source.saved.size(), 1);
}

void TestVariableSection::addsWhatTheTemplateAsksFor()
{
    VariableStage stage;
    stage.openVariables();
    stage.choose(u"missing"_s);
    stage.click(u"addVariable"_s);
    QCOMPARE(stage.own().constLast().name, u"missing"_s);
    auto *text = stage.inside<QPlainTextEdit>(u"valueText"_s);
    QVERIFY(text->hasFocus()); // its name is known
    QTest::keyClicks(text, u"here"_s);
    QCOMPARE(stage.of(u"missing"_s, Column::Value), u"here"_s);
    QCOMPARE(stage.of(u"missing"_s, Column::Note), QString());
    stage.choose(u"returns"_s);
    stage.click(u"addVariable"_s);
    QCOMPARE(stage.own().constLast().name, u"variable_1"_s);
    QVERIFY(stage.inside<QLineEdit>(u"variableName"_s)->hasFocus());
}

void TestVariableSection::removes()
{
    VariableStage stage;
    stage.openVariables();
    stage.choose(u"returns"_s);
    QVERIFY(!stage.inside<QAbstractButton>(u"removeVariable"_s)->isEnabled()); // not its own
    stage.choose(u"delivery"_s);
    stage.click(u"removeVariable"_s);
    QCOMPARE(stage.own().size(), 1);
    QCOMPARE(stage.of(u"delivery"_s, Column::Origin), u"Workspace"_s); // what it stood in for
    stage.press(u"discardSettings"_s);
    QCOMPARE(stage.of(u"delivery"_s, Column::Origin), u"This business"_s);
}

void TestVariableSection::followsOtherSections()
{
    VariableStage stage;
    stage.openVariables();
    stage.page->draft().edit([](TenantSettings &settings) { settings.promptTemplate = u"{payment}"_s; });
    QCOMPARE(stage.of(u"payment"_s, Column::Note), QString());
    QCOMPARE(stage.rowOf(u"missing"_s), -1);
    QCOMPARE(stage.of(u"returns"_s, Column::Note), u"The template does not use it."_s);
}

void TestVariableSection::sharedOnesAreSavedForAll()
{
    VariableStage stage;
    stage.source.sharedStored = {{{u"returns"_s, u"30 days"_s}}, 4};
    stage.openRead();
    stage.show(u"shared"_s);
    auto *section = stage.part<QWidget>(u"section.shared"_s);
    auto *table = section->findChild<QTableView *>(u"variablesTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    auto *save = section->findChild<QAbstractButton *>(u"saveShared"_s);
    QVERIFY(!save->isEnabled());
    section->findChild<QPlainTextEdit *>(u"valueText"_s)->setPlainText(u"60 days"_s);
    QVERIFY(save->isEnabled());
    QVERIFY(stage.page->hasUnsaved()); // it is asked for when somebody leaves
    QVERIFY(!stage.page->draft().isChanged());
    QTest::mouseClick(save, Qt::LeftButton);
    QTRY_COMPARE(stage.source.sharedStored.version, 5);
    QCOMPARE(stage.source.sharedStored.variables.constFirst().value, u"60 days"_s);
    QTRY_VERIFY(!stage.page->hasUnsaved());
}

void TestVariableSection::thoseOfAPlanAreSavedForIt()
{
    VariableStage stage;
    stage.source.sharedStored = {{{u"returns"_s, u"30 days"_s}}, 4};
    stage.openRead();
    stage.show(u"shared"_s);
    auto *section = stage.part<QWidget>(u"section.shared"_s);
    QTRY_VERIFY(stage.page->isSettled());
    // A business is put on a plan, which is there from then on.
    auto *plan = section->findChild<QComboBox *>(u"businessPlan"_s);
    auto *set = section->findChild<QAbstractButton *>(u"setBusinessPlan"_s);
    QVERIFY(!set->isEnabled());
    plan->setFocus();
    QTest::keyClicks(plan, u"Pro"_s);
    QTest::keyClick(plan, Qt::Key_Return);
    QTRY_COMPARE(stage.source.plan, u"Pro"_s);
    auto *scope = section->findChild<QComboBox *>(u"sharedScope"_s);
    QTRY_COMPARE(scope->count(), 2);
    QVERIFY(!set->isEnabled());
    // Its variables are its own.
    scope->setFocus();
    QTest::keyClick(scope, Qt::Key_Down);
    auto *table = section->findChild<QTableView *>(u"variablesTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 0);
    QTRY_VERIFY(stage.page->isSettled());
    QTest::mouseClick(section->findChild<QAbstractButton *>(u"addVariable"_s), Qt::LeftButton);
    section->findChild<QPlainTextEdit *>(u"valueText"_s)->setPlainText(u"5 seats"_s);
    QVERIFY(!scope->isEnabled()); // until it is saved
    auto *save = section->findChild<QAbstractButton *>(u"saveShared"_s);
    QVERIFY(save->text().contains(u"plan"_s));
    QTest::mouseClick(save, Qt::LeftButton);
    QTRY_COMPARE(stage.source.planStored.value(u"Pro"_s).version, 1);
    QCOMPARE(stage.source.planStored.value(u"Pro"_s).variables.constFirst().value, u"5 seats"_s);
    QCOMPARE(stage.source.sharedStored.version, 4);
    QTRY_VERIFY(scope->isEnabled());
    QTest::keyClick(scope, Qt::Key_Up);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QVERIFY(!stage.page->hasUnsaved());
}

void TestVariableSection::sharedOnesOfOthersAreNotOverwritten()
{
    VariableStage stage;
    stage.source.sharedStored = {{{u"returns"_s, u"30 days"_s}}, 4};
    stage.openRead();
    stage.show(u"shared"_s);
    auto *section = stage.part<QWidget>(u"section.shared"_s);
    auto *value = section->findChild<QPlainTextEdit *>(u"valueText"_s);
    QTRY_COMPARE(value->toPlainText(), u"30 days"_s);
    value->setPlainText(u"mine"_s);
    stage.source.sharedStored = {{{u"returns"_s, u"theirs"_s}}, 5};
    QTest::mouseClick(section->findChild<QAbstractButton *>(u"saveShared"_s), Qt::LeftButton);
    auto *notice = section->findChild<NoticeBar *>();
    QTRY_VERIFY(notice->isVisible());
    QCOMPARE(value->toPlainText(), u"mine"_s);
    QCOMPARE(stage.source.sharedStored.variables.constFirst().value, u"theirs"_s);
    QTest::mouseClick(notice->findChild<QAbstractButton *>(u"noticeAction"_s), Qt::LeftButton);
    QTRY_COMPARE(value->toPlainText(), u"theirs"_s);
}

void TestVariableSection::sharedOnesAreForAdministrators()
{
    VariableStage stage;
    stage.source.allowed = {.read = true, .edit = true};
    stage.openRead();
    auto *list = stage.part<QListWidget>(u"settingsSections"_s);
    for (int row = 0; row < list->count(); ++row)
        QCOMPARE(list->item(row)->isHidden(), stage.page->sections().at(row)->id() == u"shared"_s);
}

void TestVariableSection::leavingSavesSharedOnesToo()
{
    VariableStage stage;
    stage.source.sharedStored = {{{u"returns"_s, u"30 days"_s}}, 4};
    stage.openRead();
    stage.show(u"shared"_s);
    auto *value = stage.part<QWidget>(u"section.shared"_s)->findChild<QPlainTextEdit *>(u"valueText"_s);
    QTRY_COMPARE(value->toPlainText(), u"30 days"_s);
    value->setPlainText(u"60 days"_s);
    int gone = 0;
    stage.page->askToLeave([&gone] { ++gone; });
    auto *question = stage.part<QDialog>(u"leaveQuestion"_s);
    QVERIFY(question);
    QTest::mouseClick(question->findChild<QAbstractButton *>(u"leaveSave"_s), Qt::LeftButton);
    QTRY_COMPARE(gone, 1);
    QCOMPARE(stage.source.sharedStored.variables.constFirst().value, u"60 days"_s);
}

QTEST_MAIN(TestVariableSection)
#include "tst_variablesection.moc"
