// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/promptpreviewpane.h"

#include "base/moneytext.h"
#include "settings/promptview.h"
#include "settings/tokenbar.h"
#include "widgets/noticebar.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatflow
{

PromptPreviewPane::PromptPreviewPane(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit(this))
    , m_phone(new QLineEdit(this))
    , m_question(new QLineEdit(this))
    , m_nameLabel(new QLabel(this))
    , m_phoneLabel(new QLabel(this))
    , m_questionLabel(new QLabel(this))
    , m_notice(new NoticeBar(this))
    , m_bar(new TokenBar(this))
    , m_total(new QLabel(this))
    , m_parts(new QLabel(this))
    , m_hidden(new QLabel(this))
    , m_view(new PromptView(this))
{
    setObjectName(u"promptPreview"_s);
    m_name->setObjectName(u"sampleName"_s);
    m_phone->setObjectName(u"samplePhone"_s);
    m_question->setObjectName(u"sampleQuestion"_s);
    m_total->setObjectName(u"previewTokens"_s);
    m_parts->setObjectName(u"previewParts"_s);
    m_hidden->setObjectName(u"previewHidden"_s);
    m_notice->setDismissible(false);
    m_notice->hide();
    m_nameLabel->setBuddy(m_name);
    m_phoneLabel->setBuddy(m_phone);
    m_questionLabel->setBuddy(m_question);
    for (QLabel *label : {m_total, m_parts, m_hidden}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    for (QLineEdit *field : {m_name, m_phone, m_question})
        connect(field, &QLineEdit::textChanged, this, &PromptPreviewPane::sampleChanged);

    auto *sample = new QGridLayout;
    sample->setHorizontalSpacing(space::s);
    sample->setVerticalSpacing(space::xs);
    sample->addWidget(m_nameLabel, 0, 0);
    sample->addWidget(m_phoneLabel, 0, 1);
    sample->addWidget(m_name, 1, 0);
    sample->addWidget(m_phone, 1, 1);
    sample->addWidget(m_questionLabel, 2, 0, 1, 2);
    sample->addWidget(m_question, 3, 0, 1, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::s, space::s, space::s, space::s);
    column->setSpacing(space::s);
    column->addLayout(sample);
    column->addWidget(m_total);
    column->addWidget(m_bar);
    column->addWidget(m_parts);
    column->addWidget(m_hidden);
    column->addWidget(m_notice);
    column->addWidget(m_view, 1);
    retranslate();
}

ContactVariables PromptPreviewPane::contact() const
{
    return {.name = m_name->text().trimmed(), .phone = m_phone->text().trimmed()};
}

QString PromptPreviewPane::question() const
{
    return m_question->text();
}

void PromptPreviewPane::imagine(const ContactVariables &contact, const QString &question)
{
    m_name->setText(contact.name);
    m_phone->setText(contact.phone);
    m_question->setText(question.simplified());
}

void PromptPreviewPane::focusQuestion()
{
    m_question->setFocus(Qt::OtherFocusReason);
}

void PromptPreviewPane::clear()
{
    {
        const QSignalBlocker quiet(this);
        imagine({}, {});
    }
    m_shown = false;
    m_tokens = {};
    m_cost.reset();
    m_calibration.reset();
    m_bar->setTokens({});
    m_view->setPrompt({});
    m_view->setEnabled(true);
    m_notice->hide();
    tell();
}

void PromptPreviewPane::setPreview(const PromptPreview &preview, const std::optional<Money> &cost)
{
    m_shown = true;
    m_tokens = preview.tokens;
    m_cost = cost;
    m_bar->setTokens(m_tokens);
    m_view->setPrompt(preview.composed.prompt);
    m_view->setEnabled(true);
    if (preview.instructionsCut)
        m_notice->showText(
            NoticeBar::Tone::Warning,
            tr("This flow is told everything in the question, and a question may not be longer "
               "than 8 KB: the end of the prompt is cut off. Shorten it, or open a better way "
               "for the variables under “Flowise”."));
    else if (preview.questionCut)
        m_notice->showText(NoticeBar::Tone::Warning,
                           tr("A question may not be longer than 8 KB: its end is cut off."));
    else
        m_notice->hide();
    tell();
}

void PromptPreviewPane::showFault(const Error &error)
{
    m_view->setEnabled(false);
    if (error.code == Error::Code::InvalidArgument)
        m_notice->showText(NoticeBar::Tone::Danger, error.context.value(u"reason"_s));
    else
        m_notice->showError(tr("There is no preview now."), error);
}

void PromptPreviewPane::setCalibration(const std::optional<FlowCalibration> &calibration)
{
    m_calibration = calibration;
    tell();
}

void PromptPreviewPane::tell()
{
    const QLocale locale;
    const auto number = [&locale](qint64 tokens) { return locale.toString(tokens); };
    const qint64 total = m_tokens.total() + (m_calibration ? m_calibration->hiddenTokens() : 0);
    QString text;
    if (m_shown && m_calibration)
        text = tr("About %n token(s)", nullptr, static_cast<int>(total));
    else if (m_shown)
        text = tr("%n token(s)", nullptr, static_cast<int>(total));
    if (m_cost)
        //: %1 is "466 tokens", %2 an amount of money
        text = tr("%1, about %2 without the answer").arg(text, localeText(*m_cost, locale));
    m_total->setText(text);
    m_total->setFont(strongFont(font()));
    m_parts->setText(m_shown ? tr("Template %1 · variables %2 · history %3 · question %4")
                                   .arg(number(m_tokens.instructions), number(m_tokens.variables),
                                        number(m_tokens.history), number(m_tokens.question))
                             : QString());
    m_bar->setAccessibleName(m_parts->text());
    if (m_calibration) {
        const QDate day = toDateTime(m_calibration->at).toLocalTime().date();
        //: %1 is a number of tokens, %2 a day
        m_hidden->setText(
            tr("The flow itself adds about %1, measured on %2.")
                .arg(number(m_calibration->hiddenTokens()), locale.toString(day, QLocale::ShortFormat)));
    }
    m_hidden->setVisible(m_calibration.has_value());
    const Colors colors = colorsFor(palette());
    setTextColor(*m_parts, colors.subtle);
    setTextColor(*m_hidden, colors.subtle);
}

void PromptPreviewPane::retranslate()
{
    m_nameLabel->setText(tr("Name of the contact"));
    m_phoneLabel->setText(tr("Phone"));
    m_questionLabel->setText(tr("What the contact asks"));
    m_name->setPlaceholderText(tr("Ana"));
    m_phone->setPlaceholderText(u"5215550001"_s);
    m_question->setPlaceholderText(tr("Are you open today?"));
    m_view->setAccessibleName(tr("The prompt as the flow gets it"));
    tell();
}

void PromptPreviewPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        tell();
}

} // namespace chatflow
