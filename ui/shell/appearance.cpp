// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/appearance.h"

#include "widgets/calmstyle.h"

#include <QApplication>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace chatflow
{

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
    Scheme scheme = schemeOf(QApplication::palette());
    if (m_choice != Choice::System)
        scheme = m_choice == Choice::Dark ? Scheme::Dark : Scheme::Light;
    QApplication::setPalette(paletteOf(scheme));
}

} // namespace chatflow
