// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/canneddialog.h"

#include "widgets/formfield.h"
#include "widgets/noticebar.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr int cannedListWidth = 200;
constexpr QSize cannedTextSize(360, 140);
} // namespace

CannedDialog::CannedDialog(CannedSource &source, TenantId tenant, const QList<CannedResponse> &responses,
                           QWidget *parent)
    : WholeDialog(parent)
    , m_source(source)
    , m_tenant(tenant)
    , m_notice(new NoticeBar(this))
    , m_list(new QListWidget(this))
    , m_shortcut(new QLineEdit(this))
    , m_language(new QComboBox(this))
    , m_text(new QPlainTextEdit(this))
    , m_shortcutField(new FormField(m_shortcut, this))
{
    setObjectName(u"cannedDialog"_s);
    setWindowTitle(tr("Canned responses"));
    m_list->setObjectName(u"cannedDialogList"_s);
    m_list->setAccessibleName(tr("Canned responses"));
    m_list->setMinimumWidth(cannedListWidth);
    m_shortcut->setObjectName(u"cannedShortcut"_s);
    m_shortcutField->setLabel(tr("&Shortcut"));
    m_shortcutField->setHint(tr("One word; “/” and its beginning find the text."));
    m_language->setObjectName(u"cannedLanguage"_s);
    m_language->addItem(tr("Any language"), QString());
    for (const auto &[name, code] : {std::pair(u"Español"_s, u"es"_s), std::pair(u"Português"_s, u"pt"_s),
                                     std::pair(u"English"_s, u"en"_s)}) // as their speakers call them
        m_language->addItem(name, code);
    auto *languageField = new FormField(m_language, this);
    languageField->setLabel(tr("&Language"));
    m_text->setObjectName(u"cannedText"_s);
    m_text->setTabChangesFocus(true);
    m_text->setMinimumSize(cannedTextSize);
    auto *textField = new FormField(m_text, this);
    textField->setLabel(tr("&Text"));
    textField->setHint(
        tr("{contact_name} and the variables of the business are filled in when it is taken."));

    auto *buttons = new QDialogButtonBox(this);
    m_new = buttons->addButton(tr("&New"), QDialogButtonBox::ActionRole);
    m_new->setObjectName(u"cannedNew"_s);
    m_remove = buttons->addButton(tr("&Remove"), QDialogButtonBox::ActionRole);
    m_remove->setObjectName(u"cannedRemove"_s);
    m_save = buttons->addButton(tr("Sa&ve"), QDialogButtonBox::ActionRole);
    m_save->setObjectName(u"cannedSave"_s);
    m_save->setDefault(true);
    m_save->setProperty("primary", true);
    buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);

    auto *editor = new QVBoxLayout;
    editor->setSpacing(space::m);
    editor->addWidget(m_shortcutField);
    editor->addWidget(languageField);
    editor->addWidget(textField, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::l);
    row->addWidget(m_list);
    row->addLayout(editor, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(m_notice);
    column->addLayout(row, 1);
    column->addWidget(buttons);

    connect(m_list, &QListWidget::currentRowChanged, this, &CannedDialog::choose);
    connect(m_shortcut, &QLineEdit::textEdited, m_shortcutField, &FormField::touch);
    connect(m_shortcut, &QLineEdit::textChanged, this, &CannedDialog::refresh);
    connect(m_text, &QPlainTextEdit::textChanged, this, &CannedDialog::refresh);
    connect(m_new, &QPushButton::clicked, this, [this] {
        m_list->setCurrentRow(-1);
        m_shortcut->setFocus();
    });
    connect(m_save, &QPushButton::clicked, this, &CannedDialog::save);
    connect(m_remove, &QPushButton::clicked, this, &CannedDialog::remove);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showAll(responses);
    m_list->setCurrentRow(responses.isEmpty() ? -1 : 0);
    choose(m_list->currentRow());
    m_shortcut->setFocus();
}

void CannedDialog::showAll(const QList<CannedResponse> &responses)
{
    m_responses = responses;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const CannedResponse &response : responses) {
        const QString name = u'/' + response.shortcut;
        m_list->addItem(response.language.isEmpty() ? name : name + u" ("_s + response.language + u')');
    }
}

void CannedDialog::choose(int row)
{
    m_edited = row >= 0 && row < m_responses.size() ? std::optional(m_responses.at(row)) : std::nullopt;
    const CannedResponse shown = m_edited.value_or(CannedResponse());
    m_shortcut->setText(shown.shortcut);
    m_language->setCurrentIndex(std::max(0, m_language->findData(shown.language)));
    m_text->setPlainText(shown.text);
    m_shortcutField->untouch();
    refresh();
}

void CannedDialog::refresh()
{
    const QString shortcut = m_shortcut->text();
    const bool oneWord = std::ranges::none_of(shortcut, [](QChar c) { return c.isSpace() || c == u'/'; });
    m_shortcutField->setProblem(oneWord ? QString() : tr("A shortcut is one word, without “/”."));
    m_save->setEnabled(!m_busy && oneWord && !shortcut.isEmpty() &&
                       !m_text->toPlainText().trimmed().isEmpty());
    m_remove->setEnabled(!m_busy && m_edited.has_value());
    // What is being stored shall be what stands here when it is.
    m_shortcut->setReadOnly(m_busy);
    m_text->setReadOnly(m_busy);
    m_language->setEnabled(!m_busy);
    m_list->setEnabled(!m_busy);
    m_new->setEnabled(!m_busy);
}

void CannedDialog::save()
{
    const CannedResponse wanted{.shortcut = m_shortcut->text(),
                                .language = m_language->currentData().toString(),
                                .text = m_text->toPlainText()};
    m_busy = true;
    refresh();
    onDone(this, m_source.saveCanned(m_tenant, wanted),
           [this, wanted, before = m_edited](const Result<QList<CannedResponse>> &responses) {
               const bool renamed =
                   before && (before->shortcut.compare(wanted.shortcut, Qt::CaseInsensitive) != 0 ||
                              before->language != wanted.language);
               if (!responses || !renamed) {
                   answered(responses, tr("The canned response was not saved."));
                   return;
               }
               onDone(this, m_source.removeCanned(m_tenant, before->shortcut, before->language),
                      [this](const Result<QList<CannedResponse>> &rest) {
                          answered(rest, tr("The earlier shortcut could not be removed."));
                      });
           });
}

void CannedDialog::remove()
{
    m_busy = true;
    refresh();
    onDone(this, m_source.removeCanned(m_tenant, m_edited->shortcut, m_edited->language),
           [this](const Result<QList<CannedResponse>> &responses) {
               answered(responses, tr("The canned response was not removed."));
           });
}

void CannedDialog::answered(const Result<QList<CannedResponse>> &responses, const QString &failure)
{
    m_busy = false;
    if (!responses) {
        m_notice->showError(failure, responses.error());
        refresh();
        return;
    }
    m_notice->hide();
    const QString shortcut = m_shortcut->text();
    const QString language = m_language->currentData().toString();
    showAll(*responses);
    const auto same = std::ranges::find_if(m_responses, [&](const CannedResponse &response) {
        return response.shortcut == shortcut && response.language == language;
    });
    const int row = same == m_responses.end() ? -1 : static_cast<int>(same - m_responses.begin());
    {
        const QSignalBlocker quiet(m_list);
        m_list->setCurrentRow(row);
    }
    choose(row);
    Q_EMIT responsesChanged(m_responses);
}

} // namespace chatflow
