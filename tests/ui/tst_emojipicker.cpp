// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inboxstage.h"

#include "inbox/emojilist.h"
#include "inbox/emojipicker.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;

/// Emoji are found by what they are called, and taken by keys.
class TestEmojiPicker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreOfTheLanguage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("emoji");
        QTest::newRow("en") << u"en"_s << u"rocket"_s << u"🚀"_s;
        QTest::newRow("es") << u"es"_s << u"cohete"_s << u"🚀"_s;
        QTest::newRow("pt") << u"pt"_s << u"foguete"_s << u"🚀"_s;
        QTest::newRow("without accents") << u"es"_s << u"corazon rojo"_s << u"❤️"_s;
        QTest::newRow("beginnings, in capitals") << u"pt"_s << u"CORA VERM"_s << u"❤️"_s;
        QTest::newRow("another language is English") << u"fr"_s << u"thumbs up"_s << u"👍"_s;
    }
    void namesAreOfTheLanguage()
    {
        QFETCH(QString, language);
        QFETCH(QString, text);
        QFETCH(QString, emoji);
        const EmojiList list = EmojiList::forLanguage(language);
        QVERIFY(list.all().size() > 1500);
        const auto found = list.find(text, 10);
        QVERIFY2(!found.isEmpty(), qPrintable(text));
        QStringList texts;
        for (const Emoji &one : found)
            texts << one.text;
        QVERIFY2(texts.contains(emoji), qPrintable(texts.join(u' ')));
        QVERIFY(list.find(u"xyzzy"_s, 10).isEmpty());
        QCOMPARE(list.find({}, 7).size(), 7);
    }

    void anEmojiIsTakenByKeys()
    {
        InboxStage stage;
        stage.show();
        stage.field()->setFocus();
        stage.type(u"ok "_s);
        stage.press(Qt::Key_Period, Qt::ControlModifier);
        auto *picker = stage.part<EmojiPicker>(u"emojiPicker"_s);
        QVERIFY(picker && picker->isVisible());
        auto *field = stage.part<QLineEdit>(u"emojiField"_s);
        QVERIFY(field->hasFocus());
        QTest::keyClicks(field, u"rocket"_s);
        QCOMPARE(stage.part<QListWidget>(u"emojiList"_s)->currentItem()->text(), u"🚀"_s);
        stage.press(Qt::Key_Return);
        QVERIFY(!picker->isVisible());
        QVERIFY(stage.field()->hasFocus());
        QCOMPARE(stage.field()->toPlainText(), u"ok 🚀"_s);
        // It stands first now; Escape leaves everything as it is.
        stage.part<QAbstractButton>(u"composerEmoji"_s)->click();
        QCOMPARE(stage.part<QListWidget>(u"emojiList"_s)->item(0)->text(), u"🚀"_s);
        stage.press(Qt::Key_Down); // into the emoji
        QVERIFY(stage.part<QListWidget>(u"emojiList"_s)->hasFocus());
        stage.press(Qt::Key_Up);
        QVERIFY(field->hasFocus());
        stage.press(Qt::Key_Escape);
        QVERIFY(!picker->isVisible());
        QVERIFY(stage.field()->hasFocus());
        QCOMPARE(stage.field()->toPlainText(), u"ok 🚀"_s);
    }
};

QTEST_MAIN(TestEmojiPicker)
#include "tst_emojipicker.moc"
