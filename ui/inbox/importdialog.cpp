// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/importdialog.h"

#include "widgets/formfield.h"
#include "widgets/noticebar.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int importDialogWidth = 480;

QLabel *importText(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

struct ReadChat {
    ChatFile file;
    ChatText chat;
};

QFuture<Result<ReadChat>> chatAt(const QString &path)
{
    return QtConcurrent::run([path]() -> Result<ReadChat> {
        auto file = ChatFile::read(path);
        if (!file)
            return fail(file.error());
        auto chat = ChatText::parse(file->text);
        if (!chat)
            return fail(chat.error());
        return ReadChat{std::move(*file), std::move(*chat)};
    });
}

} // namespace

ImportDialog::ImportDialog(RecordsSource &source, ImportPlace place, QWidget *parent)
    : WholeDialog(parent)
    , m_source(source)
    , m_place(std::move(place))
    , m_notice(new NoticeBar(this))
    , m_text(importText(u"importText"_s, this))
    , m_path(new QLineEdit(this))
    , m_browse(new QPushButton(tr("&Choose…"), this))
    , m_preview(importText(u"importPreview"_s, this))
    , m_order(new QComboBox(this))
    , m_orderField(new FormField(m_order, this))
    , m_us(new QComboBox(this))
    , m_usField(new FormField(m_us, this))
    , m_phone(new QLineEdit(m_place.phone, this))
    , m_phoneField(new FormField(m_phone, this))
    , m_instance(new QComboBox(this))
    , m_instanceField(new FormField(m_instance, this))
    , m_progress(new QProgressBar(this))
    , m_state(importText(u"importState"_s, this))
    , m_start(new QPushButton(tr("&Import"), this))
    , m_close(new QPushButton(this))
{
    setObjectName(u"importDialog"_s);
    setWindowTitle(tr("Import a chat from WhatsApp"));
    m_text->setText(
        tr("On the telephone, open the chat and choose More, Export chat. Here, choose the text or ZIP file "
           "that comes of it. What is imported is for people: the AI neither answers it nor "
           "is told of it, and it counts nowhere."));
    m_path->setObjectName(u"importPath"_s);
    m_path->setReadOnly(true);
    m_browse->setObjectName(u"importBrowse"_s);
    m_browse->setAutoDefault(false);
    m_order->setObjectName(u"importOrder"_s);
    m_us->setObjectName(u"importUs"_s);
    m_phone->setObjectName(u"importPhone"_s);
    m_instance->setObjectName(u"importInstance"_s);
    m_progress->setObjectName(u"importProgress"_s);
    m_progress->setAccessibleName(tr("Progress"));
    m_start->setObjectName(u"importStart"_s);
    m_start->setProperty("primary", true);
    m_start->setDefault(true);
    m_close->setObjectName(u"importClose"_s);
    m_close->setAutoDefault(false);
    auto *pathField = new FormField(m_path, this);
    pathField->setLabel(tr("&File"));
    pathField->addBeside(m_browse);
    m_orderField->setLabel(tr("&Dates in the file"));
    m_orderField->setHint(tr("They can be read in two ways, and the file does not say how."));
    m_usField->setLabel(tr("The &business is"));
    m_phoneField->setLabel(tr("The contact's nu&mber"));
    m_phoneField->setHint(tr("With the country's code, like +54 9 11 5555 0142."));
    m_instanceField->setLabel(tr("&Number of the business"));
    for (QComboBox *box : {m_order, m_us, m_instance}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(20);
    }
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_start);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    for (QWidget *part : QList<QWidget *>{m_notice, m_text, pathField, m_preview, m_orderField, m_usField,
                                          m_phoneField, m_instanceField, m_progress, m_state})
        column->addWidget(part);
    column->addStretch(1);
    column->addLayout(buttons);
    setMinimumWidth(importDialogWidth);
    m_notice->hide();
    m_state->hide();

    connect(m_browse, &QPushButton::clicked, this, &ImportDialog::chooseFile);
    connect(m_order, &QComboBox::activated, this, &ImportDialog::orderChosen);
    connect(m_us, &QComboBox::currentIndexChanged, this, &ImportDialog::refresh);
    connect(m_phone, &QLineEdit::textChanged, this, [this] {
        m_phoneField->setProblem({});
        refresh();
    });
    connect(m_start, &QPushButton::clicked, this, &ImportDialog::start);
    connect(m_close, &QPushButton::clicked, this, &ImportDialog::reject);
    onDone(this, m_source.instances(m_place.tenant), [this](const Result<QList<Instance>> &instances) {
        if (!instances)
            return m_notice->showError(tr("The numbers of the business could not be read."),
                                       instances.error());
        for (const Instance &instance : *instances)
            m_instance->addItem(instance.name, instance.id.value());
        refresh();
    });
    onDone(this, m_source.keptDays(m_place.tenant), [this](const Result<int> &days) {
        m_keptDays = days.value_or(0);
        refresh();
    });
    refresh();
}

ImportDialog::~ImportDialog()
{
    m_stop.cancel();
}

void ImportDialog::chooseFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    auto *dialog =
        new QFileDialog(this, tr("Import a chat from WhatsApp"), folder, tr("Exported chats (*.txt *.zip)"));
    dialog->setObjectName(u"importFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportDialog::read);
    dialog->open();
}

void ImportDialog::read(const QString &path)
{
    m_path->setText(QDir::toNativeSeparators(path));
    m_notice->hide();
    m_state->hide();
    m_chat.reset();
    refresh();
    onDone(this, chatAt(path), [this, question = ++m_question](const Result<ReadChat> &read) {
        if (question != m_question)
            return;
        if (!read)
            return showChat(fail(read.error()));
        m_file = std::make_shared<const ChatFile>(read->file);
        m_order->clear();
        for (const DateOrder order : read->chat.possibleOrders)
            m_order->addItem(order == DateOrder::DayFirst     ? tr("day, month, year")
                             : order == DateOrder::MonthFirst ? tr("month, day, year")
                                                              : tr("year, month, day"),
                             static_cast<int>(order));
        if (read->chat.isAmbiguous())
            m_order->setCurrentIndex(-1); // nobody guesses it
        showChat(read->chat);
    });
}

void ImportDialog::orderChosen()
{
    const auto order = static_cast<DateOrder>(m_order->currentData().toInt());
    const QFuture<Result<ChatText>> reading =
        QtConcurrent::run([file = m_file, order] { return ChatText::parse(file->text, order); });
    onDone(this, reading, [this, question = ++m_question](const Result<ChatText> &chat) {
        if (question == m_question)
            showChat(chat);
    });
}

void ImportDialog::showChat(const Result<ChatText> &chat)
{
    if (!chat) {
        m_chat.reset();
        refresh();
        if (chat.error().code == Error::Code::InvalidArgument)
            m_notice->showText(
                NoticeBar::Tone::Danger,
                tr("This is no chat that WhatsApp exported. It should be a text file with a date before "
                   "each message, or a ZIP file with one in it."));
        else
            m_notice->showError(tr("The file could not be read."), chat.error());
        return;
    }
    const QString us = m_us->currentText();
    m_chat = std::make_shared<const ChatText>(*chat);
    m_us->clear();
    m_us->addItems(chat->authors);
    m_us->setCurrentIndex(m_us->findText(us)); // -1 = to be chosen
    if (chat->authors.size() > 2)
        m_notice->showText(NoticeBar::Tone::Danger,
                           tr("More than two people write in this chat: groups cannot be imported."));
    refresh();
}

QString ImportDialog::previewText() const
{
    if (!m_chat)
        return {};
    const QString count = tr("%n message(s)", nullptr,
                             static_cast<int>(std::min<qsizetype>(m_chat->messages(), 1'000'000'000)));
    if (m_order->currentIndex() < 0 || m_chat->entries.isEmpty())
        return count;
    //: %1 is "12 messages", %2 and %3 are days
    QString text =
        tr("%1, from %2 to %3.")
            .arg(count, locale().toString(m_chat->entries.constFirst().at.date(), QLocale::LongFormat),
                 locale().toString(m_chat->entries.constLast().at.date(), QLocale::LongFormat));
    if (!m_file->media.isEmpty())
        text += u' ' + tr("With %n file(s).", nullptr, static_cast<int>(m_file->media.size()));
    if (m_keptDays > 0)
        text += u' ' + tr("This business keeps messages for %n day(s): older ones are removed again.",
                          nullptr, m_keptDays);
    return text;
}

void ImportDialog::refresh()
{
    const bool read = m_chat != nullptr;
    m_preview->setText(previewText());
    m_preview->setVisible(read);
    m_orderField->setVisible(read && m_order->count() > 1);
    m_usField->setVisible(read);
    m_phoneField->setVisible(read);
    m_instanceField->setVisible(read && m_instance->count() > 1);
    m_progress->setVisible(m_running);
    for (QWidget *field : QList<QWidget *>{m_browse, m_order, m_us, m_phone, m_instance})
        field->setEnabled(!m_running);
    m_close->setText(m_running ? tr("S&top") : tr("C&lose"));
    m_start->setEnabled(read && !m_running && m_order->currentIndex() >= 0 && m_us->currentIndex() >= 0 &&
                        m_chat->authors.size() <= 2 && m_instance->count() > 0 &&
                        !m_phone->text().trimmed().isEmpty());
}

void ImportDialog::start()
{
    m_running = true;
    m_stop = CancelToken();
    m_notice->hide();
    m_state->hide();
    m_progress->setRange(0, static_cast<int>(std::min<qsizetype>(m_chat->messages(), 1'000'000'000)));
    m_progress->setValue(0);
    refresh();
    m_close->setFocus(Qt::OtherFocusReason);
    const ChatImportRequest request{.tenant = m_place.tenant,
                                    .instance = InstanceId(m_instance->currentData().toLongLong()),
                                    .phone = m_phone->text(),
                                    .us = m_us->currentText(),
                                    .zone = m_place.zone,
                                    .chat = m_chat,
                                    .file = m_file};
    const auto progress = [dialog = QPointer(this)](qint64 done) {
        if (dialog)
            dialog->m_progress->setValue(
                static_cast<int>(std::min<qint64>(done, dialog->m_progress->maximum())));
    };
    onDone(this, m_source.importChat(request, progress, m_stop),
           [this](const Result<ChatImportOutcome> &outcome) { finished(outcome); });
}

void ImportDialog::finished(const Result<ChatImportOutcome> &outcome)
{
    m_running = false;
    refresh();
    const auto number = [](qint64 count) { return static_cast<int>(std::min<qint64>(count, 1'000'000'000)); };
    if (outcome) {
        QStringList said{tr("%n message(s) were added.", nullptr, number(outcome->added))};
        if (outcome->known > 0)
            said << tr("%n were there already.", nullptr, number(outcome->known));
        if (outcome->files > 0)
            said << tr("%n file(s) were kept.", nullptr, number(outcome->files));
        m_state->setText(said.join(u' '));
        m_state->show();
    } else if (outcome.error().code == Error::Code::Cancelled) {
        m_state->setText(
            tr("Stopped. What was imported until then stays; importing the file again goes on with it."));
        m_state->show();
    } else if (outcome.error().code == Error::Code::InvalidArgument) {
        m_phoneField->setProblem(tr("This is no telephone number with its country's code."));
        m_phoneField->touch();
    } else {
        m_notice->showError(tr("The chat could not be imported."), outcome.error());
    }
}

void ImportDialog::reject()
{
    if (m_running)
        m_stop.cancel();
    else
        WholeDialog::reject();
}

} // namespace chatflow
