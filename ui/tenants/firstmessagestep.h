// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/change.h"
#include "tenants/tenantsetup.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;

namespace chatflow
{

class ConnectionBar;
class NoticeBar;

/// The end of the wizard: asks for a first WhatsApp message and shows it and its answer as they happen.
class FirstMessageStep : public QWidget
{
    Q_OBJECT

public:
    /// `setup` outlives it.
    explicit FirstMessageStep(TenantSetup &setup, QWidget *parent = nullptr);

    /// Begins to watch. `phone` are the digits people write to; empty when they are not known. Without
    /// `withNumber` it only says what is still to do.
    void watch(const Tenant &tenant, const QString &phone, bool withNumber);
    bool isAnswered() const { return m_answered; }

Q_SIGNALS:
    /// A message was answered, and the answer is on its way.
    void answered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyChanges(const QList<Change> &changes);
    void read();
    void arrived(const Result<FirstExchange> &exchange);
    void refresh();

    TenantSetup &m_setup;
    Tenant m_tenant;
    QString m_phone;
    bool m_withNumber = false;
    bool m_answered = false;
    bool m_reading = false;
    bool m_again = false; ///< something changed while it was being read
    FirstExchange m_exchange;
    QTimer m_gather;

    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_question;
    QLabel *m_answer;
    QProgressBar *m_waiting;
    NoticeBar *m_notice;
    ConnectionBar *m_connections;
};

} // namespace chatflow
