// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace chatflow
{

/// A part of the panel of a contact: a heading and what stands below it.
class ContactSection : public QWidget
{
    Q_OBJECT

public:
    explicit ContactSection(QWidget *parent = nullptr);

    void setHeading(const QString &heading);

protected:
    /// Where the parts of the section go.
    QVBoxLayout &column() { return *m_column; }
    /// Plain text over several lines that can be selected.
    QLabel *addText(const QString &name);
    void changeEvent(QEvent *event) override;
    virtual void retranslate() {}

private:
    QLabel *m_heading;
    QVBoxLayout *m_column;
};

} // namespace chatflow
