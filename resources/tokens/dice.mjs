// SPDX-License-Identifier: GPL-3.0-or-later
/** A repeatable source of numbers below n (SplitMix-like, 32 bits). */
export function dice(seed) {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x9e3779b9) >>> 0;
    let x = state;
    x = Math.imul(x ^ (x >>> 16), 0x21f0aaad) >>> 0;
    x = Math.imul(x ^ (x >>> 15), 0x735a2d97) >>> 0;
    return ((x ^ (x >>> 15)) >>> 0) % n;
  };
}
