// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/recordssource.h"
#include "widgets/wholedialog.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace chatflow
{

class FormField;
class NoticeBar;

/// Erases one person: says exactly what will go, wants the name typed, and shows the receipt.
class EraseDialog : public WholeDialog
{
    Q_OBJECT

public:
    /// `source` outlives it. `name` is what has to be typed.
    EraseDialog(RecordsSource &source, TenantId tenant, ContactId contact, const QString &name,
                QWidget *parent = nullptr);

    void reject() override;

private:
    void read();
    void showExtent(const ErasureExtent &extent);
    void erase();
    void showErased(const ErasedPerson &erased);
    void saveReceipt();
    void refresh();

    RecordsSource &m_source;
    TenantId m_tenant;
    ContactId m_contact;
    QString m_name;
    bool m_known = false; ///< what will go is shown
    bool m_running = false;
    QString m_receipt; ///< once it is done
    NoticeBar *m_notice;
    QLabel *m_text;
    QLabel *m_extent;
    QLineEdit *m_typed;
    FormField *m_typedField;
    QPushButton *m_save;
    QPushButton *m_erase;
    QPushButton *m_close;
};

} // namespace chatflow
