// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secretvalue.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace chatflow
{

/// Where a key is typed. One that is set already is never shown, not even as dots: the field says that it is
/// set, takes another one, and can take it away. What is typed is masked and not kept by the system.
class SecretField : public QWidget
{
    Q_OBJECT

public:
    enum class Wish { Keep, Set, Remove };

    /// `name` is the field's object name.
    explicit SecretField(const QString &name, QWidget *parent = nullptr);

    /// Whether one is kept at present. Forgets what was typed.
    void setKept(bool kept);
    bool isKept() const { return m_kept; }
    Wish wish() const;
    /// What was typed, without blanks around it; empty unless wish() is Set.
    SecretValue typed() const;
    /// There will be a key once the wish is fulfilled.
    bool willBeSet() const;
    QLineEdit *edit() const { return m_edit; }

Q_SIGNALS:
    void changed();
    void editingFinished();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    bool m_kept = false;
    bool m_removing = false;
    QLineEdit *m_edit;
    QPushButton *m_remove;
};

} // namespace chatflow
