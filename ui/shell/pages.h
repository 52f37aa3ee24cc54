// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace chatflow
{

class PageWidget;
class Workspace;

/// A page of the main window and how it is made.
struct PageEntry {
    QString id; ///< stable: object name, picture name
    QString icon;
    std::function<PageWidget *(Workspace &workspace, QWidget *parent)> make;
};

/// All pages, in the order of the navigation: one line each.
std::vector<PageEntry> pages();

} // namespace chatflow
