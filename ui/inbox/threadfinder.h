// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/findsource.h"

#include <QFrame>

class QAction;
class QLabel;
class QToolButton;

namespace chatflow
{

class MessageDelegate;
class ThreadView;

/// The strip over a thread that was searched: which hit of how many is shown, and the ways to the next one
/// and back. What was searched for is marked in the messages while it is there.
class ThreadFinder : public QFrame
{
    Q_OBJECT

public:
    /// `older` and `newer` lead from hit to hit. All must outlive it; without a source it is never shown.
    ThreadFinder(FindSource *source, ThreadView &view, MessageDelegate &delegate, QAction *older,
                 QAction *newer, QWidget *parent = nullptr);

    /// `text` was searched for, and the hit at `at` is shown.
    void show(TenantId tenant, ConversationId conversation, const QString &text, const PageKey &at);
    /// Nothing is searched for any more.
    void finish();
    void goToOlder() { goTo(m_shown + 1); }
    void goToNewer() { goTo(m_shown - 1); }
    void retranslate();

Q_SIGNALS:
    /// The places could not be read.
    void failed(const chatflow::Error &error);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void goTo(qsizetype place);
    void refresh();

    FindSource *m_source;
    ThreadView &m_view;
    MessageDelegate &m_delegate;
    QAction *m_older;
    QAction *m_newer;
    QLabel *m_count;
    QToolButton *m_close;
    QString m_text;
    QList<PageKey> m_places; ///< the newest first
    qsizetype m_shown = -1;
    quint64 m_question = 0;
};

} // namespace chatflow
