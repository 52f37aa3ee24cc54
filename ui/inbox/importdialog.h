// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/recordssource.h"
#include "widgets/wholedialog.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace chatflow
{

class FormField;
class NoticeBar;

/// Where a chat is imported to, as far as it is known.
struct ImportPlace {
    TenantId tenant;
    QTimeZone zone = QTimeZone::utc();
    QString phone; ///< of the contact whose conversation is open
};

/// A chat that WhatsApp exported into a contact's conversation: shows what is in the file before anything is
/// stored, and asks what the file does not say – who the business is, whose number, in which order its dates
/// are.
class ImportDialog : public WholeDialog
{
    Q_OBJECT

public:
    /// `source` outlives it.
    ImportDialog(RecordsSource &source, ImportPlace place, QWidget *parent = nullptr);
    ~ImportDialog() override;

    /// Reads a file, as if it had been chosen.
    void read(const QString &path);
    void reject() override;

private:
    void chooseFile();
    void showChat(const Result<ChatText> &chat);
    void orderChosen();
    void refresh();
    void start();
    void finished(const Result<ChatImportOutcome> &outcome);
    QString previewText() const;

    RecordsSource &m_source;
    ImportPlace m_place;
    CancelToken m_stop;
    bool m_running = false;
    quint64 m_question = 0; ///< grows with each file and order
    std::shared_ptr<const ChatFile> m_file;
    std::shared_ptr<const ChatText> m_chat; ///< none = no file that makes sense
    int m_keptDays = 0;                     ///< 0 = for ever
    NoticeBar *m_notice;
    QLabel *m_text;
    QLineEdit *m_path;
    QPushButton *m_browse;
    QLabel *m_preview;
    QComboBox *m_order;
    FormField *m_orderField;
    QComboBox *m_us;
    FormField *m_usField;
    QLineEdit *m_phone;
    FormField *m_phoneField;
    QComboBox *m_instance;
    FormField *m_instanceField;
    QProgressBar *m_progress;
    QLabel *m_state;
    QPushButton *m_start;
    QPushButton *m_close;
};

} // namespace chatflow
