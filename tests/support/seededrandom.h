// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/seededrandom.h" // where it lives: the sandbox's sample data needs it too
