// SPDX-License-Identifier: GPL-3.0-or-later
#include "accessibility/walkexceptions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow::test
{

const QList<WalkException> &walkExceptions()
{
    static const QList<WalkException> all{
        {Fault::MouseOnly, u"scroll bar"_s, {}, u"what it scrolls is scrolled by keys"_s},
        {Fault::Unnamed, u"scroll bar"_s, {}, u"Qt's own, part of the view that has the name"_s},
        {Fault::Unreachable, u"label"_s, {}, u"text that the mouse may select; read out without the focus"_s},
        {Fault::MouseOnly, u"push button"_s, u"text"_s, u"clears the field, as the keys do"_s},
    };
    return all;
}

bool isExcepted(Fault fault, const QList<Control> &tree, qsizetype index)
{
    const Control &control = tree.at(index);
    const QString parentRole = control.parent >= 0 ? tree.at(control.parent).role : QString();
    return std::ranges::any_of(walkExceptions(), [&](const WalkException &exception) {
        return exception.fault == fault && exception.role == control.role &&
               (exception.parentRole.isEmpty() || exception.parentRole == parentRole);
    });
}

} // namespace chatflow::test
