// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/contacttags.h"

#include "base/textfold.h"
#include "widgets/elidedlabel.h"
#include "widgets/icon.h"
#include "widgets/theme.h"
#include "work/tagcolour.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStringListModel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{

ContactTags::ContactTags(QWidget *parent)
    : ContactSection(parent)
    , m_rows(new QWidget(this))
    , m_field(new QLineEdit(this))
    , m_names(new QStringListModel(this))
{
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::xs);
    column().addWidget(m_rows);
    m_field->setObjectName(u"contactTagField"_s);
    auto *completer = new QCompleter(m_names, m_field);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_field->setCompleter(completer);
    column().addWidget(m_field);
    connect(m_field, &QLineEdit::returnPressed, this, &ContactTags::enter);
    retranslate();
}

void ContactTags::setTags(const QList<Tag> &known, const QList<TagId> &on, bool mayChange)
{
    m_known = known;
    m_on = on;
    m_mayChange = mayChange;
    QStringList names;
    for (const Tag &tag : known) {
        if (!on.contains(tag.id))
            names << tag.name;
    }
    m_names->setStringList(names);
    m_field->setVisible(mayChange);
    rebuild();
}

void ContactTags::rebuild()
{
    const bool hadFocus = m_rows->isAncestorOf(focusWidget());
    qDeleteAll(m_rows->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    for (const Tag &tag : std::as_const(m_known)) {
        if (!m_on.contains(tag.id))
            continue;
        auto *row = new QWidget(m_rows);
        auto *dot = new QLabel(row);
        const int size = row->fontMetrics().height() * 2 / 3;
        dot->setPixmap(tagDot(tag.colour, schemeOf(palette()), size, devicePixelRatioF()));
        auto *name = new ElidedLabel(row);
        name->setObjectName(u"contactTag"_s);
        name->setText(tag.name);
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(space::s);
        line->addWidget(dot);
        line->addWidget(name, 1);
        if (m_mayChange) {
            auto *off = new QToolButton(row);
            off->setObjectName(u"contactTagOff"_s);
            off->setIcon(themeIcon(u"close"_s));
            off->setAutoRaise(true);
            off->setFocusPolicy(Qt::StrongFocus);
            off->setAccessibleName(tr("Take off the tag %1").arg(tag.name));
            off->setToolTip(off->accessibleName());
            connect(off, &QToolButton::clicked, this, [this, id = tag.id] { Q_EMIT tagSet(id, false); });
            line->addWidget(off);
        }
        m_rows->layout()->addWidget(row);
        row->show();
    }
    m_rows->setVisible(!m_on.isEmpty());
    if (hadFocus)
        m_field->setFocus(Qt::OtherFocusReason);
}

void ContactTags::enter()
{
    const QString name = m_field->text().simplified();
    if (name.isEmpty())
        return;
    const auto known =
        std::ranges::find_if(m_known, [&](const Tag &tag) { return folded(tag.name) == folded(name); });
    m_field->clear();
    if (known == m_known.cend())
        Q_EMIT tagMade(name);
    else if (!m_on.contains(known->id))
        Q_EMIT tagSet(known->id, true);
}

void ContactTags::retranslate()
{
    setHeading(tr("Tags"));
    m_field->setPlaceholderText(tr("Add a tag"));
    m_field->setAccessibleName(tr("Add a tag"));
    rebuild();
}

} // namespace chatflow
