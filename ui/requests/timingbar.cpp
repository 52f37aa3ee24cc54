// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests/timingbar.h"

#include "requests/requestwording.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr int barHeight = 12;
constexpr int leastWidth = 3; // so that what took a moment can be seen
} // namespace

TimingBar::TimingBar(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"timingBar"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TimingBar::setTimes(const CallTimes &times)
{
    m_times = times;
    tell();
    update();
}

void TimingBar::tell()
{
    setAccessibleName(legend().join(u", "_s));
    setToolTip(legend().join(u'\n'));
    setVisible(!parts().isEmpty());
}

QList<TimingBar::Part> TimingBar::parts() const
{
    const Colors colors = colorsFor(palette());
    const milliseconds none{0};
    const milliseconds total = m_times.total.value_or(none);
    const milliseconds connect = std::min(m_times.connect.value_or(none), total);
    const milliseconds first = std::clamp(m_times.firstToken.value_or(total), connect, total);
    const QString waiting = m_times.firstToken ? tr("Until the first word") : tr("Waiting for an answer");
    QList<Part> all{
        {tr("Waiting its turn"), m_times.queued.value_or(none), colors.disabled},
        {tr("Connecting"), connect, colors.warning},
        {waiting, first - connect, colors.accent},
        {tr("Writing the answer"), total - first, colors.ok},
    };
    all.removeIf([none](const Part &part) { return part.time <= none; });
    return all;
}

QStringList TimingBar::legend() const
{
    QStringList lines;
    for (const Part &part : parts())
        lines.append(
            //: %1 is what was done, %2 how long that took
            tr("%1: %2").arg(part.name, RequestWording::duration(part.time, locale())));
    return lines;
}

QSize TimingBar::sizeHint() const
{
    return {20 * barHeight, barHeight};
}

QSize TimingBar::minimumSizeHint() const
{
    return {8 * barHeight, barHeight};
}

void TimingBar::paintEvent(QPaintEvent *)
{
    const QList<Part> all = parts();
    milliseconds sum{0};
    for (const Part &part : all)
        sum += part.time;
    QPainter painter(this);
    double x = 0;
    const double room = width() - static_cast<double>(leastWidth) * static_cast<double>(all.size());
    for (const Part &part : all) {
        const double share = static_cast<double>(part.time.count()) / static_cast<double>(sum.count());
        const double wide = leastWidth + std::max(0.0, room) * share;
        painter.fillRect(QRectF(x, 0, wide - 1, height()), part.color);
        x += wide;
    }
}

void TimingBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        tell();
    update();
}

} // namespace chatflow
