// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/appearance.h"
#include "shell/passphrasedialog.h"
#include "shell/teamdialog.h"
#include "shell/tenantswitcher.h"
#include "widgets/calmstyle.h"
#include "widgets/connectionbar.h"
#include "widgets/elidedlabel.h"
#include "widgets/findinglist.h"
#include "widgets/icon.h"
#include "widgets/noticebar.h"
#include "widgets/relativetime.h"
#include "widgets/statepane.h"
#include "widgets/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QFontDatabase>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStyleOptionSlider>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace std::chrono_literals;

namespace
{

ConnectionState stateOf(ConnectionState::Kind kind, const QString &state, std::optional<Error> error = {})
{
    ConnectionState connection;
    connection.kind = kind;
    connection.state = state;
    connection.error = std::move(error);
    if (kind != ConnectionState::Kind::Flowise)
        connection.instance = InstanceId(1);
    return connection;
}

} // namespace

class TestWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsCanBeReadOnTheirGrounds_data();
    void textsCanBeReadOnTheirGrounds();
    void thePaletteTellsItsScheme();
    void theAppearanceFollowsTheChoice();
    void everyIconIsDrawnInTheColourAsked();
    void emojiAreColoured();
    void timesAreSaidInZoneAndLocale();
    void aLongNameIsElidedAndToldWhole();
    void aFieldHasRoundCornersAndAClearCross();
    void aSmallDialogIsNeverSqueezed();
    void aStatePaneSaysWhatToDo();
    void aNoticeCanBeActedOnAndDismissed();
    void connectionsAreToldInWords();
    void theFirstTroubleComesWithItsMend();
    void findingsAreScrolledTo();
    void findingsCanBeReported();
    void theSwitcherHidesWithOneTenant();
    void theScrollBarReachesBothEnds();
};

void TestWidgets::textsCanBeReadOnTheirGrounds_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<double>("least");
    const QList<std::pair<Scheme, const char *>> schemes{{Scheme::Light, "light"},
                                                         {Scheme::Dark, "dark"},
                                                         {Scheme::ContrastLight, "contrast light"},
                                                         {Scheme::ContrastDark, "contrast dark"}};
    for (const auto &[scheme, name] : schemes) {
        const Colors c = colorsOf(scheme);
        const double least = isHighContrast(scheme) ? 7.0 : 4.5;
        const QList<std::pair<const char *, QColor>> grounds{
            {"window", c.window}, {"surface", c.surface},    {"thread", c.thread}, {"selected", c.selected},
            {"hover", c.hover},   {"rail", c.rail},          {"button", c.button}, {"contact", c.bubbleIn},
            {"ai", c.bubbleAi},   {"person", c.bubblePerson}};
        for (const auto &[where, ground] : grounds) {
            QTest::addRow("%s text on %s", name, where) << c.text << ground << least;
            QTest::addRow("%s subtle on %s", name, where) << c.subtle << ground << least;
            QTest::addRow("%s accent on %s", name, where) << c.accent << ground << least;
            QTest::addRow("%s danger on %s", name, where) << c.danger << ground << least;
            QTest::addRow("%s warning on %s", name, where) << c.warning << ground << least;
        }
        QTest::addRow("%s button", name) << c.onFill << c.fill << least;
        QTest::addRow("%s text on a warning", name) << c.text << c.warningGround << least;
        QTest::addRow("%s text on a danger", name) << c.text << c.dangerGround << least;
        QTest::addRow("%s ok", name) << c.ok << c.window << least;
    }
}

void TestWidgets::textsCanBeReadOnTheirGrounds()
{
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    QFETCH(double, least);
    QVERIFY2(contrast(text, ground) >= least, qPrintable(QString::number(contrast(text, ground))));
}

void TestWidgets::thePaletteTellsItsScheme()
{
    QCOMPARE(contrast(Qt::white, Qt::black), 21.0);
    QCOMPARE(schemeOf(paletteOf(Scheme::Light)), Scheme::Light);
    for (const Scheme scheme : {Scheme::Dark, Scheme::ContrastLight, Scheme::ContrastDark})
        QCOMPARE(schemeOf(paletteOf(scheme)), scheme);
    QPalette disabled = paletteOf(Scheme::ContrastDark);
    disabled.setCurrentColorGroup(QPalette::Disabled);
    QCOMPARE(schemeOf(disabled), Scheme::ContrastDark);
    QPalette adwaita(Qt::black, QColor(0xfa, 0xfa, 0xfa)); // ordinary, however strong
    adwaita.setColor(QPalette::Window, QColor(0xfa, 0xfa, 0xfa));
    adwaita.setColor(QPalette::WindowText, Qt::black);
    QCOMPARE(schemeOf(adwaita), Scheme::Light);
}

void TestWidgets::theAppearanceFollowsTheChoice()
{
    Appearance appearance;
    appearance.choose(Appearance::Choice::Dark);
    QCOMPARE(schemeOf(QApplication::palette()), Scheme::Dark);
    QLabel label;
    label.show();
    QCOMPARE(label.palette().color(QPalette::Window), colorsOf(Scheme::Dark).window);
    appearance.choose(Appearance::Choice::Light);
    QTRY_COMPARE(label.palette().color(QPalette::Window), colorsOf(Scheme::Light).window);
    appearance.choose(Appearance::Choice::ContrastDark);
    QTRY_COMPARE(label.palette().color(QPalette::WindowText), colorsOf(Scheme::ContrastDark).text);
    QCOMPARE(Appearance::choiceNamed(Appearance::nameOf(Appearance::Choice::ContrastDark)),
             Appearance::Choice::ContrastDark);
    QCOMPARE(Appearance::choiceNamed(u"of another version"_s), Appearance::Choice::System);
    appearance.choose(Appearance::Choice::System);
    QCOMPARE(schemeOf(QApplication::palette()), Scheme::Light); // the offscreen platform's
}

void TestWidgets::everyIconIsDrawnInTheColourAsked()
{
    const QStringList files = QDir(u":/icons"_s).entryList({u"*.svg"_s});
    QVERIFY(files.size() >= 30);
    for (const QString &file : files) {
        if (file == "chatflow.svg"_L1)
            continue;
        const QString name = file.chopped(4);
        const QImage image = tintedIcon(name, Qt::red, 24, 2.0).toImage();
        QCOMPARE(image.size(), QSize(48, 48));
        int inked = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor color = image.pixelColor(x, y);
                if (color.alpha() < 200)
                    continue;
                ++inked;
                QVERIFY2(color.red() > 200 && color.green() < 40 && color.blue() < 40, qPrintable(name));
            }
        }
        QVERIFY2(inked > 20, qPrintable(name));
        QVERIFY(!themeIcon(name).pixmap(16).isNull());
    }
    QVERIFY(!QPixmap(u":/icons/chatflow.svg"_s).isNull());
}

void TestWidgets::emojiAreColoured()
{
    if (!QFontDatabase::families().contains(u"Noto Color Emoji"_s))
        QSKIP("Noto Color Emoji is not installed");
    QImage image(64, 64, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    QFont font = interfaceFont(QFont());
    font.setPixelSize(32);
    painter.setFont(font);
    painter.drawText(image.rect(), static_cast<int>(Qt::AlignCenter), u"🌵"_s);
    painter.end();
    int green = 0;
    for (int y = 0; y < 64; ++y) {
        for (int x = 0; x < 64; ++x) {
            const QColor color = image.pixelColor(x, y);
            green += color.green() > color.red() + 40 ? 1 : 0;
        }
    }
    QVERIFY(green > 50);
}

void TestWidgets::timesAreSaidInZoneAndLocale()
{
    const RelativeTime times(QTimeZone("America/Argentina/Buenos_Aires"),
                             QLocale(QLocale::English, QLocale::UnitedKingdom));
    const Instant now{milliseconds(
        QDateTime(QDate(2026, 11, 24), QTime(2, 0), Qt::UTC).toMSecsSinceEpoch())}; // 23:00 on the 23rd there
    QCOMPARE(times.time(now), u"23:00"_s);
    QCOMPARE(times.brief(now - 1h, now), u"22:00"_s);
    QCOMPARE(times.brief(now - 24h, now), u"Yesterday"_s);
    QCOMPARE(times.brief(now - 72h, now), u"Fri"_s);
    QCOMPARE(times.brief(now - 24h * 30, now), u"24/10/2026"_s);
    QCOMPARE(times.dayName(times.day(now), now), u"Today"_s);
    QCOMPARE(times.dayName(times.day(now - 24h), now), u"Yesterday"_s);
    QCOMPARE(times.dayName(times.day(now - 96h), now), u"Thursday, 19 November"_s);
    QCOMPARE(times.dayName(times.day(now - 24h * 400), now), u"Sunday, 19 October 2025"_s);
    QCOMPARE(times.since(now - 1h, now), u"22:00"_s);
    QCOMPARE(times.since(now - 24h, now), u"yesterday at 23:00"_s);
    QCOMPARE(times.since(now - 24h * 30, now), u"24 October at 23:00"_s);
    // A clock that is behind: the future is told as a date, not as a weekday of the past.
    QCOMPARE(times.brief(now + 48h, now), u"25/11/2026"_s);
    // An unknown zone falls back to UTC rather than to nonsense.
    QCOMPARE(RelativeTime(QTimeZone("Nowhere/Land"), QLocale::c()).time(now),
             RelativeTime(QTimeZone::utc(), QLocale::c()).time(now));
}

void TestWidgets::aLongNameIsElidedAndToldWhole()
{
    ElidedLabel label;
    label.setText(u"Camila <b>Souza</b>\n Figueiredo"_s);
    label.resize(60, 20);
    label.show();
    QVERIFY(label.isElided());
    QCOMPARE(label.text(), u"Camila <b>Souza</b> Figueiredo"_s);
    QCOMPARE(label.accessibleName(), label.text());
    QVERIFY(label.toolTip().contains(u"&lt;b&gt;"_s)); // never read as HTML
    label.resize(600, 20);
    QVERIFY(label.toolTip().isEmpty());
}

void TestWidgets::aFieldHasRoundCornersAndAClearCross()
{
    CalmStyle style;
    const QPalette dark = paletteOf(Scheme::Dark);
    QLineEdit field;
    field.setStyle(&style);
    field.setPalette(dark);
    field.resize(120, 28);
    QImage drawn(field.size(), QImage::Format_ARGB32_Premultiplied);
    drawn.fill(Qt::red);
    field.render(&drawn, {}, {}, QWidget::DrawChildren);
    QCOMPARE(drawn.pixelColor(0, 0), QColor(Qt::red)); // what is behind it shows at the corner
    QCOMPARE(drawn.pixelColor(119, 27), QColor(Qt::red));
    QCOMPARE(drawn.pixelColor(60, 4), dark.color(QPalette::Base));

    // The cross that clears it can be seen on its ground.
    QApplication::setPalette(dark);
    const QImage cross =
        style.standardIcon(QStyle::SP_LineEditClearButton, nullptr, &field).pixmap(16).toImage();
    QApplication::setPalette(QPalette());
    qreal best = 0;
    for (int y = 0; y < cross.height(); ++y) {
        for (int x = 0; x < cross.width(); ++x) {
            if (cross.pixelColor(x, y).alpha() > 200)
                best = std::max(best, contrast(cross.pixelColor(x, y), dark.color(QPalette::Base)));
        }
    }
    QVERIFY2(best >= 3, qPrintable(QString::number(best)));
}

void TestWidgets::aSmallDialogIsNeverSqueezed()
{
    PassphraseDialog passphrase(true);
    TeamDialog team(u"postgresql://ana@db.example/shop"_s);
    team.showProblem(u"The server db.example does not accept the password. Enter it again."_s);
    for (QDialog *dialog : std::initializer_list<QDialog *>{&passphrase, &team}) {
        dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        dialog->resize(dialog->minimumWidth(), 40); // as on a small screen
        QCoreApplication::sendPostedEvents();
        for (const QLineEdit *field : dialog->findChildren<QLineEdit *>())
            QVERIFY2(field->height() >= field->sizeHint().height(), qPrintable(field->objectName()));
        for (const QLabel *label : dialog->findChildren<QLabel *>()) {
            if (label->isVisible() && label->wordWrap())
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
        }
    }
}

void TestWidgets::aStatePaneSaysWhatToDo()
{
    StatePane pane;
    pane.resize(600, 400);
    pane.show();
    auto *retry = pane.findChild<QAbstractButton *>(u"stateRetry"_s);
    auto *progress = pane.findChild<QWidget *>(u"stateProgress"_s);
    pane.showLoading(u"Reading"_s);
    QVERIFY(progress->isVisible() && !retry->isVisible());
    pane.showFailing(u"No"_s, {Error::Code::HostNotFound, {{u"host"_s, u"flow.example"_s}}, u"detail"_s});
    QVERIFY(!progress->isVisible() && retry->isVisible());
    QCOMPARE(pane.text(),
             u"There is no server named flow.example. Check the address and the internet connection."_s);
    QSignalSpy spy(&pane, &StatePane::retryRequested);
    QTest::mouseClick(retry, Qt::LeftButton);
    QCOMPARE(spy.count(), 1);
    pane.showOffline(u"Offline"_s, u"It goes on by itself."_s);
    QVERIFY(retry->isVisible());
    pane.showNoPermission(u"Not yours"_s, u"Ask an administrator."_s);
    QCOMPARE(pane.state(), StatePane::State::NoPermission);
    QVERIFY(!retry->isVisible());
    auto *action = pane.findChild<QAbstractButton *>(u"stateAction"_s);
    pane.offer(u"Add"_s);
    QVERIFY(action->isVisible());
    pane.showEmpty(u"Nothing"_s, u"Do this."_s);
    QVERIFY(!action->isVisible());
    QVERIFY(!retry->isVisible() && !progress->isVisible());
    QCOMPARE(pane.accessibleName(), u"Nothing"_s);
    QCOMPARE(pane.accessibleDescription(), u"Do this."_s);
}

void TestWidgets::aNoticeCanBeActedOnAndDismissed()
{
    QWidget window;
    NoticeBar bar(&window);
    window.show();
    QVERIFY(!bar.isVisible());
    bar.showError(u"It failed."_s, {Error::Code::Forbidden, {{u"server"_s, u"evo"_s}}, {}}, u"Again"_s);
    QVERIFY(bar.isVisible());
    QCOMPARE(bar.text(),
             u"It failed. The key is right, but evo does not allow it to do this. Give the key the missing "
             "permission on the server."_s);
    QSignalSpy spy(&bar, &NoticeBar::actionRequested);
    QTest::mouseClick(bar.findChild<QAbstractButton *>(u"noticeAction"_s), Qt::LeftButton);
    QCOMPARE(spy.count(), 1);
    QTest::mouseClick(bar.findChild<QAbstractButton *>(u"noticeDismiss"_s), Qt::LeftButton);
    QVERIFY(!bar.isVisible());
}

void TestWidgets::connectionsAreToldInWords()
{
    using Kind = ConnectionState::Kind;
    ConnectionBar bar;
    bar.setStates({stateOf(Kind::WhatsApp, u"ok"_s), stateOf(Kind::Flowise, u"connecting"_s),
                   stateOf(Kind::EvolutionEvents, u"ok"_s), stateOf(Kind::Engine, u"ok"_s)},
                  {{InstanceId(1), u"techstore"_s}});
    QCOMPARE(
        bar.summary(),
        u"Engine: running · Flowise: connecting · Incoming events: connected · WhatsApp techstore: connected"_s);
    QCOMPARE(bar.accessibleDescription(), bar.summary());
    QVERIFY(bar.problem().isEmpty());
    bar.setStates({}, {});
    QVERIFY(bar.summary().isEmpty());
}

void TestWidgets::theFirstTroubleComesWithItsMend()
{
    using Kind = ConnectionState::Kind;
    ConnectionBar bar;
    QSignalSpy told(&bar, &ConnectionBar::problemChanged);
    const QHash<InstanceId, QString> names{{InstanceId(1), u"techstore"_s}};
    bar.setStates({stateOf(Kind::Flowise, u"failed"_s,
                           Error{Error::Code::Unauthorized, {{u"server"_s, u"flow"_s}}, {}}),
                   stateOf(Kind::WhatsApp, u"closed"_s)},
                  names);
    QCOMPARE(bar.problem(), u"flow does not accept the key. Enter the key again."_s);
    QVERIFY(bar.summary().contains(u"Flowise: in trouble"_s));
    QVERIFY(bar.summary().contains(u"WhatsApp techstore: not connected"_s));
    bar.setStates({stateOf(Kind::Flowise, u"ok"_s), stateOf(Kind::WhatsApp, u"closed"_s)}, names);
    QCOMPARE(bar.problem(),
             u"The WhatsApp instance “techstore” is not connected. Link the telephone again."_s);
    bar.setStates({stateOf(Kind::Flowise, u"ok"_s), stateOf(Kind::WhatsApp, u"ok"_s)}, names);
    QCOMPARE(bar.problem(), QString());
    QCOMPARE(told.count(), 3);
}

void TestWidgets::findingsAreScrolledTo()
{
    QScrollArea area;
    area.setWidgetResizable(true);
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    auto *above = new QWidget(form);
    above->setFixedHeight(600);
    auto *list = new FindingList(form);
    column->addWidget(above);
    column->addWidget(list);
    area.setWidget(form);
    area.resize(400, 300);
    area.show();
    QVERIFY(QTest::qWaitForWindowExposed(&area));
    const auto endIsShown = [&] {
        return area.viewport()->rect().contains(list->mapTo(area.viewport(), list->rect().bottomLeft()));
    };
    list->begin();
    for (int i = 0; i < 5; ++i)
        list->add({.step = u"Step %1"_s.arg(i), .verdict = Finding::Verdict::Good, .text = u"answers"_s});
    QTRY_VERIFY(endIsShown());
    list->finish();
    QTRY_VERIFY(endIsShown());
    area.verticalScrollBar()->setValue(0); // somebody looks at the fields again
    area.resize(420, 300);
    QCoreApplication::processEvents();
    QCOMPARE(area.verticalScrollBar()->value(), 0);
}

void TestWidgets::findingsCanBeReported()
{
    FindingList list;
    list.begin();
    list.add(
        {.step = u"Name"_s, .verdict = Finding::Verdict::Good, .text = u"127.0.0.1."_s, .duration = 12ms});
    list.add({.step = u"Key"_s, .verdict = Finding::Verdict::Bad, .text = u"Enter it again."_s});
    QVERIFY(list.findChild<QAbstractButton *>(u"findingsCopy"_s)->isHidden()); // not while it runs
    list.finish();
    QVERIFY(!list.findChild<QAbstractButton *>(u"findingsCopy"_s)->isHidden());
    QCOMPARE(list.report(), u"[good] Name: 127.0.0.1. (12 ms)\n[to be mended] Key: Enter it again.\n"_s);
    list.clear();
    QCOMPARE(list.report(), u"\n"_s);
}

void TestWidgets::theSwitcherHidesWithOneTenant()
{
    QWidget window;
    TenantSwitcher switcher(&window);
    window.show();
    QSignalSpy changed(&switcher, &TenantSwitcher::currentChanged);
    const auto tenant = [](qint64 id, const QString &name) {
        Tenant made;
        made.id = TenantId(id);
        made.name = name;
        return made;
    };
    switcher.setTenants({tenant(1, u"TechStore"_s)});
    QCOMPARE(switcher.current(), TenantId(1));
    QVERIFY(!switcher.isVisible());
    switcher.setTenants({tenant(1, u"TechStore"_s), tenant(2, u"Clínica Sol"_s)});
    QVERIFY(switcher.isVisible());
    QCOMPARE(switcher.current(), TenantId(1));
    QCOMPARE(switcher.accessibleName(), u"Business: TechStore"_s);
    QSignalSpy asked(&switcher, &QAbstractButton::clicked);
    switcher.setFocus();
    QTest::keyClick(&switcher, Qt::Key_Space);
    QCOMPARE(asked.count(), 1);
    switcher.choose(TenantId(2));
    QCOMPARE(switcher.currentName(), u"Clínica Sol"_s);
    switcher.setTenants({tenant(2, u"Clínica Sol y Mar"_s), tenant(3, u"Otra"_s)}); // renamed, reordered
    QCOMPARE(switcher.current(), TenantId(2));
    QCOMPARE(switcher.currentName(), u"Clínica Sol y Mar"_s);
    switcher.setTenants({tenant(3, u"Otra"_s)});
    QCOMPARE(switcher.current(), TenantId(3));
    switcher.setTenants({});
    QCOMPARE(switcher.current(), TenantId());
    QCOMPARE(changed.count(), 4);
}

void TestWidgets::theScrollBarReachesBothEnds()
{
    CalmStyle style;
    QScrollBar bar(Qt::Vertical);
    bar.setStyle(&style);
    bar.resize(style.pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, nullptr), 300);
    bar.setRange(0, 1'000'000);
    bar.setPageStep(300);
    QStyleOptionSlider option;
    option.initFrom(&bar);
    option.orientation = Qt::Vertical;
    option.minimum = 0;
    option.maximum = 1'000'000;
    option.pageStep = 300;
    const auto slider = [&](int value) {
        option.sliderPosition = option.sliderValue = value;
        return style.subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, &bar);
    };
    QCOMPARE(slider(0).top(), 0);
    QCOMPARE(slider(1'000'000).bottom(), 299);
    QVERIFY(slider(500'000).height() >= 24); // large enough to be held
    bar.show();
    QTest::mousePress(&bar, Qt::LeftButton, {}, slider(0).center());
    QTest::mouseMove(&bar, QPoint(6, 299));
    QMouseEvent move(QEvent::MouseMove, QPointF(6, 290), bar.mapToGlobal(QPointF(6, 290)), Qt::NoButton,
                     Qt::LeftButton, {});
    QApplication::sendEvent(&bar, &move);
    QCOMPARE_GT(bar.value(), 900'000);
}

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
