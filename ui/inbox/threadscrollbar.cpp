// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/threadscrollbar.h"

#include "inbox/threadmodel.h"
#include "inbox/threadview.h"

#include <QCoreApplication>
#include <QEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace chatflow
{

ThreadScrollBar::ThreadScrollBar(InboxSource &source, ThreadModel &model, ThreadView &view, QWidget *parent)
    : QScrollBar(Qt::Vertical, parent)
    , m_source(source)
    , m_model(model)
    , m_view(view)
{
    setObjectName(QStringLiteral("threadScrollBar"));
    setBackgroundRole(QPalette::AlternateBase); // the thread's
    setAccessibleName(tr("Place in the conversation"));
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        ++m_question;
        m_place.reset();
        m_asking = false;
        if (std::exchange(m_conversation, m_model.conversation()) != m_model.conversation())
            m_total = 0;
        windowChanged();
    });
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) {
                if (m_place && first == 0 && last + 1 < m_model.rowCount())
                    m_place->before -= last - first + 1;
                windowChanged();
            });
    connect(&model, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex &, int first, int last) {
        if (m_place && first == 0)
            m_place->before += last - first + 1;
        if (m_model.rowCount() == 0)
            m_place.reset();
        windowChanged();
    });
    connect(&model, &ThreadModel::stateChanged, this, &ThreadScrollBar::windowChanged);
    connect(&model, &ThreadModel::messageArrived, this, [this] {
        if (m_place && m_model.hasNewer())
            ++m_place->total;
        windowChanged();
    });
    connect(&view, &ThreadView::placeChanged, this, &ThreadScrollBar::follow);
    connect(this, &QScrollBar::valueChanged, this, &ThreadScrollBar::moved);
}

void ThreadScrollBar::windowChanged()
{
    if (m_model.state() != ThreadModel::State::Ready || m_model.rowCount() == 0) {
        follow();
        return;
    }
    const qint64 rows = m_model.rowCount();
    if (!m_model.hasOlder() && !m_model.hasNewer())
        m_place = ThreadPlace{.before = 0, .total = rows};
    else if (!m_place && m_total > rows && !m_model.hasNewer())
        m_place = ThreadPlace{.before = m_total - rows, .total = m_total};
    else if (!m_place && m_total > rows && !m_model.hasOlder())
        m_place = ThreadPlace{.before = 0, .total = m_total};
    if (m_place) {
        // What is at an end is known better than what was counted before.
        m_place->before = m_model.hasOlder() ? std::max<qint64>(m_place->before, 1) : 0;
        if (!m_model.hasNewer())
            m_place->total = m_place->before + rows;
        m_place->total = std::max(m_place->total, m_place->before + rows + (m_model.hasNewer() ? 1 : 0));
        m_total = m_place->total;
    } else {
        askPlace();
    }
    follow();
}

void ThreadScrollBar::askPlace()
{
    if (std::exchange(m_asking, true))
        return;
    const Message *first = m_model.at(0);
    onDone(this, m_source.place(m_model.tenant(), m_model.conversation(), first->key()),
           [this, anchor = first->id, question = m_question](const Result<ThreadPlace> &place) {
               if (question != m_question)
                   return;
               m_asking = false;
               const QModelIndex row = m_model.indexOf(anchor);
               if (!place) // the bar stays as it is; the next change asks again
                   return;
               if (row.isValid())
                   m_place = ThreadPlace{.before = place->before - row.row(), .total = place->total};
               windowChanged();
           });
}

/// Shows where the view stands.
void ThreadScrollBar::follow()
{
    if (isSliderDown() && (m_jumping || m_wanted))
        return; // the slider stays in the hand
    if (!m_place && m_total > 0 && m_model.rowCount() > 0)
        return; // until it is known where the window has come to
    const std::pair<double, double> seen = m_view.rowsInSight();
    m_following = true;
    const QScrollBar &inner = *m_view.verticalScrollBar();
    const bool whole = !m_model.hasOlder() && !m_model.hasNewer();
    if (whole || !m_place) {
        setRange(inner.minimum(), inner.maximum());
        setPageStep(inner.pageStep());
        setSingleStep(inner.singleStep());
        setValue(inner.value());
    } else {
        const auto units = [](double messages) {
            return static_cast<int>(std::min(std::round(messages * unitsOfMessage),
                                             static_cast<double>(std::numeric_limits<int>::max())));
        };
        const double shown = std::max(seen.second - seen.first, 0.1);
        const auto before = static_cast<double>(m_place->before);
        setPageStep(std::max(1, units(shown)));
        setSingleStep(unitsOfMessage / 2);
        setRange(0, std::max(0, units(static_cast<double>(m_place->total) - shown)));
        const bool atEnd = !m_model.hasNewer() && inner.value() >= inner.maximum();
        setValue(atEnd ? maximum() : units(before + seen.first));
    }
    m_following = false;
}

/// A person moved it.
void ThreadScrollBar::moved(int value)
{
    if (m_following)
        return;
    const bool whole = !m_model.hasOlder() && !m_model.hasNewer();
    if (whole || (!m_place && m_total == 0)) {
        m_view.verticalScrollBar()->setValue(value);
        return;
    }
    if (value >= maximum()) {
        m_wanted.reset();
        m_view.goToNewest();
        return;
    }
    if (value <= minimum()) {
        m_wanted.reset();
        m_view.goToOldest();
        return;
    }
    const double row = static_cast<double>(value) / unitsOfMessage -
                       static_cast<double>(m_place ? m_place->before : m_total);
    if (row >= 0 && row < m_model.rowCount()) {
        m_wanted.reset();
        m_view.scrollToRow(row);
    } else {
        goToNumber(value / unitsOfMessage);
    }
}

void ThreadScrollBar::goToNumber(qint64 number)
{
    if (m_jumping) {
        m_wanted = number;
        return;
    }
    m_jumping = true;
    onDone(this, m_source.keyAt(m_model.tenant(), m_model.conversation(), number),
           [this, conversation = m_model.conversation()](const Result<PageKey> &key) {
               m_jumping = false;
               const std::optional<qint64> next = std::exchange(m_wanted, std::nullopt);
               if (conversation != m_model.conversation())
                   return;
               if (next)
                   goToNumber(*next);
               else if (key)
                   m_view.goTo(*key, ThreadView::Aim::Top);
           });
}

void ThreadScrollBar::wheelEvent(QWheelEvent *event)
{
    QCoreApplication::sendEvent(m_view.viewport(), event); // by pixels, as in the thread
}

void ThreadScrollBar::changeEvent(QEvent *event)
{
    QScrollBar::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Place in the conversation"));
}

} // namespace chatflow
