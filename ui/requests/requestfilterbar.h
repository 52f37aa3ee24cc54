// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "conversations/requestlogrow.h"

#include <QTimeZone>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;

namespace chatflow
{

/// Which requests are shown: by words, outcome, age and duration.
class RequestFilterBar : public QWidget
{
    Q_OBJECT

public:
    /// `clock` outlives it.
    explicit RequestFilterBar(const Clock &clock, QWidget *parent = nullptr);

    RequestFilter filter() const;
    bool isFiltering() const;
    void setZone(const QTimeZone &zone);
    void clear();
    QLineEdit *search() const { return m_search; }

Q_SIGNALS:
    void filterChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    const Clock &m_clock;
    QTimeZone m_zone = QTimeZone::utc();
    QLineEdit *m_search;
    QComboBox *m_outcome;
    QComboBox *m_period;
    QComboBox *m_duration;
    QTimer m_typing; ///< a moment after the last key
};

} // namespace chatflow
