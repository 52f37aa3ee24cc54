// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace chatflow
{

/// A text under its name, to be read and copied, not written; as high as it needs, up to some lines. Hides
/// itself while there is none.
class TextSection : public QWidget
{
    Q_OBJECT

public:
    explicit TextSection(const QString &name, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setText(const QString &text);
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    QLabel *m_title;
    QPlainTextEdit *m_text;
};

} // namespace chatflow
