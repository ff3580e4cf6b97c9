import { HtmlValidate, type ConfigData } from "html-validate";
import { join } from "node:path";
import { expect, test } from "vitest";

import { builtSite, filesIn } from "../support/dist.ts";
import { need, run } from "../support/programs.ts";

const dist = builtSite();
const pages = filesIn(dist, ".html");

const CONFIGURATION: ConfigData = {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // How React and Vite write what HTML lets one write either way.
    "doctype-style": "off",
    "void-style": "off",
    "attr-case": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    // A list without bullets is no list to VoiceOver unless it says so.
    "no-redundant-role": "off",
    // A number may be broken between its groups on a narrow phone.
    "tel-non-breaking": "off",
  },
};

test("html-validate finds no fault in any built page", async () => {
  expect(pages.length).toBeGreaterThan(40);
  const validator = new HtmlValidate(CONFIGURATION);
  const faults: string[] = [];
  for (const page of pages) {
    const { results } = await validator.validateFile(join(dist, page));
    for (const { messages } of results) {
      faults.push(
        ...messages.map(
          ({ line, column, ruleId, message }) => `${page}:${line}:${column} ${ruleId}: ${message}`,
        ),
      );
    }
  }
  expect(faults).toEqual([]);
});

test("xmllint, which has another parser, finds no fault either", (context) => {
  const xmllint = need(context, "xmllint", "libxml2-utils");
  const { stderr } = run(xmllint, ["--html", "--noout", ...pages], { cwd: dist });
  const unknownToIt = /HTML parser error : Tag [a-z]+ invalid$/; // it knows the elements of HTML 4 and not those since
  const faults = stderr
    .split("\n")
    .filter((line) => /(?:error|warning) : /.test(line) && !unknownToIt.test(line));
  expect(faults).toEqual([]);
});
