// SPDX-License-Identifier: GPL-3.0-or-later
// Counts texts with the npm package "tiktoken", OpenAI's tokenizer as WebAssembly:
//   node reference.mjs <node_modules> <passes> < JSON array of strings
// prints {"tokens": of all texts, "seconds": the best pass}.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const [, , modules, passes] = process.argv;
const { get_encoding } = createRequire(import.meta.url)(resolve(join(modules, "tiktoken", "tiktoken.cjs")));
const encoding = get_encoding("o200k_base");
const texts = JSON.parse(readFileSync(0, "utf8"));
let tokens = 0;
let best = Infinity;
for (let pass = 0; pass < Number(passes); pass++) {
  tokens = 0;
  const start = process.hrtime.bigint();
  for (const text of texts) tokens += encoding.encode_ordinary(text).length;
  best = Math.min(best, Number(process.hrtime.bigint() - start) / 1e9);
}
console.log(JSON.stringify({ tokens, seconds: best }));
