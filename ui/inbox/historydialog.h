// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/recordssource.h"
#include "widgets/wholedialog.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace chatflow
{

class DateField;
class FormField;
class NoticeBar;

/// Where history is read back to, as far as it is known.
struct HistoryPlaceOffer {
    TenantId tenant;
    QTimeZone zone = QTimeZone::utc();
    ContactId contact; ///< whose conversation is open; none = none is
    QString contactName;
};

/// Reads back what the server has kept of a number: of which, of whom and since when, with progress, a way to
/// stop, and what came of it. One that was stopped is offered to be gone on with.
class HistoryDialog : public WholeDialog
{
    Q_OBJECT

public:
    /// `source` outlives it.
    HistoryDialog(RecordsSource &source, HistoryPlaceOffer place, QWidget *parent = nullptr);
    ~HistoryDialog() override;

    void reject() override;

private:
    void build();
    void lookAtLast();
    void showLast(const std::optional<HistoryReading> &last);
    void refresh();
    void start();
    void progress(const HistoryReading &now);
    void finished(const Result<HistoryReading> &outcome);
    HistoryScope scope() const;
    Instant since() const;
    QString reportText(const HistoryReading &reading) const;

    RecordsSource &m_source;
    HistoryPlaceOffer m_place;
    CancelToken m_stop;
    bool m_running = false;
    bool m_known = false; ///< the numbers of the business are
    quint64 m_question = 0;
    std::optional<HistoryReading> m_last;
    NoticeBar *m_notice;
    QLabel *m_text;
    QComboBox *m_instance;
    FormField *m_instanceField;
    QComboBox *m_whom;
    FormField *m_whomField;
    QCheckBox *m_all;
    DateField *m_since;
    FormField *m_sinceField;
    QProgressBar *m_progress;
    QLabel *m_state;
    QPushButton *m_start;
    QPushButton *m_close;
};

} // namespace chatflow
