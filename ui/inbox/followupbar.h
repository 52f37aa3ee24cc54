// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/followupsource.h"
#include "storage/change.h"
#include "widgets/relativetime.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace chatflow
{

class Clock;
class ElidedLabel;

/// Over a thread: when the contact is written to again if no answer comes, and a button that prevents it.
/// Hidden while nothing is planned.
class FollowUpBar : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    FollowUpBar(FollowUpSource &source, const Clock &clock, QWidget *parent = nullptr);

    /// None: nobody's. Reads it again when it is another one.
    void setConversation(TenantId tenant, ConversationId conversation, bool mayCancel);
    void setTimes(const RelativeTime &times);
    void applyChanges(const QList<Change> &changes);
    QString text() const;

Q_SIGNALS:
    void failed(const QString &what, const chatflow::Error &error);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void read();
    void cancel();
    void refresh();

    FollowUpSource &m_source;
    const Clock &m_clock;
    RelativeTime m_times;
    TenantId m_tenant;
    ConversationId m_conversation;
    bool m_mayCancel = false;
    quint64 m_question = 0; ///< grows with every reading: an answer to an older one is stale
    std::optional<FollowUp> m_pending;
    QLabel *m_icon;
    ElidedLabel *m_text;
    QPushButton *m_cancel;
};

} // namespace chatflow
