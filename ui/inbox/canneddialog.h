// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/cannedsource.h"
#include "widgets/wholedialog.h"

#include <optional>

class QComboBox;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace chatflow
{

class FormField;
class NoticeBar;

/// The canned responses of a tenant: make, change and remove them.
class CannedDialog : public WholeDialog
{
    Q_OBJECT

public:
    /// `source` must outlive it.
    CannedDialog(CannedSource &source, TenantId tenant, const QList<CannedResponse> &responses,
                 QWidget *parent = nullptr);

Q_SIGNALS:
    void responsesChanged(const QList<chatflow::CannedResponse> &responses);

private:
    void showAll(const QList<CannedResponse> &responses);
    void choose(int row);
    void save();
    void remove();
    void answered(const Result<QList<CannedResponse>> &responses, const QString &failure);
    void refresh();

    CannedSource &m_source;
    TenantId m_tenant;
    QList<CannedResponse> m_responses;
    std::optional<CannedResponse> m_edited; ///< as it is stored; none = a new one
    bool m_busy = false;
    NoticeBar *m_notice;
    QListWidget *m_list;
    QLineEdit *m_shortcut;
    QComboBox *m_language;
    QPlainTextEdit *m_text;
    FormField *m_shortcutField;
    QPushButton *m_new;
    QPushButton *m_save;
    QPushButton *m_remove;
};

} // namespace chatflow
