// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/contextsource.h"
#include "widgets/relativetime.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace chatflow
{

class Clock;
class NoticeBar;
class StatePane;

/// What the AI would be told of a conversation with the next question, and what not; with the summary of what
/// was said earlier, to be corrected.
class ContextDialog : public QDialog
{
    Q_OBJECT

public:
    /// All outlive it.
    ContextDialog(ContextSource &source, const Clock &clock, TenantId tenant, ConversationId conversation,
                  const QTimeZone &zone, QWidget *parent = nullptr);

    /// Opens one over `parent`, which deletes itself.
    static void show(ContextSource &source, const Clock &clock, TenantId tenant, ConversationId conversation,
                     const QTimeZone &zone, QWidget *parent);
    using QDialog::show;

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void read();
    void showPreview(const ContextPreview &preview);
    void save();
    void refresh();
    void retranslate();
    QString goesText() const;
    QString leftOutText() const;
    QString originText() const;
    bool isChanged() const;

    ContextSource &m_source;
    const Clock &m_clock;
    TenantId m_tenant;
    ConversationId m_conversation;
    QTimeZone m_zone;
    std::optional<ContextPreview> m_preview;
    bool m_saving = false;

    QStackedWidget *m_stack;
    StatePane *m_state;
    NoticeBar *m_notice;
    QLabel *m_goes;
    QLabel *m_leftOut;
    QLabel *m_summaryTitle;
    QPlainTextEdit *m_summary;
    QLabel *m_origin;
    QPushButton *m_save;
    QLabel *m_turnsTitle;
    QPlainTextEdit *m_turns;
    QPushButton *m_close;
};

} // namespace chatflow
