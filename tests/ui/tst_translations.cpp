// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errortext.h"
#include "base/language.h"
#include "inbox/inboxpage.h"
#include "shell/layoutmemory.h"
#include "storage/changefeed.h"
#include "support/fakeclock.h"
#include "support/places.h"
#include "ui/fakeinbox.h"
#include "widgets/relativetime.h"
#include "widgets/undobar.h"
#include "work/inboxwording.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <memory>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace std::chrono_literals;

namespace
{

struct Entry {
    QString context;
    QString source;
    QStringList translations;
    bool finished = true;
    bool plural = false;
};

QList<Entry> entriesOf(const QString &language)
{
    QFile file(test::sourcePath(u"translations/chatflow_"_s) + language + u".ts"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Entry> entries;
    QString context;
    Entry entry;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.isStartElement() && xml.name() == "message"_L1)
            entry = {.context = context, .plural = xml.attributes().value("numerus"_L1) == "yes"_L1};
        else if (xml.isStartElement() && xml.name() == "source"_L1)
            entry.source = xml.readElementText();
        else if (xml.isStartElement() && xml.name() == "translation"_L1) {
            entry.finished = !xml.attributes().hasAttribute("type"_L1);
            if (!entry.plural)
                entry.translations = {xml.readElementText()};
        } else if (xml.isStartElement() && xml.name() == "numerusform"_L1)
            entry.translations.append(xml.readElementText());
        else if (xml.isEndElement() && xml.name() == "message"_L1)
            entries.append(entry);
    }
    return entries;
}

/// The places in a text that are filled in: %1, %n, {server}.
QStringList placesIn(const QString &text)
{
    static const QRegularExpression place(u"%[0-9n]|\\{[a-z]+\\}"_s);
    QStringList found;
    for (auto it = place.globalMatch(text); it.hasNext();)
        found << it.next().captured();
    found.sort();
    return found;
}

/// Counts what reaches the widgets of a window, for as long as they are there: another may come where one
/// went.
class EventCount final : public QObject
{
public:
    explicit EventCount(QEvent::Type type)
        : m_type(type)
    {
        QCoreApplication::instance()->installEventFilter(this);
    }
    QHash<QObject *, int> of;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != m_type)
            return false;
        if (!of.contains(watched))
            connect(watched, &QObject::destroyed, this, [this](QObject *gone) { of.remove(gone); });
        ++of[watched];
        return false;
    }

private:
    QEvent::Type m_type;
};

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsTranslated_data();
    void everyTextIsTranslated();
    void errorsAreWordedInTheLanguage();
    void qtsOwnTextsAreToo();
    void pluralsAreRightInEveryLanguage();
    void anOpenPageChangesItsLanguage();
    void aChangeOfLanguageComesToAnEnd();
    void anUnknownLanguageIsRefused();
    void datesFollowTheLanguage();
};

void TestTranslations::everyTextIsTranslated_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("Spanish") << u"es"_s;
    QTest::newRow("Portuguese") << u"pt"_s;
}

void TestTranslations::everyTextIsTranslated()
{
    QFETCH(QString, language);
    const QList<Entry> entries = entriesOf(language);
    QVERIFY(entries.size() > 200);
    for (const Entry &entry : entries) {
        const QByteArray where = (entry.context + u": "_s + entry.source).toUtf8();
        QVERIFY2(entry.finished, where.constData());
        QVERIFY2(entry.plural ? entry.translations.size() == 2 : entry.translations.size() == 1,
                 where.constData());
        for (const QString &translation : entry.translations) {
            QVERIFY2(!translation.trimmed().isEmpty(), where.constData());
            QVERIFY2(placesIn(translation) == placesIn(entry.source), where.constData());
            QVERIFY2(translation.endsWith(u'.') == entry.source.endsWith(u'.'), where.constData());
        }
    }
    for (const Entry &entry : entriesOf(u"en"_s))
        QVERIFY2(entry.finished && entry.translations.size() == 2, qPrintable(entry.source));
}

void TestTranslations::errorsAreWordedInTheLanguage()
{
    Language language;
    // Every code of the enumeration has a sentence in each language.
    const auto worded = [] {
        QStringList sentences;
        for (int code = 0; code <= static_cast<int>(Error::Code::FileWrite); ++code) // the last one
            sentences << errorText({static_cast<Error::Code>(code), {}, {}}).what;
        return sentences;
    };
    QVERIFY(language.use(u"en"_s));
    const QStringList english = worded();
    QVERIFY(english.size() > 50);
    for (const QString &code : {u"es"_s, u"pt"_s}) {
        QVERIFY(language.use(code));
        const QStringList other = worded();
        QCOMPARE(other.size(), english.size());
        for (qsizetype i = 0; i < english.size(); ++i)
            QVERIFY2(other.at(i) != english.at(i) || english.at(i).isEmpty(), qPrintable(english.at(i)));
        QVERIFY(
            errorText({Error::Code::SecretNotFound, {}, {}}).mend.contains(u"chatflow-engine secret set"_s));
        QVERIFY(!errorText({Error::Code::SecretNotFound, {}, {}}).mend.contains(u"Enter it"_s));
    }
    language.use(u"es"_s);
    QCOMPARE(errorText({Error::Code::HostNotFound, {{u"host"_s, u"flow.example"_s}}, {}}).what,
             u"No existe ningún servidor llamado flow.example."_s);
}

void TestTranslations::qtsOwnTextsAreToo()
{
    Language language;
    const auto menuOfAField = [] {
        QLineEdit field(u"text"_s);
        const std::unique_ptr<QMenu> menu(field.createStandardContextMenu());
        QStringList texts;
        for (const QAction *action : menu->actions())
            if (!action->isSeparator())
                texts << action->text().section(u'\t', 0, 0);
        return texts;
    };
    QVERIFY(language.use(u"en"_s));
    const QStringList english = menuOfAField();
    QCOMPARE_GE(english.size(), 7);
    for (const QString &code : {u"es"_s, u"pt"_s}) {
        QVERIFY(language.use(code));
        const QStringList other = menuOfAField();
        QCOMPARE(other.size(), english.size());
        for (qsizetype i = 0; i < english.size(); ++i)
            QVERIFY2(other.at(i) != english.at(i), qPrintable(english.at(i)));
    }
}

void TestTranslations::pluralsAreRightInEveryLanguage()
{
    ConversationSummary one = conversationNamed(1, u"Ana"_s, Instant(milliseconds(1)));
    one.conversation.unread = 1;
    ConversationSummary two = one;
    two.conversation.unread = 2;
    Language language;
    const QList<std::tuple<QString, QString, QString>> expected{
        {u"en"_s, u"1 unread message."_s, u"2 unread messages."_s},
        {u"es"_s, u"1 mensaje sin leer."_s, u"2 mensajes sin leer."_s},
        {u"pt"_s, u"1 mensagem não lida."_s, u"2 mensagens não lidas."_s}};
    for (const auto &[code, singular, plural] : expected) {
        QVERIFY(language.use(code));
        QVERIFY2(InboxWording::accessibleRow(one, {}).contains(singular),
                 qPrintable(InboxWording::accessibleRow(one, {})));
        QVERIFY2(InboxWording::accessibleRow(two, {}).contains(plural),
                 qPrintable(InboxWording::accessibleRow(two, {})));
    }
}

void TestTranslations::anOpenPageChangesItsLanguage()
{
    Language language;
    QVERIFY(language.use(u"en"_s));
    FakeClock clock;
    ChangeFeed feed;
    auto source = std::make_unique<FakeInbox>();
    source->add(conversationNamed(1, u"Ana"_s, clock.now() - 1h));
    LayoutMemory layout{QString()};
    UndoBar undo;
    InboxPage page(std::move(source), feed, clock, layout, undo);
    page.show();
    page.setTenant(FakeInbox::tenant, QTimeZone::utc());
    auto *takeOver = page.findChild<QAbstractButton *>(u"takeOver"_s);
    // Only what is there to stay is compared: the conversation is read and open, its thread is read.
    QTRY_VERIFY(page.isSettled() && page.currentConversation());
    QCOMPARE(takeOver->text(), u"Take over"_s);
    const auto texts = [&page] {
        QStringList all;
        for (const QWidget *widget : page.findChildren<QWidget *>())
            all << widget->property("text").toString() << widget->property("placeholderText").toString()
                << widget->accessibleName() << widget->accessibleDescription();
        return all.join(u'|');
    };
    const QString english = texts();
    QVERIFY(language.use(u"es"_s));
    QTRY_COMPARE(takeOver->text(), u"Tomar la conversación"_s);
    const QString spanish = texts();
    for (const QString &text :
         {u"Send"_s, u"Write an answer"_s, u"Conversations"_s, u"Messages"_s, u"Try again"_s, u"Dismiss"_s}) {
        QVERIFY2(english.contains(text), qPrintable(text));
        QVERIFY2(!spanish.contains(text), qPrintable(text));
    }
    QVERIFY(language.use(u"en"_s));
    QTRY_COMPARE(texts(), english);
}

/// Setting a text may cause events that set texts again: nothing may be told twice for one change, and
/// nothing be left behind by it.
void TestTranslations::aChangeOfLanguageComesToAnEnd()
{
    Language language;
    QVERIFY(language.use(u"en"_s));
    FakeClock clock;
    ChangeFeed feed;
    auto source = std::make_unique<FakeInbox>();
    source->add(conversationNamed(1, u"Ana"_s, clock.now() - 1h));
    LayoutMemory layout{QString()};
    UndoBar undo;
    InboxPage page(std::move(source), feed, clock, layout, undo);
    page.show();
    page.setTenant(FakeInbox::tenant, QTimeZone::utc());
    QTRY_VERIFY(page.isSettled() && page.currentConversation());
    QVERIFY(language.use(u"es"_s)); // what is made with the first change may stay
    QCoreApplication::processEvents();
    const qsizetype objects = page.findChildren<QObject *>().size();

    for (const QString &code : {u"pt"_s, u"en"_s, u"es"_s, u"pt"_s, u"es"_s}) {
        EventCount told(QEvent::LanguageChange);
        EventCount laidOut(QEvent::LayoutRequest);
        QVERIFY(language.use(code));
        for (int turn = 0; turn < 20; ++turn)
            QCoreApplication::processEvents();
        // Two translators, ours and Qt's, go and come.
        QVERIFY2(told.of.value(&page) >= 1 && told.of.value(&page) <= 4,
                 qPrintable(QString::number(told.of.value(&page))));
        for (auto it = told.of.cbegin(); it != told.of.cend(); ++it)
            QVERIFY2(it.value() <= 4, qPrintable(it.key()->objectName()));
        for (auto it = laidOut.of.cbegin(); it != laidOut.of.cend(); ++it)
            QVERIFY2(it.value() <= 10,
                     qPrintable(it.key()->objectName() + u' ' + QString::number(it.value())));
    }
    QCOMPARE(page.findChildren<QObject *>().size(), objects);
}

void TestTranslations::anUnknownLanguageIsRefused()
{
    Language language;
    QVERIFY(language.use(u"pt"_s));
    QVERIFY(!language.use(u"xx"_s));
    QCOMPARE(language.code(), u"pt"_s);
    QCOMPARE(Language::nameOf(u"es"_s), u"Español"_s);
    QCOMPARE(Language::nameOf(u"pt"_s), u"Português"_s);
    QVERIFY(Language::codes().contains(Language::ofSystem()));
}

void TestTranslations::datesFollowTheLanguage()
{
    Language language;
    language.use(u"es"_s);
    const RelativeTime times(QTimeZone::utc(), QLocale(u"es_AR"_s));
    const Instant now{
        milliseconds(QDateTime(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC).toMSecsSinceEpoch())};
    QCOMPARE(times.dayName(QDate(2026, 11, 19), now), u"Jueves, 19 de noviembre"_s);
    QCOMPARE(times.dayName(times.day(now), now), u"Hoy"_s);
    QVERIFY(times.since(now - 24h, now).startsWith(u"ayer a las "_s));
}

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
