// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/answersource.h"
#include "widgets/wholedialog.h"

class QPlainTextEdit;

namespace chatflow
{

class StatePane;

/// What a message said before its writer changed or deleted it.
class VersionsDialog : public WholeDialog
{
    Q_OBJECT

public:
    /// `source` must outlive it.
    VersionsDialog(AnswerSource &source, TenantId tenant, MessageId message, const RelativeTime &times,
                   QWidget *parent = nullptr);

private:
    void ask();

    AnswerSource &m_source;
    TenantId m_tenant;
    MessageId m_message;
    RelativeTime m_times;
    StatePane *m_state;
    QPlainTextEdit *m_text;
};

} // namespace chatflow
