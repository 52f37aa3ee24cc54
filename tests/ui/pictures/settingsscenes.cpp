// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/mergedialog.h"
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
    explicit SettingsScene(std::unique_ptr<FakeSettings> source, TenantId tenant = TenantId(1))
        : SettingsPage(std::move(source), techServers(feed), {.feed = feed, .layout = memory})
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
    return {u"settings-"_s + section, [section](const Clock &) -> std::unique_ptr<QWidget> {
                auto page = std::make_unique<SettingsScene>(techStore());
                page->begin(section);
                return page;
            }};
}

enum class SettingsState { None, Loading, Failing, NoPermission, ReadOnly, Unsaved, Wrong, Tested };

std::unique_ptr<QWidget> settingsIn(SettingsState state)
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
    auto page =
        std::make_unique<SettingsScene>(std::move(source), state == State::None ? TenantId() : TenantId(1));
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
    const auto in = [](SettingsState state) { return [state](const Clock &) { return settingsIn(state); }; };
    QList<Scene> scenes;
    for (const QString &section : {u"business"_s, u"connection"_s, u"number"_s, u"answering"_s, u"limits"_s})
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
                    };
}

} // namespace chatflow
