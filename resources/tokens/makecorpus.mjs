// SPDX-License-Identifier: GPL-3.0-or-later
// Makes tests/data/language/tokencorpus.bin: 12,000 varied strings and how many tokens they are by the npm package
// "tiktoken". tests/language/tst_tokencounter.cpp compares with them, the benchmark `tokens` counts them. See README.md.
//
//   node makecorpus.mjs package ../.. ../../tests/data/language/tokencorpus.bin
import { createRequire } from "node:module";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { dice } from "./dice.mjs";
import { ascii, qCompressed } from "./forms.mjs";

const [, , folder, root, target] = process.argv;
if (!target) {
  console.error("usage: makecorpus.mjs <unpacked package> <the project> <target>");
  process.exit(2);
}
const require = createRequire(import.meta.url);
const { get_encoding } = require(resolve(folder, "tiktoken.cjs"));
const encodings = ["o200k_base", "cl100k_base"].map((name) => get_encoding(name));
const roll = dice(20261127);
const pick = (array) => array[roll(array.length)];
const times = (n, make) => Array.from({ length: n }, make);

const filesOf = (path, ending) =>
  readdirSync(join(root, path))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => readFileSync(join(root, path, name), "utf8"));

/** Prompts of twelve trades in three languages, and code: what is counted every day. */
const prompts = filesOf("resources/templates", ".txt");
const code = [...filesOf("app/language", ".cpp"), ...filesOf("resources/tokens", ".mjs"), ...filesOf("packaging", ".txt")];

/** A stretch of a text, cut anywhere, between two surrogates too. */
function stretch(texts, most) {
  const text = pick(texts);
  const start = roll(text.length);
  return text.slice(start, start + 1 + roll(most));
}

const chat = {
  es: {
    openings: ["Hola", "¡Buenas!", "buenos días", "Buenas tardes,", "oye", "Disculpa,", "holaaa", "Qué tal", "HOLA!!", "Buen día señorita,"],
    middles: ["¿cuánto cuesta", "quería saber si tienen", "me puede decir el precio de", "necesito cambiar", "¿hacen envíos de", "¿todavía les queda",
      "ando buscando", "no me ha llegado", "quiero reservar", "me urge"],
    things: ["la torta de chocolate", "un corte y color", "2 habitaciones para el 24/12", "el cambio de aceite", "la camisa talla M", "mi pedido #48213",
      "una consulta con la dra. Muñoz", "el paracetamol de 500 mg", "la mensualidad", "unas zapatillas n.º 42½"],
    ends: ["?", "porfa", "gracias!!", "🙏🙏", "es urgente 😩", "jajaja", "…", "👍🏽", "¿aceptan Mercado Pago?", "q tal $1.250,50?"],
  },
  pt: {
    openings: ["Oi", "Olá!", "bom dia", "Boa tarde,", "opa", "Com licença,", "oiii", "Tudo bem?", "OI!!", "Boa noite, moça,"],
    middles: ["quanto custa", "queria saber se vocês têm", "pode me dizer o preço de", "preciso trocar", "vocês entregam", "ainda tem", "tô procurando",
      "não chegou", "quero reservar", "tô precisando de"],
    things: ["o bolo de maçã", "um corte com coloração", "2 diárias pro feriadão", "a troca de óleo", "a camiseta tamanho GG", "meu pedido nº 90817",
      "uma consulta com o dr. João", "a dipirona 500 mg", "a mensalidade", "um tênis 41"],
    ends: ["?", "pfv", "obrigada!!", "🙏", "é urgente 😭", "kkkkkk", "rsrs", "👏🏿👏🏿", "aceita pix?", "por R$ 1.250,50?"],
  },
  en: {
    openings: ["Hi", "Hello!", "good morning", "Good afternoon,", "hey", "Sorry,", "heyyy", "How's it going?", "HELLO??", "Evening,"],
    middles: ["how much is", "I'd like to know if you've got", "can you tell me the price of", "I need to change", "d'you deliver", "is there still",
      "I'm looking for", "I haven't received", "I wanna book", "they'll need"],
    things: ["the chocolate cake", "a cut & colour", "2 rooms for 12/24", "an oil change", "the size-M shirt", "my order #48213", "a visit to Dr. O'Neill",
      "500mg ibuprofen", "the membership", "a pair of 9½ trainers"],
    ends: ["?", "pls", "thanks!!", "🙏", "it's urgent 😤", "lol", "...", "👌", "do you take AmEx?", "for $1,250.50?"],
  },
};

function message() {
  const words = chat[pick(["es", "pt", "en"])];
  const parts = [pick(words.openings), pick(words.middles), pick(words.things), pick(words.ends)].filter(() => roll(5) > 0);
  let text = parts.join(pick([" ", " ", " ", "  ", "\n", ", ", ""]));
  if (roll(6) === 0) text = text.toUpperCase();
  if (roll(8) === 0) text = text.normalize("NFD"); // accents as marks of their own
  return text;
}

const emojis = ["👋", "👋🏽", "👩‍👩‍👧‍👦", "👨🏿‍🚀", "🏳️‍🌈", "🇧🇷", "🇲🇽", "🇪", "❤️‍🔥", "☕️", "1️⃣", "✅", "🫠", "🪩", "😀", "🤷🏻‍♀️", "\u200d", "\ufe0f", "🏽", "©️"];
const emoji = () => times(1 + roll(12), () => pick(roll(4) ? emojis : [" ", "ok", "\n", "!", "2"])).join("");

const numbers = () =>
  times(1 + roll(5), () =>
    pick([
      () => String(roll(2 ** 31)),
      () => `+${roll(99)} (${roll(99)}) ${roll(99999)}-${roll(9999)}`,
      () => `R$ ${roll(9999)},${roll(99)}`,
      () => `${roll(31)}/${roll(12)}/${1990 + roll(50)}`,
      () => `https://x${roll(999)}.example/p?id=${roll(99999)}&k=a_b#f`,
      () => `{"id":"3EB0${roll(2 ** 31).toString(16).toUpperCase()}","n":${roll(100)}.${roll(1000)}}`,
      () => roll(2 ** 31).toString(36) + "@s.whatsapp.net",
    ])(),
  ).join(pick([" ", ", ", "\n", ";", "\t"]));

const assigned = /\p{Assigned}/u;
const planes = [[0x20, 0x7e], [0xa0, 0x24f], [0x300, 0x36f], [0x370, 0x52f], [0x590, 0x6ff], [0x900, 0xd7f], [0xe00, 0xeff], [0x1e00, 0x1fff],
  [0x2000, 0x23ff], [0x2460, 0x2bff], [0x3000, 0x30ff], [0x4e00, 0x9fff], [0xac00, 0xd7a3], [0xfe00, 0xfffd], [0x10300, 0x103ff],
  [0x1d400, 0x1d7ff], [0x1f300, 0x1f6ff], [0x20000, 0x200ff]];
function scripts() {
  const [from, to] = pick(planes);
  return times(1 + roll(40), () => {
    const c = String.fromCodePoint(from + roll(to - from + 1));
    // What is not assigned yet has no category that two libraries of different age agree on.
    return roll(6) === 0 ? pick([" ", "\n", "'s", "A", "b", "7", "/", "\r\n", "\u0301"]) : assigned.test(c) ? c : " ";
  }).join("");
}

const units = ["\ud83d", "\ude00", "a", "é", " ", "\ud800", "\udfff", "👋", "1", "\n", "'"];
/** Halves of surrogate pairs, as a text cut in the wrong place has them. */
const halves = () => times(1 + roll(20), () => pick(units)).join("");

/** A byte that is not part of valid UTF-8 is one U+FFFD, as Qt decodes it. */
function decoded(bytes) {
  let text = "";
  for (let i = 0; i < bytes.length; ) {
    const size = bytes[i] < 0x80 ? 1 : bytes[i] < 0xe0 ? 2 : bytes[i] < 0xf0 ? 3 : 4;
    let piece;
    try {
      piece = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes.subarray(i, i + size));
    } catch {
      piece = undefined;
    }
    text += piece ?? "\ufffd";
    i += piece === undefined ? 1 : size;
  }
  return text;
}

function broken() {
  const bytes = [...Buffer.from(pick([message, emoji, scripts, numbers])())];
  for (let k = 0, n = 1 + roll(4); k < n && bytes.length; k++) {
    const at = roll(bytes.length);
    pick([
      () => (bytes[at] = roll(256)),
      () => bytes.splice(at, 1),
      () => bytes.splice(at, 0, roll(256)),
      () => (bytes.length = at),
      () => bytes.splice(at, 0, ...pick([[0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x82], [0xff], [0xfe]])),
    ])();
  }
  // A mark of byte order at the start is taken off by one decoder and kept by the other.
  return Buffer.from(bytes[0] === 0xef && bytes[1] === 0xbb ? bytes.slice(1) : bytes);
}

const texts = [
  ...times(4500, message),
  ...times(1500, () => stretch(prompts, 600)),
  ...times(1200, () => stretch(code, 300)),
  ...times(1000, emoji),
  ...times(1000, numbers),
  ...times(1300, scripts),
  ...times(500, halves),
];
const raw = times(1000, broken);

const counts = (text) => encodings.map((encoding) => encoding.encode_ordinary(text).length);
const json = Buffer.from(
  ascii(
    JSON.stringify({
      texts: texts.map((text) => [text, ...counts(text)]),
      utf8: raw.map((bytes) => [bytes.toString("base64"), ...counts(decoded(bytes))]),
    }),
  ),
);
writeFileSync(target, qCompressed(json));
console.log(`${texts.length + raw.length} strings, ${new Set(texts).size} different texts, ${json.length} bytes`);
