// SPDX-License-Identifier: GPL-3.0-or-later

const auto a = u"/work/main"_s; // broken
const auto b = u"/tmp/chatflow.log"_s; // broken
const auto c = "/home/someone"; // broken
const auto d = "/tmpl/";
const auto e = "/workspaces";
