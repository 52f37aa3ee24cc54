// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/tag.h"
#include "inbox/contactsection.h"

#include <QList>

class QCompleter;
class QLineEdit;
class QStringListModel;

namespace chatflow
{

/// The tags of a contact, each with a button that takes it off, and a field in which a known or a new one is
/// written.
class ContactTags : public ContactSection
{
    Q_OBJECT

public:
    explicit ContactTags(QWidget *parent = nullptr);

    /// `known` are all of the tenant's.
    void setTags(const QList<Tag> &known, const QList<TagId> &on, bool mayChange);

Q_SIGNALS:
    void tagSet(chatflow::TagId tag, bool on);
    /// A name that no tag has yet.
    void tagMade(const QString &name);

protected:
    void retranslate() override;

private:
    void enter();
    void rebuild();

    QList<Tag> m_known;
    QList<TagId> m_on;
    bool m_mayChange = false;
    QWidget *m_rows;
    QLineEdit *m_field;
    QStringListModel *m_names;
};

} // namespace chatflow
