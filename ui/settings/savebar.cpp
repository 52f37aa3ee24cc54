// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/savebar.h"

#include "settings/settingsdraft.h"
#include "settings/settingswording.h"
#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
/// Differences are not cheap: they are looked for when somebody rests.
constexpr std::chrono::milliseconds restBeforeCounting{120};
constexpr int linesShown = 5;
constexpr int longestReason = 200;
} // namespace

SaveBar::SaveBar(SettingsDraft &draft, QWidget *parent)
    : QFrame(parent)
    , m_draft(draft)
    , m_list(new QListWidget(this))
    , m_summary(new QPushButton(this))
    , m_reason(new QLineEdit(this))
    , m_discard(new QPushButton(this))
    , m_save(new QPushButton(this))
{
    setObjectName(u"saveBar"_s);
    m_list->setObjectName(u"unsavedList"_s);
    m_summary->setObjectName(u"unsavedSummary"_s);
    m_reason->setObjectName(u"saveReason"_s);
    m_discard->setObjectName(u"discardSettings"_s);
    m_save->setObjectName(u"saveSettings"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->hide();
    m_summary->setCheckable(true);
    m_reason->setMaxLength(longestReason);
    m_save->setProperty("primary", true);
    for (QPushButton *button : {m_summary, m_discard, m_save})
        button->setAutoDefault(false);

    auto *row = new QHBoxLayout;
    row->setContentsMargins(space::l, space::s, space::l, space::s);
    row->setSpacing(space::s);
    row->addWidget(m_summary);
    row->addWidget(m_reason, 1);
    row->addWidget(m_discard);
    row->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 1, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_list);
    column->addLayout(row);

    m_count.setSingleShot(true);
    m_count.setInterval(restBeforeCounting);
    connect(&m_count, &QTimer::timeout, this, &SaveBar::count);
    connect(&draft, &SettingsDraft::changed, this, &SaveBar::draftChanged);
    connect(m_summary, &QPushButton::toggled, this, &SaveBar::refresh);
    connect(m_reason, &QLineEdit::returnPressed, this, &SaveBar::saveRequested);
    connect(m_discard, &QPushButton::clicked, this, &SaveBar::discardRequested);
    connect(m_save, &QPushButton::clicked, this, &SaveBar::saveRequested);
    connect(m_list, &QListWidget::itemActivated, this, [this](QListWidgetItem *item) {
        const SettingDifference &chosen = m_changes.at(m_list->row(item));
        Q_EMIT settingRequested(chosen.field, chosen.item);
    });
    setVisible(false);
    retranslate();
}

QString SaveBar::reason() const
{
    return m_reason->text().trimmed();
}

void SaveBar::clearReason()
{
    m_reason->clear();
}

void SaveBar::setBusy(bool busy)
{
    m_busy = busy;
    refresh();
}

void SaveBar::draftChanged()
{
    const bool changed = m_draft.isChanged();
    if (!changed || !isVisibleTo(parentWidget())) {
        m_count.stop();
        count(); // at once: what it says first must be right
    } else {
        m_count.start();
    }
    if (!changed) {
        m_summary->setChecked(false);
        m_reason->clear();
    }
    setVisible(changed);
}

void SaveBar::count()
{
    m_changes = m_draft.isChanged() ? m_draft.differences() : QList<SettingDifference>();
    const int current = m_list->currentRow();
    m_list->clear();
    for (const SettingDifference &change : std::as_const(m_changes))
        m_list->addItem(SettingsWording::change(change));
    if (!m_changes.isEmpty())
        m_list->setCurrentRow(std::clamp(current, 0, static_cast<int>(m_changes.size()) - 1));
    refresh();
    Q_EMIT counted(changes());
}

void SaveBar::refresh()
{
    m_summary->setText(tr("%n change(s) not saved", nullptr, changes()));
    const bool open = m_summary->isChecked();
    m_summary->setIcon(themeIcon(open ? u"down"_s : u"expand"_s));
    m_list->setVisible(open);
    const int lines = std::clamp(m_list->count(), 1, linesShown);
    m_list->setFixedHeight(lines * std::max(m_list->sizeHintForRow(0), fontMetrics().height()) + space::xs);
    m_save->setText(m_busy ? tr("Saving…") : tr("Save"));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_save, m_discard, m_reason})
        widget->setEnabled(!m_busy);
}

void SaveBar::retranslate()
{
    m_list->setAccessibleName(tr("What is not saved"));
    m_summary->setToolTip(tr("Show what was changed"));
    m_reason->setPlaceholderText(tr("Why? (if you like)"));
    m_reason->setAccessibleName(tr("Why the settings are changed"));
    m_discard->setText(tr("Discard"));
    m_save->setToolTip(u"%1 (%2)"_s.arg(tr("Save the settings"),
                                        QKeySequence(QKeySequence::Save).toString(QKeySequence::NativeText)));
    refresh();
}

void SaveBar::focusInEvent(QFocusEvent *)
{
    focusNextPrevChild(true);
}

void SaveBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        count();
    }
}

void SaveBar::paintEvent(QPaintEvent *)
{
    const Colors colors = colorsFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.rail);
    painter.fillRect(QRect(0, 0, width(), 1), colors.line);
}

} // namespace chatflow
