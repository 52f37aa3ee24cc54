// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/mergedialog.h"

#include "settings/settingswording.h"
#include "widgets/theme.h"

#include <QButtonGroup>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr QSize mergeSize{560, 440};
constexpr int mineId = 0;
constexpr int theirsId = 1;

/// A radio button does not wrap its text; a label beside it does, and whole texts are to be read here.
QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

MergeDialog::MergeDialog(const SettingsRebase &rebase, const QTimeZone &zone, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"mergeDialog"_s);
    setModal(true);
    setWindowTitle(tr("Two people changed the same"));
    const QString who = rebase.theirs.actor.name.isEmpty() ? tr("Somebody else") : rebase.theirs.actor.name;
    auto *intro = plainLabel(
        //: %1 is who and when: "Ana, 27 Nov 10:32"
        tr("Somebody has saved these settings while you changed them (%1). What only one of you changed is "
           "kept. Choose for the rest:")
            .arg(SettingsWording::author(rebase.theirs, zone, locale())),
        this);
    intro->setObjectName(u"mergeIntro"_s);
    auto *rows = new QWidget;
    auto *list = new QVBoxLayout(rows);
    list->setContentsMargins(0, 0, space::s, 0);
    list->setSpacing(space::l);
    for (const SettingConflict &conflict : rebase.merged.conflicts)
        list->addWidget(row(conflict, who));
    list->addStretch(1);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(rows);

    auto *save = new QPushButton(tr("&Save together"), this);
    auto *cancel = new QPushButton(tr("Not now"), this);
    save->setObjectName(u"mergeSave"_s);
    cancel->setObjectName(u"mergeCancel"_s);
    save->setProperty("primary", true);
    save->setDefault(true);
    cancel->setAutoDefault(false);
    connect(save, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::l);
    column->addWidget(intro);
    column->addWidget(area, 1);
    column->addLayout(buttons);
    resize(mergeSize);
}

QWidget *MergeDialog::row(const SettingConflict &conflict, const QString &who)
{
    auto *box = new QWidget;
    const QString name = SettingsWording::name(conflict.field, conflict.item);
    auto *title = plainLabel(name, box);
    title->setFont(strongFont(font()));
    auto *group = new QButtonGroup(box);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(title);
    const auto choice = [&](int id, const QString &whose, const std::optional<QString> &value) {
        auto *button = new QRadioButton(whose, box);
        button->setObjectName((id == mineId ? u"mine."_s : u"theirs."_s) + conflict.id());
        const QString text = value && !value->isEmpty() ? *value : SettingsWording::value(conflict.field, {});
        //: Said by a screen reader: %1 is a setting, %2 whose value, %3 the value
        button->setAccessibleName(tr("%1, %2: %3").arg(name, whose, text));
        auto *shown = plainLabel(text, box);
        setTextColor(*shown, colorsFor(palette()).subtle);
        shown->setContentsMargins(space::xl, 0, 0, 0);
        group->addButton(button, id);
        column->addWidget(button);
        column->addWidget(shown);
    };
    choice(mineId, tr("Mine"), conflict.mine);
    //: %1 is a person
    choice(theirsId, tr("That of %1").arg(who), conflict.theirs);
    group->button(mineId)->setChecked(true);
    m_choices.append({conflict.id(), group});
    return box;
}

QSet<QString> MergeDialog::takeTheirs() const
{
    QSet<QString> ids;
    for (const auto &[id, group] : m_choices) {
        if (group->checkedId() == theirsId)
            ids.insert(id);
    }
    return ids;
}

} // namespace chatflow
