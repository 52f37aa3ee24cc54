// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/productsection.h"

#include "settings/productpastedialog.h"
#include "settings/usualcurrency.h"
#include "widgets/icon.h"
#include "widgets/statepane.h"
#include "widgets/theme.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{

using ProductColumn = ProductsModel::Column;

ProductSection::ProductSection(SettingsDraft &draft, QWidget *parent)
    : SettingsSection(draft, parent)
    , m_stack(new QStackedWidget(this))
    , m_state(new StatePane(m_stack))
    , m_table(new QTableView(m_stack))
    , m_note(new QLabel(this))
{
    const auto make = [this](const QString &name, const QString &icon, const QKeySequence &keys,
                             auto handler) {
        auto *action = new QAction(themeIcon(icon), QString(), this);
        action->setObjectName(name);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, handler);
        m_table->addAction(action);
        return action;
    };
    m_add = make(u"addProduct"_s, u"add"_s, Qt::Key_Insert, [this] { add(); });
    m_remove = make(u"removeProduct"_s, u"close"_s, QKeySequence::Delete, [this] { removeChosen(); });
    m_up = make(u"productUp"_s, u"up"_s, Qt::ALT | Qt::Key_Up, [this] { moveCurrent(false); });
    m_down = make(u"productDown"_s, u"down"_s, Qt::ALT | Qt::Key_Down, [this] { moveCurrent(true); });
    m_import = make(u"importProducts"_s, u"document"_s, {}, [this] { takeTable({}); });
    m_paste = make(u"pasteProducts"_s, u"document"_s, QKeySequence::Paste, [this] { paste(); });
    m_note->setObjectName(u"productsNote"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_state->setObjectName(u"productsState"_s);
    buildTable();
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_table);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    column->addWidget(buildBar());
    column->addWidget(m_stack, 1);
    column->addWidget(m_note);
    connect(m_state, &StatePane::actionRequested, this, [this] { takeTable({}); });
    connect(&m_model, &ProductsModel::edited, this, &ProductSection::write);
    ProductSection::retranslate();
}

ProductSection::~ProductSection()
{
    // It must not hear of the model's end.
    m_table->setModel(nullptr);
}

QWidget *ProductSection::buildBar()
{
    m_bar = new QWidget(this);
    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    for (QAction *action : {m_add, m_remove, m_up, m_down, m_import}) {
        auto *button = new QToolButton(m_bar);
        button->setObjectName(action->objectName() + u"Button"_s);
        button->setDefaultAction(action);
        button->setFocusPolicy(Qt::TabFocus);
        const bool named = action == m_add || action == m_import;
        button->setToolButtonStyle(named ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
        row->addWidget(button);
    }
    m_count = new QLabel(m_bar);
    m_count->setObjectName(u"productsCount"_s);
    row->addStretch(1);
    row->addWidget(m_count);
    return m_bar;
}

void ProductSection::buildTable()
{
    m_table->setObjectName(u"productsTable"_s);
    m_table->setModel(&m_model);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    QHeaderView *rows = m_table->verticalHeader();
    rows->setSectionResizeMode(QHeaderView::Fixed);
    rows->setDefaultSectionSize(m_table->fontMetrics().height() + 2 * space::s);
    rows->hide();
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    const int letter = m_table->fontMetrics().averageCharWidth();
    header->resizeSection(static_cast<int>(ProductColumn::Name), 26 * letter);
    header->resizeSection(static_cast<int>(ProductColumn::Price), 16 * letter);
    header->resizeSection(static_cast<int>(ProductColumn::Available), 13 * letter);
    header->setSectionResizeMode(static_cast<int>(ProductColumn::Description), QHeaderView::Stretch);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ProductSection::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ProductSection::refresh);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ProductSection::refresh);
}

QString ProductSection::title() const
{
    return tr("Products");
}

void ProductSection::fill()
{
    const bool editable = draft().rights().edit;
    m_model.setEditable(editable);
    m_model.setCurrency(usualCurrency(draft().settings()));
    m_model.setLocale(locale());
    for (QAction *action : {m_add, m_remove, m_up, m_down, m_import, m_paste})
        action->setVisible(editable);
    for (QToolButton *button : m_bar->findChildren<QToolButton *>())
        button->setVisible(editable); // it does not go with its action
    // What stands there already keeps its selection.
    if (m_model.products() != draft().settings().products || m_model.firstProblem().isValid())
        m_model.setProducts(draft().settings().products);
    refresh();
    Q_EMIT judged();
}

void ProductSection::write()
{
    draft().edit([this](TenantSettings &settings) { settings.products = m_model.products(); });
    refresh();
    Q_EMIT judged();
}

bool ProductSection::isValid() const
{
    return !m_model.firstProblem().isValid();
}

bool ProductSection::confirm()
{
    const QModelIndex wrong = m_model.firstProblem();
    if (wrong.isValid())
        goTo(wrong, true);
    return !wrong.isValid();
}

void ProductSection::goTo(const QModelIndex &index, bool edit)
{
    m_table->setFocus(Qt::OtherFocusReason);
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
    if (edit)
        m_table->edit(index);
}

void ProductSection::showSetting(const QString &, const QString &item)
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex name = m_model.index(row, static_cast<int>(ProductColumn::Name));
        if (name.data(Qt::EditRole).toString() == item)
            return goTo(name, false);
    }
    m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void ProductSection::add()
{
    const int row = m_model.add();
    goTo(m_model.index(row, static_cast<int>(ProductColumn::Name)), true);
}

QList<int> ProductSection::chosenRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows.append(index.row());
    return rows;
}

void ProductSection::removeChosen()
{
    const QList<int> rows = chosenRows();
    if (rows.isEmpty())
        return;
    const int first = *std::ranges::min_element(rows);
    m_model.remove(rows);
    if (m_model.rowCount() > 0)
        goTo(m_model.index(std::min(first, m_model.rowCount() - 1), 0), false);
}

void ProductSection::moveCurrent(bool down)
{
    const QModelIndex current = m_table->currentIndex();
    if (m_model.move(current.row(), down)) {
        m_table->scrollTo(m_table->currentIndex());
        refresh();
    }
}

void ProductSection::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    const QString line = text.trimmed();
    const QModelIndex current = m_table->currentIndex();
    if (line.contains(u'\n') || line.contains(u'\t') || !current.isValid())
        takeTable(text);
    else
        m_model.setData(current, line, Qt::EditRole);
}

void ProductSection::takeTable(const QString &text)
{
    auto *dialog = new ProductPasteDialog(m_model.products(), usualCurrency(draft().settings()), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_model.setProducts(dialog->outcome());
        write();
        m_table->setFocus(Qt::OtherFocusReason);
    });
    dialog->open();
    if (!text.isEmpty())
        dialog->setText(text);
}

void ProductSection::refresh()
{
    const int count = m_model.rowCount();
    m_stack->setCurrentWidget(count > 0 ? static_cast<QWidget *>(m_table) : m_state);
    if (count == 0) {
        m_state->showEmpty(
            tr("No products yet"),
            tr("What the AI knows of your products and prices comes from here. Add them one by "
               "one, or take the table you have."),
            u"billing"_s);
        if (draft().rights().edit)
            m_state->offer(tr("Take a table…"));
    }
    m_count->setText(count > 0 ? tr("%n product(s)", nullptr, count) : QString());
    const QModelIndex current = m_table->currentIndex();
    m_remove->setEnabled(!chosenRows().isEmpty());
    m_up->setEnabled(current.isValid() && current.row() > 0);
    m_down->setEnabled(current.isValid() && current.row() + 1 < count);
    const QModelIndex wrong = m_model.firstProblem();
    const QString problem =
        m_model.problem(current).isEmpty() ? m_model.problem(wrong) : m_model.problem(current);
    m_note->setText(problem.isEmpty() ? tr("Type in a cell to change it. Products that are not available are "
                                           "not offered, but the AI can tell that they exist.")
                                      : problem);
    m_note->setVisible(count > 0);
    const Colors colors = colorsFor(palette());
    m_note->setFont(smallFont(font()));
    setTextColor(*m_note, problem.isEmpty() ? colors.subtle : colors.danger);
    m_model.setDangerColor(colors.danger);
}

void ProductSection::retranslate()
{
    m_add->setText(tr("Add"));
    m_remove->setText(tr("Remove"));
    m_up->setText(tr("Move up"));
    m_down->setText(tr("Move down"));
    m_import->setText(tr("Take a table…"));
    m_paste->setText(tr("Paste"));
    m_import->setToolTip(tr("From a spreadsheet or a CSV file"));
    m_table->setAccessibleName(tr("Products"));
    m_model.setLocale(locale());
    refresh();
}

void ProductSection::changeEvent(QEvent *event)
{
    SettingsSection::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refresh();
    else if (event->type() == QEvent::LocaleChange)
        m_model.setLocale(locale());
}

} // namespace chatflow
