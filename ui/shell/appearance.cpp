// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/appearance.h"

#include "widgets/calmstyle.h"

#include <QApplication>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

Scheme schemeFor(Appearance::Choice choice, const QPalette &system)
{
    switch (choice) {
    case Appearance::Choice::Light:
        return Scheme::Light;
    case Appearance::Choice::Dark:
        return Scheme::Dark;
    case Appearance::Choice::ContrastDark:
        return Scheme::ContrastDark;
    case Appearance::Choice::ContrastLight:
        return Scheme::ContrastLight;
    case Appearance::Choice::System:
        break;
    }
    return schemeOf(system);
}

QStringList choiceNames()
{
    return {u"system"_s, u"light"_s, u"dark"_s, u"contrast-dark"_s, u"contrast-light"_s};
}

} // namespace

Appearance::Appearance(QObject *parent)
    : QObject(parent)
    , m_systemStyle(QApplication::style()->name())
    , m_nativeStyle(m_systemStyle.compare("fusion"_L1, Qt::CaseInsensitive) != 0)
{
    QApplication::setFont(interfaceFont(QApplication::font()));
    apply();
}

void Appearance::choose(Choice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    apply();
    Q_EMIT chosen(choice);
}

void Appearance::follow()
{
    if (m_choice == Choice::System)
        apply();
}

void Appearance::apply()
{
    const QString style = QApplication::style()->name();
    const bool native = m_nativeStyle;
    if (!native || m_choice != Choice::System) {
        if (style.compare("calm"_L1, Qt::CaseInsensitive) != 0)
            QApplication::setStyle(new CalmStyle); // a native style knows one scheme only: the system's
    } else if (style != m_systemStyle) {
        QApplication::setStyle(m_systemStyle);
    }
    QApplication::setPalette(QPalette()); // the system's own, to see whether it is dark
    if (native && m_choice == Choice::System)
        return;
    QApplication::setPalette(paletteOf(schemeFor(m_choice, QApplication::palette())));
}

QString Appearance::nameOf(Choice choice)
{
    return choiceNames().at(static_cast<qsizetype>(choice));
}

Appearance::Choice Appearance::choiceNamed(const QString &name)
{
    const qsizetype known = choiceNames().indexOf(name);
    return known < 0 ? Choice::System : static_cast<Choice>(known);
}

} // namespace chatflow
