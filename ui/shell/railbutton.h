// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QString>

namespace chatflow
{

/// One place of the navigation: an icon, a short label under it, and a number for what waits there.
class RailButton : public QAbstractButton
{
    Q_OBJECT

public:
    RailButton(const QString &icon, QWidget *parent);

    /// 0 shows no number.
    void setBadge(int count);
    int badge() const { return m_badge; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    int labelHeight(int width) const;
    void paintBadge(QPainter &painter, const QRect &icon) const;

    QString m_icon;
    int m_badge = 0;
};

} // namespace chatflow
