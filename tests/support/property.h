// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTest>

#include <rapidcheck.h>

#include <sstream>
#include <string>

/// How RapidCheck prints a counterexample; found by argument-dependent lookup.
inline void showValue(const QString &value, std::ostream &out)
{
    out << '"' << value.toStdString() << '"';
}

namespace chatflow
{

/// The counterexample RapidCheck found, or empty when `property` held in `cases` tries. The seed is fixed, so
/// that a test run repeats; RC_PARAMS="seed=…" in the environment is not read.
template<typename Property> QString counterexample(const std::string &claim, int cases, Property &&property)
{
    rc::detail::TestParams params;
    params.seed = 20260101;
    params.maxSuccess = cases;
    params.maxSize = 60;
    rc::detail::TestMetadata metadata;
    metadata.id = claim;
    metadata.description = claim;
    const auto result = rc::detail::checkTestable(std::forward<Property>(property), metadata, params);
    if (result.template is<rc::detail::SuccessResult>())
        return {};
    std::ostringstream text;
    rc::detail::printResultMessage(result, text);
    return QString::fromStdString(text.str());
}

} // namespace chatflow

/// Fails the Qt Test around it with the smallest counterexample.
#define CHATFLOW_PROPERTY(claim, cases, ...)                                                                 \
    do {                                                                                                     \
        const QString chatflowFound = ::chatflow::counterexample(claim, cases, __VA_ARGS__);                 \
        QVERIFY2(chatflowFound.isEmpty(), qPrintable(chatflowFound));                                        \
    } while (false)
