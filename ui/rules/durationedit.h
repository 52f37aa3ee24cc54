// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QSpinBox;

namespace chatflow
{

/// A time span as people say it: so many minutes, hours or days.
class DurationEdit : public QWidget
{
    Q_OBJECT

public:
    /// Its object name makes those of the parts.
    explicit DurationEdit(const QString &name, QWidget *parent = nullptr);

    void setMinutes(int minutes);
    int minutes() const;
    /// What screen readers say before each part.
    void setNames(const QString &name);
    QList<QWidget *> chain() const;

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QString m_name;
    QSpinBox *m_number;
    QComboBox *m_unit;
};

} // namespace chatflow
