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
        const auto &chatflowVerified = (result);                                                             \
        QVERIFY2(chatflowVerified.has_value(), ::chatflow::failureOf(chatflowVerified).constData());         \
    } while (false)

/// The same for a Result that has to have failed with `expectedCode`.
#define VERIFY_FAILED(result, expectedCode)                                                                  \
    do {                                                                                                     \
        const auto &chatflowVerified = (result);                                                             \
        QVERIFY(!chatflowVerified.has_value());                                                              \
        QVERIFY2(chatflowVerified.error().code == (expectedCode),                                            \
                 ::chatflow::failureOf(chatflowVerified).constData());                                       \
    } while (false)
