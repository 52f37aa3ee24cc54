# SPDX-License-Identifier: GPL-3.0-or-later
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Multimedia Network Sql WebSockets HttpServer Svg Concurrent LinguistTools)
if(CHATFLOW_TESTS OR CHATFLOW_BENCH)
    find_package(Qt6 6.4 REQUIRED COMPONENTS DBus Test)
    # Without the folders it would define for QFINDTESTDATA, which is not used: absolute paths on the command line
    # keep the compiler cache from serving one checkout's objects to another. See tests/support/places.h.
    set_target_properties(Qt6::Test PROPERTIES INTERFACE_COMPILE_DEFINITIONS QT_TESTLIB_LIB)
    find_package(rapidcheck REQUIRED)
endif()
find_package(tl-expected REQUIRED)
find_package(QCoro6 REQUIRED COMPONENTS Core)
find_package(Qt6Keychain REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(CURL 7.88 REQUIRED)
find_package(LibArchive 3.6 REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(HUNSPELL REQUIRED IMPORTED_TARGET hunspell)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)
if(UNIX AND NOT APPLE)
    pkg_check_modules(DW REQUIRED IMPORTED_TARGET libdw) # names of functions in crash traces, with backward.hpp
endif()
qcoro_enable_coroutines()
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
