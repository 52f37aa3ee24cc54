// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/templatedialog.h"

#include "settings/comparisonview.h"
#include "widgets/noticebar.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr QSize templatesSize{960, 600};
constexpr int templateListWidth = 250;
constexpr int galleryRole = Qt::UserRole;     ///< the id in the gallery
constexpr int libraryRole = Qt::UserRole + 1; ///< the id in the library

} // namespace

TemplateDialog::TemplateDialog(TemplateSource &source, const Edited &edited, QWidget *parent)
    : QDialog(parent)
    , m_source(source)
    , m_edited(edited)
    , m_notice(new NoticeBar(this))
    , m_search(new QLineEdit(this))
    , m_language(new QComboBox(this))
    , m_list(new QListWidget(this))
    , m_about(new QLabel(this))
    , m_version(new QComboBox(this))
    , m_comparison(new ComparisonView(this))
    , m_keepNew(new QPushButton(this))
    , m_keepDraft(new QPushButton(this))
    , m_publish(new QPushButton(this))
    , m_take(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setObjectName(u"templateDialog"_s);
    setModal(true);
    resize(templatesSize);
    build();
    retranslate();
    readLibrary(edited.origin.id);
}

void TemplateDialog::build()
{
    m_search->setObjectName(u"templateSearch"_s);
    m_language->setObjectName(u"templateLanguage"_s);
    m_list->setObjectName(u"templateList"_s);
    m_version->setObjectName(u"templateVersion"_s);
    m_keepNew->setObjectName(u"templateKeepNew"_s);
    m_keepDraft->setObjectName(u"templateKeepDraft"_s);
    m_publish->setObjectName(u"templatePublish"_s);
    m_take->setObjectName(u"templateTake"_s);
    m_close->setObjectName(u"templateClose"_s);
    m_about->setTextFormat(Qt::PlainText);
    m_about->setWordWrap(true);
    m_notice->hide();
    m_list->setFixedWidth(templateListWidth);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_search->setClearButtonEnabled(true);
    m_version->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_take->setProperty("primary", true);
    for (QPushButton *button : {m_keepNew, m_keepDraft, m_publish, m_take, m_close})
        button->setAutoDefault(false);
    m_language->addItem(QString(), QString());
    for (const QString &code : {u"es"_s, u"pt"_s, u"en"_s})
        m_language->addItem(QString(), code);
    if (!m_edited.origin.isSet()) // whatever its language, that one is to be seen
        m_language->setCurrentIndex(std::max(0, m_language->findData(m_edited.language.left(2))));

    auto *left = new QVBoxLayout;
    left->setSpacing(space::s);
    left->addWidget(m_search);
    left->addWidget(m_language);
    left->addWidget(m_list, 1);
    auto *above = new QHBoxLayout;
    above->setSpacing(space::s);
    above->addWidget(m_about, 1);
    above->addWidget(m_version);
    auto *right = new QVBoxLayout;
    right->setSpacing(space::s);
    right->addLayout(above);
    right->addWidget(m_comparison, 1);
    auto *beside = new QHBoxLayout;
    beside->setSpacing(space::m);
    beside->addLayout(left);
    beside->addLayout(right, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_keepNew);
    buttons->addWidget(m_keepDraft);
    buttons->addWidget(m_publish);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_take);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    column->addWidget(m_notice);
    column->addLayout(beside, 1);
    column->addLayout(buttons);

    connect(m_search, &QLineEdit::textChanged, this, &TemplateDialog::fillList);
    connect(m_language, &QComboBox::currentIndexChanged, this, &TemplateDialog::fillList);
    connect(m_list, &QListWidget::currentItemChanged, this, &TemplateDialog::choose);
    connect(m_version, &QComboBox::currentIndexChanged, this, &TemplateDialog::showText);
    connect(m_take, &QPushButton::clicked, this, &TemplateDialog::take);
    connect(m_keepNew, &QPushButton::clicked, this, &TemplateDialog::keepAsNew);
    connect(m_keepDraft, &QPushButton::clicked, this, &TemplateDialog::keepAsDraft);
    connect(m_publish, &QPushButton::clicked, this, &TemplateDialog::publish);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
}

void TemplateDialog::readLibrary(PromptTemplateId wanted)
{
    onDone(this, m_source.templates(m_edited.tenant),
           [this, wanted](const Result<QList<PromptTemplate>> &found) {
               if (found)
                   m_library = *found;
               else
                   m_notice->showError(tr("The library of templates could not be read."), found.error());
               fillList();
               for (int row = 0; row < m_list->count(); ++row) {
                   if (wanted && m_list->item(row)->data(libraryRole).toLongLong() == wanted.value())
                       m_list->setCurrentRow(row);
               }
           });
    fillList();
}

void TemplateDialog::fillList()
{
    const QString language = m_language->currentData().toString();
    const TemplateFilter filter{.language = language, .trade = {}, .text = m_search->text()};
    const auto *current = m_list->currentItem();
    const QString gallery = current ? current->data(galleryRole).toString() : QString();
    const qint64 library = current ? current->data(libraryRole).toLongLong() : 0;
    m_list->clear();
    const auto heading = [this](const QString &text) {
        auto *item = new QListWidgetItem(text, m_list);
        item->setFlags(Qt::NoItemFlags);
        item->setFont(strongFont(font()));
    };
    const auto add = [this](const QString &text, int role, const QVariant &id, bool chosen) {
        auto *item = new QListWidgetItem(text, m_list);
        item->setData(role, id);
        item->setToolTip(text);
        if (chosen)
            m_list->setCurrentItem(item);
    };
    bool any = false;
    for (const PromptTemplate &one : std::as_const(m_library)) {
        if (!filter.admits(one.title))
            continue;
        if (!std::exchange(any, true))
            heading(tr("Library"));
        const QString state = one.published == 0 ? tr("%1 (draft)").arg(one.title.name) : one.title.name;
        add(state, libraryRole, one.id.value(), one.id.value() == library);
    }
    heading(tr("To start from, by trade"));
    const auto examples = m_source.gallery().templates(filter);
    for (const GalleryTemplate &one : examples)
        add(one.title.name, galleryRole, one.id, one.id == gallery);
    if (!m_list->currentItem()) {
        for (int row = 0; row < m_list->count(); ++row) {
            if (m_list->item(row)->flags() & Qt::ItemIsSelectable) {
                m_list->setCurrentRow(row);
                break;
            }
        }
    }
    refresh();
}

const PromptTemplate *TemplateDialog::chosenTemplate() const
{
    const auto *item = m_list->currentItem();
    const qint64 id = item ? item->data(libraryRole).toLongLong() : 0;
    const auto found = std::ranges::find(m_library, PromptTemplateId(id), &PromptTemplate::id);
    return found == m_library.end() || id == 0 ? nullptr : &*found;
}

std::optional<PromptTemplateVersion> TemplateDialog::chosenVersion() const
{
    const qint64 version = m_version->currentData().toLongLong();
    const auto found = std::ranges::find(m_versions, version, &PromptTemplateVersion::version);
    return found == m_versions.end() ? std::nullopt : std::optional(*found);
}

QString TemplateDialog::chosenText() const
{
    if (const auto version = chosenVersion())
        return version->text;
    const auto *item = m_list->currentItem();
    const QString id = item ? item->data(galleryRole).toString() : QString();
    return id.isEmpty() ? QString() : m_source.gallery().text(id).value_or(QString());
}

void TemplateDialog::choose()
{
    ++m_question;
    m_versions.clear();
    showVersions({});
    const PromptTemplate *const chosen = chosenTemplate();
    if (!chosen)
        return;
    onDone(this, m_source.versions(m_edited.tenant, chosen->id),
           [this, question = m_question](const Result<QList<PromptTemplateVersion>> &found) {
               if (question != m_question)
                   return;
               if (found)
                   showVersions(*found);
               else
                   m_notice->showError(tr("The template could not be read."), found.error());
           });
}

void TemplateDialog::showVersions(const QList<PromptTemplateVersion> &versions)
{
    m_versions = versions;
    const QLocale locale;
    m_version->blockSignals(true);
    m_version->clear();
    for (const PromptTemplateVersion &version : versions) {
        const QString day =
            locale.toString(toDateTime(version.at).toLocalTime().date(), QLocale::ShortFormat);
        m_version->addItem(version.isDraft
                               //: %1 is a number, %2 a day, %3 a person
                               ? tr("Draft %1, %2, %3").arg(version.version).arg(day, version.actor.name)
                               : tr("Version %1, %2, %3").arg(version.version).arg(day, version.actor.name),
                           version.version);
    }
    m_version->blockSignals(false);
    showText();
}

void TemplateDialog::showText()
{
    const auto *item = m_list->currentItem();
    m_comparison->setTitles(tr("The text you edit"), item ? item->text() : QString());
    m_comparison->compare(m_edited.text, chosenText());
    const auto version = chosenVersion();
    const auto example = m_source.gallery().find(item ? item->data(galleryRole).toString() : QString());
    m_about->setText(example ? example->summary : version ? version->note : QString());
    refresh();
}

void TemplateDialog::refresh()
{
    const PromptTemplate *const chosen = chosenTemplate();
    const auto version = chosenVersion();
    const bool own = chosen && chosen->tenant == m_edited.tenant;
    m_version->setVisible(chosen != nullptr);
    m_take->setEnabled(m_edited.mayEdit && !chosenText().isEmpty() && chosenText() != m_edited.text);
    m_keepNew->setEnabled(m_edited.mayEdit && !m_busy && !m_edited.text.trimmed().isEmpty());
    m_keepDraft->setVisible(own);
    m_keepDraft->setEnabled(m_edited.mayEdit && !m_busy && !m_versions.isEmpty() &&
                            m_versions.constFirst().text != m_edited.text);
    m_publish->setVisible(own && version && version->isDraft);
    m_publish->setEnabled(m_edited.mayEdit && !m_busy);
}

void TemplateDialog::take()
{
    const PromptTemplate *const chosen = chosenTemplate();
    const auto version = chosenVersion();
    TemplateOrigin origin;
    if (chosen && version)
        origin = {chosen->id, version->version};
    Q_EMIT taken(chosenText(), origin);
    accept();
}

void TemplateDialog::keepAsNew()
{
    auto *question = new QInputDialog(this);
    question->setObjectName(u"templateNameQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setWindowTitle(tr("New template"));
    question->setLabelText(tr("What shall it be called?"));
    connect(question, &QInputDialog::textValueSelected, this, [this](const QString &name) {
        if (name.trimmed().isEmpty())
            return;
        m_busy = true;
        refresh();
        onDone(this,
               m_source.add(m_edited.tenant,
                            {.name = name.trimmed(), .trade = {}, .language = m_edited.language.left(2)},
                            m_edited.text),
               [this](const Result<PromptTemplate> &added) {
                   finish(added, tr("The template was not kept."));
                   tellKept(added);
               });
    });
    question->open();
}

void TemplateDialog::keepAsDraft()
{
    const PromptTemplate *const chosen = chosenTemplate();
    if (!chosen)
        return;
    m_busy = true;
    refresh();
    onDone(this,
           m_source.saveDraft(m_edited.tenant, chosen->id, m_edited.text,
                              std::max(chosen->published, chosen->draft)),
           [this](const Result<PromptTemplate> &saved) {
               finish(saved, tr("The draft was not saved."));
               tellKept(saved);
           });
}

void TemplateDialog::publish()
{
    const PromptTemplate *const chosen = chosenTemplate();
    const auto version = chosenVersion();
    if (!chosen || !version)
        return;
    m_busy = true;
    refresh();
    onDone(this, m_source.publish(m_edited.tenant, chosen->id, version->version, {}),
           [this](const Result<PromptTemplate> &published) {
               finish(published, tr("The draft was not published."));
           });
}

void TemplateDialog::finish(const Result<PromptTemplate> &changed, const QString &failure)
{
    m_busy = false;
    if (!changed) {
        m_notice->showError(failure, changed.error());
        refresh();
        return;
    }
    m_notice->hide();
    m_language->setCurrentIndex(0);
    m_search->clear();
    readLibrary(changed->id);
}

void TemplateDialog::tellKept(const Result<PromptTemplate> &saved)
{
    if (saved)
        Q_EMIT kept({saved->id, std::max(saved->published, saved->draft)});
}

void TemplateDialog::retranslate()
{
    setWindowTitle(tr("Prompt templates"));
    m_search->setPlaceholderText(tr("Find a template"));
    m_search->setAccessibleName(tr("Find a template"));
    m_language->setAccessibleName(tr("Language of the templates"));
    m_language->setItemText(0, tr("All languages"));
    m_language->setItemText(1, tr("Spanish"));
    m_language->setItemText(2, tr("Portuguese"));
    m_language->setItemText(3, tr("English"));
    m_list->setAccessibleName(tr("Templates"));
    m_version->setAccessibleName(tr("Version of the template"));
    m_keepNew->setText(tr("Keep my text as a &template…"));
    m_keepDraft->setText(tr("Save my text as its &draft"));
    m_publish->setText(tr("&Publish the draft"));
    m_take->setText(tr("&Use this text"));
    m_close->setText(tr("&Close"));
    showText();
}

void TemplateDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace chatflow
