// SPDX-License-Identifier: GPL-3.0-or-later

const auto a = u"SELECT id FROM tenants"_s; // broken
const auto b = "INSERT INTO tenants VALUES (?)"_L1; // broken
const auto c = uR"(  UPDATE tenants SET name = ?)"_s; // broken
const auto d = u"UPDATE tenants SET name = ?"_s; // broken
const auto e = R"(DELETE FROM tenants)"; // broken
const auto f = u"INSERT OR IGNORE INTO x"_s; // broken
const auto g = u"WITH last AS (SELECT 1) SELECT * FROM last"_s; // broken
QSqlQuery query; // broken
// "SELECT in a comment"
const auto h = tr("Select a tenant from the list");
const auto i = u"SELECTED"_s;
const auto j = tr("Update available");
