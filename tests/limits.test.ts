import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { ROOT } from "./support/command.ts";
import { textOf } from "./support/repository.ts";

describe("a test", () => {
  const tests = readdirSync(`${ROOT}/tests`, { recursive: true, encoding: "utf8" }).filter((path) =>
    /\.(test|spec)\.tsx?$/.test(path),
  );

  it("has no limit of its own, in milliseconds that a slow machine could meet", () => {
    expect(tests.length).toBeGreaterThan(200);
    const own = tests.filter((path) =>
      /^ *\}, [\d_]+\);$|timeout: \d[\d_]{3,}/m.test(textOf(`tests/${path}`)),
    );
    expect(own).toEqual([]);
  });
});
