// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QMenu;

namespace chatflow
{

/// Two menus of the filter over the list: what contacts want, and how they sound.
class ReadingMenus : public QObject
{
    Q_OBJECT

public:
    /// Adds them to `menu`.
    explicit ReadingMenus(QMenu *menu);

    /// What is chosen; empty = any.
    void show(const QString &intent, const QString &feeling);

Q_SIGNALS:
    void intentChosen(const QString &intent);
    void feelingChosen(const QString &feeling);

private:
    QMenu *m_intents;
    QMenu *m_feelings;
};

} // namespace chatflow
