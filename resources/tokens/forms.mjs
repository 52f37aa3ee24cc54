// SPDX-License-Identifier: GPL-3.0-or-later
import { deflateSync } from "node:zlib";

/** JSON in ASCII alone, halves of surrogate pairs included. */
export const ascii = (json) =>
  json.replace(/[\u007f-\uffff]/g, (c) => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0"));

/** As Qt's qCompress() has it: length in 4 bytes, big-endian, then zlib. */
export function qCompressed(plain) {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(plain.length, 0);
  return Buffer.concat([size, deflateSync(plain, { level: 9, memLevel: 9 })]);
}
