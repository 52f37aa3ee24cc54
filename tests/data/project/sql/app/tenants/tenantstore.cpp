// SPDX-License-Identifier: GPL-3.0-or-later

const auto a = u"SELECT id FROM tenants"_s;
QSqlDatabase database; // broken
