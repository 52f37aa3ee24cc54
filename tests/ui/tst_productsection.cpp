// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/productpastedialog.h"
#include "settings/productsmodel.h"
#include "settings/usualcurrency.h"
#include "ui/settingsstage.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;

namespace
{

Money money(const QString &text)
{
    return *Money::fromText(text);
}

} // namespace

/// The section with three products.
struct ProductStage : SettingsStage {
    ProductStage()
    {
        source.stored.settings.products = {
            {.name = u"Coffee"_s, .price = money(u"1.50 EUR"_s), .description = {}},
            {.name = u"Tea"_s, .price = money(u"1.20 EUR"_s), .description = u"Green"_s},
            {.name = u"Cake"_s, .price = {}, .description = {}, .available = false}};
    }
    void openProducts()
    {
        openRead();
        show(u"products"_s);
        table()->setFocus();
    }
    QTableView *table() const { return part<QTableView>(u"productsTable"_s); }
    QModelIndex cell(int row, ProductsModel::Column column) const
    {
        return table()->model()->index(row, static_cast<int>(column));
    }
    void type(int row, ProductsModel::Column column, const QString &text) const
    {
        table()->setCurrentIndex(cell(row, column));
        QTest::keyClick(table(), Qt::Key_F2);
        const QPointer editor = table()->viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(!editor); // what was typed is taken a moment later
    }
    const QList<Product> &products() const { return page->draft().settings().products; }
    QString note() const { return part<QLabel>(u"productsNote"_s)->text(); }
    ProductPasteDialog *dialog() const { return part<ProductPasteDialog>(u"productPasteDialog"_s); }
};

class TestProductSection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelHoldsItsPromises();
    void editsInPlace();
    void aPriceThatIsNoneStaysAndIsSaid();
    void addsRemovesAndMoves();
    void pastesATable();
    void pastesIntoOneCell();
    void replacesOrAdds();
    void opensAFile();
    void takesTwoHundredAtOnce();
    void knowsTheUsualCurrency_data();
    void knowsTheUsualCurrency();
    void leadsToAProduct();
    void onlyShowsWithoutPermission();
};

using Column = ProductsModel::Column;

void TestProductSection::modelHoldsItsPromises()
{
    ProductsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setProducts({{.name = u"A"_s}, {.name = u"B"_s}, {.name = u"C"_s}});
    QVERIFY(model.move(0, true));
    QVERIFY(!model.move(0, false) && !model.move(2, true));
    model.remove({0, 2});
    QCOMPARE(model.products().constFirst().name, u"A"_s);
    model.setData(model.index(model.add(), 0), u" D  E "_s, Qt::EditRole);
    QCOMPARE(model.products().constLast().name, u"D E"_s);
    model.setEditable(false);
    QVERIFY(!model.setData(model.index(0, 0), u"X"_s, Qt::EditRole));
    model.retranslate();
}

void TestProductSection::editsInPlace()
{
    ProductStage stage;
    stage.openProducts();
    QCOMPARE(stage.table()->model()->rowCount(), 3);
    stage.type(0, Column::Price, u"2,75"_s);
    QCOMPARE(stage.products().at(0).price, std::optional(money(u"2.75 EUR"_s))); // in the usual currency
    stage.type(0, Column::Price, u"3 USD"_s);
    QCOMPARE(stage.products().at(0).price, std::optional(money(u"3.00 USD"_s)));
    stage.type(0, Column::Price, u" "_s);
    QVERIFY(!stage.products().at(0).price);
    stage.type(1, Column::Description, u"Black"_s);
    QCOMPARE(stage.products().at(1).description, u"Black"_s);
    stage.table()->setCurrentIndex(stage.cell(2, Column::Available));
    QTest::keyClick(stage.table(), Qt::Key_Space);
    QVERIFY(stage.products().at(2).available);
    stage.save();
    QTRY_COMPARE(stage.source.saved.size(), 1);
    QCOMPARE(stage.source.saved.constFirst().revision.settings.products, stage.products());
}

void TestProductSection::aPriceThatIsNoneStaysAndIsSaid()
{
    ProductStage stage;
    stage.openProducts();
    stage.type(1, Column::Price, u"cheap"_s);
    QCOMPARE(stage.cell(1, Column::Price).data().toString(), u"cheap"_s);
    QVERIFY(stage.note().startsWith(u"“cheap” is no price."_s));
    QCOMPARE(stage.products().at(1).price, std::optional(money(u"1.20 EUR"_s))); // the last that was one
    stage.show(u"business"_s);
    stage.retype(u"businessName"_s, u"Changed"_s);
    stage.save(); // leads back to it
    QCOMPARE(stage.page->currentSection()->id(), u"products"_s);
    QVERIFY(stage.source.saved.isEmpty());
    const QPointer editor = stage.table()->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    QTest::keyClick(editor, Qt::Key_Escape);
    QTRY_VERIFY(!editor);
    stage.type(1, Column::Price, u"5"_s);
    stage.save();
    QTRY_COMPARE(stage.source.saved.size(), 1);
}

void TestProductSection::addsRemovesAndMoves()
{
    ProductStage stage;
    stage.openProducts();
    QTest::keyClick(stage.table(), Qt::Key_Insert);
    const QPointer editor = stage.table()->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor); // typing goes on at once
    QTest::keyClicks(editor, u"Juice"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_VERIFY(!editor);
    QCOMPARE(stage.products().constLast().name, u"Juice"_s);
    QTest::keyClick(stage.table(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(stage.products().at(2).name, u"Juice"_s);
    QCOMPARE(stage.table()->currentIndex().row(), 2); // it goes along
    QTest::keyClick(stage.table(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(stage.products().at(3).name, u"Juice"_s);
    stage.table()->selectRow(0);
    QTest::keyClick(stage.table(), Qt::Key_Delete);
    QCOMPARE(stage.products().constFirst().name, u"Tea"_s);
    stage.table()->selectAll();
    QTest::keyClick(stage.table(), Qt::Key_Delete);
    QVERIFY(stage.products().isEmpty());
    QVERIFY(!stage.table()->isVisible()); // it says what to do instead
    stage.press(u"discardSettings"_s);
    QVERIFY(stage.table()->isVisible());
    QCOMPARE(stage.table()->model()->rowCount(), 3);
}

void TestProductSection::pastesATable()
{
    ProductStage stage;
    stage.openProducts();
    QGuiApplication::clipboard()->setText(u"Nombre\tPrecio\ntea\t2,00\nJuice\t3,50\nBad\tcheap\n"_s);
    QTest::keySequence(stage.table(), QKeySequence::Paste);
    QVERIFY(stage.dialog());
    QTRY_COMPARE(stage.part<QAbstractButton>(u"pasteTake"_s)->text(), u"&Take 2 product(s)"_s);
    QCOMPARE(stage.part<QTableView>(u"pastePreview"_s)->model()->rowCount(), 2);
    QCOMPARE(stage.part<QListWidget>(u"pasteProblems"_s)->item(0)->text(), u"Row 4: “cheap” is no price."_s);
    QCOMPARE(stage.products().size(), 3); // nothing is taken yet
    stage.press(u"pasteTake"_s);
    QTRY_COMPARE(stage.products().size(), 4);
    QCOMPARE(stage.products().at(1).name, u"tea"_s); // brought up to date in its place
    QCOMPARE(stage.products().at(1).price, std::optional(money(u"2.00 EUR"_s)));
    QCOMPARE(stage.products().at(3).name, u"Juice"_s);
}

void TestProductSection::pastesIntoOneCell()
{
    ProductStage stage;
    stage.openProducts();
    stage.table()->setCurrentIndex(stage.cell(0, Column::Name));
    QGuiApplication::clipboard()->setText(u"Espresso\n"_s);
    QTest::keySequence(stage.table(), QKeySequence::Paste);
    QCOMPARE(stage.products().at(0).name, u"Espresso"_s);
    QVERIFY(!stage.dialog());
}

void TestProductSection::replacesOrAdds()
{
    ProductPasteDialog dialog({{.name = u"Coffee"_s}}, *Currency::fromCode(u"ARS"));
    dialog.setText(u"Juice;10\n"_s);
    QTRY_VERIFY(dialog.isSettled());
    QCOMPARE(dialog.outcome().size(), 2);
    QCOMPARE(dialog.outcome().at(1).price, std::optional(money(u"10.00 ARS"_s)));
    dialog.findChild<QRadioButton *>(u"pasteReplace"_s)->setChecked(true);
    QCOMPARE(dialog.outcome().size(), 1);
    QCOMPARE(dialog.outcome().constFirst().name, u"Juice"_s);
    dialog.setText(QString());
    QTRY_VERIFY(!dialog.findChild<QAbstractButton *>(u"pasteTake"_s)->isEnabled());
}

void TestProductSection::opensAFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"products.csv"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("name,price\nCaf\xe9,2.50\n"); // as spreadsheets on Windows write it
    file.close();
    ProductPasteDialog dialog({}, Currency::usd());
    dialog.openFile(path);
    QTRY_COMPARE(dialog.outcome().size(), 1);
    QCOMPARE(dialog.outcome().constFirst().name, u"Café"_s);
    dialog.openFile(folder.filePath(u"missing.csv"_s));
    QTRY_VERIFY(dialog.findChild<QLabel *>(u"pasteSummary"_s)->text().contains(u"missing.csv"_s));
    QVERIFY(!dialog.findChild<QAbstractButton *>(u"pasteTake"_s)->isEnabled());
}

void TestProductSection::takesTwoHundredAtOnce()
{
    ProductStage stage;
    stage.openProducts();
    QString text = u"name\tprice\tdescription\n"_s;
    for (int i = 0; i < 200; ++i)
        text += u"Product %1\t%2.50\tSomething worth a line\n"_s.arg(i).arg(i);
    QGuiApplication::clipboard()->setText(text);
    QTest::keySequence(stage.table(), QKeySequence::Paste);
    QTRY_COMPARE(stage.part<QAbstractButton>(u"pasteTake"_s)->text(), u"&Take 200 product(s)"_s);
    stage.press(u"pasteTake"_s);
    QTRY_COMPARE(stage.products().size(), 203);
    stage.table()->scrollToBottom();
    stage.type(202, Column::Price, u"1"_s);
    QVERIFY(!stage.page->grab().isNull());
    QTRY_COMPARE(stage.page->waiting(), 200);
}

void TestProductSection::knowsTheUsualCurrency_data()
{
    QTest::addColumn<QStringList>("prices");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("currency");
    QTest::newRow("most") << QStringList{u"1.00 EUR"_s, u"1.00 USD"_s, u"2.00 USD"_s} << u"Europe/Madrid"_s
                          << u"USD"_s;
    QTest::newRow("country") << QStringList() << u"America/Argentina/Buenos_Aires"_s << u"ARS"_s;
    QTest::newRow("Brazil") << QStringList() << u"America/Sao_Paulo"_s << u"BRL"_s;
    QTest::newRow("nowhere") << QStringList() << u"UTC"_s << u"USD"_s;
    QTest::newRow("no zone") << QStringList() << u"Mars/Olympus"_s << u"USD"_s;
}

void TestProductSection::knowsTheUsualCurrency()
{
    QFETCH(QStringList, prices);
    QFETCH(QString, zone);
    QFETCH(QString, currency);
    TenantSettings settings;
    settings.timeZone = zone;
    for (const QString &price : std::as_const(prices))
        settings.products.append({.name = price, .price = money(price), .description = {}});
    QCOMPARE(usualCurrency(settings).code(), currency);
}

void TestProductSection::leadsToAProduct()
{
    ProductStage stage;
    stage.openProducts();
    stage.show(u"business"_s);
    stage.page->showSetting(u"products"_s, u"products"_s, u"Cake"_s);
    QCOMPARE(stage.table()->currentIndex().row(), 2);
    QVERIFY(stage.table()->hasFocus());
}

void TestProductSection::onlyShowsWithoutPermission()
{
    ProductStage stage;
    stage.source.allowed = {.read = true};
    stage.openProducts();
    stage.table()->selectRow(0);
    for (const int key : {Qt::Key_F2, Qt::Key_Delete, Qt::Key_Insert})
        QTest::keyClick(stage.table(), static_cast<Qt::Key>(key));
    QVERIFY(!stage.table()->viewport()->findChild<QLineEdit *>());
    QCOMPARE(stage.products().size(), 3);
    QVERIFY(!stage.part<QWidget>(u"addProductButton"_s)->isVisible());
}

QTEST_MAIN(TestProductSection)
#include "tst_productsection.moc"
