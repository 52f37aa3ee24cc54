// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/firstmessagestep.h"

#include "storage/changefeed.h"
#include "widgets/connectionbar.h"
#include "widgets/noticebar.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHash>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr milliseconds gatherFor{80};
constexpr int indent = 48;

/// A line of a conversation on a ground of its own.
QLabel *bubble(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAutoFillBackground(true);
    label->setMargin(space::m);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->hide();
    return label;
}

void setGround(QLabel &label, const QColor &ground, const QColor &text)
{
    QPalette palette;
    palette.setColor(QPalette::Window, ground);
    palette.setColor(QPalette::WindowText, text);
    label.setPalette(palette);
}

} // namespace

FirstMessageStep::FirstMessageStep(TenantSetup &setup, QWidget *parent)
    : QWidget(parent)
    , m_setup(setup)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_question(bubble(u"firstQuestion"_s, this))
    , m_answer(bubble(u"firstAnswer"_s, this))
    , m_waiting(new QProgressBar(this))
    , m_notice(new NoticeBar(this))
    , m_connections(new ConnectionBar(this))
{
    setObjectName(u"firstMessageStep"_s);
    m_title->setObjectName(u"firstMessageTitle"_s);
    m_text->setObjectName(u"firstMessageText"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_waiting->setRange(0, 0);
    m_waiting->setTextVisible(false);
    m_waiting->setFixedHeight(space::xs);
    m_notice->setDismissible(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_waiting);
    column->addSpacing(space::s);
    auto *left = new QHBoxLayout;
    left->addWidget(m_question, 1);
    left->addSpacing(indent);
    column->addLayout(left);
    auto *right = new QHBoxLayout;
    right->addSpacing(indent);
    right->addWidget(m_answer, 1);
    column->addLayout(right);
    column->addStretch(1);
    column->addWidget(m_notice);
    column->addWidget(m_connections);
    m_gather.setSingleShot(true);
    m_gather.setInterval(gatherFor);
    connect(&m_gather, &QTimer::timeout, this, &FirstMessageStep::read);
    connect(&setup.changes(), &ChangeFeed::changed, this, &FirstMessageStep::applyChanges);
    connect(&setup.changes(), &ChangeFeed::lost, this, &FirstMessageStep::read);
    connect(m_connections, &ConnectionBar::problemChanged, this, &FirstMessageStep::refresh);
}

void FirstMessageStep::watch(const Tenant &tenant, const QString &phone, bool withNumber)
{
    m_tenant = tenant;
    m_phone = phone;
    m_withNumber = withNumber;
    refresh();
    if (withNumber)
        read();
}

void FirstMessageStep::applyChanges(const QList<Change> &changes)
{
    const bool ours = std::ranges::any_of(
        changes, [this](const Change &change) { return m_tenant.id && change.tenant == m_tenant.id; });
    if (ours && m_withNumber && !m_gather.isActive())
        m_gather.start();
}

void FirstMessageStep::read()
{
    if (!m_withNumber)
        return;
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    onDone(this, m_setup.exchange(m_tenant.id), [this](const Result<FirstExchange> &exchange) {
        m_reading = false;
        arrived(exchange);
        if (std::exchange(m_again, false))
            read();
    });
}

void FirstMessageStep::arrived(const Result<FirstExchange> &exchange)
{
    if (!exchange)
        return; // the next change asks again
    m_exchange = *exchange;
    QHash<InstanceId, QString> names;
    for (const Instance &number : std::as_const(m_exchange.numbers))
        names.insert(number.id, number.name);
    m_connections->setStates(m_exchange.connections, names);
    const auto sent = [](Delivery delivery) {
        return delivery == Delivery::Sent || delivery == Delivery::Delivered || delivery == Delivery::Read;
    };
    const bool now = m_exchange.question && m_exchange.answer && sent(m_exchange.answer->delivery);
    const bool first = now && !m_answered;
    m_answered = m_answered || now;
    refresh();
    if (first)
        Q_EMIT answered();
}

void FirstMessageStep::refresh()
{
    const Colors colors = colorsFor(palette());
    m_title->setFont(titleFont(font()));
    setTextColor(*m_text, colors.subtle);
    setGround(*m_question, colors.bubbleIn, colors.text);
    setGround(*m_answer, colors.bubbleAi, colors.text);
    m_waiting->setVisible(m_withNumber && !m_answered);
    m_waiting->setAccessibleName(tr("Waiting for a message"));
    m_connections->setVisible(m_withNumber);
    if (!m_withNumber) {
        //: %1 is a business
        m_title->setText(tr("%1 is added").arg(m_tenant.name));
        m_text->setText(
            tr("It has no WhatsApp number yet, so nothing comes in. Add one when you have it: edit "
               "the business, “WhatsApp”."));
        m_notice->hide();
        return;
    }
    if (m_answered) {
        //: %1 is a business
        m_title->setText(tr("It works: %1 answers").arg(m_tenant.name));
        m_text->setText(
            tr("The message came in, the chatflow answered, and the answer is on its way. From now on "
               "all conversations are in the inbox."));
    } else {
        const QString number = m_phone.isEmpty() && !m_exchange.numbers.isEmpty()
                                   ? m_exchange.numbers.constFirst().name
                                   : u'+' + m_phone;
        //: %1 is a telephone number
        m_title->setText(tr("Write a WhatsApp message to %1").arg(number));
        m_text->setText(tr("Use another telephone than the one that is connected. The message and its answer "
                           "appear here."));
    }
    m_question->setVisible(m_exchange.question.has_value());
    if (m_exchange.question) {
        //: %1 is a person, %2 what they wrote
        m_question->setText(tr("%1: %2").arg(m_exchange.contact, m_exchange.question->body));
    }
    m_answer->setVisible(m_exchange.answer.has_value());
    if (m_exchange.answer)
        m_answer->setText(m_exchange.answer->body);

    QString problem = m_connections->problem();
    if (m_exchange.waitsForPerson && !m_answered)
        problem =
            tr("The message came in, but the AI could not answer it; it waits for a person in the inbox. %1")
                .arg(problem);
    else if (problem.isEmpty() && !m_setup.answersHere() && !m_answered)
        problem =
            tr("No engine runs in this window. Start one with “chatflow-engine run”, so that messages are "
               "received and answered.");
    m_notice->setVisible(!problem.isEmpty() && !m_answered);
    if (m_notice->isVisibleTo(this))
        m_notice->showText(NoticeBar::Tone::Warning, problem.trimmed());
}

void FirstMessageStep::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace chatflow
