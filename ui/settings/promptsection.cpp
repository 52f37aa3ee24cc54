// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/promptsection.h"

#include "settings/livepreview.h"
#include "settings/prompteditor.h"
#include "settings/promptpreviewpane.h"
#include "settings/templatedialog.h"
#include "settings/trialpane.h"
#include "shell/promptsample.h"
#include "tenants/prompttemplate.h"
#include "widgets/noticebar.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

const auto nobody = QStringLiteral("Ana"); ///< whom a preview imagines when nobody is named

} // namespace

PromptSection::PromptSection(SettingsDraft &draft, TrialSource &trials, TemplateSource &templates,
                             QWidget *parent)
    : SettingsSection(draft, parent)
    , m_trials(trials)
    , m_templates(templates)
    , m_live(new LivePreview(trials, this))
    , m_notice(new NoticeBar(this))
    , m_from(new QLabel(this))
    , m_choose(new QPushButton(this))
    , m_splitter(new QSplitter(this))
    , m_editor(new PromptEditor(m_splitter))
    , m_problem(new QLabel(this))
    , m_next(new QPushButton(this))
    , m_tabs(new QTabWidget(m_splitter))
    , m_preview(new PromptPreviewPane(m_tabs))
    , m_trial(new TrialPane(
          trials,
          [this] {
              return TrialPane::Subjects{
                  .edited = subject(false), .saved = subject(true), .contact = contact()};
          },
          m_tabs))
{
    build();
    connect(m_editor, &PromptEditor::edited, this, &PromptSection::edited);
    connect(m_editor, &PromptEditor::analysed, this, &PromptSection::tellProblems);
    connect(m_next, &QPushButton::clicked, m_editor, &PromptEditor::goToNextProblem);
    connect(m_choose, &QPushButton::clicked, this, &PromptSection::openTemplates);
    connect(m_notice, &NoticeBar::actionRequested, this, &PromptSection::openTemplates);
    connect(&draft, &SettingsDraft::changed, this, &PromptSection::draftChanged);
    connect(m_preview, &PromptPreviewPane::sampleChanged, this, &PromptSection::follow);
    connect(m_trial, &TrialPane::saidChanged, this, &PromptSection::follow);
    connect(m_trial, &TrialPane::busyChanged, this, &SettingsSection::settledChanged);
    connect(m_trial, &TrialPane::calibrated, this, [this](const FlowCalibration &calibration) {
        m_basis.calibration = calibration;
        m_preview->setCalibration(calibration);
    });
    connect(m_live, &LivePreview::ready, this, [this](const PromptPreview &preview) {
        m_preview->setPreview(preview, costOf(preview));
        blockTrial(false);
    });
    connect(m_live, &LivePreview::failed, this, [this](const Error &error) {
        m_preview->showFault(error);
        blockTrial(error.code == Error::Code::InvalidArgument);
    });
    connect(m_live, &LivePreview::settled, this, &SettingsSection::settledChanged);
    auto *next = new QShortcut(Qt::Key_F8, this);
    next->setContext(Qt::WidgetWithChildrenShortcut);
    connect(next, &QShortcut::activated, m_editor, &PromptEditor::goToNextProblem);
    PromptSection::retranslate();
}

PromptSection::~PromptSection() = default;

void PromptSection::build()
{
    m_from->setObjectName(u"promptOrigin"_s);
    m_choose->setObjectName(u"promptTemplates"_s);
    m_splitter->setObjectName(u"promptSplitter"_s);
    m_problem->setObjectName(u"promptProblem"_s);
    m_next->setObjectName(u"promptNextProblem"_s);
    m_tabs->setObjectName(u"promptTabs"_s);
    m_notice->hide();
    for (QLabel *label : {m_from, m_problem}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_choose->setAutoDefault(false);
    m_next->setAutoDefault(false);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_preview, QString());
    m_tabs->addTab(m_trial, QString());
    m_splitter->addWidget(m_editor);
    m_splitter->addWidget(m_tabs);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({1000, 1000});

    auto *top = new QHBoxLayout;
    top->setContentsMargins(space::l, space::m, space::l, 0);
    top->addWidget(m_from, 1);
    top->addWidget(m_choose);
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(space::l, 0, space::l, space::s);
    bottom->addWidget(m_problem, 1);
    bottom->addWidget(m_next);
    auto *middle = new QHBoxLayout;
    middle->setContentsMargins(space::l, 0, space::s, 0);
    middle->addWidget(m_splitter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_notice);
    column->addLayout(top);
    column->addLayout(middle, 1);
    column->addLayout(bottom);
}

QString PromptSection::id() const
{
    return u"prompt"_s;
}

QString PromptSection::title() const
{
    return tr("Prompt");
}

QString PromptSection::icon() const
{
    return u"ai"_s;
}

QStringList PromptSection::settings() const
{
    return {u"prompt_template"_s, u"template_origin"_s};
}

void PromptSection::showSetting(const QString &, const QString &)
{
    m_editor->setFocus(Qt::OtherFocusReason);
}

bool PromptSection::isValid() const
{
    return m_editor->analysis().problems.isEmpty();
}

bool PromptSection::confirm()
{
    if (isValid())
        return true;
    m_editor->moveCursor(QTextCursor::Start);
    m_editor->goToNextProblem();
    return false;
}

bool PromptSection::isSettled() const
{
    return m_reading == 0 && m_live->isSettled() && !m_trial->isBusy();
}

void PromptSection::stop()
{
    m_trial->stop();
}

QString PromptSection::templateText() const
{
    const TenantSettings &settings = draft().settings();
    return settings.promptTemplate.isEmpty() ? builtInTemplate(settings.language) : settings.promptTemplate;
}

TenantContext PromptSection::context() const
{
    TenantContext context{.tenant = draft().tenant(),
                          .settings = draft().settings(),
                          .shared = m_basis.shared,
                          .prices = {},
                          .zone = QTimeZone(draft().settings().timeZone.toUtf8()),
                          .flowise = {}};
    if (!context.zone.isValid())
        context.zone = QTimeZone::utc();
    return context;
}

PreviewSubject PromptSection::subject(bool saved) const
{
    PreviewSubject subject{.tenant = saved ? draft().stored().tenant : draft().tenant(),
                           .settings = saved ? draft().stored().settings : draft().settings(),
                           .key = {}};
    if (!saved && draft().keys().flowise.kind == KeyChange::Kind::Set)
        subject.key = draft().keys().flowise.value;
    return subject;
}

std::optional<Money> PromptSection::costOf(const PromptPreview &preview) const
{
    const qint64 hidden = m_basis.calibration ? m_basis.calibration->hiddenTokens() : 0;
    return m_basis.prices.cost(draft().settings().flowise.priceModel, m_basis.at,
                               {.input = preview.tokens.total() + hidden, .cachedInput = 0, .output = 0});
}

ContactVariables PromptSection::contact() const
{
    ContactVariables imagined = m_preview->contact();
    if (imagined.name.isEmpty())
        imagined.name = nobody;
    return imagined;
}

void PromptSection::fill()
{
    m_editor->load(templateText());
    m_editor->setReadOnly(!draft().rights().edit);
    // What is tried goes on while it is saved, or while somebody else saves.
    if (draft().stored().tenant.id != m_tenant)
        beginAnew();
    m_origin.reset();
    m_stale = true;
    m_notice->hide();
    tellOrigin();
    Q_EMIT judged();
}

void PromptSection::beginAnew()
{
    m_tenant = draft().stored().tenant.id;
    ++m_question; // what comes for the tenant before is stale
    m_trial->reset();
    m_trial->setQuestion({});
    m_live->forget();
    m_basis = {};
    m_flow.clear();
    m_preview->clear();
}

void PromptSection::shown()
{
    readBasis();
    readOrigin();
    follow();
}

void PromptSection::imagine(const PromptSample &sample)
{
    m_preview->imagine({.name = sample.name, .phone = sample.phone}, sample.question);
    m_trial->setQuestion(sample.question);
    m_tabs->setCurrentWidget(m_preview);
    m_preview->focusQuestion();
}

void PromptSection::readBasis()
{
    if (!draft().isLoaded())
        return;
    m_flow = draft().settings().flowise.flowId;
    ++m_reading;
    onDone(this, m_trials.basis(draft().stored().tenant.id, m_flow),
           [this, question = ++m_question](const Result<PreviewBasis> &basis) {
               --m_reading;
               if (question != m_question)
                   return;
               // Without it the tenant's own values are shown all the same.
               if (basis)
                   m_basis = *basis;
               m_preview->setCalibration(m_basis.calibration);
               follow();
               Q_EMIT settledChanged();
           });
}

void PromptSection::readOrigin()
{
    const TemplateOrigin origin = draft().settings().templateOrigin;
    if (!origin.isSet())
        return tellOrigin();
    ++m_reading;
    onDone(this, m_templates.templates(draft().stored().tenant.id),
           [this, origin](const Result<QList<PromptTemplate>> &found) {
               --m_reading;
               Q_EMIT settledChanged();
               if (!found || draft().settings().templateOrigin != origin)
                   return;
               const auto at = std::ranges::find(*found, origin.id, &PromptTemplate::id);
               m_origin = at == found->end() ? std::nullopt : std::optional(*at);
               if (m_origin && m_origin->published > origin.version)
                   m_notice->showText(NoticeBar::Tone::Warning,
                                      tr("A newer version of the template “%1” is published. Your text stays "
                                         "as it is until you take it over.")
                                          .arg(m_origin->title.name),
                                      tr("Look at it"));
               tellOrigin();
           });
}

void PromptSection::edited()
{
    const QString text = m_editor->toPlainText();
    m_writing = true;
    draft().edit([&text](TenantSettings &settings) {
        const bool builtIn = text == builtInTemplate(settings.language) || text.isEmpty();
        settings.promptTemplate = builtIn ? QString() : text;
        if (builtIn)
            settings.templateOrigin = {};
    });
    m_writing = false;
    follow();
    tellOrigin();
    Q_EMIT judged();
}

void PromptSection::draftChanged()
{
    if (m_writing || !draft().isLoaded())
        return;
    // The built-in text follows the language, for one.
    if (m_editor->toPlainText() != templateText()) {
        m_editor->load(templateText());
        tellOrigin();
    }
    m_stale = true;
    catchUp();
}

void PromptSection::blockTrial(bool broken)
{
    const FlowiseSettings &flowise = draft().settings().flowise;
    QString why;
    if (!draft().rights().edit)
        why = tr("Asking costs tokens: only whoever may change the settings can.");
    else if (flowise.url.isEmpty() || flowise.flowId.isEmpty())
        why = tr("There is no chatflow to ask yet: choose one under “Flowise”.");
    else if (broken)
        why = tr("The template is broken: mend it first.");
    m_trial->setBlocked(why);
}

void PromptSection::catchUp()
{
    if (!m_stale || !isVisible() || !draft().isLoaded())
        return;
    if (draft().settings().flowise.flowId != m_flow)
        readBasis();
    follow();
}

void PromptSection::showEvent(QShowEvent *event)
{
    SettingsSection::showEvent(event);
    catchUp();
}

void PromptSection::follow()
{
    if (!draft().isLoaded() || !isVisible())
        return;
    m_stale = false;
    const TenantContext now = context();
    const ContactVariables imagined = contact();
    m_editor->setVariables(effectiveVariables(now.tenant, now.settings, imagined, now.shared));
    m_live->request(now, {.contact = imagined, .said = m_trial->said(), .question = m_preview->question()});
    Q_EMIT settledChanged();
}

void PromptSection::tellProblems()
{
    const QStringList problems = m_editor->problems();
    const Colors colors = colorsFor(palette());
    const bool broken = !m_editor->analysis().problems.isEmpty();
    QString text;
    if (!problems.isEmpty() && problems.size() > 1)
        //: %1 is a sentence
        text =
            tr("%1 And %n more.", nullptr, static_cast<int>(problems.size()) - 1).arg(problems.constFirst());
    else if (!problems.isEmpty())
        text = problems.constFirst();
    else if (!m_editor->analysis().unused.isEmpty())
        //: %1 are names of variables
        text = tr("Set, but not in the template: %1").arg(m_editor->analysis().unused.join(u", "_s));
    m_problem->setText(text);
    setTextColor(*m_problem, broken ? colors.danger : problems.isEmpty() ? colors.subtle : colors.warning);
    m_editor->setAccessibleDescription(text);
    m_next->setVisible(!problems.isEmpty());
}

void PromptSection::tellOrigin()
{
    const TenantSettings &settings = draft().settings();
    QString text;
    if (settings.promptTemplate.isEmpty())
        text = tr("The built-in text of the language. Change it, or start from a template of your trade.");
    else if (m_origin && settings.templateOrigin.isSet())
        //: %1 is the name of a template, %2 a number
        text = tr("From the template “%1”, version %2.")
                   .arg(m_origin->title.name)
                   .arg(settings.templateOrigin.version);
    else
        text = tr("Your own text.");
    m_from->setText(text);
}

void PromptSection::openTemplates()
{
    auto *dialog = new TemplateDialog(m_templates,
                                      {.tenant = draft().stored().tenant.id,
                                       .text = m_editor->toPlainText(),
                                       .language = draft().settings().language,
                                       .origin = draft().settings().templateOrigin,
                                       .mayEdit = draft().rights().edit},
                                      this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TemplateDialog::taken, this, &PromptSection::takeTemplate);
    connect(dialog, &TemplateDialog::kept, this, &PromptSection::setOrigin);
    dialog->open();
}

void PromptSection::takeTemplate(const QString &text, const TemplateOrigin &origin)
{
    m_notice->hide();
    m_editor->replaceAll(text);
    setOrigin(origin);
    m_editor->setFocus(Qt::OtherFocusReason);
}

void PromptSection::setOrigin(const TemplateOrigin &origin)
{
    m_writing = true;
    draft().edit([&origin](TenantSettings &settings) {
        settings.templateOrigin = settings.promptTemplate.isEmpty() ? TemplateOrigin() : origin;
    });
    m_writing = false;
    m_origin.reset();
    readOrigin();
}

void PromptSection::retranslate()
{
    m_choose->setText(tr("&Templates…"));
    m_next->setText(tr("Next problem"));
    m_next->setToolTip(u"F8"_s);
    m_editor->setAccessibleName(tr("Prompt template"));
    m_editor->setPlaceholderText(tr("What the AI is told before each question. “{” offers the variables."));
    m_tabs->setAccessibleName(tr("What becomes of the prompt"));
    m_tabs->setTabText(0, tr("Preview"));
    m_tabs->setTabText(1, tr("Try it"));
    tellOrigin();
    tellProblems();
}

void PromptSection::changeEvent(QEvent *event)
{
    SettingsSection::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        tellProblems();
}

} // namespace chatflow
