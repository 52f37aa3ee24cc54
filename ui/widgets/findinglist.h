// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/finding.h"

#include <QList>
#include <QWidget>

#include <optional>

class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace chatflow
{

/// What a test has found, a line each as it comes in: a mark, what was looked at, and what was seen or how to
/// mend it, and how long it took. What was found can be copied as text, to send to somebody. In a form that
/// scrolls it is scrolled to while it grows.
class FindingList : public QWidget
{
    Q_OBJECT

public:
    explicit FindingList(QWidget *parent = nullptr);

    /// Empties it and shows that a test is under way.
    void begin();
    void add(const Finding &finding);
    /// The test is over; `error` when it could not be finished.
    void finish(const std::optional<Error> &error = {});
    void clear();

    bool isRunning() const { return m_running; }
    const QList<Finding> &findings() const { return m_findings; }
    /// Something has to be mended.
    bool hasBad() const;
    /// All of it as plain text, a paragraph each.
    QString report() const;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    static QString lineOf(const Finding &finding);
    void append(const Finding &finding);
    void rebuild();
    void retranslate();

    QList<Finding> m_findings;
    bool m_running = false;
    bool m_following = false; ///< what is found is scrolled to, until all of it is shown
    QVBoxLayout *m_rows;
    QProgressBar *m_progress;
    QPushButton *m_copy;
};

} // namespace chatflow
