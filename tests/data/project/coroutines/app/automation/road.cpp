// SPDX-License-Identifier: GPL-3.0-or-later

QCoro::Task<Result<int>> road()
{
    const auto reply = co_await settled(future);
    co_await settled(m_client.future);
    reply = co_await step(a, b);
    co_await m_gate.pass(contact);
    CHATFLOW_TRY(co_await step()); // broken
    if (!co_await step()) // broken
        return;
    const auto other = co_await settled(client.ask(question)); // broken
    const auto third = co_await run([this] { return 1; }); // broken
    const auto fourth = f(co_await step()); // broken
    const auto fifth = co_await step(list[0], (a));
    if (third)
        reply = co_await step(a);
    else if (f(fourth))
        co_await step(b);
    else
        co_await step(c);
    if (third && co_await step(d)) // broken
        return;
    co_return 1;
}
