// SPDX-License-Identifier: GPL-3.0-or-later
#include "escalations/escalationdetails.h"

#include "escalations/escalationwording.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

#include <QAction>
#include <QEvent>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatflow
{

EscalationDetails::EscalationDetails(QWidget *parent)
    : QScrollArea(parent)
    , m_content(new QWidget(this))
    , m_name(textLabel(u"escalationName"_s, m_content))
    , m_reason(textLabel(u"escalationReason"_s, m_content))
    , m_waits(textLabel(u"escalationWaits"_s, m_content))
    , m_urgency(textLabel(u"escalationUrgency"_s, m_content))
    , m_summaryTitle(textLabel(u"escalationSummaryTitle"_s, m_content))
    , m_summary(textLabel(u"escalationSummary"_s, m_content))
    , m_buttons(new QVBoxLayout)
{
    setObjectName(u"escalationDetails"_s);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setFocusPolicy(Qt::StrongFocus);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    for (QWidget *part : QList<QWidget *>{m_name, m_reason, m_waits, m_urgency})
        column->addWidget(part);
    m_buttons->setSpacing(space::s);
    column->addLayout(m_buttons);
    column->addWidget(m_summaryTitle);
    column->addWidget(m_summary);
    column->addStretch(1);
    setWidget(m_content);
    restyle();
    showNone();
}

void EscalationDetails::setActions(const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        auto *button = new QToolButton(m_content);
        button->setObjectName(action->objectName() + u"Button"_s);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setDefaultAction(action);
        if (action->menu())
            button->setPopupMode(QToolButton::InstantPopup);
        const auto follow = [button, action] {
            button->setAccessibleName(action->iconText());
            button->setVisible(action->isVisible());
        };
        connect(action, &QAction::changed, button, follow);
        follow();
        m_buttons->addWidget(button);
    }
}

void EscalationDetails::show(const EscalationRow &row, const QString &waits, const QString &target,
                             bool isLate)
{
    m_content->show();
    m_isLate = isLate;
    m_name->setText(row.conversation.contactName);
    m_reason->setText(EscalationWording::reason(row.escalation));
    m_waits->setText(target.isEmpty() ? waits : waits + u"\n"_s + target);
    showUrgency(row.escalation.urgency);
    m_summaryTitle->setText(row.summary.isEmpty() ? tr("Last message") : tr("What was said"));
    m_summary->setText(row.summary.isEmpty() ? EscalationWording::last(row) : row.summary);
    restyle();
}

void EscalationDetails::showNone()
{
    m_content->hide();
}

void EscalationDetails::showUrgency(const Urgency &urgency)
{
    QStringList lines{tr("Urgency: %1 (%2 of 100)")
                          .arg(EscalationWording::level(urgency))
                          .arg(locale().toString(urgency.score()))};
    for (const Urgency::Part &part : urgency.parts)
        //: %1 is a reason ("Asks for a person"), %2 how much it counts
        lines
            << tr("• %1: %2").arg(EscalationWording::urgencyPart(part.what), locale().toString(part.points));
    m_urgency->setText(lines.join(u'\n'));
}

void EscalationDetails::restyle()
{
    m_name->setFont(titleFont(font()));
    m_reason->setFont(strongFont(font()));
    m_summaryTitle->setFont(strongFont(font()));
    const Colors colors = colorsFor(palette());
    QPalette waits = palette();
    waits.setColor(QPalette::WindowText, m_isLate ? colors.danger : colors.subtle);
    m_waits->setPalette(waits);
}

void EscalationDetails::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

} // namespace chatflow
