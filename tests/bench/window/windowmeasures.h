// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace chatflow
{

class ConsoleProbe;

/// Milliseconds from choosing a conversation to its newest page painted, 95 of 100 times; by turns the
/// longest thread and others.
double measureOpening(ConsoleProbe &probe, int times);
/// Milliseconds until any conversation is painted, 99 of 100 times: `times` of all that there are, chosen by
/// chance, the same each time.
double measureOpeningAny(ConsoleProbe &probe, int times);
/// Milliseconds from a key in the search field to the hits painted, 95 of 100 times, over `words` words.
double measureSearch(ConsoleProbe &probe, int words);
/// Milliseconds a frame takes 99 of 100 times, scrolling up through the longest thread for `frames` frames.
double measureScrolling(ConsoleProbe &probe, int frames);
/// The longest time in milliseconds the window does not react while 2,000 messages a second come in for
/// `forSeconds`.
double measureIngest(ConsoleProbe &probe, int forSeconds);

} // namespace chatflow
