// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/recordsdesk.h"

#include "inbox/erasedialog.h"
#include "inbox/historydialog.h"
#include "inbox/importdialog.h"

#include <QAction>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace chatflow
{

RecordsDesk::RecordsDesk(std::shared_ptr<RecordsSource> source, std::function<ExportOffer()> place,
                         QWidget &page)
    : QObject(&page)
    , m_source(std::move(source))
    , m_place(std::move(place))
    , m_page(page)
    , m_import(new QAction(this))
    , m_history(new QAction(this))
    , m_export(new QAction(this))
    , m_pack(new QAction(this))
    , m_erase(new QAction(this))
{
    m_import->setObjectName(u"importAction"_s);
    m_history->setObjectName(u"historyAction"_s);
    m_export->setObjectName(u"exportAction"_s);
    m_pack->setObjectName(u"packAction"_s);
    m_erase->setObjectName(u"eraseAction"_s);
    connect(m_export, &QAction::triggered, this, [this] { openExport(false); });
    connect(m_pack, &QAction::triggered, this, [this] { openExport(true); });
    connect(m_import, &QAction::triggered, this, &RecordsDesk::openImport);
    connect(m_history, &QAction::triggered, this, &RecordsDesk::openHistory);
    connect(m_erase, &QAction::triggered, this, &RecordsDesk::openErase);
    retranslate();
}

void RecordsDesk::refresh()
{
    const ExportOffer place = m_place();
    const bool exports = m_source && m_source->mayExport(place.tenant);
    const bool manages = m_source && m_source->mayManage(place.tenant);
    m_import->setVisible(manages);
    m_import->setEnabled(manages && place.tenant);
    m_history->setVisible(manages);
    m_history->setEnabled(manages && place.tenant);
    m_export->setVisible(exports);
    m_export->setEnabled(exports && place.tenant);
    m_pack->setVisible(exports);
    m_pack->setEnabled(exports && place.contact);
    m_erase->setVisible(manages);
    m_erase->setEnabled(manages && place.contact);
}

void RecordsDesk::retranslate()
{
    m_import->setText(tr("Import a chat from WhatsApp…"));
    m_history->setText(tr("Read messages back from WhatsApp…"));
    m_export->setText(tr("Export conversations…"));
    m_pack->setText(tr("Give this person their data…"));
    m_erase->setText(tr("Erase this person…"));
}

void RecordsDesk::openExport(bool pack)
{
    auto *dialog = new ExportDialog(*m_source, m_place(), &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (pack)
        dialog->choosePack();
    dialog->open();
}

void RecordsDesk::openErase()
{
    const ExportOffer place = m_place();
    auto *dialog = new EraseDialog(*m_source, place.tenant, place.contact, place.contactName, &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void RecordsDesk::openImport()
{
    const ExportOffer place = m_place();
    auto *dialog = new ImportDialog(
        *m_source, {.tenant = place.tenant, .zone = place.zone, .phone = place.phone}, &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void RecordsDesk::openHistory()
{
    const ExportOffer place = m_place();
    auto *dialog = new HistoryDialog(*m_source,
                                     {.tenant = place.tenant,
                                      .zone = place.zone,
                                      .contact = place.contact,
                                      .contactName = place.contactName},
                                     &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace chatflow
