// SPDX-License-Identifier: GPL-3.0-or-later
// The console as a screen reader and a keyboard find it: every page, card and dialog, opened by keys alone.
// Nothing may be without a name or out of reach.
#include "accessibility/accessibilitywalk.h"
#include "accessibility/keyboard.h"
#include "accessibility/menuwalk.h"
#include "accessibility/privatescreen.h"
#include "accessibility/programunderwalk.h"
#include "shell/pages.h"
#include "support/places.h"

#include <QTest>

#include <algorithm>
#include <memory>

namespace chatflow::test
{
using namespace Qt::StringLiterals;

class AccessibilityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void fromWelcomeToTheFirstBusiness_data() { languages(); }
    void fromWelcomeToTheFirstBusiness();
    void everyDay_data() { languages(); }
    void everyDay();

private:
    using Expected = std::function<bool(const QList<Control> &)>;

    static void languages();
    void start(const QStringList &arguments);
    /// Presses and waits for a window of which `expected` holds.
    Accessible open(const QString &key, const Expected &expected);
    /// Presses and waits until another window than `from` is the active one.
    Accessible leave(const QString &key, const Accessible &from);
    void walk(const QString &what, const Accessible &scope);
    void walkMenus(const Accessible &window);
    void walkAutomation(const Accessible &window);
    void walkSettings(const Accessible &window);
    void walkWizard(const Accessible &wizard);
    void finish();

    std::unique_ptr<PrivateScreen> m_screen;
    std::unique_ptr<AccessibleReader> m_reader;
    std::unique_ptr<Keyboard> m_keyboard;
    std::unique_ptr<ProgramUnderWalk> m_console;
    QStringList m_findings;
};

namespace
{

qsizetype countOf(const QList<Control> &tree, const QString &role)
{
    return std::ranges::count_if(
        tree, [&](const Control &control) { return control.isLive() && control.role == role; });
}

/// The keys that lead to a page, wherever it stands in the navigation.
QString keysOf(const QString &page)
{
    const std::vector<PageEntry> all = pages();
    const auto place = std::ranges::find(all, page, &PageEntry::id);
    return u"ctrl+%1"_s.arg(place - all.begin() + 1);
}

bool isDialog(const QList<Control> &tree)
{
    return tree.constFirst().role == "dialog"_L1;
}

/// The path of the first field one can type in, which tells a step from the next; empty when there is none.
QString firstField(const QList<Control> &tree)
{
    for (const Control &control : tree) {
        if (control.isLive() && control.role == "text"_L1)
            return control.object.path;
    }
    return {};
}

/// A dialog that asks for something: so many fields, and a button.
std::function<bool(const QList<Control> &)> dialogWith(const QString &role, qsizetype fields)
{
    return [=](const QList<Control> &tree) { return isDialog(tree) && countOf(tree, role) >= fields; };
}

} // namespace

void AccessibilityTest::initTestCase()
{
    m_screen = std::make_unique<PrivateScreen>();
    QCOMPARE(m_screen->problem(), QString());
    m_reader = std::make_unique<AccessibleReader>(m_screen->bus());
    m_keyboard = std::make_unique<Keyboard>(m_screen->environment({}));
}

void AccessibilityTest::cleanupTestCase()
{
    m_console.reset();
    m_keyboard.reset();
    m_reader.reset();
    m_screen.reset();
}

void AccessibilityTest::languages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << u"en"_s;
    QTest::newRow("es") << u"es"_s;
}

void AccessibilityTest::start(const QStringList &arguments)
{
    m_findings.clear();
    m_console = std::make_unique<ProgramUnderWalk>(*m_screen, *m_reader, programPath(u"chatflow-console"_s),
                                                   arguments);
}

Accessible AccessibilityTest::open(const QString &key, const Expected &expected)
{
    if (!key.isEmpty())
        m_keyboard->press(key);
    const Accessible found = m_console->activeWith(expected);
    if (found.isNull()) {
        qWarning().noquote() << u"after %1 there is only:\n%2\n%3"_s.arg(
            key, outline(m_reader->tree(m_console->active())), QString::fromUtf8(m_console->output()));
    }
    return found;
}

Accessible AccessibilityTest::leave(const QString &key, const Accessible &from)
{
    m_keyboard->press(key);
    return m_console->activeAfter(from);
}

void AccessibilityTest::walk(const QString &what, const Accessible &scope)
{
    QVERIFY2(!scope.isNull(), qPrintable(what));
    AccessibilityWalk walk(*m_reader, *m_keyboard);
    for (const Finding &finding : walk.walk(scope))
        m_findings.append(what + u": "_s + finding.toString());
    QVERIFY2(walk.seen() > 0, qPrintable(what));
}

void AccessibilityTest::walkMenus(const Accessible &window)
{
    MenuWalk menus(*m_reader, *m_keyboard);
    for (const Finding &finding : menus.walk(window))
        m_findings.append(u"menus: "_s + finding.toString());
    QVERIFY(menus.seen() > 20);
}

void AccessibilityTest::finish()
{
    for (const QString &line : std::as_const(m_findings))
        qWarning().noquote() << line;
    m_console.reset();
    QCOMPARE(m_findings.size(), 0);
}

void AccessibilityTest::everyDay()
{
    QFETCH(QString, language);
    start({u"--sandbox"_s, u"--language"_s, language});
    const auto inbox = [](const QList<Control> &tree) { return countOf(tree, u"list item"_s) > 5; };
    const Accessible window = open({}, inbox);
    walk(u"inbox"_s, window);
    if (QTest::currentTestFailed())
        return;
    walkMenus(window);
    const Accessible palette = open(u"ctrl+k"_s, dialogWith(u"text"_s, 1));
    walk(u"palette"_s, palette);
    QVERIFY(leave(u"Escape"_s, palette) == window);
    const Accessible switcher = open(u"ctrl+b"_s, dialogWith(u"text"_s, 1));
    walk(u"choice of the business"_s, switcher);
    QVERIFY(leave(u"Escape"_s, switcher) == window);
    const Accessible bell = open(u"ctrl+shift+n"_s, isDialog);
    walk(u"notifications"_s, bell);
    QVERIFY(leave(u"Escape"_s, bell) == window);
    for (const auto &[what, keys] : {std::pair(u"shortcuts"_s, u"F1"_s),
                                     std::pair(u"what happened with a contact"_s, u"ctrl+shift+h"_s)}) {
        const Accessible dialog = open(keys, isDialog);
        walk(what, dialog);
        QVERIFY(leave(u"Escape"_s, dialog) == window);
    }
    const auto table = [](const QList<Control> &tree) { return countOf(tree, u"cell"_s) > 5; };
    walkAutomation(window);
    if (QTest::currentTestFailed())
        return;
    QVERIFY(open(keysOf(u"requests"_s), table) == window);
    m_keyboard->press(u"ctrl+f"_s);
    m_keyboard->press(u"F6"_s); // the table
    QVERIFY(open(u"Down"_s, table) == window);
    walk(u"logs"_s, window);
    QVERIFY(open(keysOf(u"tenants"_s), table) == window);
    walk(u"businesses"_s, window);
    walkSettings(window);
    finish();
}

void AccessibilityTest::walkAutomation(const Accessible &window)
{
    const auto noRules = [](const QList<Control> &tree) {
        return countOf(tree, u"list item"_s) == 0 && countOf(tree, u"push button"_s) > 0;
    };
    QVERIFY(open(keysOf(u"automation"_s), noRules) == window);
    walk(u"automation"_s, window);
    // The menu of the button beside the list: an empty rule.
    for (const QString &key : {u"F6"_s, u"F6"_s, u"space"_s, u"Down"_s})
        m_keyboard->press(key);
    const auto form = [](const QList<Control> &tree) { return countOf(tree, u"combo box"_s) >= 3; };
    QVERIFY(open(u"Return"_s, form) == window);
    walk(u"rule"_s, window);
}

void AccessibilityTest::walkSettings(const Accessible &window)
{
    m_keyboard->press(u"ctrl+f"_s);
    m_keyboard->press(u"Down"_s); // the first row
    // Its settings; the focus is in the list of sections.
    QVERIFY(open(u"F2"_s, [](const QList<Control> &tree) {
                return countOf(tree, u"text"_s) >= 3 && countOf(tree, u"list item"_s) >= 5;
            }) == window);
    const qsizetype sections = countOf(m_reader->tree(window), u"list item"_s);
    for (qsizetype section = 0; section < sections; ++section) {
        const auto isShown = [section](const QList<Control> &tree) {
            return std::ranges::any_of(tree, [section](const Control &control) {
                return control.isLive() && control.role == "list item"_L1 && control.place == section &&
                       control.is(State::Focused);
            });
        };
        QVERIFY(open(section == 0 ? QString() : u"Down"_s, isShown) == window);
        walk(u"settings, section %1"_s.arg(section + 1), window);
        if (QTest::currentTestFailed())
            return;
    }
}

void AccessibilityTest::walkWizard(const Accessible &wizard)
{
    walk(u"wizard, business"_s, wizard);
    if (QTest::currentTestFailed())
        return;
    m_keyboard->type(u"Walked"_s);
    QString last = firstField(m_reader->tree(wizard));
    const auto isNext = [&last](const QList<Control> &tree) {
        return isDialog(tree) && firstField(tree) != last;
    };
    for (const QString &step : {u"wizard, Flowise"_s, u"wizard, WhatsApp"_s}) {
        walk(step, open(step == "wizard, Flowise"_L1 ? u"Return"_s : QString(), isNext));
        if (QTest::currentTestFailed())
            return;
        const QList<Control> tree = m_reader->tree(wizard);
        last = firstField(tree);
        // "Set up later" is the first of the buttons.
        const auto later = std::ranges::find_if(tree, [](const Control &control) {
            return control.isLive() && control.parent == 0 && control.role == "push button"_L1;
        });
        QVERIFY(later != tree.end() && m_reader->act(later->object));
    }
    walk(u"wizard, first message"_s, open({}, isNext));
    QVERIFY(!leave(u"Escape"_s, wizard).isNull());
}

void AccessibilityTest::fromWelcomeToTheFirstBusiness()
{
    QFETCH(QString, language);
    start({u"--language"_s, language});
    const Accessible window =
        open({}, [](const QList<Control> &tree) { return countOf(tree, u"push button"_s) == 3; });
    walk(u"welcome"_s, window);
    if (QTest::currentTestFailed())
        return;
    // The walk ends where it began, on the first choice; the third is a team workspace.
    m_keyboard->press(u"Tab"_s);
    m_keyboard->press(u"Tab"_s);
    const Accessible team = open(u"space"_s, dialogWith(u"text"_s, 2));
    walk(u"team workspace"_s, team);
    QVERIFY(leave(u"Escape"_s, team) == window);
    // A new workspace: Qt asks where, and as there is no keychain here, a pass phrase is asked for.
    m_keyboard->press(u"shift+Tab"_s);
    const Accessible where = leave(u"space"_s, window);
    QVERIFY(!where.isNull());
    const Accessible phrase = open(u"Return"_s, dialogWith(u"text"_s, 2));
    walk(u"pass phrase"_s, phrase);
    if (QTest::currentTestFailed())
        return;
    m_keyboard->type(u"walked alone at night"_s);
    m_keyboard->press(u"Tab"_s);
    m_keyboard->type(u"walked alone at night"_s);
    // Now that keys can be kept, the first business is asked for.
    const QString phraseField = firstField(m_reader->tree(phrase));
    const Accessible wizard = open(u"Return"_s, [&](const QList<Control> &tree) {
        return isDialog(tree) && !firstField(tree).isEmpty() && firstField(tree) != phraseField;
    });
    walkWizard(wizard);
    if (QTest::currentTestFailed())
        return;
    walk(u"the first business"_s, window);
    finish();
}

} // namespace chatflow::test

QTEST_GUILESS_MAIN(chatflow::test::AccessibilityTest)
#include "tst_accessibility.moc"
