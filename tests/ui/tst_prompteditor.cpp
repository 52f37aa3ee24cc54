// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/comparisonview.h"
#include "settings/prompteditor.h"
#include "settings/promptview.h"
#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace chatflow;
using namespace Qt::StringLiterals;

/// The editor of prompt templates by itself.
class TestPromptEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void coloursTags();
    void tellsWhatIsWrong();
    void goesFromProblemToProblem();
    void completesNames_data();
    void completesNames();
    void completionCanBeLeft();
    void replacingCanBeUndone();
    void loadingIsNoEdit();
    void showsAPromptWithItsValues();
    void keepsThePlaceWhereSomebodyReads();
    void comparesLineByLine();

private:
    QTextCharFormat formatAt(int position) const;
    QAbstractItemView *names() const { return m_editor->findChild<QCompleter *>()->popup(); }

    std::unique_ptr<PromptEditor> m_editor;
};

void TestPromptEditor::init()
{
    m_editor = std::make_unique<PromptEditor>();
    QList<EffectiveVariable> variables{{.name = u"business_name"_s, .text = u"Sol"_s, .items = {}},
                                       {.name = u"business_hours"_s, .text = u"9-5"_s, .items = {}},
                                       {.name = u"products"_s, .text = u"Tea"_s, .items = {}}};
    variables[2].items = {{{u"name"_s, u"Tea"_s}, {u"price"_s, u"2"_s}}};
    m_editor->setVariables(variables);
    m_editor->resize(400, 300);
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
    m_editor->setFocus();
}

QTextCharFormat TestPromptEditor::formatAt(int position) const
{
    const QTextBlock block = m_editor->document()->findBlock(position);
    const int at = position - block.position();
    const auto formats = block.layout()->formats();
    for (const QTextLayout::FormatRange &range : formats) {
        if (at >= range.start && at < range.start + range.length)
            return range.format;
    }
    return {};
}

void TestPromptEditor::coloursTags()
{
    const Colors colors = colorsFor(m_editor->palette());
    m_editor->load(u"You are {business_name}.\n{#products}\n{name}\n{/products}\n{! note\nover lines}"_s);
    const auto colourOf = [this](const QString &text) {
        return formatAt(static_cast<int>(m_editor->toPlainText().indexOf(text))).foreground().color();
    };
    QCOMPARE(colourOf(u"{business_name}"_s), colors.accent);
    QCOMPARE(colourOf(u"{name}"_s), colors.accent); // a field of an item
    QCOMPARE(colourOf(u"{! note"_s), colors.subtle);
    QCOMPARE(colourOf(u"over lines}"_s), colors.subtle);
    QVERIFY(!formatAt(0).hasProperty(QTextFormat::ForegroundBrush));
    // What is typed elsewhere moves the colours with the text.
    m_editor->moveCursor(QTextCursor::Start);
    QTest::keyClicks(m_editor.get(), u"Hello"_s);
    QTest::keyClick(m_editor.get(), Qt::Key_Return);
    QTest::keyClicks(m_editor.get(), u"and "_s);
    QCOMPARE(colourOf(u"{business_name}"_s), colors.accent);
    QCOMPARE(colourOf(u"{#products}"_s), colors.accent);
}

void TestPromptEditor::tellsWhatIsWrong()
{
    const Colors colors = colorsFor(m_editor->palette());
    m_editor->load(u"Fine\n{#products} {nobody}"_s);
    QCOMPARE(m_editor->problems().size(), 2);
    QVERIFY(m_editor->problems().at(0).startsWith(u"Line 2"_s));
    QVERIFY(m_editor->problems().at(1).contains(u"nobody"_s));
    QCOMPARE(formatAt(5).underlineColor(), colors.danger);
    QCOMPARE(formatAt(17).underlineColor(), colors.warning);
    QTest::keyClick(m_editor.get(), Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(m_editor.get(), u"{/products}"_s);
    QCOMPARE(m_editor->problems().size(), 1);
    QCOMPARE(formatAt(5).underlineStyle(), QTextCharFormat::NoUnderline);
}

void TestPromptEditor::goesFromProblemToProblem()
{
    m_editor->load(u"{a} and {b}"_s);
    for (const QString &next : {u"{a}"_s, u"{b}"_s, u"{a}"_s}) { // and from the start again
        m_editor->goToNextProblem();
        QCOMPARE(m_editor->textCursor().selectedText(), next);
    }
    m_editor->load(u"nothing wrong"_s);
    m_editor->goToNextProblem();
    QVERIFY(!m_editor->textCursor().hasSelection());
}

void TestPromptEditor::completesNames_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("offered");
    QTest::addColumn<QString>("text");
    QTest::newRow("all") << u"{"_s << 5 << u"{business_name}"_s;
    QTest::newRow("beginning") << u"Hi {bus"_s << 2 << u"Hi {business_name}"_s;
    QTest::newRow("section") << u"{#pro"_s << 1 << u"{#products}"_s;
    QTest::newRow("field of an item") << u"{pri"_s << 1 << u"{price}"_s;
    QTest::newRow("what is open") << u"{#products}x{/"_s << 1 << u"{#products}x{/products}"_s;
    QTest::newRow("nothing like it") << u"{xyz"_s << 0 << u"{xyz"_s;
    QTest::newRow("no tag") << u"a b"_s << 0 << u"a b"_s;
}

void TestPromptEditor::completesNames()
{
    QFETCH(QString, typed);
    QFETCH(int, offered);
    QFETCH(QString, text);
    QTest::keyClicks(m_editor.get(), typed);
    QCOMPARE(names()->isVisible(), offered > 0);
    if (offered > 0) {
        QCOMPARE(names()->model()->rowCount(), offered);
        QTest::keyClick(names(), Qt::Key_Return);
        QVERIFY(!names()->isVisible());
    }
    QCOMPARE(m_editor->toPlainText(), text);
}

void TestPromptEditor::completionCanBeLeft()
{
    QTest::keyClicks(m_editor.get(), u"{bus"_s);
    QVERIFY(names()->isVisible());
    QTest::keyClick(names(), Qt::Key_Escape);
    QVERIFY(!names()->isVisible());
    QCOMPARE(m_editor->toPlainText(), u"{bus"_s);
    m_editor->clear();
    QTest::keyClick(m_editor.get(), Qt::Key_Space, Qt::ControlModifier); // asked for
    QVERIFY(names()->isVisible());
    QTest::keyClick(names(), Qt::Key_Down);
    QTest::keyClick(names(), Qt::Key_Return);
    QCOMPARE(m_editor->toPlainText(), u"{business_hours}"_s);
}

void TestPromptEditor::replacingCanBeUndone()
{
    m_editor->load(u"before"_s);
    QSignalSpy edited(m_editor.get(), &PromptEditor::edited);
    m_editor->replaceAll(u"after"_s);
    QCOMPARE(m_editor->toPlainText(), u"after"_s);
    QCOMPARE(edited.size(), 1);
    m_editor->undo();
    QCOMPARE(m_editor->toPlainText(), u"before"_s);
}

void TestPromptEditor::loadingIsNoEdit()
{
    QSignalSpy edited(m_editor.get(), &PromptEditor::edited);
    QSignalSpy analysed(m_editor.get(), &PromptEditor::analysed);
    m_editor->load(u"{nobody}"_s);
    QCOMPARE(edited.size(), 0);
    QCOMPARE(analysed.size(), 1);
    m_editor->load(u"{nobody}"_s);
    QCOMPARE(analysed.size(), 1);
    m_editor->setVariables({});
    QCOMPARE(analysed.size(), 2); // other variables: other problems
}

void TestPromptEditor::showsAPromptWithItsValues()
{
    PromptView view;
    view.setPrompt({{u"You are "_s, {}}, {u"Sol"_s, u"business_name"_s}, {u".\r\nBye"_s, {}}});
    QCOMPARE(view.toPlainText(), u"You are Sol. \nBye"_s);
    const auto marks = view.document()->firstBlock().layout()->formats();
    QCOMPARE(marks.size(), 1);
    QCOMPARE(marks.constFirst().start, 8);
    QCOMPARE(marks.constFirst().length, 3);
    for (const QString &name : {u"Solaris"_s, u"Solo"_s, u""_s, u"oo"_s, u"ooo"_s}) {
        view.setPrompt({{u"You are "_s, {}}, {name, u"business_name"_s}, {u".\nBye"_s, {}}});
        QCOMPARE(view.toPlainText(), u"You are "_s + name + u".\nBye"_s);
    }
    view.setPrompt({});
    QCOMPARE(view.toPlainText(), QString());
}

void TestPromptEditor::keepsThePlaceWhereSomebodyReads()
{
    PromptView view;
    const QString lines = u"line\n"_s.repeated(200);
    view.setPrompt({{lines, {}}, {u"Sol"_s, u"business_name"_s}, {lines, {}}});
    QTextCursor cursor(view.document());
    cursor.setPosition(1500);
    view.setTextCursor(cursor);
    view.setPrompt({{lines, {}}, {u"Luna"_s, u"business_name"_s}, {lines, {}}});
    QCOMPARE(view.textCursor().position(), 1501); // moved on with the text
}

void TestPromptEditor::comparesLineByLine()
{
    ComparisonView view;
    view.compare(u"one\ntwo\nthree"_s, u"one\n2\n2b\nthree"_s);
    const auto *before = view.findChild<QPlainTextEdit *>(u"comparedBefore"_s);
    const auto *after = view.findChild<QPlainTextEdit *>(u"comparedAfter"_s);
    QCOMPARE(before->toPlainText(), u"one\ntwo\n\nthree"_s);
    QCOMPARE(after->toPlainText(), u"one\n2\n2b\nthree"_s);
    QCOMPARE(before->extraSelections().size(), 1);
    QCOMPARE(after->extraSelections().size(), 2);
    view.clear();
    QCOMPARE(after->toPlainText(), QString());
}

QTEST_MAIN(TestPromptEditor)
#include "tst_prompteditor.moc"
