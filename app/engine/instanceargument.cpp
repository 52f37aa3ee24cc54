// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/instanceargument.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class InstanceArgumentText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::InstanceArgument)

public:
    static QString option() { return tr("the business' number, when it has several"); }
    static QString which(const QStringList &names)
    {
        return tr("which number of the business it was: %1").arg(names.join(u", "_s));
    }
};

} // namespace

OptionSpec instanceOption()
{
    return {u"instance"_s, u"NAME"_s, InstanceArgumentText::option()};
}

Result<InstanceId> instanceFrom(const Arguments &arguments, const QList<Instance> &instances)
{
    QStringList names;
    for (const Instance &instance : instances) {
        names << instance.name;
        if (arguments.has(u"instance"_s) ? instance.name == arguments.value(u"instance"_s)
                                         : instances.size() == 1)
            return instance.id;
    }
    return fail(Error::invalid(u"--instance"_s, InstanceArgumentText::which(names)));
}

} // namespace chatflow
