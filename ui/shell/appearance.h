// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QObject>
#include <QString>

namespace chatflow
{

/// The look of the whole program: type and colours. Follows the system unless a person chose light or dark.
class Appearance : public QObject
{
    Q_OBJECT

public:
    enum class Choice { System, Light, Dark };

    explicit Appearance(QObject *parent = nullptr);

    Choice choice() const { return m_choice; }
    void choose(Choice choice);
    /// The system's theme has changed.
    void follow();

private:
    void apply();

    Choice m_choice = Choice::System;
    QString m_systemStyle;
    bool m_nativeStyle; ///< the system brings a style of its own, which is left as it is
};

} // namespace chatflow
