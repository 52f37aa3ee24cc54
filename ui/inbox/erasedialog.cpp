// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/erasedialog.h"

#include "base/errortext.h"
#include "base/textfold.h"
#include "widgets/formfield.h"
#include "widgets/noticebar.h"
#include "widgets/theme.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int eraseDialogWidth = 460;

QLabel *eraseText(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

EraseDialog::EraseDialog(RecordsSource &source, TenantId tenant, ContactId contact, const QString &name,
                         QWidget *parent)
    : WholeDialog(parent)
    , m_source(source)
    , m_tenant(tenant)
    , m_contact(contact)
    , m_name(name)
    , m_notice(new NoticeBar(this))
    , m_text(eraseText(u"eraseText"_s, this))
    , m_extent(eraseText(u"eraseExtent"_s, this))
    , m_typed(new QLineEdit(this))
    , m_typedField(new FormField(m_typed, this))
    , m_save(new QPushButton(tr("&Save a copy of the receipt…"), this))
    , m_erase(new QPushButton(tr("&Erase for good"), this))
    , m_close(new QPushButton(tr("&Cancel"), this))
{
    setObjectName(u"eraseDialog"_s);
    setWindowTitle(tr("Erase %1").arg(m_name));
    m_text->setText(
        tr("Everything that is kept of %1 goes, down to the last byte of the file, and out of the "
           "chatflow's memory. It cannot be undone. Usage stays as sums of nobody; WhatsApp, "
           "Evolution and the model's provider keep what they keep.")
            .arg(m_name));
    m_typed->setObjectName(u"eraseName"_s);
    m_typedField->setLabel(tr("&Type “%1” to go on").arg(QString(m_name).replace(u'&', u"&&"_s)));
    m_save->setObjectName(u"eraseSave"_s);
    m_erase->setObjectName(u"eraseNow"_s);
    m_close->setObjectName(u"eraseClose"_s);
    m_save->setAutoDefault(false);
    m_erase->setAutoDefault(false);
    m_close->setDefault(true);
    m_save->hide();
    m_notice->hide();

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_erase);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    for (QWidget *part : QList<QWidget *>{m_notice, m_text, m_extent, m_typedField})
        column->addWidget(part);
    column->addStretch(1);
    column->addLayout(buttons);
    setMinimumWidth(eraseDialogWidth);

    connect(m_typed, &QLineEdit::textChanged, this, &EraseDialog::refresh);
    connect(m_erase, &QPushButton::clicked, this, &EraseDialog::erase);
    connect(m_save, &QPushButton::clicked, this, &EraseDialog::saveReceipt);
    connect(m_close, &QPushButton::clicked, this, &EraseDialog::reject);
    connect(m_notice, &NoticeBar::actionRequested, this, &EraseDialog::read);
    refresh();
    read();
}

void EraseDialog::read()
{
    m_notice->hide();
    m_extent->setText(tr("Counting what is there …"));
    onDone(this, m_source.extent(m_tenant, m_contact), [this](const Result<ErasureExtent> &extent) {
        if (extent)
            return showExtent(*extent);
        m_extent->clear();
        m_notice->showError(tr("What is kept of this person could not be counted."), extent.error(),
                            tr("Try again"));
    });
}

void EraseDialog::showExtent(const ErasureExtent &extent)
{
    const auto count = [](qint64 number) {
        return static_cast<int>(std::min<qint64>(number, 1'000'000'000));
    };
    QStringList parts{tr("%n conversation(s)", nullptr, count(extent.conversations)),
                      tr("%n message(s)", nullptr, count(extent.messages)),
                      tr("%n private note(s)", nullptr, count(extent.notes)),
                      tr("%n request(s) to the chatflow", nullptr, count(extent.requests)),
                      tr("%n fetched file(s)", nullptr, count(extent.files)),
                      tr("%n session(s) in the chatflow's memory", nullptr, count(extent.sessions)),
                      tr("name, numbers, tags, fields, drafts and summaries")};
    m_extent->setText(tr("What goes:") + u"\n• "_s + parts.join(u"\n• "_s));
    m_known = true;
    refresh();
}

void EraseDialog::refresh()
{
    const bool typed = folded(m_typed->text().trimmed()) == folded(m_name);
    m_erase->setEnabled(m_known && !m_running && typed && m_receipt.isEmpty());
    m_typed->setEnabled(!m_running);
    m_close->setEnabled(!m_running);
}

void EraseDialog::erase()
{
    m_running = true;
    m_notice->hide();
    m_extent->setText(tr("Erasing …"));
    refresh();
    onDone(this, m_source.erase(m_tenant, m_contact), [this](const Result<ErasedPerson> &erased) {
        m_running = false;
        if (erased) {
            showErased(*erased);
        } else {
            read();
            m_notice->showError(
                tr("Not everything was erased. It is gone on with when it is tried again, or when "
                   "the workspace is opened."),
                erased.error());
        }
        refresh();
    });
}

void EraseDialog::showErased(const ErasedPerson &erased)
{
    m_receipt = erased.receipt;
    m_typedField->hide();
    m_erase->hide();
    m_save->show();
    m_close->setText(tr("&Close"));
    m_text->setText(tr("%1 was erased.").arg(m_name));
    QStringList lines{
        tr("The receipt names nobody. It is kept beside the workspace, and has the person erased "
           "again from a backup that is restored:"),
        QDir::toNativeSeparators(erased.receipt)};
    if (erased.sessions > 0)
        lines << tr("The chatflow forgets %n session(s) as soon as its server can be reached.", nullptr,
                    erased.sessions);
    if (!erased.backups.isEmpty())
        lines << tr("These copies may still hold the person: %1. Delete them when you do not need them any "
                    "more.")
                     .arg(erased.backups.join(u", "_s));
    if (erased.remains)
        lines
            << tr("The file still holds remains of what was deleted. It is tried again when the workspace is "
                  "opened.") +
                   u' ' + errorText(*erased.remains).oneLine();
    m_extent->setText(lines.join(u"\n\n"_s));
    m_close->setEnabled(true);
    m_close->setFocus(Qt::OtherFocusReason);
}

void EraseDialog::saveReceipt()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(this, tr("Save the receipt"), folder);
    dialog->setObjectName(u"eraseFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(QFileInfo(m_receipt).fileName());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const QFuture<Result<>> copying = QtConcurrent::run([from = m_receipt, path]() -> Result<> {
            if ((QFile::exists(path) && !QFile::remove(path)) || !QFile::copy(from, path))
                return fail(Error{Error::Code::FileWrite, {{u"path"_s, path}}, {}});
            return {};
        });
        onDone(this, copying, [this](const Result<> &copied) {
            if (!copied)
                m_notice->showError(tr("The receipt could not be saved."), copied.error());
        });
    });
    dialog->open();
}

void EraseDialog::reject()
{
    if (!m_running) // what has begun is finished
        WholeDialog::reject();
}

} // namespace chatflow
