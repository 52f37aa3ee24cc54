# SPDX-License-Identifier: GPL-3.0-or-later
# One interface target carries the standard, the warnings and the strict Qt defines, so that no target drifts.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

add_library(chatflow_options INTERFACE)
target_compile_features(chatflow_options INTERFACE cxx_std_20)
target_compile_definitions(chatflow_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_USE_QSTRINGBUILDER
    QT_STRICT_ITERATORS QT_NO_CONTEXTLESS_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400
    QT_MESSAGELOGCONTEXT CHATFLOW_VERSION="${PROJECT_VERSION}")
if(NOT MSVC)
    target_compile_options(chatflow_options INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast
        -Woverloaded-virtual -Wsuggest-override
        -Wno-missing-field-initializers) # designated initialisers leave out on purpose what stays at its default
    if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
        target_compile_options(chatflow_options INTERFACE -fcoroutines-ts -Wno-deprecated-experimental-coroutine)
    endif()
    if(CMAKE_UNITY_BUILD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # It takes what is local to a file for part of a header when files are compiled together.
        target_compile_options(chatflow_options INTERFACE -Wno-subobject-linkage)
    endif()
    if(CHATFLOW_WERROR)
        target_compile_options(chatflow_options INTERFACE -Werror)
    endif()
else()
    target_compile_options(chatflow_options INTERFACE /W4 /permissive- /utf-8 $<$<BOOL:${CHATFLOW_WERROR}>:/WX>)
endif()

if(CHATFLOW_SANITIZE)
    target_compile_options(chatflow_options INTERFACE -fsanitize=${CHATFLOW_SANITIZE} -fno-omit-frame-pointer
        -fno-sanitize-recover=all)
    if(CHATFLOW_SANITIZE MATCHES "address" AND CHATFLOW_SANITIZE MATCHES "undefined")
        # Half of the compile time, for what AddressSanitizer sees as well (null, bounds) or x86 does not mind.
        target_compile_options(chatflow_options INTERFACE -fno-sanitize=null,alignment,object-size)
    endif()
    target_link_options(chatflow_options INTERFACE -fsanitize=${CHATFLOW_SANITIZE})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
        # Clang 14 cannot assemble coroutines with it ("Cannot represent a difference across sections").
        target_compile_options(chatflow_options INTERFACE -fno-sanitize=function)
    endif()
endif()
