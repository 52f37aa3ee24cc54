// SPDX-License-Identifier: GPL-3.0-or-later
// Draws every scene in a theme, a language and a size after the other: ui_pictures FOLDER [--only=BEGINNING]
// [LANGUAGE…].
// packaging/pictures runs it for all, and makes the page that shows them.
#include "base/language.h"
#include "support/fakeclock.h"
#include "ui/pictures/scene.h"
#include "widgets/calmstyle.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QDialog>
#include <QDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace chatflow;

namespace
{

struct Theme {
    QString name;
    Scheme scheme;
};

bool picture(QWidget &widget, const QString &file)
{
    // Answers come by queued calls, some of which ask again.
    for (int round = 0; round < 8; ++round) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
    return widget.grab().save(file);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QDir folder(QApplication::arguments().value(1, u"."_s));
    QStringList languages = QApplication::arguments().sliced(2);
    QString only; // of the names of scenes
    if (!languages.isEmpty() && languages.constFirst().startsWith(u"--only="_s))
        only = languages.takeFirst().section(u'=', 1);
    if (languages.isEmpty())
        languages = Language::codes();
    QDir().mkpath(folder.path());
    QApplication::setStyle(new CalmStyle);
    QApplication::setFont(interfaceFont(QApplication::font()));
    FakeClock clock(instantFromMs(1795528800000)); // a Tuesday
    Language language;
    const auto percent = static_cast<int>(100 * app.devicePixelRatio());
    const QList<QSize> sizes =
        percent > 100 ? QList<QSize>{{1024, 640}} : QList<QSize>{{1024, 640}, {1440, 900}};
    int drawn = 0;
    for (const QString &code : languages) {
        if (!language.use(code))
            return 2;
        for (const Theme &theme : {Theme{u"light"_s, Scheme::Light}, Theme{u"dark"_s, Scheme::Dark},
                                   Theme{u"contrast"_s, Scheme::ContrastDark}}) {
            for (const Scene &scene : allScenes()) {
                if (!scene.name.startsWith(only))
                    continue;
                for (const QSize &size : sizes) {
                    const std::unique_ptr<QWidget> widget = scene.make(clock);
                    QApplication::setPalette(paletteOf(theme.scheme));
                    widget->setLocale(language.locale());
                    if (!qobject_cast<QDialog *>(widget.get())) // a dialog has its own size
                        widget->resize(size);
                    widget->show();
                    const QString sized = QString::number(percent > 100 ? percent : size.width());
                    const QString file =
                        folder.filePath(u"%1.%2.%3.%4.png"_s.arg(scene.name, theme.name, code, sized));
                    if (!picture(*widget, file))
                        return 1;
                    ++drawn;
                }
            }
        }
    }
    std::printf("%d\n", drawn);
    return 0;
}
