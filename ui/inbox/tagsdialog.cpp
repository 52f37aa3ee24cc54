// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/tagsdialog.h"

#include "widgets/formfield.h"
#include "widgets/noticebar.h"
#include "widgets/theme.h"
#include "work/tagcolour.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int tagListWidth = 260;
constexpr int dotInList = 12;

QString colourWord(const QString &colour)
{
    if (colour == "red"_L1)
        return TagsDialog::tr("Red");
    if (colour == "orange"_L1)
        return TagsDialog::tr("Orange");
    if (colour == "green"_L1)
        return TagsDialog::tr("Green");
    if (colour == "blue"_L1)
        return TagsDialog::tr("Blue");
    if (colour == "violet"_L1)
        return TagsDialog::tr("Violet");
    return TagsDialog::tr("Grey");
}

} // namespace

TagsDialog::TagsDialog(TagSource &source, TenantId tenant, QWidget *parent)
    : WholeDialog(parent)
    , m_source(source)
    , m_tenant(tenant)
    , m_notice(new NoticeBar(this))
    , m_list(new QListWidget(this))
    , m_name(new QLineEdit(this))
    , m_colour(new QComboBox(this))
    , m_into(new QComboBox(this))
{
    setObjectName(u"tagsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Tags"));
    m_notice->hide();
    m_list->setObjectName(u"tagsList"_s);
    m_list->setAccessibleName(tr("Tags and how much they are used"));
    m_list->setMinimumWidth(tagListWidth);
    m_name->setObjectName(u"tagName"_s);
    m_colour->setObjectName(u"tagColour"_s);
    m_into->setObjectName(u"tagInto"_s);
    const auto dot = [this](const QString &colour) {
        return tagDot(colour, schemeOf(palette()), dotInList, devicePixelRatioF());
    };
    for (const QString &colour : tagColours())
        m_colour->addItem(dot(colour), colourWord(colour), colour);
    auto *nameField = new FormField(m_name, this);
    nameField->setLabel(tr("&Name"));
    auto *colourField = new FormField(m_colour, this);
    colourField->setLabel(tr("&Colour"));
    auto *intoField = new FormField(m_into, this);
    intoField->setLabel(tr("&Merge into"));
    intoField->setHint(tr("What carries this tag carries the other one then."));
    m_merge = new QPushButton(tr("Merge …"), this);
    m_merge->setObjectName(u"tagMerge"_s);
    m_merge->setAutoDefault(false);
    intoField->addBeside(m_merge);
    auto *buttons = new QDialogButtonBox(this);
    m_remove = buttons->addButton(tr("&Delete …"), QDialogButtonBox::ActionRole);
    m_remove->setObjectName(u"tagRemove"_s);
    m_remove->setAutoDefault(false);
    m_save = buttons->addButton(tr("Sa&ve"), QDialogButtonBox::ActionRole);
    m_save->setObjectName(u"tagSave"_s);
    m_save->setDefault(true);
    m_save->setProperty("primary", true);
    buttons->addButton(tr("C&lose"), QDialogButtonBox::RejectRole)->setAutoDefault(false);

    auto *editor = new QVBoxLayout;
    editor->setSpacing(space::m);
    for (QWidget *field : {nameField, colourField, intoField})
        editor->addWidget(field);
    editor->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::l);
    row->addWidget(m_list, 1);
    row->addLayout(editor, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(m_notice);
    column->addLayout(row, 1);
    column->addWidget(buttons);

    connect(m_list, &QListWidget::currentRowChanged, this, &TagsDialog::choose);
    connect(m_name, &QLineEdit::textChanged, this, &TagsDialog::refresh);
    connect(m_colour, &QComboBox::currentIndexChanged, this, &TagsDialog::refresh);
    connect(m_into, &QComboBox::currentIndexChanged, this, &TagsDialog::refresh);
    connect(m_save, &QPushButton::clicked, this, &TagsDialog::save);
    connect(m_merge, &QPushButton::clicked, this, &TagsDialog::askMerge);
    connect(m_remove, &QPushButton::clicked, this, &TagsDialog::askRemove);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_list->setFocus();
    refresh();
    read();
}

void TagsDialog::read()
{
    onDone(this, m_source.uses(m_tenant), [this](const Result<QList<TagUse>> &uses) {
        m_busy = false;
        if (uses)
            showAll(*uses);
        else
            m_notice->showError(tr("The tags could not be read."), uses.error());
        refresh();
    });
}

void TagsDialog::showAll(const QList<TagUse> &uses)
{
    const TagId before = chosen() ? chosen()->tag.id : TagId();
    m_uses = uses;
    int row = uses.isEmpty() ? -1 : 0;
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (qsizetype i = 0; i < uses.size(); ++i) {
            const TagUse &use = uses.at(i);
            if (use.tag.id == before)
                row = static_cast<int>(i);
            const QString contacts = tr("%n contact(s)", nullptr, static_cast<int>(use.contacts));
            const QString conversations =
                tr("%n conversation(s)", nullptr, static_cast<int>(use.conversations));
            //: A tag and how much it is used: %1 is its name, %2 "3 contacts", %3 "5 conversations"
            auto *item = new QListWidgetItem(tr("%1 · %2, %3").arg(use.tag.name, contacts, conversations));
            item->setIcon(tagDot(use.tag.colour, schemeOf(palette()), dotInList, devicePixelRatioF()));
            m_list->addItem(item);
        }
        m_list->setCurrentRow(row);
    }
    choose(row);
}

const TagUse *TagsDialog::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_uses.size() ? &m_uses.at(row) : nullptr;
}

void TagsDialog::choose(int)
{
    const TagUse *use = chosen();
    const QSignalBlocker quietColour(m_colour);
    const QSignalBlocker quietInto(m_into);
    m_colour->setCurrentIndex(use ? m_colour->findData(use->tag.colour) : 0);
    m_into->clear();
    m_into->addItem(tr("Choose a tag"), 0);
    for (const TagUse &other : std::as_const(m_uses)) {
        if (use && other.tag.id != use->tag.id)
            m_into->addItem(other.tag.name, other.tag.id.value());
    }
    m_name->setText(use ? use->tag.name : QString());
    refresh();
}

void TagsDialog::refresh()
{
    const TagUse *use = m_busy ? nullptr : chosen();
    const QString name = m_name->text().simplified();
    m_save->setEnabled(use && !name.isEmpty() &&
                       (name != use->tag.name || m_colour->currentData().toString() != use->tag.colour));
    m_merge->setEnabled(use && m_into->currentData().toLongLong() > 0);
    m_remove->setEnabled(use);
    m_name->setEnabled(use);
    m_colour->setEnabled(use);
    m_into->setEnabled(use && m_into->count() > 1);
}

void TagsDialog::store(const QFuture<Result<>> &answer, const QString &failure)
{
    m_busy = true;
    m_notice->hide();
    refresh();
    onDone(this, answer, [this, failure](const Result<> &stored) {
        if (stored) {
            read();
            return;
        }
        m_busy = false;
        m_notice->showError(failure, stored.error());
        refresh();
    });
}

void TagsDialog::save()
{
    if (const TagUse *use = chosen())
        store(m_source.change(m_tenant, {.id = use->tag.id,
                                         .name = m_name->text().simplified(),
                                         .colour = m_colour->currentData().toString()}),
              tr("The tag was not changed."));
}

void TagsDialog::askMerge()
{
    const TagUse *use = chosen();
    const TagId into(m_into->currentData().toLongLong());
    if (!use || !into)
        return;
    //: %1 and %2 are tags
    ask(tr("Merge “%1” into “%2”? This cannot be taken back.").arg(use->tag.name, m_into->currentText()),
        tr("&Merge"), [this, from = use->tag.id, into] {
            store(m_source.merge(m_tenant, from, into), tr("The tags were not merged."));
        });
}

void TagsDialog::askRemove()
{
    const TagUse *use = chosen();
    if (!use)
        return;
    //: %1 is a tag
    ask(tr("Delete the tag “%1” from everything that carries it? This cannot be taken back.")
            .arg(use->tag.name),
        tr("&Delete"),
        [this, id = use->tag.id] { store(m_source.remove(m_tenant, id), tr("The tag was not deleted.")); });
}

void TagsDialog::ask(const QString &question, const QString &yes, std::function<void()> then)
{
    auto *box = new QMessageBox(this);
    box->setObjectName(u"tagQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Question);
    box->setWindowTitle(windowTitle());
    box->setTextFormat(Qt::PlainText);
    box->setText(question);
    const QAbstractButton *agreed = box->addButton(yes, QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(box, &QMessageBox::buttonClicked, this,
            [agreed, then = std::move(then)](const QAbstractButton *clicked) {
                if (clicked == agreed)
                    then();
            });
    box->open();
}

} // namespace chatflow
