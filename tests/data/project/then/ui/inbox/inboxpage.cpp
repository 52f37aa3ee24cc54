// SPDX-License-Identifier: GPL-3.0-or-later

future.then(this, [this](const auto &r) { show(r); }); // broken
future.then([](const auto &r) { return std::pair{r, 1}; });
future.then(QtFuture::Launch::Async, [] {});
inbox->conversations().then(m_context, handler); // broken
future.onCanceled(this, [] {}); // broken
onDone(this, future, [](const auto &r) {});
