# SPDX-License-Identifier: GPL-3.0-or-later

# Static where people install it, for a quick start; shared under the presets for work, where each of some 180 tests would
# otherwise carry a copy of it all (20 GB of binaries). Windows is static always: nothing is marked for export.
set(chatflow_library_type STATIC)
if(CHATFLOW_SHARED AND NOT WIN32)
    set(chatflow_library_type SHARED)
endif()

# chatflow_add_library(<target> <sources>): add_library of that type, compiled to the same objects in either.
function(chatflow_add_library target)
    add_library(${target} ${chatflow_library_type} ${ARGN})
    set_target_properties(${target} PROPERTIES DEFINE_SYMBOL "")
endfunction()

# chatflow_library(<folder> SOURCES … DEPENDS <folders> LINK <targets> PRIVATE_LINK <targets>)
# One library a folder of app/: the linker then holds the layers apart as the include test does.
function(chatflow_library folder)
    cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS;LINK;PRIVATE_LINK" ${ARGN})
    set(target "chatflow_${folder}")
    list(TRANSFORM ARG_DEPENDS PREPEND "chatflow_")
    if(ARG_SOURCES)
        chatflow_add_library(${target} ${ARG_SOURCES})
        set(scope PUBLIC)
        target_link_libraries(${target} PRIVATE ${ARG_PRIVATE_LINK})
    else()
        add_library(${target} INTERFACE)
        set(scope INTERFACE)
    endif()
    target_link_libraries(${target} ${scope} chatflow_options ${ARG_DEPENDS} ${ARG_LINK})
    target_include_directories(${target} ${scope} "${CMAKE_SOURCE_DIR}/app")
endfunction()

# chatflow_add_test(<name> SOURCES … LIBS … LABEL quick|full|soak AREA app|ui|e2e|project TIMEOUT <s> PROGRAMS <targets>)
# The executable is <name>; it runs off screen, in UTF-8. Target <label>_tests builds all tests of a label, so that e.g.
# the quick ones can be built alone. PROGRAMS are the targets that the test starts; they are built with it.
function(chatflow_add_test name)
    cmake_parse_arguments(ARG "" "LABEL;AREA;TIMEOUT" "SOURCES;LIBS;ENVIRONMENT;PROGRAMS" ${ARGN})
    if(NOT ARG_LABEL)
        set(ARG_LABEL quick)
    endif()
    if(NOT ARG_AREA)
        set(ARG_AREA app)
    endif()
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    add_executable(${name} ${ARG_SOURCES})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    target_link_libraries(${name} PRIVATE chatflow_options ${ARG_LIBS} chatflow_test_places Qt6::Test)
    target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}/tests" "${CMAKE_SOURCE_DIR}/ui")
    if(ARG_PROGRAMS)
        add_dependencies(${name} ${ARG_PROGRAMS})
    endif()
    if(NOT TARGET ${ARG_LABEL}_tests)
        add_custom_target(${ARG_LABEL}_tests)
    endif()
    add_dependencies(${ARG_LABEL}_tests ${name})
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES
        LABELS "${ARG_LABEL};${ARG_AREA}" TIMEOUT ${ARG_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;QT_FATAL_CRITICALS=0;${ARG_ENVIRONMENT}")
endfunction()
