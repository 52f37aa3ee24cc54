// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/welcomepage.h"

#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QCommandLinkButton>
#include <QEvent>
#include <QIcon>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr int logoSize = 64;
constexpr int choiceIcon = 28;
constexpr int columnWidth = 520;
} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent)
    , m_logo(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
{
    setObjectName(u"welcome"_s);
    m_text->setWordWrap(true);
    m_title->setWordWrap(true);
    m_title->setObjectName(u"welcomeTitle"_s);
    auto *column = new QVBoxLayout;
    column->setSpacing(space::m);
    column->addStretch(2);
    column->addWidget(m_logo);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(space::s);
    const QList<std::pair<QString, QString>> forms{{u"welcomeSandbox"_s, u"sandbox"_s},
                                                   {u"welcomeServers"_s, u"server"_s},
                                                   {u"welcomeTeam"_s, u"team"_s}};
    for (qsizetype i = 0; i < forms.size(); ++i) {
        auto *button = new QCommandLinkButton(this);
        button->setObjectName(forms.at(i).first);
        button->setIcon(themeIcon(forms.at(i).second));
        button->setIconSize(QSize(choiceIcon, choiceIcon));
        button->setMinimumWidth(columnWidth);
        button->setAutoDefault(true); // Enter chooses, as in a dialog
        connect(button, &QAbstractButton::clicked, this,
                [this, i] { Q_EMIT chosen(static_cast<Choice>(i)); });
        column->addWidget(button);
        m_choices.append(button);
    }
    column->addStretch(3);
    auto *row = new QHBoxLayout(this);
    row->addStretch(1);
    row->addLayout(column);
    row->addStretch(1);
    setFocusProxy(m_choices.constFirst());
    retranslate();
}

void WelcomePage::retranslate()
{
    m_logo->setPixmap(
        QIcon(u":/icons/chatflow.svg"_s).pixmap(QSize(logoSize, logoSize), devicePixelRatioF()));
    m_title->setText(tr("Welcome to ChatFlow Pro"));
    m_title->setFont(displayFont(font()));
    m_text->setText(tr("WhatsApp conversations answered by your Flowise assistants, watched by people. "
                       "How do you want to begin?"));
    setTextColor(*m_text, colorsFor(palette()).subtle);
    const QList<std::pair<QString, QString>> texts{
        {tr("Try the &sandbox"),
         tr("Simulated servers and contacts on this computer. Costs nothing, and nothing leaves it.")},
        {tr("&Connect my servers"),
         tr("Your Flowise and Evolution servers, for yourself on this computer. Ends with a first answered "
            "message.")},
        {tr("Open a &team workspace"),
         tr("A PostgreSQL database that several people and computers work on together.")}};
    for (qsizetype i = 0; i < texts.size(); ++i) {
        m_choices.at(i)->setText(texts.at(i).first);
        m_choices.at(i)->setDescription(texts.at(i).second);
        m_choices.at(i)->setAccessibleName(QString(texts.at(i).first).remove(u'&'));
        m_choices.at(i)->setAccessibleDescription(texts.at(i).second);
    }
}

void WelcomePage::paintEvent(QPaintEvent *)
{
    // The choices as cards: the style draws them as bare text.
    const Colors colors = colorsFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.line);
    painter.setBrush(colors.surface);
    for (const QCommandLinkButton *choice : std::as_const(m_choices)) {
        painter.drawRoundedRect(QRectF(choice->geometry()).adjusted(-0.5, -0.5, 0.5, 0.5), cornerRadius,
                                cornerRadius);
    }
}

void WelcomePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange ||
        event->type() == QEvent::FontChange)
        retranslate();
}

} // namespace chatflow
