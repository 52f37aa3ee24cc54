// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/threadfinder.h"

#include "base/searchterms.h"
#include "inbox/messagedelegate.h"
#include "inbox/threadview.h"
#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace chatflow
{

ThreadFinder::ThreadFinder(FindSource *source, ThreadView &view, MessageDelegate &delegate, QAction *older,
                           QAction *newer, QWidget *parent)
    : QFrame(parent)
    , m_source(source)
    , m_view(view)
    , m_delegate(delegate)
    , m_older(older)
    , m_newer(newer)
    , m_count(new QLabel(this))
    , m_close(new QToolButton(this))
{
    setObjectName(u"threadFinder"_s);
    m_count->setObjectName(u"hitCount"_s);
    m_count->setTextFormat(Qt::PlainText);
    m_close->setObjectName(u"closeFinder"_s);
    m_close->setIcon(themeIcon(u"close"_s));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::StrongFocus);
    connect(m_close, &QToolButton::clicked, this, [this] {
        m_view.setFocus(Qt::OtherFocusReason);
        finish();
    });
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, space::xs, space::s, space::xs);
    row->setSpacing(space::xs);
    row->addWidget(m_count, 1);
    for (QAction *action : {m_older, m_newer}) {
        auto *button = new QToolButton(this);
        button->setObjectName(action->objectName() + u"Button"_s);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setFocusPolicy(Qt::StrongFocus);
        row->addWidget(button);
    }
    row->addWidget(m_close);
    retranslate();
    finish();
}

void ThreadFinder::show(TenantId tenant, ConversationId conversation, const QString &text, const PageKey &at)
{
    finish();
    const SearchTerms terms = SearchTerms::of(text);
    if (!m_source || terms.isEmpty())
        return;
    m_text = text;
    m_delegate.setHighlight(terms);
    m_view.viewport()->update();
    onDone(this, m_source->placesOf(tenant, conversation, text),
           [this, question = m_question, at](const Result<QList<PageKey>> &places) {
               if (question != m_question)
                   return;
               if (!places) {
                   Q_EMIT failed(places.error());
                   return;
               }
               m_places = *places;
               m_shown = m_places.indexOf(at);
               refresh();
           });
}

void ThreadFinder::finish()
{
    ++m_question;
    m_text.clear();
    m_places.clear();
    m_shown = -1;
    m_delegate.setHighlight({});
    m_view.viewport()->update();
    refresh();
}

void ThreadFinder::goTo(qsizetype place)
{
    if (place < 0 || place >= m_places.size())
        return;
    m_shown = place;
    m_view.goTo(m_places.at(place), ThreadView::Aim::Middle);
    refresh();
}

void ThreadFinder::refresh()
{
    setVisible(!m_places.isEmpty());
    m_older->setEnabled(m_shown + 1 < m_places.size());
    m_newer->setEnabled(m_shown > 0);
    if (m_places.isEmpty())
        return;
    //: Which hit of a search is shown: %1 of %2, of the text %3
    m_count->setText(tr("%1 of %2 for %3")
                         .arg(locale().toString(m_shown + 1), locale().toString(m_places.size()), m_text));
    m_count->setToolTip(m_text);
}

void ThreadFinder::retranslate()
{
    setAccessibleName(tr("Found in this conversation"));
    m_close->setToolTip(tr("Stop marking what was found"));
    m_close->setAccessibleName(m_close->toolTip());
    refresh();
}

void ThreadFinder::paintEvent(QPaintEvent *)
{
    const Colors colors = colorsFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colors.line);
}

} // namespace chatflow
