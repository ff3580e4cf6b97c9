import { describe, expect, it } from "vitest";

import { failureOf, isNotThere, machineError, unnamed } from "../../../scripts/effects/machine.ts";

const CODES = [
  "ENOSPC",
  "EDQUOT",
  "EACCES",
  "EPERM",
  "EROFS",
  "EIO",
  "ENOENT",
  "ENOTDIR",
  "EISDIR",
  "EBUSY",
  "EMFILE",
];

describe("an error of the machine", () => {
  it.each([...CODES, "EFBIG", "ELOOP", "ENAMETOOLONG", "EWHATEVER"])(
    "%s is one sentence with its name",
    (code) => {
      const { sentence } = failureOf(machineError(code, "public/data/x.csv"))!;
      expect(sentence).toMatch(/^[A-Z][^.\n]*( public\/data\/x\.csv[^.\n]*)? \(E[A-Z]+\)\.$/);
      expect(sentence).toContain(`(${code})`);
      const nameless = failureOf(unnamed(machineError(code, "returns/Anna Smith.csv")))!;
      expect(nameless.sentence).toMatch(/^[A-Z][^.\n]* \(E[A-Z]+\)\.$/);
      expect(nameless.sentence).not.toMatch(/Anna|\{\}|undefined|: \(/);
    },
  );

  it.each([new Error("a bug"), new TypeError("x is not a function"), "text", undefined, { code: "ENOSPC" }])(
    "is not a bug (%s)",
    (error) => expect(failureOf(error)).toBeUndefined(),
  );

  it("of Node's own, which are bugs of ours, is none", () =>
    expect(failureOf(Object.assign(new Error("x"), { code: "ERR_INVALID_ARG_TYPE" }))).toBeUndefined());

  it("may say that there is nothing", () => {
    expect(["ENOENT", "ENOTDIR", "EACCES"].map((code) => isNotThere(machineError(code, "x")))).toEqual([
      true,
      true,
      false,
    ]);
    expect(unnamed("a bug")).toBe("a bug");
  });
});
