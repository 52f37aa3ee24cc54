// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/contactsection.h"

#include <QList>

class QAction;

namespace chatflow
{

/// What can be done with all that is kept of a contact, a button for each action that may be taken.
class ContactRecords : public ContactSection
{
    Q_OBJECT

public:
    explicit ContactRecords(QWidget *parent = nullptr);

    /// They outlive it, and bring their own texts.
    void setActions(const QList<QAction *> &actions);

protected:
    void retranslate() override;

private:
    void refresh();

    QList<QAction *> m_actions;
};

} // namespace chatflow
