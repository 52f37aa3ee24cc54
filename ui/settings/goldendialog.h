// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/goldenquestion.h"
#include "widgets/wholedialog.h"

class QComboBox;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace chatflow
{

class FormField;

/// A golden question and what its answer must be like.
class GoldenDialog : public WholeDialog
{
    Q_OBJECT

public:
    explicit GoldenDialog(const GoldenQuestion &question, QWidget *parent = nullptr);

    GoldenQuestion question() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void judge();
    void tryToAccept();
    void retranslate();

    GoldenQuestionId m_id;
    QPlainTextEdit *m_text;
    QPlainTextEdit *m_contains;
    QPlainTextEdit *m_containsNot;
    QComboBox *m_language;
    QSpinBox *m_minLength;
    QSpinBox *m_maxLength;
    QPlainTextEdit *m_note;
    QList<FormField *> m_fields; ///< in this order
    QPushButton *m_save;
    QPushButton *m_cancel;
};

} // namespace chatflow
