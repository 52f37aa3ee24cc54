// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/composerspelling.h"
#include "spelling/speller.h"
#include "spelling/spellmarks.h"
#include "ui/inboxstage.h"

#include <QAction>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;

namespace
{

QStringList wordsOf(const QList<SpellWord> &words)
{
    QStringList texts;
    for (const SpellWord &word : words)
        texts << word.word;
    return texts;
}

/// A small dictionary of a made-up language, "es".
struct Dictionary {
    QTemporaryDir folder;

    explicit Dictionary(const QString &name = u"es_MX"_s, const QByteArray &encoding = "UTF-8",
                        const QStringList &words = {u"hola"_s, u"precio"_s, u"niño"_s, u"don't"_s})
    {
        QFile aff(folder.filePath(name + u".aff"_s));
        QFile dic(folder.filePath(name + u".dic"_s));
        if (!aff.open(QIODevice::WriteOnly) || !dic.open(QIODevice::WriteOnly))
            return;
        aff.write("SET " + encoding + "\nTRY aeioup\nWORDCHARS '\n");
        dic.write(QByteArray::number(words.size()) + '\n');
        for (const QString &word : words)
            dic.write((encoding == "UTF-8" ? word.toUtf8() : word.toLatin1()) + '\n');
    }
};

} // namespace

/// Spelling in the composer.
class TestSpelling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyProseIsLookedAt_data();
    void onlyProseIsLookedAt();
    void theDictionaryOfTheCountryIsTaken();
    void wordsAreRightOrWrong_data();
    void wordsAreRightOrWrong();
    void withoutADictionaryNothingIsWrong();
    void ownWordsAreRight();
    void aFieldIsMarkedAndMended();
    void theComposerSpellsInTheContactsLanguage();
    void realDictionariesKnowTheirLanguage_data();
    void realDictionariesKnowTheirLanguage();
};

void TestSpelling::onlyProseIsLookedAt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("prose") << u"Hola, ¿qué tal?"_s << QStringList{u"Hola"_s, u"qué"_s, u"tal"_s};
    QTest::newRow("address") << u"vea https://example.com/abc y www.example.com o example.com"_s
                             << QStringList{u"vea"_s};
    QTest::newRow("mail and name") << u"a ana@example.com y @ana"_s << QStringList();
    QTest::newRow("numbers") << u"son 12kg, 3x2, A4"_s << QStringList{u"son"_s};
    QTest::newRow("variable") << u"Hola {contact_name}!"_s << QStringList{u"Hola"_s};
    QTest::newRow("command") << u"/hola ya"_s << QStringList{u"ya"_s};
    QTest::newRow("code") << u"el SKU del PDF"_s << QStringList{u"el"_s, u"del"_s};
    QTest::newRow("emoji") << u"bien👍🏽ya 👨‍👩‍👧 sí"_s
                           << QStringList{u"bien"_s, u"ya"_s, u"sí"_s};
    QTest::newRow("apostrophe") << u"don’t 'quoted'"_s << QStringList{u"don't"_s, u"quoted"_s};
    QTest::newRow("sentence") << u"Fin.Otra frase"_s << QStringList{u"Fin"_s, u"Otra"_s, u"frase"_s};
}

void TestSpelling::onlyProseIsLookedAt()
{
    QFETCH(QString, text);
    QFETCH(QStringList, words);
    const QList<SpellWord> found = wordsToSpell(text);
    QCOMPARE(wordsOf(found), words);
    for (const SpellWord &word : found)
        QCOMPARE(text.mid(word.position, word.word.size()).replace(u'’', u'\''), word.word);
}

void TestSpelling::theDictionaryOfTheCountryIsTaken()
{
    const Dictionary mexico;
    const QStringList folders{u"/nowhere"_s, mexico.folder.path()};
    QCOMPARE(SpellDictionary::pathFor(u"es-MX"_s, folders), mexico.folder.filePath(u"es_MX"_s));
    QCOMPARE(SpellDictionary::pathFor(u"es"_s, folders), mexico.folder.filePath(u"es_MX"_s));
    QCOMPARE(SpellDictionary::pathFor(u"es-AR"_s, folders), mexico.folder.filePath(u"es_MX"_s));
    QVERIFY(SpellDictionary::pathFor(u"pt-BR"_s, folders).isEmpty());
    QVERIFY(SpellDictionary::pathFor({}, folders).isEmpty());
}

void TestSpelling::wordsAreRightOrWrong_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::newRow("utf-8") << QByteArray("UTF-8");
    QTest::newRow("latin 1") << QByteArray("ISO8859-1");
}

void TestSpelling::wordsAreRightOrWrong()
{
    QFETCH(QByteArray, encoding);
    const Dictionary dictionary(u"es_MX"_s, encoding);
    Speller speller({dictionary.folder.path()});
    speller.setLanguage(u"es-MX"_s);
    QVERIFY(speller.state() == Speller::State::Loading);
    QVERIFY(speller.misspelt(u"hila").isEmpty()); // not before it is known
    QTRY_VERIFY(speller.state() == Speller::State::Ready);
    QCOMPARE(wordsOf(speller.misspelt(u"Hola, el precio del niño: presio")),
             QStringList({u"el"_s, u"del"_s, u"presio"_s}));
    QVERIFY(speller.suggestions(u"presio"_s).contains(u"precio"_s));
    QVERIFY(speller.suggestions(u"nino"_s).contains(u"niño"_s));
}

void TestSpelling::withoutADictionaryNothingIsWrong()
{
    Speller speller({u"/nowhere"_s});
    speller.setLanguage(u"es"_s);
    QVERIFY(speller.state() == Speller::State::Missing);
    QVERIFY(speller.misspelt(u"asdfgh").isEmpty());
    QVERIFY(speller.suggestions(u"asdfgh"_s).isEmpty());
    QPlainTextEdit field;
    SpellMarks marks(field, speller);
    QMenu menu;
    marks.fillMenu(menu, 0);
    auto *hint = menu.findChild<QAction *>(u"spellMissing"_s);
    QVERIFY(hint && !hint->isEnabled());
}

void TestSpelling::ownWordsAreRight()
{
    const Dictionary dictionary;
    Speller speller({dictionary.folder.path()});
    speller.setLanguage(u"es"_s);
    QTRY_VERIFY(speller.state() == Speller::State::Ready);
    QCOMPARE(speller.misspelt(u"guayaba Guayaba mango").size(), 3);
    speller.addOwnWord(u"guayaba"_s);
    QCOMPARE(wordsOf(speller.misspelt(u"guayaba Guayaba mango")), QStringList({u"mango"_s}));
    QCOMPARE(speller.ownWords(), QStringList({u"guayaba"_s}));
    speller.ignore(u"mango"_s);
    QVERIFY(speller.misspelt(u"mango").isEmpty());
    QCOMPARE(speller.ownWords().size(), 1);
}

void TestSpelling::aFieldIsMarkedAndMended()
{
    const Dictionary dictionary;
    Speller speller({dictionary.folder.path()});
    speller.setLanguage(u"es"_s);
    QTRY_VERIFY(speller.state() == Speller::State::Ready);
    QPlainTextEdit field;
    SpellMarks marks(field, speller);
    field.show();
    QVERIFY(QTest::qWaitForWindowActive(&field));
    field.setFocus();
    QTest::keyClicks(&field, u"hola presio"_s);
    QTRY_VERIFY(field.extraSelections().isEmpty() && marks.marked().isEmpty()); // it is being written
    QTest::keyClicks(&field, u" hola"_s);
    QTRY_COMPARE(wordsOf(marks.marked()), QStringList({u"presio"_s}));
    QCOMPARE(field.extraSelections().size(), 1);
    QCOMPARE(field.extraSelections().first().cursor.selectedText(), u"presio"_s);
    // By the keyboard: F7 goes there, and Enter takes the first suggestion.
    QTest::keyClick(&field, Qt::Key_F7);
    auto *menu = field.findChild<QMenu *>(u"fieldMenu"_s);
    QVERIFY(menu);
    QCOMPARE(menu->actions().first()->text(), u"precio"_s);
    QCOMPARE(menu->activeAction(), menu->actions().first());
    menu->actions().first()->trigger();
    menu->close();
    QCOMPARE(field.toPlainText(), u"hola precio hola"_s);
    QTRY_VERIFY(marks.marked().isEmpty());
    field.undo();
    QCOMPARE(field.toPlainText(), u"hola presio hola"_s);
    QTRY_COMPARE(marks.marked().size(), 1);
    QMenu other;
    marks.fillMenu(other, 6);
    other.findChild<QAction *>(u"spellAdd"_s)->trigger();
    QTRY_VERIFY(marks.marked().isEmpty());
    QCOMPARE(speller.ownWords(), QStringList({u"presio"_s}));
}

void TestSpelling::theComposerSpellsInTheContactsLanguage()
{
    InboxStage stage;
    stage.layout.remember(u"spelling/words"_s, QStringList{u"TechStore"_s});
    stage.contacts->held.contact.language = u"pt-BR"_s;
    stage.show();
    auto *spelling = stage.page->findChild<ComposerSpelling *>();
    QVERIFY(spelling);
    QTRY_COMPARE(spelling->speller().language(), u"pt-BR"_s);
    spelling->speller().addOwnWord(u"guayaba"_s);
    QVERIFY(stage.layout.value(u"spelling/words"_s).toStringList().contains(u"guayaba"_s));
}

void TestSpelling::realDictionariesKnowTheirLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("right");
    QTest::addColumn<QString>("wrong");
    QTest::newRow("es") << u"es"_s << u"Buenos días, ¿en qué le puedo ayudar?"_s << u"ayudadr"_s;
    QTest::newRow("pt") << u"pt-BR"_s << u"Bom dia, posso ajudar você com a entrega?"_s << u"entergaa"_s;
    QTest::newRow("en") << u"en"_s << u"Good morning, we don’t deliver today."_s << u"delivver"_s;
}

void TestSpelling::realDictionariesKnowTheirLanguage()
{
    QFETCH(QString, language);
    QFETCH(QString, right);
    QFETCH(QString, wrong);
    Speller speller;
    speller.setLanguage(language);
    if (speller.state() == Speller::State::Missing)
        QSKIP("no dictionary of this language is installed");
    QTRY_VERIFY(speller.state() == Speller::State::Ready);
    QCOMPARE(wordsOf(speller.misspelt(right)), QStringList());
    QCOMPARE(wordsOf(speller.misspelt(wrong)), QStringList({wrong}));
    QVERIFY(!speller.suggestions(wrong).isEmpty());
}

QTEST_MAIN(TestSpelling)
#include "tst_spelling.moc"
