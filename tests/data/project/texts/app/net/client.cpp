// SPDX-License-Identifier: GPL-3.0-or-later
const auto text = u"This is worded for the log only"_s;
