// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/contactlinks.h"

#include "widgets/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

QLabel *sentence(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setObjectName(u"contactLink"_s);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QPushButton *button(const QString &name, const QString &text, const QString &spoken, QWidget *parent)
{
    auto *made = new QPushButton(text, parent);
    made->setObjectName(name);
    made->setAutoDefault(false);
    made->setAccessibleName(spoken);
    return made;
}

} // namespace

ContactLinks::ContactLinks(QWidget *parent)
    : ContactSection(parent)
    , m_rows(new QWidget(this))
{
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::s);
    column().addWidget(m_rows);
    retranslate();
}

void ContactLinks::setCard(const ContactCard &card, bool mayChange)
{
    m_suggestions = card.suggestions;
    m_merges = card.merges;
    m_mayChange = mayChange;
    rebuild();
}

void ContactLinks::rebuild()
{
    qDeleteAll(m_rows->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    QLayout &rows = *m_rows->layout();
    for (const MergeSuggestion &suggestion : std::as_const(m_suggestions)) {
        const QString name = suggestion.name.simplified();
        rows.addWidget(sentence(suggestion.evidence == MergeEvidence::PhoneVariant
                                    ? tr("%1 has another form of this number.").arg(name)
                                    : tr("A message came from this contact and %1 at once.").arg(name),
                                m_rows));
        if (!m_mayChange)
            continue;
        auto *merge = button(u"contactMerge"_s, tr("It is the same person"),
                             tr("%1 is the same person").arg(name), m_rows);
        connect(merge, &QPushButton::clicked, this,
                [this, suggestion] { Q_EMIT mergeRequested(suggestion); });
        auto *apart =
            button(u"contactApart"_s, tr("They are two"), tr("%1 is another person").arg(name), m_rows);
        connect(apart, &QPushButton::clicked, this,
                [this, id = suggestion.contact] { Q_EMIT apartRequested(id); });
        rows.addWidget(merge);
        rows.addWidget(apart);
    }
    for (const ContactMerge &merge : std::as_const(m_merges)) {
        const QString name = merge.mergedName.simplified();
        rows.addWidget(sentence(tr("Merged with %1.").arg(name), m_rows));
        if (!m_mayChange)
            continue;
        auto *part = button(u"contactPart"_s, tr("Part them again"), tr("Part %1 again").arg(name), m_rows);
        connect(part, &QPushButton::clicked, this, [this, merge] { Q_EMIT partRequested(merge); });
        rows.addWidget(part);
    }
    for (QWidget *row : m_rows->findChildren<QWidget *>(Qt::FindDirectChildrenOnly))
        row->show();
    setVisible(!m_suggestions.isEmpty() || !m_merges.isEmpty());
}

void ContactLinks::retranslate()
{
    setHeading(tr("The same person"));
    rebuild();
}

} // namespace chatflow
