// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/mergedialog.h"
#include "settings/productpastedialog.h"
#include "settings/settingspage.h"
#include "shell/layoutmemory.h"
#include "storage/changefeed.h"
#include "ui/fakesettings.h"
#include "ui/fakesetup.h"
#include "ui/pictures/scene.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <utility>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

const auto sceneFlow = u"6f9c1a52-0b7e-4d0a-9c53-2f4a8f1f6f3b"_s;

void settleSettings()
{
    for (int turn = 0; turn < 8; ++turn)
        QCoreApplication::processEvents();
}

std::unique_ptr<FakeSettings> techStore()
{
    auto source = std::make_unique<FakeSettings>();
    source->stored.tenant.name = u"TechStore"_s;
    source->stored.tenant.clientId = u"techstore"_s;
    TenantSettings &settings = source->stored.settings;
    settings.businessName = u"TechStore"_s;
    settings.businessDescription = u"Vendemos teléfonos, cargadores y fundas, con envío a todo el país."_s;
    settings.customInstructions = u"Nunca prometas una fecha de entrega."_s;
    settings.timeZone = u"America/Argentina/Buenos_Aires"_s;
    settings.products = {
        {.name = u"Cargador USB-C 20 W"_s,
         .price = *Money::fromText(u"18500.00 ARS"),
         .description = u"Carga rápida, cable incluido"_s},
        {.name = u"Funda de silicona"_s, .price = *Money::fromText(u"9900.00 ARS"), .description = {}},
        {.name = u"Teléfono reacondicionado con garantía de doce meses"_s,
         .price = *Money::fromText(u"249999.50 ARS"),
         .description = u"Varios modelos"_s},
        {.name = u"Instalación de vidrio templado"_s,
         .price = {},
         .description = u"Consultar"_s,
         .available = false}};
    for (int day = 1; day <= 5; ++day)
        settings.businessHours += {{day, 9 * 60, 13 * 60}, {day, 15 * 60, 19 * 60 + 30}};
    settings.businessHours.append({6, 20 * 60, 26 * 60});
    settings.holidays = {{QDate(2026, 12, 25), u"Navidad"_s, {}},
                         {QDate(2026, 12, 31), u"Fin de año"_s, {{9 * 60, 13 * 60}}}};
    settings.ownVariables = {{u"costo_de_envio"_s, u"4500.00 ARS"_s, VariableType::Money},
                             {u"formas_de_pago"_s, u"efectivo\ntarjeta\ntransferencia"_s, VariableType::List},
                             {u"telefono_de_la_tienda"_s, u"11 5555"_s, VariableType::Phone}};
    settings.followUps.enabled = true;
    settings.followUps.openOnly = true;
    settings.followUps.stopWords = QStringList{u"ya no me interesa"_s};
    settings.followUpSteps = {
        {.afterMinutes = 4 * 60,
         .text = u"Hola {contact_name}, ¿pudiste ver los modelos? Te guardo el precio hasta mañana."_s},
        {.afterMinutes = 2 * 24 * 60, .text = u"¿Te ayudo con algo más?"_s}};
    source->taken.workspace = {{u"costo_de_envio"_s, u"3000.00 ARS"_s, VariableType::Money},
                               {u"devoluciones"_s, u"30 días"_s}};
    source->sharedStored = {source->taken.workspace, 1};
    settings.promptTemplate = u"{business_name} {costo_de_envio} {horario_de_retiro}"_s;
    TenantSettings later = settings;
    source->saveAs(u"Ana Torres"_s, settings, u"Precios de noviembre"_s);
    later.customInstructions = u"Nunca prometas una fecha de entrega."_s;
    later.tone = u"formal"_s;
    later.promptTemplate =
        u"Sos el asistente de {business_name}.\nRespondé en dos frases.\nHorario: {business_hours}"_s;
    source->saveAs(u"Bruno Díaz"_s, later);
    settings.flowise = {.url = u"https://flowise.example.com"_s, .flowId = sceneFlow};
    return source;
}

std::unique_ptr<FakeSetup> techServers(ChangeFeed &feed)
{
    auto setup = std::make_unique<FakeSetup>(feed);
    setup->flowList = {{.id = sceneFlow, .name = u"Asistente de la tienda"_s}};
    setup->findings = {{.step = u"Flowise server"_s,
                        .verdict = Finding::Verdict::Good,
                        .text = u"flowise.example answers."_s},
                       {.step = u"Flowise key"_s,
                        .verdict = Finding::Verdict::Bad,
                        .text = u"flowise.example does not accept the key. Enter the key again."_s}};
    return setup;
}

/// What the page stands on: a base, so that it is there before it and after it.
struct SettingsSceneParts {
    ChangeFeed feed;
    LayoutMemory memory{QString()};
};

class SettingsScene : private SettingsSceneParts, public SettingsPage
{
public:
    SettingsScene(std::unique_ptr<FakeSettings> source, const Clock &clock, TenantId tenant = TenantId(1))
        : SettingsPage(std::move(source), techServers(feed), {.feed = feed, .clock = clock, .layout = memory})
    {
        setTenant(tenant, QTimeZone::utc());
    }
    /// As it is once somebody has seen it.
    void begin(const QString &section)
    {
        resize(1024, 640);
        show();
        settleSettings();
        showSetting(section);
        settleSettings();
    }
    void write(const QString &name, const QString &text)
    {
        auto *edit = findChild<QLineEdit *>(name);
        edit->setText(text);
        Q_EMIT edit->textEdited(text);
    }
    void press(const QString &name)
    {
        findChild<QAbstractButton *>(name)->click();
        settleSettings();
    }
};

Scene sectionScene(const QString &section)
{
    return {u"settings-"_s + section, [section](const Clock &clock) -> std::unique_ptr<QWidget> {
                auto page = std::make_unique<SettingsScene>(techStore(), clock);
                page->begin(section);
                return page;
            }};
}

enum class SettingsState { None, Loading, Failing, NoPermission, ReadOnly, Unsaved, Wrong, Tested };

std::unique_ptr<QWidget> settingsIn(SettingsState state, const Clock &clock)
{
    using State = SettingsState;
    auto source = techStore();
    if (state == State::Loading)
        source->answers.hold();
    if (state == State::Failing)
        source->answers.failNext({Error::Code::StorageUnreachable, {{u"server"_s, u"db.example"_s}}, {}});
    if (state == State::NoPermission)
        source->allowed = {};
    if (state == State::ReadOnly)
        source->allowed = {.read = true};
    auto page = std::make_unique<SettingsScene>(std::move(source), clock,
                                                state == State::None ? TenantId() : TenantId(1));
    page->begin(state == State::Wrong || state == State::Tested ? u"connection"_s : u"business"_s);
    if (state == State::Unsaved) {
        page->write(u"businessName"_s, u"TechStore Córdoba"_s);
        page->findChild<QPlainTextEdit *>(u"businessInstructions"_s)
            ->setPlainText(u"Nunca prometas una fecha de entrega.\nTrata de usted."_s);
        page->press(u"unsavedSummary"_s);
    } else if (state == State::Wrong) {
        page->write(u"flowiseUrl"_s, u"ftp://flowise"_s);
        page->press(u"saveSettings"_s);
    } else if (state == State::Tested) {
        page->press(u"flowiseTest"_s);
    }
    return page;
}

std::unique_ptr<QWidget> pastedTable(const Clock &)
{
    auto dialog = std::make_unique<ProductPasteDialog>(techStore()->stored.settings.products,
                                                       *Currency::fromCode(u"ARS"));
    dialog->setText(u"Producto\tPrecio\tDescripción\nAuriculares\t12.500,00\tCon micrófono\n"
                    "Parlante\t$ 45.000\t\nCable\tbarato\t\n\t100\tsin nombre\n"_s);
    while (!dialog->isSettled())
        QCoreApplication::processEvents();
    return dialog;
}

std::unique_ptr<QWidget> mergeQuestion(const Clock &clock)
{
    SettingsRebase rebase;
    rebase.theirs = {.version = 7,
                     .at = clock.now(),
                     .actor = {ActorId(2), Actor::Kind::Person, u"Ana Torres"_s},
                     .reason = {}};
    rebase.merged.conflicts = {
        {u"business_description"_s,
         {},
         u"Vendemos teléfonos."_s,
         u"Vendemos teléfonos, cargadores y fundas, con envío a todo el país en 48 horas."_s,
         u"Vendemos teléfonos nuevos y usados, con garantía."_s},
        {u"products"_s, u"Funda"_s, u"Funda (10.00 ARS)"_s, u"Funda (12.50 ARS)"_s, std::nullopt}};
    return std::make_unique<MergeDialog>(rebase, QTimeZone::utc());
}

} // namespace

QList<Scene> settingsScenes()
{
    const auto in = [](SettingsState state) {
        return [state](const Clock &clock) { return settingsIn(state, clock); };
    };
    QList<Scene> scenes;
    for (const QString &section :
         {u"business"_s, u"products"_s, u"hours"_s, u"variables"_s, u"history"_s, u"shared"_s,
          u"connection"_s, u"number"_s, u"answering"_s, u"follow_ups"_s, u"limits"_s, u"guards"_s})
        scenes.append(sectionScene(section));
    return scenes + QList<Scene>{
                        {u"settings-none"_s, in(SettingsState::None)},
                        {u"settings-loading"_s, in(SettingsState::Loading)},
                        {u"settings-failing"_s, in(SettingsState::Failing)},
                        {u"settings-forbidden"_s, in(SettingsState::NoPermission)},
                        {u"settings-readonly"_s, in(SettingsState::ReadOnly)},
                        {u"settings-unsaved"_s, in(SettingsState::Unsaved)},
                        {u"settings-wrong"_s, in(SettingsState::Wrong)},
                        {u"settings-tested"_s, in(SettingsState::Tested)},
                        {u"settings-merge"_s, mergeQuestion},
                        {u"settings-pasted"_s, pastedTable},
                    };
}

} // namespace chatflow
