import { expect, it } from "vitest";

import { bytesOf } from "../../../src/core/tables/bytes.ts";
import { means } from "../../support/publish.ts";

it("rows and texts become bytes in UTF-8, and bytes stay what they are", () => {
  const text = (content: Parameters<typeof bytesOf>[0]) => new TextDecoder().decode(bytesOf(content, means));
  expect(text({ header: ["unit"], rows: [["£"]] })).toBe("unit\n£\n");
  expect(text("£\n")).toBe("£\n");
  expect([...bytesOf("£", means)]).toEqual([0xc2, 0xa3]);
  const bytes = new Uint8Array([0, 255]);
  expect(bytesOf(bytes, means)).toBe(bytes);
});
