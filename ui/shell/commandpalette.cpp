// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/commandpalette.h"

#include "base/errortext.h"
#include "shell/layoutmemory.h"
#include "shell/palettedelegate.h"
#include "shell/palettematch.h"
#include "widgets/searchfield.h"
#include "widgets/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr int paletteWidth = 620;
constexpr int paletteHeight = 440;
constexpr int findsEach = 8;     ///< shown of a source, while several are asked
constexpr int findsAsked = 50;   ///< of which those used lately come first
constexpr int findsAlone = 1000; ///< of a source that is asked alone
constexpr qsizetype recentKept = 12;
constexpr qsizetype recentShown = 6;
constexpr int pageOfFinds = 8;
const auto recentKey = u"palette/recent"_s;
} // namespace

CommandPalette::CommandPalette(LayoutMemory &layout, QWidget *parent)
    : QFrame(parent)
    , m_layout(layout)
    , m_recent(layout.value(recentKey).toStringList())
    , m_field(new SearchField(SearchField::Clearing::None, this))
    , m_view(new QListView(this))
    , m_nothing(new QLabel(this))
{
    setObjectName(u"commandPalette"_s);
    m_field->setObjectName(u"paletteField"_s);
    m_field->setFrame(false);
    m_field->setTextMargins(space::xs, space::s, space::xs, space::s);
    m_field->installEventFilter(this);
    m_view->setObjectName(u"paletteFinds"_s);
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new PaletteDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::NoFocus); // the arrow keys work from the field
    m_view->setMouseTracking(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing->setObjectName(u"paletteNothing"_s);
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setContentsMargins(space::l, space::xl, space::l, space::xl);
    m_nothing->hide();
    setFocusProxy(m_field);
    auto *line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::s, space::xs, space::s, space::s);
    column->setSpacing(0);
    column->addWidget(m_field);
    column->addWidget(line);
    column->addSpacing(space::xs);
    column->addWidget(m_nothing, 1);
    column->addWidget(m_view, 1);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::ask);
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (const PaletteItem *item = m_model.item(index.row()))
            run(*item);
    });
    retranslate();
}

QSize CommandPalette::sizeHint() const
{
    return {paletteWidth, paletteHeight};
}

void CommandPalette::begin(const QList<PaletteSource *> &sources, const QString &placeholder)
{
    m_sources = sources;
    m_field->setPlaceholderText(placeholder);
    m_field->setAccessibleName(placeholder);
    m_model.setGroups({});
    const bool asks = !m_field->text().isEmpty(); // clearing asks by itself
    m_field->clear();
    if (!asks)
        ask();
}

void CommandPalette::end()
{
    ++m_question;
    m_sources.clear();
    m_answers.clear();
    m_waiting = 0;
    m_enterWaits = false;
    m_model.setGroups({});
}

void CommandPalette::ask()
{
    const int question = ++m_question;
    m_answers.clear();
    m_shown = false;
    m_enterWaits = false;
    m_waiting = static_cast<int>(m_sources.size());
    const QString text = m_field->text().trimmed();
    for (const PaletteSource *source : std::as_const(m_sources))
        m_answers.append({.heading = source->heading(), .finds = {}});
    for (qsizetype i = 0; i < m_sources.size(); ++i) {
        const int limit = m_sources.size() == 1 || text.isEmpty() ? findsAlone : findsAsked;
        onDone(this, m_sources.at(i)->find(text, limit),
               [this, question, i](const Result<QList<PaletteItem>> &finds) {
                   if (question == m_question)
                       answered(i, finds);
               });
    }
}

void CommandPalette::answered(qsizetype source, const Result<QList<PaletteItem>> &finds)
{
    m_answers[source].finds = finds;
    --m_waiting;
    // What is shown of the question before stays until there is something to put in its place.
    if ((finds && !finds->isEmpty()) || m_shown || m_waiting == 0)
        showFinds();
    if (m_waiting == 0 && std::exchange(m_enterWaits, false))
        choose();
}

QList<PaletteModel::Group> CommandPalette::groups() const
{
    const QString text = m_field->text().trimmed();
    const auto recency = [this](const PaletteItem &item) {
        const qsizetype place = item.id.isEmpty() ? -1 : m_recent.indexOf(item.id);
        return place < 0 ? recentKept : place;
    };
    QList<PaletteModel::Group> groups;
    PaletteModel::Group recent{.heading = tr("Recent"), .items = {}, .failure = {}};
    for (const Answer &answer : m_answers) {
        if (!answer.finds)
            continue;
        PaletteModel::Group group{.heading = answer.heading, .items = {}, .failure = {}};
        if (!*answer.finds) {
            group.failure = errorText(answer.finds->error()).oneLine();
            groups.append(group);
            continue;
        }
        group.items = **answer.finds;
        if (text.isEmpty() && m_sources.size() > 1) {
            for (const PaletteItem &item : std::as_const(group.items)) {
                if (recency(item) < recentKept)
                    recent.items.append(item);
            }
            group.items.removeIf([&](const PaletteItem &item) { return recency(item) < recentKept; });
            group.items = group.items.first(std::min<qsizetype>(group.items.size(), findsEach));
        } else {
            std::ranges::stable_sort(group.items, [&](const PaletteItem &a, const PaletteItem &b) {
                const bool ranked = !a.id.isEmpty() && !b.id.isEmpty() &&
                                    paletteMatch(text, a.title) == paletteMatch(text, b.title);
                return ranked && recency(a) < recency(b);
            });
            if (m_sources.size() > 1)
                group.items = group.items.first(std::min<qsizetype>(group.items.size(), findsEach));
        }
        groups.append(group);
    }
    std::ranges::stable_sort(recent.items, {}, recency);
    recent.items = recent.items.first(std::min(recent.items.size(), recentShown));
    groups.prepend(recent);
    return groups;
}

void CommandPalette::showFinds()
{
    const PaletteItem *chosen = m_model.item(m_view->currentIndex().row());
    const std::optional<PaletteItem> before =
        m_shown && chosen ? std::optional<PaletteItem>(*chosen) : std::nullopt;
    m_model.setGroups(groups());
    // An answer that comes late must not push what Enter would run from under the finger.
    const int kept = before ? m_model.rowOf(*before) : -1;
    select(kept >= 0 ? kept : m_model.firstItem());
    m_shown = true;
    const bool nothing = m_model.rowCount() == 0;
    m_nothing->setVisible(nothing && m_waiting == 0);
    m_view->setVisible(!m_nothing->isVisibleTo(this));
    if (kept < 0)
        m_view->scrollToTop();
}

void CommandPalette::select(int row)
{
    const QModelIndex index = m_model.index(row);
    m_view->setCurrentIndex(index);
    if (!index.isValid())
        return;
    m_view->scrollTo(index);
    m_field->setAccessibleDescription(index.data(Qt::AccessibleTextRole).toString());
}

void CommandPalette::move(int step)
{
    int row = m_view->currentIndex().row();
    for (int i = 0; i < std::abs(step); ++i) {
        const int next = m_model.nextItem(row, step > 0 ? 1 : -1);
        if (next < 0)
            break;
        row = next;
    }
    select(row);
}

void CommandPalette::choose()
{
    if (!m_shown) {
        m_enterWaits = m_waiting > 0;
        return;
    }
    if (const PaletteItem *item = m_model.item(m_view->currentIndex().row()))
        run(*item);
}

void CommandPalette::run(PaletteItem item)
{
    if (!item.id.isEmpty()) {
        m_recent.removeAll(item.id);
        m_recent.prepend(item.id);
        m_recent = m_recent.first(std::min(m_recent.size(), recentKept));
        m_layout.remember(recentKey, m_recent);
    }
    Q_EMIT finished(); // closed first: what is run may move the focus
    if (item.run)
        item.run();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_PageDown:
        move(pageOfFinds);
        return true;
    case Qt::Key_PageUp:
        move(-pageOfFinds);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    case Qt::Key_Escape:
        Q_EMIT finished();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

void CommandPalette::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CommandPalette::retranslate()
{
    setAccessibleName(tr("Search and commands"));
    m_view->setAccessibleName(tr("Found"));
    m_nothing->setText(tr("Nothing was found. Try fewer or other words."));
}

} // namespace chatflow
