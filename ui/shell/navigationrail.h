// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>
#include <QString>

#include <functional>

class QVBoxLayout;

namespace chatflow
{

class RailButton;

/// The narrow column at the left: the pages there are, each with what waits on it, and the bell at the foot.
/// Arrow keys move within, Enter or the space bar goes there.
class NavigationRail : public QFrame
{
    Q_OBJECT

public:
    struct Entry {
        QString id;
        QString icon;
        std::function<QString()> title; ///< in the language of the moment
    };

    explicit NavigationRail(QWidget *parent = nullptr);

    void setEntries(const QList<Entry> &entries);
    void setCurrent(const QString &id);
    QString current() const { return m_current; }
    /// How many things wait on a page; 0 = none.
    void setWaiting(const QString &id, int count);
    void setUnread(int count);
    RailButton *bell() const { return m_bell; }

Q_SIGNALS:
    void chosen(const QString &id);
    void notificationsRequested();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void describe(qsizetype place);
    bool move(const QObject *from, int key);

    QList<Entry> m_entries;
    QList<RailButton *> m_buttons;
    QString m_current;
    QVBoxLayout *m_places;
    RailButton *m_bell;
};

} // namespace chatflow
