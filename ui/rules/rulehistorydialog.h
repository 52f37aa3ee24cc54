// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/rulewording.h"
#include "rules/rulessource.h"
#include "widgets/relativetime.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace chatflow
{

class NoticeBar;

/// The versions of a tenant's rules: who saved when and why, what was different, and the way back.
class RuleHistoryDialog : public QDialog
{
    Q_OBJECT

public:
    /// `source` outlives it; `current` is what is stored now.
    RuleHistoryDialog(RulesSource &source, TenantId tenant, const RuleBook &current,
                      const RuleWording &wording, const RelativeTime &times, QWidget *parent = nullptr);

    bool isSettled() const { return m_busy == 0; }

Q_SIGNALS:
    void restored(const chatflow::RuleBook &book);

protected:
    void changeEvent(QEvent *event) override;

private:
    void read();
    void add(const RuleBookVersion &version);
    void chosen();
    void showDifferences(const RuleBook &before, const RuleBook &after);
    void restore();
    void refresh();
    void retranslate();
    qint64 chosenVersion() const; ///< 0 = none

    RulesSource &m_source;
    TenantId m_tenant;
    RuleBook m_current;
    RuleWording m_wording;
    RelativeTime m_times;
    qint64 m_last = 0; ///< that was read
    bool m_more = false;
    int m_busy = 0;
    quint64 m_question = 0;
    NoticeBar *m_notice;
    QListWidget *m_list;
    QPushButton *m_older;
    QLabel *m_about;
    QListWidget *m_what;
    QPushButton *m_restore;
    QPushButton *m_close;
};

} // namespace chatflow
