// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/appearance.h"

#include <QApplication>
#include <QStyle>
#include <QStyleFactory>

using namespace Qt::StringLiterals;

namespace chatflow
{

Appearance::Appearance(QObject *parent)
    : QObject(parent)
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
    const bool drawsItself = QApplication::style()->name().compare("fusion"_L1, Qt::CaseInsensitive) == 0;
    if (!drawsItself && m_choice != Choice::System)
        QApplication::setStyle(QStyleFactory::create(u"Fusion"_s)); // a native style knows one scheme: the system's
    QApplication::setPalette(QPalette()); // the system's own, to see whether it is dark
    if (m_choice == Choice::System && !drawsItself)
        return;
    Scheme scheme = schemeOf(QApplication::palette());
    if (m_choice != Choice::System)
        scheme = m_choice == Choice::Dark ? Scheme::Dark : Scheme::Light;
    QApplication::setPalette(paletteOf(scheme));
}

} // namespace chatflow
