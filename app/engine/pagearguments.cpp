// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pagearguments.h"

#include "engine/arguments.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class PageText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::PageText)

public:
    static QString badCursor() { return tr("it is not what an earlier list gave"); }
};

std::optional<PageKey> cursorFrom(const QString &text)
{
    bool timeOk = false;
    bool idOk = false;
    const qint64 ms = text.section(u'.', 0, 0).toLongLong(&timeOk);
    const qint64 id = text.section(u'.', 1).toLongLong(&idOk);
    if (!timeOk || !idOk || id <= 0)
        return std::nullopt;
    return PageKey{instantFromMs(ms), id};
}

} // namespace

Result<PageRequest> pageFrom(const Arguments &arguments, int usual)
{
    const auto limit = arguments.number(u"limit"_s, usual, 1, 1000);
    if (!limit)
        return fail(limit.error());
    PageRequest page;
    page.limit = *limit;
    if (arguments.has(u"before"_s)) {
        page.from = cursorFrom(arguments.value(u"before"_s));
        if (!page.from)
            return fail(Error::invalid(u"--before"_s, PageText::badCursor()));
    }
    return page;
}

} // namespace chatflow
