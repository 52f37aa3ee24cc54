// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tuple>

namespace chatflow
{

/// Under what a secret is kept: the workspace it belongs to (its id, which never changes) and its name there,
/// such as "tenant/3/flowise". Neither is secret.
class SecretKey
{
public:
    SecretKey(QString workspace, QString name)
        : m_workspace(std::move(workspace))
        , m_name(std::move(name))
    {
    }

    const QString &workspace() const { return m_workspace; }
    const QString &name() const { return m_name; }
    bool operator==(const SecretKey &) const = default;
    bool operator<(const SecretKey &other) const
    {
        return std::tie(m_workspace, m_name) < std::tie(other.m_workspace, other.m_name);
    }

private:
    QString m_workspace;
    QString m_name;
};

} // namespace chatflow
