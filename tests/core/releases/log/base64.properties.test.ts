import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { fromBase64, toBase64 } from "../../../../src/core/releases/log/base64.ts";
import { RUNS } from "../../../support/runs.ts";

describe("base64", () => {
  it("is that of RFC 4648, and reads back as the same bytes", () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const text = toBase64(bytes);
        expect(text).toBe(Buffer.from(bytes).toString("base64"));
        expect(fromBase64(text)).toEqual(bytes);
      }),
      RUNS,
    ));

  it("is read in its one canonical form: whatever is read would be written the same", () => {
    const texts = fc.string({ unit: fc.constantFrom(...Array.from("AQZaz059+/= \n-_é")), maxLength: 12 });
    fc.assert(
      fc.property(texts, (text) => {
        const bytes = fromBase64(text);
        expect(bytes === undefined ? text : toBase64(bytes)).toBe(text);
      }),
      RUNS,
    );
  });

  it.each([
    "QQ",
    "QQ=",
    "QR==",
    "QUF=",
    "QQ==\n",
    " QQ==",
    "QQ= =",
    "Q",
    "QQ===",
    "=",
    "====",
    "_-_-",
    "QUI=QUI=",
  ])("refuses %j, which other readers take", (text) => expect(fromBase64(text)).toBeUndefined());
});
