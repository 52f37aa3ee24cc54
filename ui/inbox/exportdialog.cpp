// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/exportdialog.h"

#include "widgets/formfield.h"
#include "widgets/noticebar.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int exportDialogWidth = 460;
constexpr int packFormat = -1;

} // namespace

ExportDialog::ExportDialog(RecordsSource &source, ExportOffer offer, QWidget *parent)
    : WholeDialog(parent)
    , m_source(source)
    , m_offer(std::move(offer))
    , m_notice(new NoticeBar(this))
    , m_what(new QComboBox(this))
    , m_format(new QComboBox(this))
    , m_rows(new QComboBox(this))
    , m_notes(new QCheckBox(tr("Include private &notes"), this))
    , m_path(new QLineEdit(this))
    , m_browse(new QPushButton(tr("&Choose…"), this))
    , m_rowsField(new FormField(m_rows, this))
    , m_pathField(new FormField(m_path, this))
    , m_progress(new QProgressBar(this))
    , m_state(new QLabel(this))
    , m_start(new QPushButton(tr("&Export"), this))
    , m_close(new QPushButton(this))
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export conversations"));
    m_what->setObjectName(u"exportWhat"_s);
    const auto offerWhat = [this](const QString &text, What what) {
        m_what->addItem(text, static_cast<int>(what));
    };
    if (m_offer.conversation)
        offerWhat(tr("This conversation with %1").arg(m_offer.contactName), What::Conversation);
    if (m_offer.contact)
        offerWhat(tr("All conversations with %1").arg(m_offer.contactName), What::Contact);
    if (m_offer.filter.isSet())
        offerWhat(tr("The conversations that the list shows"), What::Filter);
    offerWhat(tr("All conversations of this business"), What::All);
    m_format->setObjectName(u"exportFormat"_s);
    const auto offerFormat = [this](const QString &text, ExportFormat format) {
        m_format->addItem(text, static_cast<int>(format));
    };
    offerFormat(tr("Web page (HTML), to be read"), ExportFormat::Html);
    offerFormat(tr("PDF, to be printed"), ExportFormat::Pdf);
    offerFormat(tr("Plain text"), ExportFormat::Text);
    offerFormat(tr("Table (CSV)"), ExportFormat::Csv);
    offerFormat(tr("JSON, with all that is kept of them"), ExportFormat::Json);
    if (m_offer.contact)
        m_format->addItem(
            tr("Access pack (ZIP): everything about %1, for that person").arg(m_offer.contactName),
            packFormat);
    for (QComboBox *box : {m_what, m_format}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(20);
    }
    m_rows->setObjectName(u"exportRows"_s);
    m_rows->addItem(tr("A message"), static_cast<int>(ExportRows::Messages));
    m_rows->addItem(tr("A conversation"), static_cast<int>(ExportRows::Conversations));
    m_notes->setObjectName(u"exportNotes"_s);
    m_path->setObjectName(u"exportPath"_s);
    m_browse->setObjectName(u"exportBrowse"_s);
    m_browse->setAutoDefault(false);
    m_progress->setObjectName(u"exportProgress"_s);
    m_progress->setAccessibleName(tr("Progress"));
    m_state->setObjectName(u"exportState"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_start->setObjectName(u"exportStart"_s);
    m_start->setProperty("primary", true);
    m_start->setDefault(true);
    m_close->setObjectName(u"exportClose"_s);
    m_close->setAutoDefault(false);
    auto *whatField = new FormField(m_what, this);
    whatField->setLabel(tr("&What"));
    auto *formatField = new FormField(m_format, this);
    formatField->setLabel(tr("&Format"));
    m_rowsField->setLabel(tr("A &row is"));
    m_pathField->setLabel(tr("F&ile"));
    m_pathField->setHint(tr("Only you can read it. A file of that name is replaced."));
    m_pathField->addBeside(m_browse);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_start);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    for (QWidget *part : QList<QWidget *>{m_notice, whatField, formatField, m_rowsField, m_notes, m_pathField,
                                          m_progress, m_state})
        column->addWidget(part);
    column->addStretch(1);
    column->addLayout(buttons);
    m_notice->hide();
    m_progress->hide();
    m_state->hide();
    setMinimumWidth(exportDialogWidth);

    connect(m_what, &QComboBox::currentIndexChanged, this, &ExportDialog::refresh);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::refresh);
    connect(m_path, &QLineEdit::textEdited, this, [this] {
        m_ownName = true;
        refresh();
    });
    connect(m_browse, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    connect(m_start, &QPushButton::clicked, this, &ExportDialog::start);
    connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
    setRunning(false);
}

ExportDialog::~ExportDialog()
{
    m_stop.cancel();
}

void ExportDialog::choosePack()
{
    m_format->setCurrentIndex(m_format->findData(packFormat));
}

bool ExportDialog::isPack() const
{
    return m_format->currentData().toInt() == packFormat;
}

QString ExportDialog::ending() const
{
    return isPack() ? u"zip"_s : toString(format());
}

ExportFormat ExportDialog::format() const
{
    return static_cast<ExportFormat>(m_format->currentData().toInt());
}

ExportRequest ExportDialog::request() const
{
    ExportRequest request{.tenant = m_offer.tenant,
                          .scope = {},
                          .format = format(),
                          .rows = ExportRows::Messages,
                          .path = QDir::fromNativeSeparators(m_path->text().trimmed()),
                          .zone = m_offer.zone};
    if (request.format == ExportFormat::Csv)
        request.rows = static_cast<ExportRows>(m_rows->currentData().toInt());
    switch (static_cast<What>(m_what->currentData().toInt())) {
    case What::Conversation:
        request.scope.conversation = m_offer.conversation;
        break;
    case What::Contact:
        request.scope.contact = m_offer.contact;
        break;
    case What::Filter:
        request.scope.filter = m_offer.filter;
        break;
    case What::All:
        break;
    }
    request.scope.notes = m_notes->isChecked();
    return request;
}

/// A name that says what is in it, and ends as the format does.
void ExportDialog::suggestFile()
{
    if (m_ownName)
        return;
    const auto what = static_cast<What>(m_what->currentData().toInt());
    const bool person = isPack() || what == What::Conversation || what == What::Contact;
    QString name = person ? m_offer.contactName : tr("conversations");
    for (QChar &c : name) {
        if (!c.isLetterOrNumber() && !c.isMark())
            c = u' ';
    }
    name = name.simplified().replace(u' ', u'-');
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    m_path->setText(QDir::toNativeSeparators(
        folder.filePath((name.isEmpty() ? tr("conversations") : name) + u'.' + ending())));
}

void ExportDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Export conversations"), QFileInfo(m_path->text()).path());
    dialog->setObjectName(u"exportFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending());
    dialog->selectFile(QFileInfo(m_path->text()).fileName());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_ownName = true;
        m_path->setText(QDir::toNativeSeparators(path));
        refresh();
    });
    dialog->open();
}

void ExportDialog::refresh()
{
    suggestFile();
    m_rowsField->setVisible(!isPack() && format() == ExportFormat::Csv);
    m_what->setEnabled(!m_running && !isPack());
    m_notes->setEnabled(!m_running && !isPack());
    m_start->setEnabled(!m_running && !m_path->text().trimmed().isEmpty());
}

void ExportDialog::setRunning(bool running)
{
    m_running = running;
    for (QWidget *field : QList<QWidget *>{m_format, m_rows, m_path, m_browse})
        field->setEnabled(!running);
    m_progress->setVisible(running);
    m_close->setText(running ? tr("S&top") : tr("C&lose"));
    refresh();
}

void ExportDialog::start()
{
    m_notice->hide();
    m_state->hide();
    m_stop = CancelToken();
    m_progress->setRange(0, 0);
    setRunning(true);
    m_close->setFocus(Qt::OtherFocusReason);
    const auto progress = [dialog = QPointer(this)](const ExportProgress &now) {
        if (!dialog)
            return;
        dialog->m_progress->setRange(0, 1000);
        dialog->m_progress->setValue(now.allMessages > 0 ? static_cast<int>(std::min<qint64>(
                                                               1000, 1000 * now.messages / now.allMessages))
                                                         : 1000);
    };
    if (isPack()) {
        onDone(this,
               m_source.pack(m_offer.tenant, m_offer.contact, m_offer.zone,
                             QDir::fromNativeSeparators(m_path->text().trimmed()), m_stop),
               [this](const Result<QString> &path) {
                   finished(path, path ? tr("Written: %1").arg(QDir::toNativeSeparators(*path)) : QString());
               });
        return;
    }
    onDone(this, m_source.write(request(), progress, m_stop), [this](const Result<ExportOutcome> &outcome) {
        finished(outcome, outcome ? tr("Written: %1, with %2 messages of %3 conversations.")
                                        .arg(QDir::toNativeSeparators(outcome->path),
                                             locale().toString(outcome->messages),
                                             locale().toString(outcome->conversations))
                                  : QString());
    });
}

template<typename T> void ExportDialog::finished(const Result<T> &outcome, const QString &done)
{
    setRunning(false);
    if (outcome) {
        m_state->setText(done);
        m_state->show();
        m_close->setDefault(true);
        m_close->setFocus(Qt::OtherFocusReason);
    } else if (outcome.error().code == Error::Code::Cancelled) {
        m_state->setText(tr("Stopped. No file was written."));
        m_state->show();
    } else {
        m_notice->showError(tr("The file could not be written."), outcome.error());
    }
}

void ExportDialog::reject()
{
    if (m_running)
        m_stop.cancel(); // it answers when nothing of the file is left
    else
        WholeDialog::reject();
}

} // namespace chatflow
