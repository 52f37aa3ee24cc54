// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the page of businesses, its dialog and its wizard in their states, themes and sizes.
#include "shell/layoutmemory.h"
#include "storage/changefeed.h"
#include "support/fakeclock.h"
#include "tenants/tenantdialog.h"
#include "tenants/tenantspage.h"
#include "tenants/tenantwizard.h"
#include "ui/fakesetup.h"
#include "ui/faketenants.h"
#include "widgets/calmstyle.h"
#include "widgets/theme.h"
#include "widgets/undobar.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace std::chrono_literals;

namespace
{

const auto flowId = u"6f9c1a52-0b7e-4d0a-9c53-2f4a8f1f6f3b"_s;
constexpr Instant now{milliseconds(1'790'000'000'000)};

void fill(FakeTenants &tenants)
{
    const QStringList names{u"Academia de Idiomas Nuestra Señora de la Asunción S.R.L."_s,
                            u"Café Sol"_s,
                            u"Clínica Dental Sonrisa"_s,
                            u"Ferretería Don José"_s,
                            u"Kiosko Norte"_s,
                            u"Óptica Luz"_s,
                            u"TechStore"_s};
    qint64 id = 0;
    for (const QString &name : names) {
        TenantOverview row = tenantNamed(++id, name);
        row.messagesToday = 17 * id * id;
        row.lastMessageAt = now - std::chrono::minutes(11 * id * id * id);
        tenants.put(row);
    }
    const auto change = [&tenants](qint64 which, auto how) {
        TenantOverview row = tenants.overview(TenantId(which));
        how(row);
        tenants.put(row);
    };
    change(1, [](TenantOverview &row) { row.tenant.state = TenantState::Trial; });
    change(3, [](TenantOverview &row) {
        row.tenant.state = TenantState::Paused;
        row.numbers.append({InstanceId(33), u"guardia"_s, {u"closed"_s, {}}, {}});
        row.waiting = 12;
    });
    change(4, [](TenantOverview &row) {
        row.tenant.state = TenantState::Suspended;
        row.flowise = {u"failed"_s,
                       Error{Error::Code::Unauthorized, {{u"server"_s, u"flowise.example"_s}}, {}}};
    });
    change(5, [](TenantOverview &row) {
        row.flowiseUrl.clear();
        row.numbers.clear();
        row.lastMessageAt.reset();
        row.messagesToday = 0;
    });
    change(7, [](TenantOverview &row) { row.waiting = 3; });
}

void fill(FakeSetup &setup)
{
    setup.flowList = {{.id = flowId, .name = u"Asistente de la tienda"_s}};
    InstanceInfo info;
    info.name = u"tienda"_s;
    info.number = u"5491155550142"_s;
    info.state = InstanceState::Open;
    setup.numberList = {info};
    setup.findings = {
        {.step = u"Flowise server"_s,
         .verdict = Finding::Verdict::Good,
         .text = u"flowise.example answers."_s},
        {.step = u"Flowise version"_s,
         .verdict = Finding::Verdict::Warning,
         .text =
             u"Version 3.0.1 has known security holes (CVE-2025-59528). Update Flowise to 3.1.2 or later."_s},
        {.step = u"Flowise key"_s,
         .verdict = Finding::Verdict::Bad,
         .text = u"flowise.example does not accept the key. Enter the key again."_s}};
}

void settle()
{
    for (int turn = 0; turn < 20; ++turn)
        QCoreApplication::processEvents();
}

void save(QWidget &widget, const QString &folder, const QString &name)
{
    settle();
    widget.grab().save(folder + u'/' + name + u".png"_s);
}

struct Scene {
    QString folder;
    QString suffix;
    QSize size;
    FakeClock clock{now};
    ChangeFeed feed;
    LayoutMemory layout{QString()};

    void page()
    {
        UndoBar undo;
        for (const QString &state : {u"full"_s, u"empty"_s, u"loading"_s, u"failing"_s, u"readonly"_s}) {
            auto tenants = std::make_unique<FakeTenants>();
            auto setup = std::make_unique<FakeSetup>(feed);
            if (state == u"full" || state == u"readonly")
                fill(*tenants);
            if (state == u"loading")
                tenants->answers.hold();
            if (state == u"failing")
                tenants->answers.failNext(
                    {Error::Code::StorageUnreachable, {{u"server"_s, u"db.example"_s}}, {}});
            TenantsPage page(std::move(tenants), std::move(setup),
                             {.feed = feed,
                              .clock = clock,
                              .undo = undo,
                              .layout = layout,
                              .mayManage = state != u"readonly"});
            page.resize(size);
            page.show();
            settle();
            page.findChild<QTableView *>(u"tenantsTable"_s)->selectRow(2);
            page.findChild<QTableView *>(u"tenantsTable"_s)->setFocus();
            save(page, folder, u"page-"_s + state + suffix);
        }
    }
    void dialog()
    {
        FakeTenants tenants;
        fill(tenants);
        tenants.settings.flowise = {.url = u"https://flowise.example.com"_s, .flowId = flowId};
        tenants.settings.businessDescription = u"Vendemos teléfonos, cargadores y fundas."_s;
        FakeSetup setup(feed);
        fill(setup);
        TenantDialog dialog(tenants, setup, TenantId(1));
        dialog.resize(dialog.size().boundedTo(size));
        dialog.show();
        settle();
        auto *tabs = dialog.findChild<QTabWidget *>(u"tenantTabs"_s);
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            save(dialog, folder, u"dialog-%1"_s.arg(tab) + suffix);
        }
        dialog.findChild<QLineEdit *>(u"businessName"_s)->setFocus();
        tabs->setCurrentIndex(0);
        QTest::keyClicks(dialog.findChild<QLineEdit *>(u"businessClientId"_s), u"X"_s);
        dialog.findChild<QComboBox *>(u"businessZone"_s)->setEditText(u"Mars"_s);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        save(dialog, folder, u"dialog-problem"_s + suffix);
    }
    void wizard()
    {
        FakeSetup setup(feed);
        fill(setup);
        TenantWizard wizard(setup);
        wizard.resize(wizard.size().boundedTo(size));
        wizard.show();
        settle();
        const auto press = [&](const QString &name) {
            QTest::mouseClick(wizard.findChild<QAbstractButton *>(name), Qt::LeftButton);
            settle();
        };
        QTest::keyClicks(wizard.findChild<QLineEdit *>(u"businessName"_s), u"TechStore"_s);
        save(wizard, folder, u"wizard-0"_s + suffix);
        press(u"wizardNext"_s);
        QTest::keyClicks(wizard.findChild<QLineEdit *>(u"flowiseUrl"_s), u"https://flowise.example.com"_s);
        QTest::keyClicks(wizard.findChild<QLineEdit *>(u"flowiseKeyEdit"_s), u"sk-1234567890"_s);
        press(u"flowiseFetch"_s);
        save(wizard, folder, u"wizard-1"_s + suffix);
        press(u"wizardNext"_s);
        save(wizard, folder, u"wizard-1-mend"_s + suffix);
        press(u"wizardNext"_s);
        setup.findings.removeLast();
        QTest::keyClicks(wizard.findChild<QLineEdit *>(u"evolutionUrl"_s),
                         u"https://evolution.example.com"_s);
        QTest::keyClicks(wizard.findChild<QLineEdit *>(u"evolutionKeyEdit"_s), u"evo-1234567890"_s);
        press(u"evolutionFetch"_s);
        save(wizard, folder, u"wizard-2"_s + suffix);
        setup.state.connections = {{TenantId(9), ConnectionState::Kind::Flowise, {}, u"ok"_s, {}, now}};
        press(u"wizardNext"_s);
        save(wizard, folder, u"wizard-3-waiting"_s + suffix);
        Message question;
        question.body = u"Hola, ¿hacen envíos a Córdoba?"_s;
        Message answer;
        answer.role = Role::Assistant;
        answer.body = u"¡Hola! Sí, hacemos envíos a todo el país 🚚 ¿Qué producto te interesa?"_s;
        answer.delivery = Delivery::Sent;
        setup.state.contact = u"Ana Torres"_s;
        setup.state.question = question;
        setup.state.answer = answer;
        Q_EMIT feed.lost();
        save(wizard, folder, u"wizard-4-answered"_s + suffix);
    }
};

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QApplication::setStyle(new CalmStyle);
    QApplication::setFont(interfaceFont(QApplication::font()));
    const QString folder = app.arguments().value(1, u"pictures"_s);
    QDir().mkpath(folder);
    for (const auto &[scheme, theme] :
         {std::pair(Scheme::Light, u"-light"_s), std::pair(Scheme::Dark, u"-dark"_s)}) {
        QApplication::setPalette(paletteOf(scheme));
        for (const QSize size : {QSize(944, 560), QSize(1500, 860)}) {
            Scene scene{.folder = folder, .suffix = theme + u"-%1"_s.arg(size.width()), .size = size};
            scene.page();
            scene.dialog();
            scene.wizard();
        }
    }
    return 0;
}
