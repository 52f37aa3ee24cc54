// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "settings/goldendialog.h"
#include "settings/prompteditor.h"
#include "settings/promptsources.h"
#include "settings/settingspage.h"
#include "settings/templatedialog.h"
#include "shell/layoutmemory.h"
#include "storage/changefeed.h"
#include "tenants/prompttemplate.h"
#include "ui/fakeprompt.h"
#include "ui/fakesettings.h"
#include "ui/fakesetup.h"
#include "ui/pictures/scene.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

const auto promptFlow = u"6f9c1a52-0b7e-4d0a-9c53-2f4a8f1f6f3b"_s;

const auto ownTemplate = u"Eres el asistente de {business_name} en WhatsApp.\n"
                         "{! Lo que vendemos, una línea por producto. }\n"
                         "{#products}\n- {name}: {price}\n{/products}\n"
                         "{#contact_name}Hablas con {contact_name}.{/contact_name}\n"
                         "Responde siempre con un objeto {\"texto\": \"…\"} y en tono {tone}.\n"
                         "{custom_instructions}"_s;

std::unique_ptr<FakeSettings> promptSettings()
{
    auto source = std::make_unique<FakeSettings>();
    source->stored.tenant.name = u"TechStore"_s;
    TenantSettings &settings = source->stored.settings;
    settings.businessName = u"TechStore"_s;
    settings.customInstructions = u"Nunca prometas una fecha de entrega."_s;
    settings.products = productsFromTexts(
        {u"Cargador USB-C (25.00 USD)"_s, u"Funda (10.00 USD)"_s, u"Auriculares (45.00 USD)"_s});
    settings.flowise = {.url = u"https://flowise.example.com"_s, .flowId = promptFlow};
    settings.flowise.priceModel = u"gpt-4o-mini"_s;
    settings.promptTemplate = ownTemplate;
    return source;
}

/// What the page stands on: a base, so that it is there before it and after it.
struct PromptSceneParts {
    SystemClock clock; ///< of what the pictures do not show
    ChangeFeed feed;
    LayoutMemory memory{QString()};
    FakePrompt prompt;
};

class PromptScene : public PromptSceneParts, public SettingsPage
{
public:
    explicit PromptScene(std::unique_ptr<FakeSettings> source = promptSettings())
        : SettingsPage(std::move(source), std::make_unique<FakeSetup>(feed),
                       {.feed = feed, .clock = clock, .layout = memory, .prompt = prompt.sources})
    {
    }
    void begin(const QString &section)
    {
        setTenant(TenantId(1), QTimeZone::utc());
        resize(1024, 640);
        show();
        settle();
        showSetting(section);
        settle();
    }
    void settle()
    {
        for (int turn = 0; turn < 8; ++turn)
            QCoreApplication::processEvents();
    }
    void ask(const QString &question)
    {
        findChild<QTabWidget *>(u"promptTabs"_s)->setCurrentIndex(1);
        findChild<QLineEdit *>(u"trialInput"_s)->setText(question);
        press(u"trialSend"_s);
    }
    void press(const QString &name)
    {
        findChild<QAbstractButton *>(name)->click();
        settle();
    }
    void type(const QString &text)
    {
        findChild<PromptEditor *>()->replaceAll(text);
        settle();
    }
};

std::unique_ptr<QWidget> promptPreviewed(const Clock &)
{
    auto page = std::make_unique<PromptScene>();
    page->prompt.trials.known.calibration =
        FlowCalibration{promptFlow, 300, 512, instantFromMs(1795400000000)};
    page->begin(u"prompt"_s);
    page->findChild<QLineEdit *>(u"sampleQuestion"_s)->setText(u"¿Tienen cargadores para un iPhone?"_s);
    page->settle();
    return page;
}

std::unique_ptr<QWidget> promptBroken(const Clock &)
{
    auto page = std::make_unique<PromptScene>();
    page->begin(u"prompt"_s);
    page->type(QString(ownTemplate).replace(u"{/products}"_s, u"{producto}"_s));
    return page;
}

std::unique_ptr<QWidget> promptCut(const Clock &)
{
    auto source = promptSettings();
    source->stored.settings.promptTemplate =
        ownTemplate + u"\nUna línea más para el asistente."_s.repeated(300);
    auto page = std::make_unique<PromptScene>(std::move(source));
    page->begin(u"prompt"_s);
    return page;
}

std::unique_ptr<QWidget> promptTried(const Clock &)
{
    auto page = std::make_unique<PromptScene>();
    page->begin(u"prompt"_s);
    page->ask(u"¿Tienen cargadores?"_s);
    page->prompt.trials.finish(
        0, u"¡Sí! Tenemos cargadores USB-C por 25,00 USD. ¿Quieres que te reserve uno?"_s);
    page->settle();
    page->ask(u"¿Y para cuándo llega?"_s);
    page->prompt.trials.write(1, u"Lamentablemente no puedo prometer una fecha de"_s);
    page->settle();
    return page;
}

std::unique_ptr<QWidget> promptCompared(const Clock &)
{
    auto page = std::make_unique<PromptScene>();
    page->begin(u"prompt"_s);
    page->findChild<QTabWidget *>(u"promptTabs"_s)->setCurrentIndex(1);
    page->findChild<QCheckBox *>(u"trialCompare"_s)->setChecked(true);
    page->ask(u"¿Tienen cargadores?"_s);
    page->prompt.trials.finish(0, u"¡Claro! Desde 25 USD."_s);
    page->prompt.trials.failWith(1, {Error::Code::ModelRateLimited, {}, {}});
    page->settle();
    return page;
}

std::unique_ptr<QWidget> promptNewer(const Clock &)
{
    auto source = promptSettings();
    source->stored.settings.templateOrigin = {PromptTemplateId(1), 1};
    auto page = std::make_unique<PromptScene>(std::move(source));
    page->prompt.templates.put(TenantId(), u"Tienda de electrónica"_s,
                               {ownTemplate, ownTemplate + u"\nSé breve."_s});
    page->begin(u"prompt"_s);
    return page;
}

/// A dialog with the sources it stands on.
class TemplateScene : private PromptSceneParts, public TemplateDialog
{
public:
    TemplateScene()
        : TemplateDialog(filled(), {.tenant = TenantId(1),
                                    .text = ownTemplate,
                                    .language = u"es"_s,
                                    .origin = {PromptTemplateId(1), 1},
                                    .mayEdit = true})
    {
    }

private:
    TemplateSource &filled()
    {
        prompt.templates.put(TenantId(1), u"Tienda de electrónica"_s,
                             {ownTemplate, QString(ownTemplate).replace(u"siempre"_s, u"sin falta"_s)});
        return prompt.templates;
    }
};

enum class GoldenState { None, Failing, Answered, Running };

std::unique_ptr<QWidget> goldenIn(GoldenState state)
{
    auto page = std::make_unique<PromptScene>();
    FakeGolden &golden = page->prompt.golden;
    if (state != GoldenState::None) {
        golden.put(u"¿Abren los domingos?"_s, {.contains = {u"domingo"_s}, .language = u"es"_s});
        golden.put(u"¿Cuánto cuesta una funda?"_s, {.contains = {u"10"_s}, .containsNot = {u"gratis"_s}});
        golden.put(u"Do you ship abroad?"_s, {.language = u"en"_s, .maxLength = 200});
    }
    if (state == GoldenState::Failing)
        golden.answers.failNext({Error::Code::StorageUnreachable, {{u"server"_s, u"db.example"_s}}, {}});
    page->begin(u"golden"_s);
    if (state == GoldenState::Answered || state == GoldenState::Running) {
        page->press(u"goldenRun"_s);
        golden.answer(0, u"Los domingos abrimos de 10 a 14.\n¡Te esperamos!"_s);
        golden.answer(1, u"La funda cuesta 10,00 USD."_s);
        golden.answer(2, u"Yes, we ship to all countries."_s);
        golden.finishRun();
        page->settle();
        page->press(u"goldenRun"_s);
        golden.answer(0, u"Hoy abrimos de 10 a 14.\n¡Te esperamos!"_s);
        golden.answer(1, u"La funda cuesta 10,00 USD."_s);
    }
    if (state == GoldenState::Answered) {
        golden.answer(2, u"Sí, enviamos a todos los países, con gusto te ayudo."_s);
        golden.finishRun();
    }
    page->settle();
    return page;
}

std::unique_ptr<QWidget> goldenQuestion(const Clock &)
{
    return std::make_unique<GoldenDialog>(GoldenQuestion{
        .id = GoldenQuestionId(1),
        .text = u"¿Cuánto cuesta una funda?"_s,
        .expectations = {.contains = {u"10"_s}, .containsNot = {u"gratis"_s}, .language = u"es"_s},
        .note = u"Lo preguntan cada día."_s});
}

} // namespace

QList<Scene> promptScenes()
{
    const auto golden = [](GoldenState state) { return [state](const Clock &) { return goldenIn(state); }; };
    return {
        {u"prompt-preview"_s, promptPreviewed},
        {u"prompt-broken"_s, promptBroken},
        {u"prompt-cut"_s, promptCut},
        {u"prompt-tried"_s, promptTried},
        {u"prompt-compared"_s, promptCompared},
        {u"prompt-newer"_s, promptNewer},
        {u"prompt-templates"_s, [](const Clock &) { return std::make_unique<TemplateScene>(); }},
        {u"golden-none"_s, golden(GoldenState::None)},
        {u"golden-failing"_s, golden(GoldenState::Failing)},
        {u"golden-running"_s, golden(GoldenState::Running)},
        {u"golden-answered"_s, golden(GoldenState::Answered)},
        {u"golden-question"_s, goldenQuestion},
    };
}

} // namespace chatflow
