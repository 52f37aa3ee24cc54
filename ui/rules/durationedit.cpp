// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/durationedit.h"

#include "widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSpinBox>

#include <array>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr int longestSpan = 366; ///< days, the largest unit
constexpr std::array<int, 3> unitMinutes{1, 60, 24 * 60};
} // namespace

DurationEdit::DurationEdit(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_number(new QSpinBox(this))
    , m_unit(new QComboBox(this))
{
    setObjectName(name);
    m_number->setObjectName(name + u"Number"_s);
    m_unit->setObjectName(name + u"Unit"_s);
    for (const int minutes : unitMinutes)
        m_unit->addItem(QString(), minutes);
    m_number->setRange(1, longestSpan * unitMinutes.back());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_number);
    row->addWidget(m_unit);
    row->addStretch(1);
    connect(m_number, &QSpinBox::valueChanged, this, &DurationEdit::edited);
    connect(m_unit, &QComboBox::currentIndexChanged, this, [this] {
        const int most = longestSpan * unitMinutes.back() / m_unit->currentData().toInt();
        {
            const QSignalBlocker silent(m_number);
            m_number->setMaximum(most);
        }
        retranslate();
        Q_EMIT edited();
    });
    retranslate();
}

void DurationEdit::setMinutes(int minutes)
{
    const QSignalBlocker silent(this);
    int unit = 0;
    for (int i = 0; i < static_cast<int>(unitMinutes.size()); ++i) {
        if (minutes > 0 && minutes % unitMinutes[static_cast<size_t>(i)] == 0)
            unit = i;
    }
    m_unit->setCurrentIndex(unit);
    m_number->setValue(minutes / unitMinutes[static_cast<size_t>(unit)]);
}

int DurationEdit::minutes() const
{
    return m_number->value() * m_unit->currentData().toInt();
}

void DurationEdit::setNames(const QString &name)
{
    m_name = name;
    retranslate();
}

QList<QWidget *> DurationEdit::chain() const
{
    return {m_number, m_unit};
}

void DurationEdit::retranslate()
{
    m_unit->setItemText(0, tr("minutes"));
    m_unit->setItemText(1, tr("hours"));
    m_unit->setItemText(2, tr("days"));
    m_number->setAccessibleName(m_name);
    //: Said by a screen reader: %1 is the name of a field
    m_unit->setAccessibleName(tr("%1, unit").arg(m_name));
}

void DurationEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace chatflow
