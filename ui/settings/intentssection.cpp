// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/intentssection.h"

#include "widgets/formfield.h"
#include "widgets/noticebar.h"
#include "widgets/theme.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int intentFieldWidth = 600;
constexpr int linesOfPhrases = 5;
constexpr int linesOfKeywords = 3;

QByteArray correctionsAsJson(const QList<ReadingCorrection> &corrections)
{
    QJsonArray all;
    for (const ReadingCorrection &one : corrections)
        all.append(QJsonObject{{u"text"_s, one.text},
                               {u"language"_s, one.language},
                               {u"intent"_s, one.intent},
                               {u"feeling"_s, one.feeling ? toString(*one.feeling) : QString()},
                               {u"at"_s, toIso(one.at)}});
    return QJsonDocument(all).toJson();
}

} // namespace

IntentsSection::IntentsSection(SettingsDraft &draft, IntentSource &source, QWidget *parent)
    : SettingsSection(draft, parent)
    , m_source(source)
    , m_notice(new NoticeBar(this))
    , m_what(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_name(new QLineEdit(this))
    , m_phrases(new QPlainTextEdit(this))
    , m_keywords(new QPlainTextEdit(this))
    , m_nameField(new FormField(m_name, this))
    , m_phrasesField(new FormField(m_phrases, this))
    , m_keywordsField(new FormField(m_keywords, this))
    , m_new(new QPushButton(this))
    , m_store(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_keep(new QPushButton(this))
{
    m_list->setObjectName(u"intentList"_s);
    m_name->setObjectName(u"intentName"_s);
    m_phrases->setObjectName(u"intentPhrases"_s);
    m_keywords->setObjectName(u"intentKeywords"_s);
    m_new->setObjectName(u"intentNew"_s);
    m_store->setObjectName(u"intentStore"_s);
    m_remove->setObjectName(u"intentRemove"_s);
    m_keep->setObjectName(u"intentKeep"_s);
    m_what->setTextFormat(Qt::PlainText);
    m_what->setWordWrap(true);
    m_name->setMaxLength(static_cast<int>(Teaching::longestName));
    m_phrases->setFixedHeight(fontMetrics().lineSpacing() * linesOfPhrases + space::l);
    m_keywords->setFixedHeight(fontMetrics().lineSpacing() * linesOfKeywords + space::l);
    m_list->setFixedHeight(fontMetrics().lineSpacing() * linesOfPhrases + space::l);
    for (QPlainTextEdit *edit : {m_phrases, m_keywords})
        edit->setTabChangesFocus(true);
    for (QPushButton *button : {m_new, m_store, m_remove, m_keep})
        button->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    for (QPushButton *button : {m_store, m_new, m_remove})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *keeping = new QHBoxLayout;
    keeping->addWidget(m_keep);
    keeping->addStretch(1);
    auto *content = new QWidget(this);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    content->setMaximumWidth(intentFieldWidth);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, space::l);
    column->setSpacing(space::m);
    for (QWidget *part :
         QList<QWidget *>{m_notice, m_what, m_list, m_nameField, m_phrasesField, m_keywordsField})
        column->addWidget(part);
    column->addLayout(buttons);
    column->addSpacing(space::l);
    column->addLayout(keeping);
    column->addStretch(1);
    m_notice->hide();
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            choose(m_list->item(row)->text());
    });
    connect(m_new, &QPushButton::clicked, this, [this] {
        choose({});
        m_name->setFocus();
    });
    connect(m_store, &QPushButton::clicked, this, &IntentsSection::store);
    connect(m_remove, &QPushButton::clicked, this, &IntentsSection::remove);
    connect(m_keep, &QPushButton::clicked, this, &IntentsSection::keepCorrections);
    connect(m_notice, &NoticeBar::actionRequested, this, &IntentsSection::read);
    connect(m_name, &QLineEdit::textChanged, this, &IntentsSection::refresh);
    for (QPlainTextEdit *edit : {m_phrases, m_keywords})
        connect(edit, &QPlainTextEdit::textChanged, this, &IntentsSection::refresh);
    IntentsSection::retranslate();
}

QString IntentsSection::title() const
{
    return tr("What contacts want");
}

TenantId IntentsSection::tenant() const
{
    return draft().stored().tenant.id;
}

OwnIntent IntentsSection::written() const
{
    return {m_name->text().simplified(), m_phrases->toPlainText().split(u'\n', Qt::SkipEmptyParts),
            m_keywords->toPlainText().split(u'\n', Qt::SkipEmptyParts)};
}

bool IntentsSection::hasUnsaved() const
{
    const auto stored = std::ranges::find(m_intents, m_chosen, &OwnIntent::name);
    return written() != (stored == m_intents.end() ? OwnIntent() : *stored);
}

void IntentsSection::fill()
{
    m_notice->hide();
    take({}, {});
}

void IntentsSection::read()
{
    if (tenant())
        ask(m_source.intents(tenant()), tr("The intents could not be read."), m_chosen);
}

void IntentsSection::ask(const QFuture<Result<QList<OwnIntent>>> &asking, const QString &failure,
                         const QString &chosen)
{
    ++m_busy;
    m_notice->hide();
    refresh();
    onDone(this, asking, [this, failure, chosen, asked = tenant()](const Result<QList<OwnIntent>> &intents) {
        --m_busy;
        if (asked == tenant()) {
            if (intents)
                take(*intents, chosen);
            else
                m_notice->showError(failure, intents.error());
        }
        refresh();
        Q_EMIT settledChanged();
    });
}

void IntentsSection::take(const QList<OwnIntent> &intents, const QString &name)
{
    m_intents = intents;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const OwnIntent &intent : intents)
        m_list->addItem(intent.name);
    choose(name);
}

void IntentsSection::choose(const QString &name)
{
    const auto found = std::ranges::find(m_intents, name, &OwnIntent::name);
    const OwnIntent shown = found == m_intents.end() ? OwnIntent() : *found;
    m_chosen = shown.name;
    {
        const QSignalBlocker quiet(m_list);
        m_list->setCurrentRow(found == m_intents.end() ? -1 : static_cast<int>(found - m_intents.begin()));
    }
    m_name->setText(shown.name);
    m_phrases->setPlainText(shown.phrases.join(u'\n'));
    m_keywords->setPlainText(shown.keywords.join(u'\n'));
    refresh();
}

void IntentsSection::store()
{
    const OwnIntent intent = written();
    ask(m_source.save(tenant(), intent), tr("It was not stored."), intent.name);
}

void IntentsSection::remove()
{
    ask(m_source.remove(tenant(), m_chosen), tr("It was not removed."), {});
}

void IntentsSection::keepCorrections()
{
    auto *dialog =
        new QFileDialog(window(), tr("Corrections of the inbox"), u"corrections.json"_s, u"JSON (*.json)"_s);
    dialog->setObjectName(u"intentKeepDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        onDone(this, m_source.corrections(tenant()),
               [this, path](const Result<QList<ReadingCorrection>> &corrections) {
                   if (!corrections) {
                       m_notice->showError(tr("The file was not written."), corrections.error());
                       return;
                   }
                   QSaveFile file(path);
                   if (!file.open(QIODevice::WriteOnly) || file.write(correctionsAsJson(*corrections)) < 0 ||
                       !file.commit())
                       m_notice->showText(NoticeBar::Tone::Danger, tr("The file was not written."));
               });
    });
    dialog->open();
}

void IntentsSection::refresh()
{
    const bool may = m_source.mayTeach(tenant());
    const OwnIntent intent = written();
    m_name->setReadOnly(!may);
    m_phrases->setReadOnly(!may);
    m_keywords->setReadOnly(!may);
    m_store->setEnabled(may && m_busy == 0 && !intent.name.isEmpty() && hasUnsaved() &&
                        !(intent.phrases.isEmpty() && intent.keywords.isEmpty()));
    m_remove->setEnabled(may && m_busy == 0 && !m_chosen.isEmpty());
    m_new->setEnabled(may && m_busy == 0);
    m_list->setVisible(!m_intents.isEmpty());
}

void IntentsSection::retranslate()
{
    m_what->setText(
        tr("The program knows what contacts usually want: prices, opening hours, complaints and so "
           "on. Add what they want of this business besides, to filter by it and to use it in "
           "rules. Messages that were read wrongly are corrected in the inbox, in the menu of a "
           "message."));
    m_list->setAccessibleName(tr("Intents of this business"));
    m_nameField->setLabel(tr("&Name"));
    m_name->setPlaceholderText(tr("e.g. Wholesale"));
    m_phrasesField->setLabel(tr("What contacts write who want this, one &phrase a line"));
    m_phrasesField->setHint(tr("Five or more, as people write them: similar messages are found as well."));
    m_keywordsField->setLabel(tr("&Words that always mean this, one a line"));
    m_store->setText(tr("&Store the intent"));
    m_new->setText(tr("New &intent"));
    m_remove->setText(tr("Re&move"));
    m_keep->setText(tr("Write the corrections of the inbox to a &file …"));
    refresh();
}

} // namespace chatflow
