// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/promptpreview.h"

#include <QWidget>

namespace chatflow
{

/// How the tokens of a question are made up, as one bar with a part for each.
class TokenBar : public QWidget
{
    Q_OBJECT

public:
    explicit TokenBar(QWidget *parent = nullptr);

    void setTokens(const PromptTokens &tokens);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PromptTokens m_tokens;
};

} // namespace chatflow
