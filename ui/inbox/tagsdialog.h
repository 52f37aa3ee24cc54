// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/tagsource.h"
#include "widgets/wholedialog.h"

class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace chatflow
{

class NoticeBar;

/// The tags of a business with how much each is used: renamed, recoloured, merged into another, deleted.
/// Deletes itself.
class TagsDialog : public WholeDialog
{
    Q_OBJECT

public:
    /// `source` must outlive it.
    TagsDialog(TagSource &source, TenantId tenant, QWidget *parent);

private:
    void read();
    void showAll(const QList<TagUse> &uses);
    void choose(int row);
    void refresh();
    const TagUse *chosen() const;
    void store(const QFuture<Result<>> &answer, const QString &failure);
    void save();
    void askMerge();
    void askRemove();
    void ask(const QString &question, const QString &yes, std::function<void()> then);

    TagSource &m_source;
    TenantId m_tenant;
    QList<TagUse> m_uses;
    bool m_busy = true;
    NoticeBar *m_notice;
    QListWidget *m_list;
    QLineEdit *m_name;
    QComboBox *m_colour;
    QComboBox *m_into;
    QPushButton *m_save;
    QPushButton *m_merge;
    QPushButton *m_remove;
};

} // namespace chatflow
