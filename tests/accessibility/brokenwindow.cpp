// SPDX-License-Identifier: GPL-3.0-or-later
// Windows with known faults, for which the walk has to report just those: its own test. Widgets are made by
// the hundredfold in ui/; here is one of each kind of mistake.
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace
{

/// A field that swallows Tab and Shift+Tab.
class TrapField : public QLineEdit
{
public:
    using QLineEdit::QLineEdit;

protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::KeyPress) {
            const int key = static_cast<QKeyEvent *>(event)->key();
            if (key == Qt::Key_Tab || key == Qt::Key_Backtab)
                return true;
        }
        return QLineEdit::event(event);
    }
};

/// A list whose arrow keys do nothing.
class StuckList : public QListWidget
{
public:
    using QListWidget::QListWidget;

protected:
    void keyPressEvent(QKeyEvent *event) override { event->accept(); }
};

QPushButton *add(QVBoxLayout *column, const QString &text)
{
    auto *button = new QPushButton(text);
    column->addWidget(button);
    return button;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList faults = QApplication::arguments().mid(1);
    QWidget window;
    window.setWindowTitle(u"Fixture"_s);
    auto *column = new QVBoxLayout(&window);
    add(column, u"First"_s);
    if (faults.contains(u"unnamed"_s))
        add(column, {});
    if (faults.contains(u"unreachable"_s))
        add(column, u"Clicked"_s)->setFocusPolicy(Qt::ClickFocus);
    if (faults.contains(u"shortcut"_s)) // no fault: Alt+K leads to it
        add(column, u"&Known"_s)->setFocusPolicy(Qt::ClickFocus);
    if (faults.contains(u"mouse"_s))
        add(column, u"Mouse"_s)->setFocusPolicy(Qt::NoFocus);
    if (faults.contains(u"trap"_s)) {
        auto *field = new TrapField;
        field->setAccessibleName(u"Trap"_s);
        column->addWidget(field);
    }
    for (const bool stuck : {false, true}) {
        if (stuck && !faults.contains(u"stuck"_s))
            continue;
        QListWidget *list = stuck ? new StuckList : new QListWidget;
        list->setAccessibleName(stuck ? u"Stuck"_s : u"List"_s);
        list->addItems({u"One"_s, u"Two"_s, u"Three"_s});
        column->addWidget(list);
    }
    add(column, u"Last"_s);
    auto *bar = new QMenuBar;
    column->setMenuBar(bar);
    QMenu *menu = bar->addMenu(u"&Menu"_s);
    menu->addAction(u"Open"_s);
    menu->addSeparator();
    menu->addAction(faults.contains(u"menu"_s) ? QString() : u"Close"_s);
    QMenu *inner = menu->addMenu(u"More"_s);
    inner->addAction(u"Inner"_s);
    bar->addMenu(u"&Other"_s)->addAction(u"Else"_s);
    window.show();
    window.raise();
    window.activateWindow();
    return QApplication::exec();
}
