// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Where the tests find files. Only places.cpp knows absolute paths, so that everything else compiles to the
/// same object in every checkout and the compiler cache serves it.
namespace chatflow::test
{

/// Of the source tree; `path` from its root, "" the root itself.
QString sourcePath(const QString &path = {});
/// Of tests/data; `path` from there.
QString dataPath(const QString &path);
/// The folder this build goes to.
QString buildPath();
/// A program of this build; `name` without a path.
QString programPath(const QString &name);

} // namespace chatflow::test
