// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include <memory>

namespace chatflow
{

/// Whether a command line asks for something that is drawn (a PDF).
bool wantsDrawing(int argc, const char *const *argv);
/// An application that can draw text, without a screen.
std::unique_ptr<QCoreApplication> drawingApplication(int &argc, char **argv);

} // namespace chatflow
