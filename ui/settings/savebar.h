// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tenants/settingsdiff.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace chatflow
{

class SettingsDraft;

/// What of a draft is not saved: how many changes, which, why (if somebody says so), and what is to become of
/// them. There only while something is not saved.
class SaveBar : public QFrame
{
    Q_OBJECT

public:
    /// `draft` outlives it.
    explicit SaveBar(SettingsDraft &draft, QWidget *parent = nullptr);

    QString reason() const;
    void clearReason();
    void setBusy(bool busy);
    /// As many as are listed; counted a moment after the last key press.
    int changes() const { return static_cast<int>(m_changes.size()); }
    bool isSettled() const { return !m_count.isActive(); }

Q_SIGNALS:
    void saveRequested();
    void discardRequested();
    /// Somebody chose one of the changes.
    void settingRequested(const QString &field, const QString &item);
    void counted(int changes);

protected:
    /// Hands the focus on to its first part.
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void draftChanged();
    void count();
    void refresh();
    void retranslate();

    SettingsDraft &m_draft;
    QTimer m_count;
    QList<SettingDifference> m_changes;
    bool m_busy = false;

    QListWidget *m_list;
    QPushButton *m_summary;
    QLineEdit *m_reason;
    QPushButton *m_discard;
    QPushButton *m_save;
};

} // namespace chatflow
