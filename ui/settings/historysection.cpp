// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/historysection.h"

#include "settings/differenceview.h"
#include "settings/settingswording.h"
#include "widgets/icon.h"
#include "widgets/noticebar.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr int versionsWidth = 280;
} // namespace

HistorySection::HistorySection(SettingsDraft &draft, SettingsSource &source, QWidget *parent)
    : SettingsSection(draft, parent)
    , m_source(source)
    , m_model(source)
    , m_notice(new NoticeBar(this))
    , m_list(new QListView(this))
    , m_about(new QLabel(this))
    , m_view(new DifferenceView(this))
    , m_restore(new QPushButton(this))
{
    m_list->setObjectName(u"versions"_s);
    m_about->setObjectName(u"aboutVersion"_s);
    m_view->setObjectName(u"versionDifferences"_s);
    m_restore->setObjectName(u"restoreVersion"_s);
    m_restore->setIcon(themeIcon(u"undo"_s));
    m_list->setModel(&m_model);
    m_list->setFixedWidth(versionsWidth);
    m_list->setWordWrap(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSpacing(2);
    m_about->setTextFormat(Qt::PlainText);
    m_about->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::m);
    head->addWidget(m_about, 1);
    head->addWidget(m_restore, 0, Qt::AlignTop);
    auto *right = new QVBoxLayout;
    right->setSpacing(space::s);
    right->addLayout(head);
    right->addWidget(m_view, 1);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(space::l, space::m, space::l, space::m);
    row->setSpacing(space::m);
    row->addWidget(m_list);
    row->addLayout(right, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addLayout(row, 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HistorySection::chosen);
    connect(&m_model, &HistoryModel::answered, this, &HistorySection::listed);
    connect(m_restore, &QPushButton::clicked, this, &HistorySection::askToRestore);
    connect(m_notice, &NoticeBar::actionRequested, this, &HistorySection::read);
    connect(&draft, &SettingsDraft::changed, this, &HistorySection::refresh);
    HistorySection::retranslate();
}

HistorySection::~HistorySection()
{
    m_list->setModel(nullptr); // it must not hear of the model's end
}

QString HistorySection::title() const
{
    return tr("History");
}

void HistorySection::fill()
{
    m_notice->hide();
    const QTimeZone zone(draft().settings().timeZone.toUtf8());
    m_model.setTimes(zone.isValid() ? zone : QTimeZone::utc(), locale());
    if (!draft().isLoaded())
        m_model.clear();
    refresh();
}

void HistorySection::shown()
{
    read();
}

void HistorySection::read()
{
    m_notice->hide();
    m_model.read(draft().stored().tenant.id);
}

void HistorySection::listed()
{
    if (m_model.error())
        m_notice->showError(tr("The history could not be read."), *m_model.error(), tr("Try again"));
    const qint64 wanted = m_toShow ? m_toShow : m_shown;
    int row = m_model.rowOf(wanted);
    if (row < 0 && m_toShow && m_model.canFetchMore({})) {
        m_model.fetchMore({}); // further down
    } else if (m_model.rowCount() > 0 && m_list->selectionModel()->selectedRows().isEmpty()) {
        m_list->setCurrentIndex(m_model.index(std::max(0, row)));
        m_list->scrollTo(m_list->currentIndex());
    } else if (row >= 0 && m_toShow) {
        m_list->setCurrentIndex(m_model.index(row));
        m_list->scrollTo(m_list->currentIndex());
    }
    if (row >= 0)
        m_toShow = 0;
    Q_EMIT settledChanged();
}

QList<qint64> HistorySection::chosenVersions() const
{
    QList<qint64> versions;
    for (const QModelIndex &index : m_list->selectionModel()->selectedRows()) {
        if (const SettingsVersion *version = m_model.at(index.row()))
            versions.append(version->version);
    }
    std::ranges::sort(versions, std::ranges::greater());
    return versions;
}

void HistorySection::chosen()
{
    const QList<qint64> versions = chosenVersions();
    m_shown = versions.size() == 1 ? versions.constFirst() : 0;
    if (versions.size() == 2)
        compare(versions.constLast(), versions.constFirst());
    else if (m_shown > 1)
        compare(m_shown - 1, m_shown);
    else if (m_shown == 1)
        m_view->showText(tr("The first version: there is nothing before it."));
    else
        m_view->showText(versions.isEmpty() ? QString() : tr("Choose two versions to compare them."));
    refresh();
}

void HistorySection::compare(qint64 from, qint64 to)
{
    ++m_busy;
    onDone(this, m_source.compare(draft().stored().tenant.id, from, to),
           [this, question = ++m_question](const Result<QList<SettingDifference>> &differences) {
               --m_busy;
               if (question == m_question) {
                   if (differences)
                       m_view->showDifferences(*differences);
                   else
                       m_notice->showError(tr("The versions could not be compared."), differences.error());
               }
               Q_EMIT settledChanged();
           });
}

void HistorySection::refresh()
{
    const QList<qint64> versions = chosenVersions();
    const qint64 current = draft().stored().tenant.settingsVersion;
    if (versions.size() == 2)
        m_about->setText(
            tr("What version %1 has different from version %2").arg(versions.at(0)).arg(versions.at(1)));
    else if (m_shown == current && m_shown > 0)
        m_about->setText(tr("Version %1, the settings of now. What it changed:").arg(m_shown));
    else if (m_shown > 0)
        m_about->setText(tr("Version %1. What it changed:").arg(m_shown));
    else
        m_about->setText(QString());
    // What is not saved would not be known to be older or newer than what comes back.
    const bool possible = m_shown > 0 && m_shown != current && draft().rights().edit;
    m_restore->setVisible(draft().rights().edit);
    m_restore->setEnabled(possible && !draft().isChanged());
    m_restore->setToolTip(draft().isChanged() ? tr("Save or discard your changes first.") : QString());
}

void HistorySection::askToRestore()
{
    auto *question = new QMessageBox(this);
    question->setObjectName(u"restoreQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::Question);
    question->setTextFormat(Qt::PlainText);
    question->setWindowTitle(tr("Back to version %1").arg(m_shown));
    question->setText(
        tr("All settings become those of version %1 again. Nothing is lost: those of now stay in "
           "the history.")
            .arg(m_shown));
    auto *yes = question->addButton(tr("&Restore them"), QMessageBox::AcceptRole);
    auto *no = question->addButton(tr("Cancel"), QMessageBox::RejectRole);
    yes->setObjectName(u"restoreYes"_s);
    question->setDefaultButton(no);
    question->setEscapeButton(no);
    connect(yes, &QPushButton::clicked, this, [this, version = m_shown] { restore(version); });
    question->open();
}

void HistorySection::restore(qint64 version)
{
    ++m_busy;
    const Tenant tenant = draft().stored().tenant;
    onDone(
        this,
        m_source.restore(tenant.id, version, tenant.settingsVersion, tr("Back to version %1").arg(version)),
        [this](const Result<Tenant> &restored) {
            --m_busy;
            if (restored)
                Q_EMIT storedChanged();
            else
                m_notice->showError(tr("The version was not restored."), restored.error());
            refresh();
            Q_EMIT settledChanged();
        });
}

void HistorySection::showSetting(const QString &field, const QString &item)
{
    m_list->setFocus(Qt::OtherFocusReason);
    if (field != versionField())
        return;
    m_toShow = item.toLongLong();
    const int row = m_model.rowOf(m_toShow);
    if (row >= 0) {
        m_toShow = 0;
        m_list->setCurrentIndex(m_model.index(row));
        m_list->scrollTo(m_list->currentIndex());
    } else if (m_model.isSettled()) {
        read();
    }
}

void HistorySection::retranslate()
{
    m_list->setAccessibleName(tr("Versions of the settings"));
    m_view->setAccessibleName(tr("What is different"));
    m_restore->setText(tr("Restore…"));
    m_about->setFont(strongFont(font()));
    refresh();
}

void HistorySection::changeEvent(QEvent *event)
{
    SettingsSection::changeEvent(event);
    if (event->type() == QEvent::LocaleChange)
        fill();
}

} // namespace chatflow
