// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/access.h"
#include "shell/pagecontext.h"

#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace chatflow
{

class PageWidget;

/// A page of the main window and how it is made.
struct PageEntry {
    QString id; ///< stable: object name, picture name
    QString icon;
    Permission needs;               ///< who may not do this for any tenant does not see the page
    std::function<QString()> title; ///< short, for the navigation, in the language of the moment
    std::function<PageWidget *(const PageContext &context, QWidget *parent)> make;
};

/// All pages, in the order of the navigation: one line each.
std::vector<PageEntry> pages();

} // namespace chatflow
