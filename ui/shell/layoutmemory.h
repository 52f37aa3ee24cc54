// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QString>
#include <QVariant>

#include <memory>

namespace chatflow
{

/// What the console remembers of how a person left it on this computer: sizes, columns, the last page and
/// tenant, theme and language. Never texts of conversations, never keys. Lost or damaged, everything goes
/// back to how it was first.
class LayoutMemory
{
public:
    /// The user's own settings.
    LayoutMemory();
    /// In `file`; an empty one is forgotten with this object.
    explicit LayoutMemory(const QString &file);
    ~LayoutMemory();
    LayoutMemory(const LayoutMemory &) = delete;
    LayoutMemory &operator=(const LayoutMemory &) = delete;

    /// `name` is the page's id and what is remembered: "inbox/splitter".
    QVariant value(const QString &name, const QVariant &otherwise = {}) const;
    void remember(const QString &name, const QVariant &value);

private:
    std::unique_ptr<QSettings> m_settings; ///< null: in memory
    QVariantHash m_memory;
};

} // namespace chatflow
