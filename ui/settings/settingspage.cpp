// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingspage.h"

#include "settings/historysection.h"
#include "settings/promptsection.h"
#include "settings/savebar.h"
#include "settings/settingspalette.h"
#include "settings/settingssaving.h"
#include "settings/settingssection.h"
#include "settings/settingssections.h"
#include "shell/layoutmemory.h"
#include "storage/changefeed.h"
#include "tenants/connectionprobe.h"
#include "widgets/icon.h"
#include "widgets/noticebar.h"
#include "widgets/statepane.h"
#include "widgets/theme.h"

#include <QDialog>
#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int listWidth = 190;
constexpr int sectionIcon = 18;
const auto sectionMemory = QStringLiteral("settings/section");

/// To people: how far the engine has read a number is not theirs, and moves all the time.
bool isSameNumber(const Instance &a, const Instance &b)
{
    return a.id == b.id && a.serverUrl == b.serverUrl && a.name == b.name;
}

bool isSame(const EditableTenant &a, const EditableTenant &b)
{
    return a.tenant.name == b.tenant.name && a.tenant.settingsVersion == b.tenant.settingsVersion &&
           a.settings == b.settings && std::ranges::equal(a.numbers, b.numbers, isSameNumber) &&
           a.flowiseKeyFor == b.flowiseKeyFor && a.evolutionKeyFor == b.evolutionKeyFor;
}

} // namespace

SettingsPage::SettingsPage(std::unique_ptr<SettingsSource> source, std::unique_ptr<ConnectionProbe> probe,
                           const Parts &parts, QWidget *parent)
    : PageWidget(parent)
    , m_source(std::move(source))
    , m_probe(std::move(probe))
    , m_prompt(parts.prompt)
    , m_keeping(parts.keeping)
    , m_intents(parts.intents)
    , m_clock(parts.clock)
    , m_layout(parts.layout)
    , m_palette(std::make_unique<SettingsPalette>(*this))
{
    setObjectName(u"settingsPage"_s);
    buildActions();
    m_notice = new NoticeBar(this);
    m_state = new StatePane(this);
    m_state->setObjectName(u"settingsState"_s);
    m_bar = new SaveBar(m_draft, this);
    buildBody();
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_body);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);
    column->addWidget(m_bar);
    connectSaving();

    connect(m_state, &StatePane::retryRequested, this, &SettingsPage::read);
    connect(&parts.feed, &ChangeFeed::changed, this, &SettingsPage::applyChanges);
    connect(&parts.feed, &ChangeFeed::lost, this, &SettingsPage::refresh);
    connect(&m_draft, &SettingsDraft::changed, this, &SettingsPage::refreshActions);
    connect(m_bar, &SaveBar::counted, this, &SettingsPage::setWaiting);
    connect(m_bar, &SaveBar::counted, this, &SettingsPage::goOn);
    connect(m_bar, &SaveBar::saveRequested, this, &SettingsPage::save);
    connect(m_bar, &SaveBar::discardRequested, this, &SettingsPage::discard);
    connect(m_bar, &SaveBar::settingRequested, this, &SettingsPage::showField);
    retranslate();
    restyle();
    refreshActions();
    showState();
}

SettingsPage::~SettingsPage()
{
    // They use the page's draft and sources, which would go before its children.
    m_probe->cancel();
    deleteDialogs();
    for (SettingsSection *section : std::as_const(m_sections))
        disconnect(section, nullptr, this, nullptr); // a field that is being typed in writes as it goes
    qDeleteAll(m_sections);
    delete m_bar;
}

void SettingsPage::buildActions()
{
    m_saveAction = makeAction(u"saveSettingsAction"_s, u"ok"_s, QKeySequence::Save, [this] { save(); });
    m_discardAction = makeAction(u"discardSettingsAction"_s, u"undo"_s, {}, [this] { discard(); });
}

void SettingsPage::buildBody()
{
    m_body = new QWidget(this);
    m_list = new QListWidget(m_body);
    m_list->setObjectName(u"settingsSections"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFixedWidth(listWidth);
    m_list->setIconSize({sectionIcon, sectionIcon});
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_pages = new QStackedWidget(m_body);
    m_pages->setObjectName(u"settingsPages"_s);
    m_sections = settingsSections(
        {m_draft, *m_source, *m_probe, m_clock, m_prompt.get(), m_keeping.get(), m_intents.get()}, m_pages);
    for (SettingsSection *section : std::as_const(m_sections)) {
        section->setObjectName(u"section."_s + section->id());
        m_pages->addWidget(section);
        m_list->addItem(new QListWidgetItem);
        connect(section, &SettingsSection::judged, this, &SettingsPage::refreshList);
        connect(section, &SettingsSection::judged, this, &SettingsPage::refreshActions);
        connect(section, &SettingsSection::storedChanged, this, &SettingsPage::refresh);
        connect(section, &SettingsSection::settledChanged, this, &SettingsPage::goOn);
    }
    auto *beside = new QHBoxLayout(m_body);
    beside->setContentsMargins(0, 0, 0, 0);
    beside->setSpacing(0);
    beside->addWidget(m_list);
    beside->addWidget(m_pages, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        m_pages->setCurrentIndex(row);
        if (row >= 0)
            m_layout.remember(sectionMemory, m_sections.at(row)->id());
    });
    qsizetype first = 0;
    for (qsizetype i = 0; i < m_sections.size(); ++i) {
        if (m_sections.at(i)->id() == m_layout.value(sectionMemory).toString())
            first = i;
    }
    m_list->setCurrentRow(static_cast<int>(first));
}

void SettingsPage::connectSaving()
{
    m_saving = new SettingsSaving(*m_source, m_draft, *this);
    connect(m_saving, &SettingsSaving::busyChanged, this, [this](bool busy) {
        m_bar->setBusy(busy);
        refreshActions();
        if (!busy && std::exchange(m_toRefresh, false))
            refresh();
    });
    connect(m_saving, &SettingsSaving::saved, this, [this](const Tenant &, const QString &together) {
        if (!together.isEmpty())
            m_notice->showText(NoticeBar::Tone::Warning,
                               tr("%1 has saved other settings meanwhile. Both are kept.").arg(together));
        goOn();
    });
    const auto stays = [this] { m_go = nullptr; };
    connect(m_saving, &SettingsSaving::putOff, this, stays);
    connect(m_saving, &SettingsSaving::failed, this, [this, stays](const Error &error) {
        stays();
        m_notice->showError(tr("The settings were not saved."), error);
    });
    connect(m_saving, &SettingsSaving::keysNotKept, this, [this, stays](const Error &error) {
        stays();
        m_notice->showError(tr("Everything is saved but the keys."), error);
    });
    connect(m_saving, &SettingsSaving::numberTaken, this, [this, stays] {
        stays();
        m_notice->showText(NoticeBar::Tone::Danger,
                           tr("Another business answers this WhatsApp number already. Choose another one."));
        showField(u"number"_s, {});
    });
}

QString SettingsPage::title() const
{
    return tr("Settings");
}

void SettingsPage::setTenant(TenantId tenant, const QTimeZone &zone)
{
    m_zone = zone;
    m_saving->setZone(zone);
    if (tenant == m_tenant)
        return;
    m_tenant = tenant;
    m_go = nullptr;
    m_sampleToShow.reset();
    ++m_question;
    m_notice->hide();
    for (SettingsSection *section : std::as_const(m_sections))
        section->stop();
    m_draft.clear();
    m_failure.reset();
    m_toRead = bool(tenant);
    if (m_toRead && isVisible())
        read();
    showState();
}

QList<QAction *> SettingsPage::menuActions() const
{
    return {m_saveAction, m_discardAction};
}

QList<QWidget *> SettingsPage::panes() const
{
    if (m_stack->currentWidget() != m_body)
        return {m_state};
    QList<QWidget *> all{m_list, m_pages->currentWidget()};
    if (!m_bar->isHidden())
        all.append(m_bar);
    return all;
}

bool SettingsPage::isSettled() const
{
    return m_reading == 0 && !m_saving->isBusy() && m_bar->isSettled() &&
           std::ranges::all_of(m_sections,
                               [](const SettingsSection *section) { return section->isSettled(); });
}

QList<PaletteSource *> SettingsPage::paletteSources()
{
    return {m_palette.get()};
}

void SettingsPage::openSettings(qint64 version)
{
    m_versionToShow = version;
    if (version > 0 && m_draft.isLoaded())
        showSetting(u"history"_s, HistorySection::versionField(),
                    QString::number(std::exchange(m_versionToShow, 0)));
}

void SettingsPage::openPrompt(const PromptSample &sample)
{
    m_sampleToShow = sample;
    if (m_draft.isLoaded())
        showSample();
}

void SettingsPage::showSample()
{
    const auto sample = std::exchange(m_sampleToShow, std::nullopt);
    for (SettingsSection *section : std::as_const(m_sections)) {
        auto *prompt = qobject_cast<PromptSection *>(section);
        if (!sample || !prompt)
            continue;
        showSetting(prompt->id());
        prompt->imagine(*sample);
    }
}

bool SettingsPage::hasUnsaved() const
{
    return m_draft.isChanged() || std::ranges::any_of(m_sections, [](const SettingsSection *section) {
               return section->hasUnsaved();
           });
}

void SettingsPage::askToLeave(std::function<void()> go)
{
    if (findChild<QDialog *>(u"leaveQuestion"_s))
        return;
    auto *question = new QMessageBox(this);
    question->setObjectName(u"leaveQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::Question);
    question->setTextFormat(Qt::PlainText);
    question->setWindowTitle(tr("Unsaved settings"));
    //: %1 is a business
    question->setText(tr("What you changed in the settings of %1 is not saved.").arg(m_draft.name()));
    auto *save = question->addButton(tr("&Save"), QMessageBox::AcceptRole);
    auto *discard = question->addButton(tr("&Discard it"), QMessageBox::DestructiveRole);
    auto *stay = question->addButton(tr("Stay here"), QMessageBox::RejectRole);
    save->setObjectName(u"leaveSave"_s);
    discard->setObjectName(u"leaveDiscard"_s);
    stay->setObjectName(u"leaveStay"_s);
    question->setDefaultButton(save);
    question->setEscapeButton(stay);
    connect(save, &QPushButton::clicked, this, [this, go] {
        m_go = go;
        this->save();
    });
    connect(discard, &QPushButton::clicked, this, [this, go] {
        m_draft.discard();
        for (SettingsSection *section : std::as_const(m_sections))
            section->discard();
        go();
    });
    question->open();
}

void SettingsPage::goOn()
{
    refreshActions();
    if (!m_go || !isSettled())
        return;
    const auto go = std::exchange(m_go, nullptr); // whoever stays after all is asked again
    if (!hasUnsaved())
        go();
}

SettingsSection *SettingsPage::currentSection() const
{
    return qobject_cast<SettingsSection *>(m_pages->currentWidget());
}

void SettingsPage::showSetting(const QString &section, const QString &field, const QString &item)
{
    for (qsizetype i = 0; i < m_sections.size(); ++i) {
        if (m_sections.at(i)->id() != section)
            continue;
        showSection(i);
        if (field.isEmpty())
            m_sections.at(i)->setFocus(Qt::OtherFocusReason);
        else
            m_sections.at(i)->showSetting(field, item);
    }
}

void SettingsPage::showField(const QString &field, const QString &item)
{
    for (const SettingsSection *section : std::as_const(m_sections)) {
        if (section->settings().contains(field)) {
            showSetting(section->id(), field, item);
            return;
        }
    }
}

void SettingsPage::showSection(qsizetype place)
{
    m_list->setCurrentRow(static_cast<int>(place));
}

void SettingsPage::read()
{
    m_toRead = false;
    m_failure.reset();
    if (!m_tenant || !m_source->rights(m_tenant).read)
        return showState();
    ++m_reading;
    onDone(this, m_source->read(m_tenant),
           [this, question = ++m_question](const Result<EditableTenant> &tenant) {
               --m_reading;
               if (question == m_question)
                   arrived(tenant);
           });
    showState();
}

void SettingsPage::arrived(const Result<EditableTenant> &tenant)
{
    if (tenant)
        m_draft.load(*tenant, m_source->rights(m_tenant));
    else
        m_failure = tenant.error();
    showState();
    refreshList();
    openSettings(std::exchange(m_versionToShow, 0));
    if (m_draft.isLoaded())
        showSample();
}

void SettingsPage::applyChanges(const QList<Change> &changes)
{
    const auto isOurs = [this](const Change &change) {
        using Kind = ChangeKind;
        return change.tenant == m_tenant && (change.kind == Kind::Settings || change.kind == Kind::Tenant ||
                                             change.kind == Kind::Instance || change.kind == Kind::Key);
    };
    if (std::ranges::any_of(changes, isOurs))
        refresh();
}

void SettingsPage::refresh()
{
    if (!m_draft.isLoaded())
        return;
    if (m_saving->isBusy()) {
        m_toRefresh = true;
        return;
    }
    ++m_reading;
    onDone(this, m_source->read(m_tenant),
           [this, question = ++m_question](const Result<EditableTenant> &tenant) {
               --m_reading;
               // What could not be read again is told when it is saved.
               if (question == m_question && tenant)
                   refreshed(*tenant);
               goOn();
           });
}

void SettingsPage::refreshed(const EditableTenant &now)
{
    if (m_saving->isBusy()) {
        m_toRefresh = true;
        return;
    }
    if (isSame(now, m_draft.stored()))
        return;
    if (!m_draft.isChanged()) {
        m_draft.load(now, m_source->rights(m_tenant));
        return;
    }
    if (now.tenant.settingsVersion != m_draft.stored().tenant.settingsVersion)
        m_notice->showText(NoticeBar::Tone::Warning,
                           tr("Somebody else has just saved settings of this business. When you save yours, "
                              "both are put together."));
}

void SettingsPage::save()
{
    for (SettingsSection *section : std::as_const(m_sections)) {
        if (section->hasUnsaved())
            section->save();
    }
    if (!m_draft.isChanged() || m_saving->isBusy() || !m_draft.rights().edit)
        return;
    for (qsizetype i = 0; i < m_sections.size(); ++i) {
        if (!m_sections.at(i)->isValid()) {
            m_go = nullptr;
            showSection(i);
            m_sections.at(i)->confirm();
            return;
        }
    }
    for (SettingsSection *section : std::as_const(m_sections))
        m_go ? section->stop() : section->aboutToSave();
    m_notice->hide();
    m_saving->save(m_bar->reason());
}

void SettingsPage::discard()
{
    if (m_saving->isBusy())
        return;
    m_notice->hide();
    m_draft.discard();
}

void SettingsPage::showState()
{
    const bool shown = m_draft.isLoaded();
    m_stack->setCurrentWidget(shown ? m_body : m_state);
    if (shown)
        return;
    if (!m_tenant)
        m_state->showEmpty(tr("No business is chosen"),
                           tr("Choose one at the top, or add the first one under “Businesses”."),
                           u"tenant"_s);
    else if (!m_source->rights(m_tenant).read)
        m_state->showNoPermission(tr("These settings are not yours to see"),
                                  tr("Ask the administrator of this workspace."));
    else if (m_failure)
        m_state->showFailing(tr("The settings could not be read"), *m_failure);
    else
        m_state->showLoading(tr("Reading the settings"));
}

void SettingsPage::refreshList()
{
    const Colors colors = colorsFor(palette());
    for (qsizetype i = 0; i < m_sections.size(); ++i) {
        const SettingsSection *section = m_sections.at(i);
        QListWidgetItem *item = m_list->item(static_cast<int>(i));
        const bool wrong = m_draft.isLoaded() && !section->isValid();
        item->setText(section->title());
        item->setHidden(section->id() == u"shared"_s && m_draft.isLoaded() && !m_draft.rights().shared);
        const QPixmap picture =
            tintedIcon(wrong ? u"warning"_s : section->icon(), wrong ? colors.warning : colors.text,
                       sectionIcon, devicePixelRatioF());
        QIcon icon(picture);
        icon.addPixmap(picture, QIcon::Selected); // the ground is light there as well
        item->setIcon(icon);
        //: Said by a screen reader: %1 is a section of the settings
        item->setData(Qt::AccessibleTextRole,
                      wrong ? tr("%1, something is wrong").arg(section->title()) : section->title());
        item->setSizeHint({0, std::max(sectionIcon, fontMetrics().height()) + 2 * space::s});
    }
}

void SettingsPage::refreshActions()
{
    const bool possible = m_draft.isChanged() && !m_saving->isBusy();
    m_saveAction->setEnabled(hasUnsaved() && !m_saving->isBusy());
    m_discardAction->setEnabled(possible);
}

void SettingsPage::retranslate()
{
    m_saveAction->setText(tr("&Save the settings"));
    m_discardAction->setText(tr("&Discard the changes"));
    m_list->setAccessibleName(tr("Sections of the settings"));
    refreshList();
    showState();
}

void SettingsPage::restyle()
{
    // The section that is shown is marked as rows of other lists are, and in the same way without the focus.
    const Colors colors = colorsFor(palette());
    QPalette ofList = m_list->palette();
    ofList.setColor(QPalette::Highlight, colors.selected);
    ofList.setColor(QPalette::HighlightedText, colors.text);
    m_list->setPalette(ofList);
    refreshList();
}

void SettingsPage::showEvent(QShowEvent *event)
{
    PageWidget::showEvent(event);
    if (m_toRead)
        read();
}

void SettingsPage::changeEvent(QEvent *event)
{
    PageWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        restyle();
}

} // namespace chatflow
