// SPDX-License-Identifier: GPL-3.0-or-later
const auto a = u"SELECT 1 "_s; // broken
