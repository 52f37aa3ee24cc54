// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/layoutmemory.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

LayoutMemory::LayoutMemory()
    : m_settings(std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope, u"chatflow"_s,
                                             u"console"_s))
{
}

LayoutMemory::LayoutMemory(const QString &file)
    : m_settings(file.isEmpty() ? nullptr : std::make_unique<QSettings>(file, QSettings::IniFormat))
{
}

LayoutMemory::~LayoutMemory() = default;

QVariant LayoutMemory::value(const QString &name, const QVariant &otherwise) const
{
    return m_settings ? m_settings->value(name, otherwise) : m_memory.value(name, otherwise);
}

void LayoutMemory::remember(const QString &name, const QVariant &value)
{
    if (m_settings)
        m_settings->setValue(name, value);
    else
        m_memory.insert(name, value);
}

} // namespace chatflow
