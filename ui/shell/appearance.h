// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QObject>

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
};

} // namespace chatflow
