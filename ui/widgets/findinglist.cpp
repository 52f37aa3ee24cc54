// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/findinglist.h"

#include "base/errortext.h"
#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr int findingIconSize = 16;
} // namespace

FindingList::FindingList(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout)
    , m_progress(new QProgressBar(this))
    , m_copy(new QPushButton(this))
{
    setObjectName(u"findings"_s);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(space::xs);
    m_rows->setSpacing(space::s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addLayout(m_rows);
    column->addWidget(m_progress);
    column->addWidget(m_copy, 0, Qt::AlignLeft);
    m_copy->setObjectName(u"findingsCopy"_s);
    m_copy->setFlat(true);
    m_copy->setIcon(themeIcon(u"copy"_s));
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(report());
        m_copy->setText(tr("Copied"));
    });
    retranslate();
    clear();
}

void FindingList::begin()
{
    clear();
    m_running = true;
    m_following = true;
    m_progress->show();
    m_progress->setAccessibleName(tr("Testing the connection"));
    show();
}

void FindingList::add(const Finding &finding)
{
    m_findings.append(finding);
    append(finding);
}

void FindingList::finish(const std::optional<Error> &error)
{
    m_running = false;
    m_progress->hide();
    if (error && error->code != Error::Code::Cancelled)
        add({.step = tr("Test"), .verdict = Finding::Verdict::Bad, .text = errorText(*error).oneLine()});
    setVisible(!m_findings.isEmpty());
    retranslate();
    m_copy->setVisible(!m_findings.isEmpty());
}

QString FindingList::report() const
{
    QStringList lines;
    for (const Finding &finding : m_findings) {
        QString mark = tr("good");
        if (finding.verdict != Finding::Verdict::Good)
            mark = finding.verdict == Finding::Verdict::Bad ? tr("to be mended") : tr("warning");
        lines.append(u'[' + mark + u"] "_s + lineOf(finding));
    }
    return lines.join(u'\n') + u'\n';
}

QString FindingList::lineOf(const Finding &finding)
{
    //: %1 is what was looked at, %2 what was found
    const QString line = tr("%1: %2").arg(finding.step, finding.text);
    if (finding.duration <= milliseconds::zero())
        return line;
    //: %1 is what was found, %2 how many milliseconds that took
    return tr("%1 (%2 ms)").arg(line).arg(finding.duration.count());
}

void FindingList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (!m_following)
        return;
    m_following = m_running; // this was the last of it
    for (QWidget *above = parentWidget(); above; above = above->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(above)) {
            area->ensureWidgetVisible(this, 0, space::l);
            break;
        }
    }
}

void FindingList::retranslate()
{
    m_copy->setText(tr("Copy the report"));
}

void FindingList::clear()
{
    m_running = false;
    m_findings.clear();
    m_progress->hide();
    m_copy->hide();
    rebuild();
    hide();
}

bool FindingList::hasBad() const
{
    return std::ranges::any_of(
        m_findings, [](const Finding &finding) { return finding.verdict == Finding::Verdict::Bad; });
}

void FindingList::append(const Finding &finding)
{
    const Colors colors = colorsFor(palette());
    QString icon = u"ok"_s;
    QColor tint = colors.ok;
    QString verdict = tr("good");
    if (finding.verdict == Finding::Verdict::Warning) {
        icon = u"warning"_s;
        tint = colors.warning;
        verdict = tr("warning");
    } else if (finding.verdict == Finding::Verdict::Bad) {
        icon = u"failed"_s;
        tint = colors.danger;
        verdict = tr("to be mended");
    }
    auto *cell = new QWidget(this);
    auto *picture = new QLabel(cell);
    auto *text = new QLabel(cell);
    picture->setPixmap(tintedIcon(icon, tint, findingIconSize, devicePixelRatioF()));
    picture->setAccessibleName(verdict);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setText(lineOf(finding));
    text->setAccessibleName(verdict + u": "_s + text->text());
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (finding.verdict == Finding::Verdict::Bad)
        setTextColor(*text, colors.danger);
    auto *row = new QHBoxLayout(cell);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(picture, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    m_rows->addWidget(cell);
}

void FindingList::rebuild()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Finding &finding : std::as_const(m_findings))
        append(finding);
}

void FindingList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        rebuild();
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace chatflow
