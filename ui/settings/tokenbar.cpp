// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/tokenbar.h"

#include "widgets/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <utility>

namespace chatflow
{
namespace
{
constexpr int barHeight = 8;
} // namespace

TokenBar::TokenBar(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(barHeight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TokenBar::setTokens(const PromptTokens &tokens)
{
    if (tokens == m_tokens)
        return;
    m_tokens = tokens;
    update();
}

QSize TokenBar::sizeHint() const
{
    return {barHeight * 10, barHeight};
}

void TokenBar::paintEvent(QPaintEvent *)
{
    const Colors colors = colorsFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(rect(), barHeight / 2.0, barHeight / 2.0);
    painter.setClipPath(outline);
    painter.fillRect(rect(), colors.line);
    const qint64 total = m_tokens.total();
    if (total == 0)
        return;
    const std::pair<qint64, QColor> parts[] = {{m_tokens.instructions, colors.accent},
                                               {m_tokens.variables, colors.ok},
                                               {m_tokens.history, colors.warning},
                                               {m_tokens.question, colors.danger}};
    double at = 0;
    for (const auto &[tokens, color] : parts) {
        const double length = width() * static_cast<double>(tokens) / static_cast<double>(total);
        const double from = layoutDirection() == Qt::RightToLeft ? width() - at - length : at;
        painter.fillRect(QRectF(from, 0, length, barHeight), color);
        at += length;
    }
}

} // namespace chatflow
