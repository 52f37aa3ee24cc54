// SPDX-License-Identifier: GPL-3.0-or-later

QSqlDatabase database;
const auto a = u"PRAGMA synchronous = FULL"_s;
