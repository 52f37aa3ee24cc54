// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/exportdialog.h"

#include <QObject>

#include <functional>
#include <memory>

class QAction;

namespace chatflow
{

/// What is done with the records of a business and of the contact whose conversation is open: files, the
/// access pack, erasure, chats that are imported. Offers what the person may do.
class RecordsDesk : public QObject
{
    Q_OBJECT

public:
    /// `place` tells where one is when something is chosen. Dialogs stand over `page`, which owns the desk;
    /// `source` may be none.
    RecordsDesk(std::shared_ptr<RecordsSource> source, std::function<ExportOffer()> place, QWidget &page);

    QList<QAction *> actions() const { return {m_import, m_history, m_export, m_pack, m_erase}; }
    /// For the panel of the contact.
    QList<QAction *> contactActions() const { return {m_export, m_pack, m_erase}; }
    /// For the menu over the list.
    QList<QAction *> listActions() const { return {m_import, m_history, m_export}; }
    /// Another business, or another conversation.
    void refresh();
    void retranslate();

private:
    void openExport(bool pack);
    void openErase();
    void openImport();
    void openHistory();

    std::shared_ptr<RecordsSource> m_source;
    std::function<ExportOffer()> m_place;
    QWidget &m_page;
    QAction *m_import;
    QAction *m_history;
    QAction *m_export;
    QAction *m_pack;
    QAction *m_erase;
};

} // namespace chatflow
