// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"

#include <QAbstractListModel>
#include <QList>
#include <QString>

#include <functional>

namespace chatflow
{

class Clock;

/// One thing a person should know although they may be elsewhere in the program.
struct Notification {
    enum class Tone { Info, Warning, Danger };

    /// What it is about, e.g. "waiting:17": a later one of the same key takes its place.
    QString key;
    Tone tone = Tone::Info;
    /// The sentence, in the language of the moment; made anew when that changes.
    std::function<QString()> text;
    /// Leads to it; may be empty.
    std::function<void()> open;
    Instant at; ///< set by Notifications
    bool read = false;
};

/// What has happened since the program started, newest first: the list behind the bell. The oldest are
/// dropped beyond `capacity`.
class Notifications : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { ToneRole = Qt::UserRole, AtRole, ReadRole };

    static constexpr qsizetype capacity = 200;

    /// `clock` must outlive it.
    explicit Notifications(const Clock &clock, QObject *parent = nullptr);

    void post(Notification notification);
    /// It is not so any more: takes it off the list.
    void withdraw(const QString &key);
    void clear();
    void markAllRead();
    int unread() const { return m_unread; }
    /// Reads it, and leads to what it is about.
    void open(int row);
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void unreadChanged(int unread);
    /// For the desktop: one that is new, not one that took another's place.
    void posted(const QString &text);

private:
    int rowOf(const QString &key) const;
    void remove(int row);
    void countUnread();

    const Clock &m_clock;
    QList<Notification> m_rows;
    int m_unread = 0;
};

} // namespace chatflow
