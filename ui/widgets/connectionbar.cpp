// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connectionbar.h"

#include "base/errortext.h"
#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr int chipIcon = 16;
} // namespace

ConnectionBar::ConnectionBar(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
{
    setObjectName(u"connectionBar"_s);
    m_row->setContentsMargins(space::m, space::xs, space::m, space::xs);
    m_row->setSpacing(space::l);
    rebuild();
}

void ConnectionBar::setStates(const QList<ConnectionState> &states,
                              const QHash<InstanceId, QString> &instanceNames)
{
    using Kind = ConnectionState::Kind;
    m_instanceNames = instanceNames;
    m_states.clear();
    for (const Kind kind : {Kind::Engine, Kind::Flowise, Kind::EvolutionEvents, Kind::WhatsApp}) {
        for (const ConnectionState &state : states) {
            if (state.kind == kind)
                m_states.append(state);
        }
    }
    rebuild();
}

QString ConnectionBar::nameOf(ConnectionState::Kind kind, const QString &instance)
{
    switch (kind) {
    case ConnectionState::Kind::Flowise:
        return tr("Flowise");
    case ConnectionState::Kind::EvolutionEvents:
        //: The stream of incoming WhatsApp messages
        return tr("Incoming events");
    case ConnectionState::Kind::WhatsApp:
        //: %1 is the name of a WhatsApp number
        return instance.isEmpty() ? tr("WhatsApp") : tr("WhatsApp %1").arg(instance);
    case ConnectionState::Kind::Engine:
        //: The part of the program that answers
        return tr("Engine");
    }
    return {};
}

ConnectionBar::Chip ConnectionBar::chipFor(const ConnectionState &state) const
{
    Chip chip{.kind = state.kind};
    QString word;
    if (state.state == "ok"_L1) {
        chip.icon = u"ok"_s;
        chip.good = true;
        word = state.kind == ConnectionState::Kind::Engine ? tr("running") : tr("connected");
    } else if (state.state == "connecting"_L1) {
        chip.icon = u"connecting"_s;
        word = tr("connecting");
    } else if (state.state == "off"_L1) {
        chip.icon = u"off"_s;
        //: Said of the engine: another program runs it, or none
        word = state.kind == ConnectionState::Kind::Engine ? tr("not in this window") : tr("not set up");
    } else {
        chip.icon = u"failed"_s;
        chip.bad = true;
        word = state.state == "closed"_L1 ? tr("not connected") : tr("in trouble");
    }
    //: %1 is a connection ("Flowise"), %2 its state ("connected")
    chip.text = tr("%1: %2").arg(nameOf(state.kind, m_instanceNames.value(state.instance)), word);
    chip.toolTip = problemOf(state);
    if (state.state == "off"_L1 && state.kind == ConnectionState::Kind::Engine)
        chip.toolTip = tr(
            "This window only shows the workspace. Messages are answered by the engine that runs elsewhere "
            "(“chatflow-engine run”).");
    return chip;
}

QString ConnectionBar::problemOf(const ConnectionState &state) const
{
    if (state.error)
        return errorText(*state.error).oneLine();
    if (state.state == "closed"_L1 && state.kind == ConnectionState::Kind::WhatsApp) {
        return errorText({Error::Code::InstanceNotConnected,
                          {{u"instance"_s, m_instanceNames.value(state.instance)}},
                          {}})
            .oneLine();
    }
    if (state.state == "off"_L1 && state.kind == ConnectionState::Kind::Flowise)
        return tr("No Flowise server is set up for this business, so the AI cannot answer.");
    return {};
}

void ConnectionBar::rebuild()
{
    m_chips.clear();
    QString problem;
    auto kind = ConnectionState::Kind::Flowise;
    for (const ConnectionState &state : std::as_const(m_states)) {
        m_chips.append(chipFor(state));
        const bool trouble = m_chips.constLast().bad || state.state == "off"_L1;
        if (trouble && problem.isEmpty()) {
            problem = problemOf(state);
            kind = state.kind;
        }
    }
    while (QLayoutItem *item = m_row->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const Colors colors = colorsFor(palette());
    for (const Chip &chip : std::as_const(m_chips)) {
        auto *cell = new QWidget(this);
        auto *picture = new QLabel(cell);
        auto *text = new QLabel(chip.text, cell);
        const QColor tint = chip.good ? colors.ok : chip.bad ? colors.danger : colors.warning;
        picture->setPixmap(tintedIcon(chip.icon, tint, chipIcon, devicePixelRatioF()));
        text->setTextFormat(Qt::PlainText);
        text->setFont(smallFont(font()));
        setTextColor(*text, chip.bad ? colors.danger : colors.subtle);
        text->setObjectName(u"connection%1"_s.arg(static_cast<int>(chip.kind)));
        text->setAccessibleName(chip.text);
        if (!chip.toolTip.isEmpty())
            cell->setToolTip(u"<span>"_s + chip.toolTip.toHtmlEscaped() + u"</span>"_s);
        auto *pair = new QHBoxLayout(cell);
        pair->setContentsMargins(0, 0, 0, 0);
        pair->setSpacing(space::xs);
        pair->addWidget(picture);
        pair->addWidget(text);
        m_row->addWidget(cell);
    }
    m_row->addStretch(1);
    setAccessibleName(tr("Connections"));
    setAccessibleDescription(summary());
    m_problemKind = kind;
    if (problem != m_problem) {
        m_problem = problem;
        Q_EMIT problemChanged(problem);
    }
}

QString ConnectionBar::summary() const
{
    QStringList texts;
    for (const Chip &chip : m_chips)
        texts << chip.text;
    return texts.join(u" · "_s);
}

void ConnectionBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange ||
        event->type() == QEvent::FontChange)
        rebuild();
}

} // namespace chatflow
