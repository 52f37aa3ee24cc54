// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "settings/trialsource.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;

namespace chatflow
{

class NoticeBar;
class PromptView;
class TokenBar;

/// Whom and what a preview imagines, and what the flow would be sent: the prompt filled in, its tokens by
/// part, what it costs.
class PromptPreviewPane : public QWidget
{
    Q_OBJECT

public:
    explicit PromptPreviewPane(QWidget *parent = nullptr);

    ContactVariables contact() const;
    QString question() const;
    void imagine(const ContactVariables &contact, const QString &question);
    void focusQuestion();
    /// Nothing is imagined, shown or known.
    void clear();
    void setPreview(const PromptPreview &preview, const std::optional<Money> &cost);
    /// There is nothing to show, since the template is broken or something else went wrong: what was shown
    /// last stays, faint.
    void showFault(const Error &error);
    void setCalibration(const std::optional<FlowCalibration> &calibration);
    void retranslate();

Q_SIGNALS:
    /// Somebody imagines another contact or another question.
    void sampleChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void tell();

    QLineEdit *m_name;
    QLineEdit *m_phone;
    QLineEdit *m_question;
    QLabel *m_nameLabel;
    QLabel *m_phoneLabel;
    QLabel *m_questionLabel;
    NoticeBar *m_notice;
    TokenBar *m_bar;
    QLabel *m_total;
    QLabel *m_parts;
    QLabel *m_hidden;
    PromptView *m_view;
    PromptTokens m_tokens;
    bool m_shown = false;
    std::optional<Money> m_cost;
    std::optional<FlowCalibration> m_calibration;
};

} // namespace chatflow
