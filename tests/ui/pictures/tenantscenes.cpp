// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/layoutmemory.h"
#include "storage/changefeed.h"
#include "tenants/tenantspage.h"
#include "tenants/tenantwizard.h"
#include "ui/fakesetup.h"
#include "ui/faketenants.h"
#include "ui/pictures/scene.h"
#include "widgets/undobar.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

const auto flowId = u"6f9c1a52-0b7e-4d0a-9c53-2f4a8f1f6f3b"_s;

void fill(FakeTenants &tenants, Instant now)
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

void settleTenants()
{
    for (int turn = 0; turn < 8; ++turn)
        QCoreApplication::processEvents();
}

/// What the widgets stand on: a base, so that it is there before them and after them.
struct TenantParts {
    ChangeFeed feed;
    LayoutMemory memory{QString()};
    UndoBar undo;
};

class TenantsPageScene : private TenantParts, public TenantsPage
{
public:
    TenantsPageScene(std::unique_ptr<FakeTenants> tenants, const Clock &clock, bool mayManage)
        : TenantsPage(std::move(tenants), std::make_unique<FakeSetup>(feed),
                      {.feed = feed, .clock = clock, .undo = undo, .layout = memory, .mayManage = mayManage})
    {
        setTenant(TenantId(1), QTimeZone::utc());
        settleTenants();
        auto *table = findChild<QTableView *>(u"tenantsTable"_s);
        table->selectRow(2);
        table->setFocus();
    }
};

enum class PageState { Full, Empty, Loading, Failing, ReadOnly };

std::unique_ptr<QWidget> tenantsPage(PageState state, const Clock &clock)
{
    auto tenants = std::make_unique<FakeTenants>();
    if (state == PageState::Full || state == PageState::ReadOnly)
        fill(*tenants, clock.now());
    if (state == PageState::Loading)
        tenants->answers.hold();
    if (state == PageState::Failing)
        tenants->answers.failNext({Error::Code::StorageUnreachable, {{u"server"_s, u"db.example"_s}}, {}});
    return std::make_unique<TenantsPageScene>(std::move(tenants), clock, state != PageState::ReadOnly);
}

/// The wizard's servers.
struct SetupParts {
    SetupParts() { fill(setup); }
    ChangeFeed feed;
    FakeSetup setup{feed};
};

class WizardScene : private SetupParts, public TenantWizard
{
public:
    WizardScene(const Clock &clock, Step until, bool mend, bool answered)
        : TenantWizard(setup)
    {
        if (!mend)
            setup.findings.removeLast();
        write(u"businessName"_s, u"TechStore"_s);
        if (until == Step::Business)
            return;
        press(u"wizardNext"_s);
        write(u"flowiseUrl"_s, u"https://flowise.example.com"_s);
        write(u"flowiseKeyEdit"_s, u"sk-1234567890"_s);
        press(u"flowiseFetch"_s);
        if (mend)
            press(u"wizardNext"_s);
        if (until == Step::Flowise)
            return;
        press(u"wizardNext"_s);
        write(u"evolutionUrl"_s, u"https://evolution.example.com"_s);
        write(u"evolutionKeyEdit"_s, u"evo-1234567890"_s);
        press(u"evolutionFetch"_s);
        if (until == Step::Number)
            return;
        setup.state.connections = {
            {TenantId(9), ConnectionState::Kind::Flowise, {}, u"ok"_s, {}, clock.now()}};
        if (answered) {
            setup.state.contact = u"Ana Torres"_s;
            setup.state.question = Message();
            setup.state.question->body = u"Hola, ¿hacen envíos a Córdoba?"_s;
            setup.state.answer = Message();
            setup.state.answer->role = Role::Assistant;
            setup.state.answer->body =
                u"¡Hola! Sí, hacemos envíos a todo el país 🚚 ¿Qué producto te interesa?"_s;
            setup.state.answer->delivery = Delivery::Sent;
        }
        press(u"wizardNext"_s);
    }

private:
    void write(const QString &name, const QString &text)
    {
        auto *edit = findChild<QLineEdit *>(name);
        edit->setText(text);
        Q_EMIT edit->textEdited(text);
    }
    void press(const QString &name)
    {
        findChild<QAbstractButton *>(name)->click();
        settleTenants();
    }
};

} // namespace

QList<Scene> tenantScenes()
{
    const auto page = [](PageState state) {
        return [state](const Clock &clock) { return tenantsPage(state, clock); };
    };
    using Step = TenantWizard::Step;
    const auto wizard = [](Step step, bool mend = false, bool answered = false) {
        return [step, mend, answered](const Clock &clock) -> std::unique_ptr<QWidget> {
            return std::make_unique<WizardScene>(clock, step, mend, answered);
        };
    };
    return {
        {u"tenants-full"_s, page(PageState::Full)},
        {u"tenants-empty"_s, page(PageState::Empty)},
        {u"tenants-loading"_s, page(PageState::Loading)},
        {u"tenants-failing"_s, page(PageState::Failing)},
        {u"tenants-readonly"_s, page(PageState::ReadOnly)},
        {u"wizard-business"_s, wizard(Step::Business)},
        {u"wizard-flowise"_s, wizard(Step::Flowise)},
        {u"wizard-mend"_s, wizard(Step::Flowise, true)},
        {u"wizard-number"_s, wizard(Step::Number)},
        {u"wizard-waiting"_s, wizard(Step::FirstMessage)},
        {u"wizard-answered"_s, wizard(Step::FirstMessage, false, true)},
    };
}

} // namespace chatflow
