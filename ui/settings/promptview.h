// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tenants/prompttemplate.h"

#include <QPlainTextEdit>
#include <QTextCharFormat>

namespace chatflow
{

class TextMarker;

/// Shows a prompt that is filled in, with what was filled in marked. Another prompt replaces only what
/// differs, so that the place where somebody reads stays, and typing stays quick.
class PromptView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit PromptView(QWidget *parent = nullptr);

    void setPrompt(const QList<RenderedPiece> &pieces);

protected:
    void changeEvent(QEvent *event) override;

private:
    void mark();

    TextMarker *m_marker;
    QTextCharFormat m_filled; ///< how what is filled in looks
    QString m_text;
    QList<RenderedPiece> m_pieces;
};

} // namespace chatflow
