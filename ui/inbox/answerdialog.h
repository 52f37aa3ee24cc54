// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/answersource.h"
#include "widgets/wholedialog.h"

class QPushButton;
class QVBoxLayout;

namespace chatflow
{

class StatePane;

/// Why the AI answered as it did: what it was asked with, what that took and cost.
class AnswerDialog : public WholeDialog
{
    Q_OBJECT

public:
    /// `source` must outlive it.
    AnswerDialog(AnswerSource &source, TenantId tenant, CallId call, const RelativeTime &times,
                 QWidget *parent = nullptr);

Q_SIGNALS:
    void settingsRequested(qint64 version);

private:
    void ask();

    AnswerSource &m_source;
    TenantId m_tenant;
    CallId m_call;
    RelativeTime m_times;
    StatePane *m_state;
    QVBoxLayout *m_column;
    QPushButton *m_settings;
    qint64 m_version = 0;
};

} // namespace chatflow
