// SPDX-License-Identifier: GPL-3.0-or-later
// Makes o200k_base.bin and cl100k_base.bin from the npm package "tiktoken", and the reference counts that
// tests/language/tst_tokencounter.cpp compares with. See README.md.
//
//   npm pack tiktoken@1.0.22 && tar xzf tiktoken-1.0.22.tgz
//   node maketables.mjs tables package .
//   node maketables.mjs reference package ../../tests/data/language/tokencounts.json
import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { dice } from "./dice.mjs";
import { ascii, qCompressed } from "./forms.mjs";

const [, , what, folder, target] = process.argv;
const require = createRequire(import.meta.url);
const names = ["o200k_base", "cl100k_base"];

/** The tokens in the order of their ranks, as the package lists them: lines of "! <first rank> <base64> <base64> …". */
function tokensOf(encoder) {
  const tokens = [];
  for (const line of encoder.bpe_ranks.split("\n").filter(Boolean)) {
    const [, first, ...encoded] = line.split(" ");
    encoded.forEach((text, i) => {
      tokens[Number(first) + i] = Buffer.from(text, "base64");
    });
  }
  for (let rank = 0; rank < tokens.length; rank++) {
    if (!tokens[rank] || tokens[rank].length < 1 || tokens[rank].length > 255) throw new Error(`rank ${rank}`);
  }
  return tokens;
}

/** "CFBPE01\n", the number of tokens, each token's length (1 byte) and bytes; then in the format of Qt's qCompress(). */
function tableOf(tokens) {
  const header = Buffer.alloc(12);
  header.write("CFBPE01\n", 0, "latin1");
  header.writeUInt32LE(tokens.length, 8);
  return qCompressed(Buffer.concat([header, ...tokens.flatMap((token) => [Buffer.from([token.length]), token])]));
}

function texts() {
  const list = [
    "", " ", "\n", "a", "hello", "Hello, world!", "  leading", "trailing  ", "a  b   c    d", "\t\ttabs\there",
    "line one\nline two\r\nline three\n\n\nend\n", " \n \n x", "\r\r\n\n ", "   \n", "x \n y", "\u00a0no\u00a0break",
    "It's John's, they'll've I'd we're YOU'RE DON'T can'T 'sup ''s'", "'s 'S 't 'Re 'vE 'lL 'D 'x",
    "l\u2019amico d\u2019oro it\u2019s", "HelloWorld fooBarBaz XMLHttpRequest iPhone NASAlaunch ABCdef",
    "snake_case_name kebab-case-name SCREAMING_CASE CamelCase", "1 12 123 1234 12345 123456789 3.14159 1,234,567.89",
    "²³ ½ Ⅷ ١٢٣٤ 一二三 𝟘𝟙", "+55 (11) 98765-4321", "R$ 1.250,50 — 25% off!!!", "https://www.example.com/path?a=1&b=2#frag",
    "/usr/local/bin//x/ \\\\server\\share", "user.name+tag@example.co.uk", "<|endoftext|> <|endofprompt|> <|im_start|>",
    "Olá! Gostaria de saber o preço do plano premium, por favor.", "Não, obrigado. Até amanhã às 15h30.",
    "ação, coração, maçã, pão, limões, àquele, você, sótão", "Bom dia!! Tudo bem?? rsrsrs kkkkkkk",
    "¡Hola! ¿Cuánto cuesta el envío a México?", "El pingüino añora la mañana en Logroño.", "jajaja sí, gracias 🙏",
    "Por favor, envíeme la factura del mes de noviembre de 2026.", "Good morning, I'd like to book a table for two.",
    "The quick brown fox jumps over the lazy dog.", "antidisestablishmentarianism pneumonoultramicroscopicsilicovolcanoconiosis",
    "👋", "👋🏽", "👩‍👩‍👧‍👦 👨🏿‍🚀 🏳️‍🌈 🇧🇷🇲🇽", "❤️‍🔥 ☕️ ✅ ➡️ ©️", "😀😃😄😁😆😅🤣😂🙂🙃", "hi👋there😀", "1️⃣2️⃣3️⃣",
    "日本語のテキストです。漢字とカタカナ。", "中文测试,今天天气很好。", "한국어 텍스트입니다", "Привет, как дела? ПРИВЕТ", "Καλημέρα κόσμε ΟΔΟΣ",
    "مرحبا بالعالم", "שלום עולם", "नमस्ते दुनिया", "สวัสดีชาวโลก", "Tiếng Việt có dấu", "e\u0301 n\u0303 \u0301x !\u0301 !!\u0301a 1\u0301",
    "ǅungla ǈubav ʰello ªº", "A\u0301B\u0301c \u0301AB \u0301\u0301Ab", "ﬁne ﬂour ﬀ", "Ⓐⓑ ㋿ ﷽", "\u200b\u200czero\u200dwidth\ufeffbom",
    "\u2028line\u2029para\u0085next", "\u3000全角\u3000", "\u0000\u0001\u001b[31m\u007f\u0080", "\uffff\ufffe\ufffd", "\ud800", "a\udc00b",
    "function add(a, b) {\n  return a + b; // sum\n}\n", "if (x != null && y === 3) { z ||= !w; }", "#include <vector>\nint main(){return 0;}\n",
    "SELECT id, name FROM users WHERE age >= 21 ORDER BY name;", '{"key":{"remoteJid":"x@s.whatsapp.net","fromMe":false,"id":"3EB0C7"}}',
    "<div class=\"a b\"><p>Hi&nbsp;there</p></div>", "def f(x):\n\treturn x**2\n\n\nprint(f(3))", "```js\nconsole.log('hi')\n```", "|---|---|\n| a | b |",
    "{{name}}, your order #{{order_id}} is ready.", "*bold* _italic_ ~strike~ ```mono```", "....", "-----", "=====!!!!!?????", "((([[[{{{", "!/!/\n/x",
    "a".repeat(1000), "ab".repeat(700), "A".repeat(999), "aA".repeat(500), "Aa".repeat(500), " ".repeat(500), "\n".repeat(300), " \n".repeat(200),
    "!".repeat(700), "1".repeat(500), "é".repeat(400), "ção".repeat(200), "👋".repeat(150), "\u0301".repeat(200), "漢".repeat(300), "ha".repeat(3000),
    "/".repeat(300), "'s".repeat(200), "x ".repeat(400), "\u0000".repeat(100), "0123456789abcdef".repeat(60), "kkkkk".repeat(100), "k".repeat(5000),
  ];
  const roll = dice(20261124);
  const pick = (array) => array[roll(array.length)];
  const ranges = [[0x20, 0x7e], [0x20, 0x7e], [0xa0, 0x24f], [0x250, 0x36f], [0x370, 0x52f], [0x590, 0x6ff], [0x900, 0xd7f], [0xe00, 0xeff],
    [0x10a0, 0x10ff], [0x1100, 0x11ff], [0x1e00, 0x1fff], [0x2000, 0x23ff], [0x2460, 0x2bff], [0x3000, 0x30ff], [0x4e00, 0x9fff],
    [0xac00, 0xd7a3], [0xf900, 0xfaff], [0xfb00, 0xfdff], [0xfe00, 0xfffd], [0x10000, 0x100ff], [0x10300, 0x103ff], [0x1d400, 0x1d7ff],
    [0x1f300, 0x1f6ff], [0x1f900, 0x1f9ff], [0x20000, 0x200ff], [0xe0100, 0xe01ef]];
  // The categories of what is not assigned yet depend on the age of each library.
  const assigned = /\p{Assigned}/u;
  for (let i = 0; i < 150; i++) {
    let text = "";
    const mixed = i % 3;
    const [from, to] = pick(ranges);
    for (let k = 0, length = 1 + roll(60); k < length; k++) {
      const [a, b] = mixed === 0 ? [from, to] : pick(ranges);
      const c = String.fromCodePoint(a + roll(b - a + 1));
      text += mixed === 2 && roll(3) === 0 ? pick([" ", "\n", "'s", "A", "b", "1", "/", "\r", "\u0301", "!"]) : assigned.test(c) ? c : " ";
    }
    list.push(text);
  }
  const words = ("the quick olá você não está preço ação mañana señor ¿qué? ¡sí! I'll they've it's DON'T iPhone 2026 R$ 49,90 10% https://x.br/a?b=c " +
    "👋 😀 🙏🏽 kkkk rsrs jaja obrigado gracias thanks \n \n\n \t -- ... !!! (ok) [x] {y} a_b c-d e.f@g.h #tag @user <b> </b> 12:30 24/11/2026 +5511").split(" ");
  for (let i = 0; i < 100; i++) {
    const parts = [];
    for (let k = 0, length = 1 + roll(80); k < length; k++) parts.push(pick(words));
    list.push(parts.join(pick([" ", " ", "  ", "", "\n"])));
  }
  return list;
}

if (what === "tables") {
  for (const name of names) {
    const tokens = tokensOf(JSON.parse(readFileSync(join(folder, "encoders", `${name}.json`))));
    const table = tableOf(tokens);
    writeFileSync(join(target, `${name}.bin`), table);
    console.log(`${name}: ${tokens.length} tokens, ${table.length} bytes`);
  }
} else if (what === "reference") {
  const { get_encoding } = require(resolve(folder, "tiktoken.cjs"));
  const encodings = names.map((name) => get_encoding(name));
  const cases = texts().map((text) => {
    const tokens = encodings.map((encoding) => encoding.encode_ordinary(text));
    // Ranks and not only counts for short texts, so that two errors cannot make up for each other.
    return tokens.some((list) => list.length > 40)
      ? { text, counts: tokens.map((list) => list.length) }
      : { text, counts: tokens.map((list) => list.length), ranks: tokens.map((list) => [...list]) };
  });
  writeFileSync(target, "[\n" + cases.map((one) => ascii(JSON.stringify(one))).join(",\n") + "\n]\n");
  console.log(`${cases.length} cases`);
} else {
  console.error("usage: maketables.mjs tables|reference <unpacked package> <target>");
  process.exit(2);
}
