// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/prompteditor.h"
#include "settings/promptsection.h"
#include "settings/templatedialog.h"
#include "settings/trialbubble.h"
#include "tenants/prompttemplate.h"
#include "ui/fakeprompt.h"
#include "ui/settingsstage.h"

#include <QApplication>
#include <QCheckBox>
#include <QInputDialog>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTabWidget>

using namespace chatflow;
using namespace Qt::StringLiterals;

/// The section of the prompt on its page.
class TestPromptSection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsTheBuiltInText();
    void followsWhatIsTyped();
    void followsOtherSettings();
    void skipsWhatIsOvertaken();
    void aBrokenTemplateIsNotSaved();
    void triesUnsavedSettings();
    void streamsStopsAndTriesAgain();
    void comparesWithTheSavedSettings();
    void whatWasSaidGoesWithTheNextQuestion();
    void tellsWhatItCosts();
    void tellsWhatTheFlowAdds();
    void startsFromTheGallery();
    void keepsAndPublishesATemplate();
    void offersANewerVersion();
    void withoutAFlowNothingIsAsked();
    void whoMayOnlyRead();
    void anotherTenantBeginsAnew();
    void savingKeepsTheTrial();
    void publishingIsNotTaking();
    void goesWhileANameIsAsked();
    void answersAreReadAndSelectedByKeys();
    void imaginesWhatIsHandedIn();

private:
    void open();
    PromptEditor *editor() const { return m_stage->part<PromptEditor>(u"promptEditor"_s); }
    QString shown() const { return m_stage->part<QPlainTextEdit>(u"promptView"_s)->toPlainText(); }
    void type(const QString &text) { editor()->replaceAll(text); }
    void ask(const QString &question)
    {
        m_stage->part<QTabWidget>(u"promptTabs"_s)->setCurrentIndex(1);
        m_stage->retype(u"trialInput"_s, question);
        m_stage->press(u"trialSend"_s);
    }
    QStringList bubbles(const QString &name) const
    {
        QStringList texts;
        for (const TrialBubble *bubble : m_stage->page->findChildren<TrialBubble *>(name))
            texts.append(bubble->text());
        return texts;
    }
    QString label(const QString &name) const { return m_stage->part<QLabel>(name)->text(); }
    FakeTrials &trials() { return m_prompt->trials; }

    std::unique_ptr<FakePrompt> m_prompt;
    std::unique_ptr<SettingsStage> m_stage;
};

void TestPromptSection::init()
{
    m_stage.reset();
    m_prompt = std::make_unique<FakePrompt>();
    m_stage = std::make_unique<SettingsStage>();
    m_stage->prompt = m_prompt->sources;
    m_stage->source.stored.settings.language = u"en"_s;
}

void TestPromptSection::open()
{
    m_stage->openRead();
    m_stage->show(u"prompt"_s);
    QTRY_VERIFY(!shown().isEmpty());
}

void TestPromptSection::showsTheBuiltInText()
{
    open();
    QCOMPARE(editor()->toPlainText(), builtInTemplate(u"en"_s));
    QVERIFY(label(u"promptOrigin"_s).contains(u"built-in"_s));
    QVERIFY2(shown().startsWith(u"You are the assistant of Café Sol"_s), qPrintable(shown()));
    QVERIFY(shown().contains(u"You are talking to Ana."_s));
    QVERIFY(!m_stage->page->draft().isChanged());
    QVERIFY(label(u"previewTokens"_s).contains(u"token"_s));
}

void TestPromptSection::followsWhatIsTyped()
{
    open();
    type(u"Be brief, {business_name}."_s);
    QTRY_COMPARE(shown(), u"Be brief, Café Sol."_s);
    QCOMPARE(m_stage->page->draft().settings().promptTemplate, u"Be brief, {business_name}."_s);
    const QString before = label(u"previewTokens"_s);
    m_stage->retype(u"sampleQuestion"_s, u"Is there a table for eight people on Saturday evening?"_s);
    QTRY_VERIFY(label(u"previewTokens"_s) != before);
    type(u"For {contact_name}"_s);
    m_stage->retype(u"sampleName"_s, u"Bruno"_s);
    QTRY_COMPARE(shown(), u"For Bruno"_s);
    type(builtInTemplate(u"en"_s)); // what comes with the program is not stored as a text of one's own
    QVERIFY(m_stage->page->draft().settings().promptTemplate.isEmpty());
}

void TestPromptSection::followsOtherSettings()
{
    open();
    m_stage->page->draft().edit([](TenantSettings &settings) { settings.language = u"es"_s; });
    QTRY_VERIFY(shown().startsWith(u"Eres el asistente"_s));
    QCOMPARE(editor()->toPlainText(), builtInTemplate(u"es"_s));
    type(u"{products}"_s);
    m_stage->show(u"business"_s); // what is changed elsewhere is there when one comes back
    m_stage->page->draft().edit([](TenantSettings &settings) {
        settings.products = {{.name = u"tea"_s, .price = {}, .description = {}}};
    });
    m_stage->show(u"prompt"_s);
    QTRY_COMPARE(shown(), u"tea"_s);
}

void TestPromptSection::skipsWhatIsOvertaken()
{
    open();
    QTRY_VERIFY(m_stage->page->isSettled());
    const int before = trials().previews;
    trials().answers.hold();
    for (const QString &text : {u"a"_s, u"ab"_s, u"abc"_s, u"abcd"_s})
        type(text);
    QCOMPARE(trials().previews, before + 1); // the others wait for it
    trials().answers.release();
    QTRY_COMPARE(shown(), u"abcd"_s);
    QCOMPARE(trials().previews, before + 2);
}

void TestPromptSection::aBrokenTemplateIsNotSaved()
{
    open();
    const QString before = shown();
    type(u"{#products} never closed"_s);
    QTRY_VERIFY(!m_stage->part<QWidget>(u"promptView"_s)->isEnabled());
    QCOMPARE(shown(), before); // the last that could be made
    QVERIFY(label(u"promptProblem"_s).startsWith(u"Line 1"_s));
    m_stage->save();
    QVERIFY(m_stage->source.saved.isEmpty());
    QCOMPARE(editor()->textCursor().selectedText(), u"{#products}"_s);
    m_stage->part<QTabWidget>(u"promptTabs"_s)->setCurrentIndex(1);
    m_stage->retype(u"trialInput"_s, u"Hello"_s);
    QVERIFY(!m_stage->part<QPushButton>(u"trialSend"_s)->isEnabled());
    type(u"{#products}closed{/products}"_s);
    QTRY_VERIFY(m_stage->part<QPushButton>(u"trialSend"_s)->isEnabled());
    m_stage->save();
    QTRY_COMPARE(m_stage->source.saved.size(), 1);
}

void TestPromptSection::triesUnsavedSettings()
{
    open();
    type(u"Only a draft"_s);
    m_stage->page->draft().setFlowiseKey(KeyChange::set(SecretValue("typed")));
    ask(u"Are you open?"_s);
    QCOMPARE(trials().asked.size(), 1);
    const FakeTrials::Asked &asked = trials().asked.constFirst();
    QCOMPARE(asked.subject.settings.promptTemplate, u"Only a draft"_s);
    QCOMPARE(asked.subject.key.reveal(), QByteArray("typed"));
    QCOMPARE(asked.question, u"Are you open?"_s);
    QCOMPARE(asked.contact.name, u"Ana"_s);
    QVERIFY(m_stage->source.saved.isEmpty());
}

void TestPromptSection::streamsStopsAndTriesAgain()
{
    open();
    ask(u"Are you open?"_s);
    QCOMPARE(bubbles(u"trialQuestion"_s), QStringList{u"Are you open?"_s});
    QCOMPARE(bubbles(u"trialAnswer"_s), QStringList{u"…"_s});
    QVERIFY(!m_stage->page->isSettled());
    trials().write(0, u"Yes,"_s);
    trials().write(0, u" until"_s);
    QCOMPARE(bubbles(u"trialAnswer"_s), QStringList{u"Yes, until"_s});
    QCOMPARE(m_stage->part<QPushButton>(u"trialSend"_s)->text(), u"Stop"_s);
    m_stage->press(u"trialSend"_s);
    QTRY_COMPARE(m_stage->part<QPushButton>(u"trialSend"_s)->text(), u"Ask"_s);
    QCOMPARE(m_stage->page->findChild<TrialBubble *>(u"trialAnswer"_s)->note(), u"Stopped"_s);

    m_stage->press(u"trialRetry"_s);
    QCOMPARE(trials().asked.size(), 2);
    QVERIFY(trials().asked.at(1).again);
    trials().finish(1, u"Yes, until eight."_s);
    QTRY_COMPARE(bubbles(u"trialAnswer"_s).constLast(), u"Yes, until eight."_s);
    const TrialBubble *last = m_stage->page->findChildren<TrialBubble *>(u"trialAnswer"_s).constLast();
    QVERIFY2(last->note().startsWith(u"about 466 tokens"_s), qPrintable(last->note()));

    ask(u"And on Sunday?"_s);
    trials().failWith(2, {Error::Code::ModelUnauthorized, {}, {}});
    QTRY_COMPARE(m_stage->page->findChildren<TrialBubble *>(u"trialAnswer"_s).constLast()->side(),
                 TrialBubble::Side::Fault);
    m_stage->press(u"trialReset"_s);
    QCOMPARE(bubbles(u"trialAnswer"_s), QStringList());
    QVERIFY(!m_stage->part<QPushButton>(u"trialRetry"_s)->isEnabled());
    QTRY_VERIFY(m_stage->page->isSettled());
}

void TestPromptSection::comparesWithTheSavedSettings()
{
    m_stage->source.stored.settings.promptTemplate = u"As saved"_s;
    open();
    type(u"As edited"_s);
    m_stage->part<QTabWidget>(u"promptTabs"_s)->setCurrentIndex(1);
    m_stage->part<QCheckBox>(u"trialCompare"_s)->setChecked(true);
    ask(u"Hello"_s);
    QCOMPARE(trials().asked.size(), 2);
    QCOMPARE(trials().asked.at(0).subject.settings.promptTemplate, u"As edited"_s);
    QCOMPARE(trials().asked.at(1).subject.settings.promptTemplate, u"As saved"_s);
    trials().finish(0, u"new"_s);
    QVERIFY(!m_stage->page->isSettled());
    trials().finish(1, u"old"_s);
    QTRY_COMPARE(bubbles(u"trialAnswer"_s), QStringList({u"new"_s, u"old"_s}));
    QTRY_VERIFY(m_stage->page->isSettled());
    m_stage->part<QCheckBox>(u"trialCompare"_s)->setChecked(false);
    QCOMPARE(bubbles(u"trialAnswer"_s), QStringList());
}

void TestPromptSection::whatWasSaidGoesWithTheNextQuestion()
{
    open();
    QVERIFY(label(u"previewParts"_s).contains(u"history 0"_s));
    ask(u"Are you open?"_s);
    trials().finish(0, u"Yes, until eight."_s);
    m_stage->part<QTabWidget>(u"promptTabs"_s)->setCurrentIndex(0);
    QTRY_VERIFY(!label(u"previewParts"_s).contains(u"history 0"_s));
}

void TestPromptSection::tellsWhatItCosts()
{
    open();
    QVERIFY(!label(u"previewTokens"_s).contains(u"USD"_s)); // no model, no price
    m_stage->page->draft().edit([](TenantSettings &settings) {
        settings.flowise.priceModel = u"gpt-4o-mini"_s;
        settings.promptTemplate = u"word "_s.repeated(1000); // 1,000 tokens and the rest of a cent
    });
    QTRY_VERIFY2(label(u"previewTokens"_s).contains(u"0.00015"_s), qPrintable(label(u"previewTokens"_s)));
}

void TestPromptSection::tellsWhatTheFlowAdds()
{
    open();
    QVERIFY(m_stage->part<QLabel>(u"previewHidden"_s)->isHidden());
    ask(u"Hello"_s);
    trials().finish(0, u"Hi"_s, FlowCalibration{SettingsStage::flowId, 100, 350, instantFromMs(0)});
    QTRY_VERIFY(label(u"previewHidden"_s).contains(u"250"_s));
    QVERIFY(label(u"previewTokens"_s).startsWith(u"About"_s));
}

void TestPromptSection::startsFromTheGallery()
{
    open();
    m_stage->press(u"promptTemplates"_s);
    auto *dialog = m_stage->page->findChild<TemplateDialog *>();
    QVERIFY(dialog);
    auto *list = dialog->findChild<QListWidget *>(u"templateList"_s);
    QVERIFY(list->count() > 10); // a trade each, in the language of the business
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"templateSearch"_s), u"bakery"_s);
    QTRY_COMPARE(list->count(), 2); // a heading and one
    QVERIFY(list->currentItem());
    dialog->findChild<QPushButton *>(u"templateTake"_s)->click();
    QVERIFY(editor()->toPlainText() != builtInTemplate(u"en"_s));
    QVERIFY(!m_stage->page->draft().settings().promptTemplate.isEmpty());
    QVERIFY(!m_stage->page->draft().settings().templateOrigin.isSet());
    QTRY_VERIFY(shown().contains(u"Café Sol"_s));
    editor()->undo();
    QCOMPARE(editor()->toPlainText(), builtInTemplate(u"en"_s));
}

void TestPromptSection::keepsAndPublishesATemplate()
{
    open();
    type(u"Mine"_s);
    m_stage->press(u"promptTemplates"_s);
    auto *dialog = m_stage->page->findChild<TemplateDialog *>();
    dialog->findChild<QPushButton *>(u"templateKeepNew"_s)->click();
    auto *question = dialog->findChild<QInputDialog *>(u"templateNameQuestion"_s);
    QVERIFY(question);
    question->setTextValue(u"House style"_s);
    question->accept();
    QTRY_COMPARE(m_prompt->templates.library.size(), 1);
    QCOMPARE(m_prompt->templates.library.constFirst().versions.constFirst().text, u"Mine"_s);
    auto *publish = dialog->findChild<QPushButton *>(u"templatePublish"_s);
    QTRY_VERIFY(!publish->isHidden());
    publish->click();
    QTRY_COMPARE(m_prompt->templates.library.constFirst().of.published, 1);
    QTRY_COMPARE(m_stage->page->draft().settings().templateOrigin, (TemplateOrigin{PromptTemplateId(1), 1}));
    dialog->reject();
    QTRY_VERIFY(label(u"promptOrigin"_s).contains(u"House style"_s));

    m_prompt->templates.answers.failNext({Error::Code::StorageLocked, {}, {}});
    m_stage->press(u"promptTemplates"_s);
    dialog = m_stage->page->findChildren<TemplateDialog *>().constLast();
    QTRY_VERIFY(!dialog->findChild<NoticeBar *>()->isHidden());
}

void TestPromptSection::offersANewerVersion()
{
    const PromptTemplateId id = m_prompt->templates.put(TenantId(), u"Bakery"_s, {u"One"_s, u"Two"_s});
    m_stage->source.stored.settings.promptTemplate = u"One"_s;
    m_stage->source.stored.settings.templateOrigin = {id, 1};
    open();
    QTRY_VERIFY(label(u"promptOrigin"_s).contains(u"“Bakery”, version 1"_s));
    const auto *section = m_stage->page->currentSection();
    auto *notice = section->findChild<NoticeBar *>();
    QTRY_VERIFY(!notice->isHidden());
    QCOMPARE(editor()->toPlainText(), u"One"_s); // offered, never taken
    Q_EMIT notice->actionRequested();
    auto *dialog = m_stage->page->findChild<TemplateDialog *>();
    QTRY_COMPARE(dialog->findChild<QPlainTextEdit *>(u"comparedAfter"_s)->toPlainText(), u"Two"_s);
    dialog->findChild<QPushButton *>(u"templateTake"_s)->click();
    QCOMPARE(editor()->toPlainText(), u"Two"_s);
    QCOMPARE(m_stage->page->draft().settings().templateOrigin, (TemplateOrigin{id, 2}));
    QTRY_VERIFY(notice->isHidden());
}

void TestPromptSection::withoutAFlowNothingIsAsked()
{
    m_stage->source.stored.settings.flowise.flowId.clear();
    open();
    m_stage->part<QTabWidget>(u"promptTabs"_s)->setCurrentIndex(1);
    m_stage->retype(u"trialInput"_s, u"Hello"_s);
    auto *send = m_stage->part<QPushButton>(u"trialSend"_s);
    QVERIFY(!send->isEnabled());
    QVERIFY(label(u"trialHint"_s).contains(u"Flowise"_s));
    m_stage->page->draft().edit(
        [](TenantSettings &settings) { settings.flowise.flowId = SettingsStage::flowId; });
    QTRY_VERIFY(send->isEnabled());
}

void TestPromptSection::whoMayOnlyRead()
{
    m_stage->source.allowed = {.read = true, .edit = false, .keys = false, .manage = false};
    open();
    QVERIFY(editor()->isReadOnly());
    m_stage->part<QTabWidget>(u"promptTabs"_s)->setCurrentIndex(1);
    m_stage->retype(u"trialInput"_s, u"Hello"_s);
    QVERIFY(!m_stage->part<QPushButton>(u"trialSend"_s)->isEnabled()); // it would cost tokens
    QVERIFY(label(u"trialHint"_s).contains(u"costs"_s));
    m_stage->press(u"promptTemplates"_s);
    auto *dialog = m_stage->page->findChild<TemplateDialog *>();
    QVERIFY(!dialog->findChild<QPushButton *>(u"templateTake"_s)->isEnabled());
    QVERIFY(!dialog->findChild<QPushButton *>(u"templateKeepNew"_s)->isEnabled());
}

void TestPromptSection::anotherTenantBeginsAnew()
{
    open();
    ask(u"Hello"_s);
    trials().finish(0, u"Hi"_s);
    QTRY_COMPARE(bubbles(u"trialAnswer"_s), QStringList{u"Hi"_s});
    m_stage->page->setTenant(TenantId(2), QTimeZone::utc());
    QTRY_VERIFY(m_stage->page->draft().isLoaded());
    QCOMPARE(bubbles(u"trialAnswer"_s), QStringList());
    QTRY_VERIFY(m_stage->page->isSettled());

    // Nothing of the one before stands under another whose template is broken.
    m_stage->part<QTabWidget>(u"promptTabs"_s)->setCurrentIndex(0);
    m_stage->retype(u"sampleName"_s, u"Bruno"_s);
    QTRY_VERIFY(shown().contains(u"Bruno"_s));
    m_stage->source.stored.settings.promptTemplate = u"{#products} never closed"_s;
    m_stage->page->setTenant(TenantId(3), QTimeZone::utc());
    QTRY_VERIFY(m_stage->page->draft().isLoaded());
    QTRY_VERIFY(m_stage->page->isSettled());
    QCOMPARE(shown(), QString());
    QCOMPARE(label(u"previewTokens"_s), QString());
    QCOMPARE(label(u"previewParts"_s), QString());
    QCOMPARE(m_stage->line(u"sampleName"_s)->text(), QString());
}

void TestPromptSection::savingKeepsTheTrial()
{
    open();
    ask(u"Hello"_s);
    trials().finish(0, u"Hi"_s);
    QTRY_COMPARE(bubbles(u"trialAnswer"_s), QStringList{u"Hi"_s});
    ask(u"Are you open?"_s); // and it is saved while the answer is written
    type(u"Better"_s);
    const int resets = trials().resets;
    m_stage->save();
    QTRY_COMPARE(m_stage->source.saved.size(), 1);
    QTRY_VERIFY(!m_stage->page->draft().isChanged());
    trials().finish(1, u"Yes"_s);
    QTRY_COMPARE(bubbles(u"trialAnswer"_s), (QStringList{u"Hi"_s, u"Yes"_s}));

    TenantSettings theirs = m_stage->source.stored.settings;
    theirs.tone = u"formal"_s;
    m_stage->source.saveAs(u"Kim"_s, theirs);
    Q_EMIT m_stage->feed.changed({{.tenant = TenantId(1), .kind = ChangeKind::Settings}});
    QTRY_COMPARE(m_stage->page->draft().settings().tone, u"formal"_s);
    QCOMPARE(bubbles(u"trialAnswer"_s), (QStringList{u"Hi"_s, u"Yes"_s}));
    QCOMPARE(trials().resets, resets);
    QTRY_VERIFY(m_stage->page->isSettled());
}

void TestPromptSection::publishingIsNotTaking()
{
    const PromptTemplateId id = m_prompt->templates.put(TenantId(1), u"Other"_s, {u"One"_s});
    QVERIFY(m_prompt->templates.saveDraft(TenantId(1), id, u"Two"_s, 1).isValid());
    m_stage->source.stored.settings.promptTemplate = u"Mine"_s;
    m_stage->source.stored.settings.language = u"es"_s; // as that of the template
    open();
    m_stage->press(u"promptTemplates"_s);
    auto *dialog = m_stage->page->findChild<TemplateDialog *>();
    auto *publish = dialog->findChild<QPushButton *>(u"templatePublish"_s);
    auto *list = dialog->findChild<QListWidget *>(u"templateList"_s);
    QTRY_COMPARE(list->item(1)->text(), u"Other"_s);
    list->setCurrentRow(1);
    QTRY_VERIFY(publish->isVisible());
    publish->click();
    QTRY_COMPARE(m_prompt->templates.library.constFirst().of.published, 2);
    QTRY_VERIFY(!publish->isVisible()); // all of it has been told
    QVERIFY(!m_stage->page->draft().settings().templateOrigin.isSet());
    QVERIFY(!m_stage->page->draft().isChanged());
}

void TestPromptSection::goesWhileANameIsAsked()
{
    open();
    m_stage->press(u"promptTemplates"_s);
    const QPointer<TemplateDialog> dialog = m_stage->page->findChild<TemplateDialog *>();
    dialog->findChild<QPushButton *>(u"templateKeepNew"_s)->click();
    const QPointer<QInputDialog> question = dialog->findChild<QInputDialog *>(u"templateNameQuestion"_s);
    QVERIFY(question);
    m_stage->page.reset(); // deleting the second one twice would be the end of it
    QVERIFY(!dialog);
    QVERIFY(!question);
}

void TestPromptSection::answersAreReadAndSelectedByKeys()
{
    open();
    ask(u"Are you open?"_s);
    trials().finish(0, u"Yes, until eight."_s);
    const auto *bubble = m_stage->page->findChild<TrialBubble *>(u"trialAnswer"_s);
    auto *text = bubble->findChild<QLabel *>(u"trialText"_s);
    QTRY_COMPARE(text->accessibleName(), u"Answer: Yes, until eight."_s);
    QVERIFY(text->accessibleDescription().startsWith(u"about 466 tokens"_s));
    for (int i = 0; i < 30 && !text->hasFocus(); ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(text->hasFocus());
    QTest::keySequence(text, QKeySequence::SelectAll);
    QCOMPARE(text->selectedText(), u"Yes, until eight."_s);

    ask(u"And on Sunday?"_s);
    trials().failWith(1, {Error::Code::ModelUnauthorized, {}, {}});
    bubble = m_stage->page->findChildren<TrialBubble *>(u"trialAnswer"_s).constLast();
    text = bubble->findChild<QLabel *>(u"trialText"_s);
    QTRY_VERIFY2(text->accessibleName().startsWith(u"No answer: "_s), qPrintable(text->accessibleName()));
}

void TestPromptSection::imaginesWhatIsHandedIn()
{
    m_stage->source.stored.settings.promptTemplate = u"For {contact_name}, {contact_phone}"_s;
    m_stage->open();
    m_stage->page->openPrompt({.question = u"Are you\nopen?"_s, .name = u"Bruno"_s, .phone = u"5255"_s});
    QTRY_COMPARE(shown(), u"For Bruno, 5255"_s); // once it is read
    QCOMPARE(m_stage->page->currentSection()->id(), u"prompt"_s);
    QCOMPARE(m_stage->line(u"sampleQuestion"_s)->text(), u"Are you open?"_s);
    QCOMPARE(m_stage->line(u"trialInput"_s)->text(), u"Are you open?"_s);
    QVERIFY(trials().asked.isEmpty());
    QVERIFY(m_stage->line(u"sampleQuestion"_s)->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(m_stage->line(u"samplePhone"_s)->hasFocus());
    m_stage->page->openPrompt({.question = u"And now?"_s, .name = u"Carla"_s, .phone = u"5256"_s});
    QTRY_COMPARE(shown(), u"For Carla, 5256"_s); // also when it stands there
    m_stage->page->setTenant(TenantId(2), QTimeZone::utc());
    QTRY_VERIFY(m_stage->page->draft().isLoaded());
    QCOMPARE(m_stage->line(u"trialInput"_s)->text(), QString()); // it is no question of theirs
    QTRY_VERIFY(m_stage->page->isSettled());
}

QTEST_MAIN(TestPromptSection)
#include "tst_promptsection.moc"
