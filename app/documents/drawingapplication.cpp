// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/drawingapplication.h"

#include <QGuiApplication>

#include <algorithm>
#include <span>

namespace chatflow
{

bool wantsDrawing(int argc, const char *const *argv)
{
    const std::span words(argv, static_cast<size_t>(argc));
    const bool exports = std::any_of(words.begin(), words.end(),
                                     [](const char *word) { return qstrcmp(word, "export") == 0; });
    return exports && std::any_of(words.begin(), words.end(), [](const char *word) {
               return QByteArrayView(word)
                          .last(std::min<qsizetype>(3, QByteArrayView(word).size()))
                          .compare("pdf", Qt::CaseInsensitive) == 0;
           });
}

std::unique_ptr<QCoreApplication> drawingApplication(int &argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace chatflow
