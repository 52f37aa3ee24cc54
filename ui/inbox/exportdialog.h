// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/recordssource.h"
#include "widgets/wholedialog.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace chatflow
{

class FormField;
class NoticeBar;

/// What can be exported from where one is.
struct ExportOffer {
    TenantId tenant;
    QTimeZone zone = QTimeZone::utc();
    ConversationId conversation; ///< the one that is open; none = none is
    ContactId contact;
    QString contactName;
    QString phone;             ///< of the contact, as far as it is known
    ConversationFilter filter; ///< of the list
};

/// Conversations into a file: what, in which format, with or without private notes, and where to; or
/// everything about the contact. With progress, and a way to stop it that leaves no file.
class ExportDialog : public WholeDialog
{
    Q_OBJECT

public:
    /// `source` outlives it.
    ExportDialog(RecordsSource &source, ExportOffer offer, QWidget *parent = nullptr);
    ~ExportDialog() override;

    /// Everything about the contact as one file, for the contact.
    void choosePack();

    void reject() override;

private:
    enum class What { Conversation, Contact, Filter, All };
    bool isPack() const;
    ExportFormat format() const; ///< unless isPack()
    QString ending() const;
    ExportRequest request() const;
    void chooseFile();
    void refresh();
    void suggestFile();
    void start();
    template<typename T> void finished(const Result<T> &outcome, const QString &done);
    void setRunning(bool running);

    RecordsSource &m_source;
    ExportOffer m_offer;
    CancelToken m_stop;
    bool m_running = false;
    bool m_ownName = false; ///< somebody chose the file: no other is suggested
    NoticeBar *m_notice;
    QComboBox *m_what;
    QComboBox *m_format;
    QComboBox *m_rows;
    QCheckBox *m_notes;
    QLineEdit *m_path;
    QPushButton *m_browse;
    FormField *m_rowsField;
    FormField *m_pathField;
    QProgressBar *m_progress;
    QLabel *m_state;
    QPushButton *m_start;
    QPushButton *m_close;
};

} // namespace chatflow
