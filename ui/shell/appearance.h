// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QObject>
#include <QString>

namespace chatflow
{

/// The look of the whole program: type and colours. Follows the system, its high contrast themes included,
/// unless a person chose a look.
class Appearance : public QObject
{
    Q_OBJECT

public:
    enum class Choice { System, Light, Dark, ContrastDark, ContrastLight };

    explicit Appearance(QObject *parent = nullptr);

    Choice choice() const { return m_choice; }
    void choose(Choice choice);
    /// The system's theme has changed.
    void follow();

    static QString nameOf(Choice choice); ///< "system", …: stable, to be remembered
    static Choice choiceNamed(const QString &name);

Q_SIGNALS:
    void chosen(chatflow::Appearance::Choice choice);

private:
    void apply();

    Choice m_choice = Choice::System;
    QString m_systemStyle;
    bool m_nativeStyle; ///< the system brings a style of its own, which is left as it is
};

} // namespace chatflow
