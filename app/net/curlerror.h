// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/instant.h"

#include <curl/curl.h>

namespace chatflow
{

class CurlTransfer;
struct HttpRequest;

/// What `code`, with which `transfer` of `request` ended, means. Private to net/.
Error curlError(CURLcode code, const CurlTransfer &transfer, const HttpRequest &request);

/// `request` took longer than `after`.
Error timedOut(const HttpRequest &request, milliseconds after);

/// The connection broke before anything of an answer came: the same again may well succeed.
bool isBrokenConnection(CURLcode code);

} // namespace chatflow
