import { brotliDecompressSync, gunzipSync } from "node:zlib";

import { describe, expect, it } from "vitest";

import { compress, sha256 } from "../../../scripts/effects/packing.ts";

describe("compressing", () => {
  const bytes = Buffer.from("period,la_code,indicator\n".repeat(100));

  it("gives bytes that are the same again, and the file when they are opened", async () => {
    for (const [ending, open] of [
      [".br", brotliDecompressSync],
      [".gz", gunzipSync],
    ] as const) {
      const copy = await compress(bytes, ending);
      expect(open(copy).equals(bytes)).toBe(true);
      expect(copy.length).toBeLessThan(bytes.length / 10);
      expect(await compress(bytes, ending)).toEqual(copy);
    }
  });

  it("says in gzip's header neither when nor on what system", async () => {
    const header = Buffer.from(await compress(bytes, ".gz")).subarray(0, 10);
    expect(header.toString("hex")).toBe("1f8b08000000000002ff");
  });
});

it("a hash is SHA-256 of the text in UTF-8", async () => {
  expect(await sha256("£\n")).toBe("b3f6bccb9d5d06c6d9e9a3d9cd3ae6bce9735463625ec233c985c2e428543c09");
});
