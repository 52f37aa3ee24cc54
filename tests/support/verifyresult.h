// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QTest>

namespace chatflow
{

template<typename T> QByteArray failureOf(const Result<T> &result)
{
    return result ? QByteArray() : result.error().toLog().toUtf8();
}

} // namespace chatflow

/// Fails the test function with the error when `result` has one. (QVERIFY2 words its message before it
/// looks.)
#define VERIFY_RESULT(result)                                                                                \
    do {                                                                                                     \
        const auto &verifiedResult = (result);                                                               \
        QVERIFY2(verifiedResult.has_value(), ::chatflow::failureOf(verifiedResult).constData());             \
    } while (false)

/// The same for a Result that has to have failed with `expectedCode`.
#define VERIFY_FAILED(result, expectedCode)                                                                  \
    do {                                                                                                     \
        const auto &verifiedResult = (result);                                                               \
        QVERIFY2(!verifiedResult.has_value(), "it succeeded");                                               \
        QVERIFY2(verifiedResult.error().code == (expectedCode),                                              \
                 ::chatflow::failureOf(verifiedResult).constData());                                         \
    } while (false)
