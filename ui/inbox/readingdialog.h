// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/readingsource.h"
#include "widgets/wholedialog.h"

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QPushButton;

namespace chatflow
{

class FormField;
class NoticeBar;
class StatePane;

/// What a message was taken to want and how to sound, and what it really does.
class ReadingDialog : public WholeDialog
{
    Q_OBJECT

public:
    /// `source` must outlive it.
    ReadingDialog(ReadingSource &source, TenantId tenant, MessageId message, QWidget *parent = nullptr);

private:
    void ask();
    void fillIn(const JudgedReading &judged, const QList<OwnIntent> &own);
    void finish(const QFuture<Result<>> &storing);

    ReadingSource &m_source;
    TenantId m_tenant;
    MessageId m_message;
    NoticeBar *m_notice;
    StatePane *m_state;
    QWidget *m_form;
    QLabel *m_told;
    QComboBox *m_intents;
    QComboBox *m_feelings;
    FormField *m_intentField;
    FormField *m_feelingField;
    QDialogButtonBox *m_buttons;
    QPushButton *m_store;
    QPushButton *m_takeBack;
};

} // namespace chatflow
