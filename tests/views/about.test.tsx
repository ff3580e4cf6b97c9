// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import { openSite } from "../support/openSite.tsx";
import { smallSiteOf } from "../support/smallSite.ts";
import { TESTBOROUGH } from "../support/testborough.ts";

afterEach(cleanup);

const { assessment, contacts } = TESTBOROUGH;
const open = async (council: Readonly<Record<string, unknown>>) => {
  openSite("/about/", smallSiteOf(council));
  await screen.findByRole("heading", { name: "What is hidden, and why" });
  return document.body.textContent;
};

describe("the page about the figures", () => {
  it("of a real council has its assessment, its review, its roles and every contact, and no illustrative mark", async () => {
    const text = await open({ illustrative: false, assessment, contacts });
    expect(text).toContain(
      "The assessment is of 1 June 2026, and was approved by this office: Director of Children’s Services. This office is answerable for it: Data protection officer. It is looked at again by 1 June 2027.",
    );
    const foot = screen.getByRole("region", { name: "Worried about a child?" });
    for (const { label } of [...contacts.help, ...contacts.advocacy, ...contacts.complaints])
      expect(foot.textContent).toContain(label);
    expect(text).not.toMatch(/illustrative|invented/i);
  });

  it("says of an assessment what there is, and nothing where there is none", async () => {
    expect(await open({ assessment: { date: "2026-06-01" } })).toContain("The assessment is of 1 June 2026.");
    cleanup();
    expect(await open({})).not.toContain("assessment)");
  });
});
