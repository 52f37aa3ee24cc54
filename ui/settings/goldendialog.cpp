// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/goldendialog.h"

#include "widgets/formfield.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

enum GoldenField { TextField, ContainsField, ContainsNotField, LanguageField, MinField, MaxField, NoteField };
constexpr int mostCharactersExpected = 100'000;
constexpr int goldenWidth = 560;

QPlainTextEdit *linesField(const QString &name, int lines, QWidget *parent)
{
    auto *field = new QPlainTextEdit(parent);
    field->setObjectName(name);
    field->setTabChangesFocus(true);
    const int margin = 2 * (field->frameWidth() + static_cast<int>(field->document()->documentMargin()));
    field->setFixedHeight(lines * field->fontMetrics().lineSpacing() + margin);
    return field;
}

QStringList linesOf(const QPlainTextEdit &field)
{
    QStringList lines;
    const QStringList all = field.toPlainText().split(u'\n');
    for (const QString &line : all) {
        if (!line.trimmed().isEmpty())
            lines.append(line.trimmed());
    }
    return lines;
}

} // namespace

GoldenDialog::GoldenDialog(const GoldenQuestion &question, QWidget *parent)
    : WholeDialog(parent)
    , m_id(question.id)
    , m_text(linesField(u"goldenText"_s, 2, this))
    , m_contains(linesField(u"goldenContains"_s, 3, this))
    , m_containsNot(linesField(u"goldenContainsNot"_s, 3, this))
    , m_language(new QComboBox(this))
    , m_minLength(new QSpinBox(this))
    , m_maxLength(new QSpinBox(this))
    , m_note(linesField(u"goldenNote"_s, 2, this))
    , m_save(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(u"goldenDialog"_s);
    setModal(true);
    setMinimumWidth(goldenWidth);
    m_language->setObjectName(u"goldenLanguage"_s);
    m_minLength->setObjectName(u"goldenMin"_s);
    m_maxLength->setObjectName(u"goldenMax"_s);
    m_save->setObjectName(u"goldenSave"_s);
    m_cancel->setObjectName(u"goldenCancel"_s);
    m_save->setProperty("primary", true);
    m_save->setDefault(true);
    m_cancel->setAutoDefault(false);
    for (const QString &code : {u""_s, u"es"_s, u"pt"_s, u"en"_s})
        m_language->addItem(QString(), code);
    for (QSpinBox *length : {m_minLength, m_maxLength})
        length->setRange(0, mostCharactersExpected);

    m_text->setPlainText(question.text);
    m_contains->setPlainText(question.expectations.contains.join(u'\n'));
    m_containsNot->setPlainText(question.expectations.containsNot.join(u'\n'));
    m_language->setCurrentIndex(std::max(0, m_language->findData(question.expectations.language)));
    m_minLength->setValue(question.expectations.minLength.value_or(0));
    m_maxLength->setValue(question.expectations.maxLength.value_or(0));
    m_note->setPlainText(question.note);

    for (QWidget *field : std::initializer_list<QWidget *>{m_text, m_contains, m_containsNot, m_language,
                                                           m_minLength, m_maxLength, m_note})
        m_fields.append(new FormField(field, this));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(space::l, space::l, space::l, space::l);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::m);
    grid->addWidget(m_fields.at(TextField), 0, 0, 1, 2);
    grid->addWidget(m_fields.at(ContainsField), 1, 0);
    grid->addWidget(m_fields.at(ContainsNotField), 1, 1);
    grid->addWidget(m_fields.at(LanguageField), 2, 0, 1, 2);
    grid->addWidget(m_fields.at(MinField), 3, 0);
    grid->addWidget(m_fields.at(MaxField), 3, 1);
    grid->addWidget(m_fields.at(NoteField), 4, 0, 1, 2);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    grid->addLayout(buttons, 5, 0, 1, 2);

    connect(m_text, &QPlainTextEdit::textChanged, this, &GoldenDialog::judge);
    for (QSpinBox *length : {m_minLength, m_maxLength})
        connect(length, &QSpinBox::valueChanged, this, &GoldenDialog::judge);
    connect(m_save, &QPushButton::clicked, this, &GoldenDialog::tryToAccept);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
}

GoldenQuestion GoldenDialog::question() const
{
    const auto length = [](const QSpinBox &field) {
        return field.value() > 0 ? std::optional(field.value()) : std::nullopt;
    };
    return {.id = m_id,
            .text = m_text->toPlainText().trimmed(),
            .expectations = {.contains = linesOf(*m_contains),
                             .containsNot = linesOf(*m_containsNot),
                             .language = m_language->currentData().toString(),
                             .minLength = length(*m_minLength),
                             .maxLength = length(*m_maxLength)},
            .note = m_note->toPlainText().trimmed()};
}

void GoldenDialog::judge()
{
    const GoldenQuestion now = question();
    m_fields.at(TextField)->setProblem(now.text.isEmpty() ? tr("Write what a contact would ask.")
                                                          : QString());
    const auto fits = now.expectations.validate();
    const bool lengths = !fits && fits.error().context.value(u"field"_s) == u"max_length";
    m_fields.at(MaxField)->setProblem(lengths ? tr("This is less than the least.") : QString());
}

void GoldenDialog::tryToAccept()
{
    judge();
    for (FormField *field : std::as_const(m_fields)) {
        field->touch();
        if (!field->problem().isEmpty()) {
            field->field()->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    accept();
}

void GoldenDialog::retranslate()
{
    setWindowTitle(m_id ? tr("Golden question") : tr("New golden question"));
    m_fields.at(TextField)->setLabel(tr("&Question"));
    m_fields.at(ContainsField)->setLabel(tr("The answer &says"));
    m_fields.at(ContainsField)->setHint(tr("Each on a line of its own; all of them."));
    m_fields.at(ContainsNotField)->setLabel(tr("It does &not say"));
    m_fields.at(ContainsNotField)->setHint(tr("Each on a line of its own; none of them."));
    m_fields.at(LanguageField)->setLabel(tr("&Language of the answer"));
    m_fields.at(MinField)->setLabel(tr("At l&east this long"));
    m_fields.at(MaxField)->setLabel(tr("At &most this long"));
    m_fields.at(NoteField)->setLabel(tr("N&ote"));
    m_language->setItemText(0, tr("Any"));
    m_language->setItemText(1, tr("Spanish"));
    m_language->setItemText(2, tr("Portuguese"));
    m_language->setItemText(3, tr("English"));
    for (QSpinBox *length : {m_minLength, m_maxLength}) {
        length->setSpecialValueText(tr("Any length"));
        length->setSuffix(tr(" characters"));
    }
    m_save->setText(tr("Save"));
    m_cancel->setText(tr("Cancel"));
    judge();
}

void GoldenDialog::changeEvent(QEvent *event)
{
    WholeDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace chatflow
