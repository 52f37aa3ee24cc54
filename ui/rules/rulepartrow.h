// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace chatflow
{

/// A condition or an action of a rule in the editor: its kind, what belongs to that, and a button that
/// removes it. What is wrong shows below it once it was touched.
class RulePartRow : public QFrame
{
    Q_OBJECT

public:
    /// Its object name makes those of the parts.
    explicit RulePartRow(const QString &name, QWidget *parent = nullptr);

    /// `name` is what screen readers say before each part: "Condition 2".
    void setPlace(const QString &name);
    void setProblem(const QString &problem);
    bool hasProblem() const { return !m_problem.isEmpty(); }
    void touch();
    /// What is wrong shows again only when something was changed.
    void untouch();
    /// Where what is wrong is mended.
    virtual QWidget *problemField() const = 0;
    /// What Tab goes through in it, in this order.
    virtual QList<QWidget *> chain() const = 0;
    QComboBox *kindBox() const { return m_kind; }

Q_SIGNALS:
    void edited();
    void removeRequested();

protected:
    /// After the kind, before the button.
    void addBeside(QWidget *widget, int stretch = 0);
    void addButton(QWidget *button);
    void addBelow(QWidget *widget);
    QToolButton *removeButton() const { return m_remove; }
    const QString &place() const { return m_place; }
    virtual void retranslate();
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    QString m_place;
    QString m_problem;
    bool m_touched = false;
    QComboBox *m_kind;
    QToolButton *m_remove;
    QLabel *m_note;
    QHBoxLayout *m_head;
    QHBoxLayout *m_buttons;
    QVBoxLayout *m_column;
};

} // namespace chatflow
