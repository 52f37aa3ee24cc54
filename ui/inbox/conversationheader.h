// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/inboxsource.h"
#include "widgets/relativetime.h"

#include <QWidget>

#include <optional>

class QAction;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace chatflow
{

class Clock;
class ElidedLabel;

/// The head of a thread: with whom, and who answers, why and since when; with the buttons to take over and
/// hand back.
class ConversationHeader : public QWidget
{
    Q_OBJECT

public:
    ConversationHeader(const Clock &clock, ActorId person, QAction *takeOver, QAction *handBack,
                       QWidget *parent = nullptr);

    void setConversation(const std::optional<ConversationSummary> &summary);
    void setTimes(const RelativeTime &times);
    /// Writes it anew: time has passed.
    void refresh();
    QString holderText() const;
    /// A button of an icon for an action, behind the others.
    void addTool(QAction *action);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    const Clock &m_clock;
    ActorId m_person;
    const QAction &m_takeOverAction;
    const QAction &m_handBackAction;
    RelativeTime m_times;
    std::optional<ConversationSummary> m_summary;
    QHBoxLayout *m_row = nullptr; ///< the buttons, behind the names
    ElidedLabel *m_name;
    ElidedLabel *m_place;
    QLabel *m_holderIcon;
    ElidedLabel *m_holder;
    QPushButton *m_takeOver;
    QPushButton *m_handBack;
};

} // namespace chatflow
