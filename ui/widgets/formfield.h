// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace chatflow
{

/// One field of a form: its label above it, below it a hint or, when something is wrong with what stands in
/// it, a sentence that says what. What is wrong shows once the field was touched, or everything is to be
/// shown; screen readers hear it as the field's description.
class FormField : public QWidget
{
    Q_OBJECT

public:
    /// Takes `field` in. Its object name makes those of the parts.
    explicit FormField(QWidget *field, QWidget *parent = nullptr);

    /// To the right of the field: a button that belongs to it.
    void addBeside(QWidget *widget);
    void setLabel(const QString &label); ///< with a mnemonic
    void setHint(const QString &hint);
    /// Empty: nothing is wrong.
    void setProblem(const QString &problem);
    const QString &problem() const { return m_problem; }
    QString shownProblem() const; ///< empty while it is not shown
    /// Somebody has changed it: its problem may show.
    void touch();
    void untouch();
    QWidget *field() const { return m_field; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void refresh();

    QWidget *m_field;
    QHBoxLayout *m_row;
    QLabel *m_label;
    QLabel *m_note;
    QString m_text; ///< of the label
    QString m_hint;
    QString m_problem;
    bool m_touched = false;
};

} // namespace chatflow
