// @vitest-environment happy-dom
import { act, cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";

import { createSite } from "../../../src/store/site.ts";
import { CheckDesk } from "../../../src/views/check/CheckDesk.tsx";
import { HandOverForm } from "../../../src/views/check/HandOverForm.tsx";
import { HereContext } from "../../../src/views/site.ts";
import { checkerHere, givenOf, OCTOBER, PUBLISHED_TEXTS, SEPTEMBER } from "../../support/checker.ts";
import { textsOf, wordsOf } from "../../support/onPage.ts";
import { withCells } from "../../support/small.ts";
import { readFrom } from "../../support/smallSite.ts";

afterEach(cleanup);

/** The desk of `/check/`, ready, with a checker that works in this process. */
async function open() {
  const files = Object.fromEntries([...PUBLISHED_TEXTS].map(([path, text]) => [`data/${path}`, text]));
  const site = createSite(readFrom(files));
  await site.load({ page: "edition" });
  const { checker, saved } = checkerHere();
  render(
    <HereContext value={{ site, siteNow: site, href: (to) => to }}>
      <CheckDesk checker={checker} />
    </HereContext>,
  );
  act(() => checker.open());
  await screen.findByText("Ready. You can disconnect from the network.");
  const heading = () => screen.findByRole("heading", { level: 2, name: /^2026-|^This looks like personal/ });
  const give = async (text: string, name?: string) => {
    act(() => checker.check([givenOf(text, name)]));
    await waitFor(() => expect(checker.getState().work.state).toBe("done"));
    return heading();
  };
  return { checker, saved, give, heading, user: userEvent.setup() };
}

const announced = () => wordsOf(document.querySelector("[data-announcement]"));

describe("the desk", () => {
  it("offers nothing before it is ready", () => {
    render(<CheckDesk checker={checkerHere().checker} />);
    expect(screen.getAllByRole("button").every((button) => (button as HTMLButtonElement).disabled)).toBe(
      true,
    );
    expect(screen.getAllByRole("status").map(wordsOf)).toEqual(["Getting ready …", ""]);
  });

  it("leaves out headings with nothing under them", async () => {
    const { give } = await open();
    await give(OCTOBER);
    expect(screen.queryByRole("heading", { name: "What is wrong" })).toBeNull();
    expect(screen.queryByText(/Further checks/)).toBeNull();
    expect(screen.queryByRole("heading", { name: /Published figures that would change/ })).toBeNull();
    const changes = screen.getByRole("region", { name: "What the public will see change" });
    const titles = within(changes).getAllByRole("heading", { level: 4 });
    expect(titles.map(wordsOf)).toEqual(["New headlines, October 2026 (8)"]);
    expect(titles[0]?.nextElementSibling?.children).toHaveLength(8);
  });

  it("gives the focus to the first problem, and says how many there are", async () => {
    const { give } = await open();
    await give(withCells("rank", { value: "thirty" }));
    expect(document.activeElement?.id).toBe("fault-1");
    expect(textsOf(screen.getByRole("region", { name: "What is wrong" }), ".meta")).toEqual([
      "Further checks follow once this is settled.",
    ]);
    expect(announced()).toMatch(
      /^2026-10\.csv: 1 problem\. The first is in 2026-10\.csv, row \d+, “Place in England”, value\.$/,
    );
  });

  it("gives the focus to the heading where there is no problem", async () => {
    const { give } = await open();
    const heading = await give(OCTOBER);
    expect(document.activeElement).toBe(heading);
  });

  it("shows no table, name or cell with personal data, and says what to do", async () => {
    const { give } = await open();
    await give(withCells("rank", { value: "Jane Osei", category: "14/03/2015" }), "Jane Osei.csv");
    expect(screen.queryByRole("table")).toBeNull();
    expect(document.body.innerHTML).not.toMatch(/Jane|Osei/);
    // One remedy for every kind in the file: a name beside a date of birth asks for the gravest.
    expect(screen.getAllByText(/This looks like/, { selector: ".fault__message" }).length).toBeGreaterThan(1);
    expect(screen.getAllByText(/take it out where the file is made/)).toHaveLength(1);
    expect(screen.getAllByText(/breach procedure/)).toHaveLength(1);
    expect(wordsOf(screen.getByRole("heading", { level: 2, name: /personal/ }).nextElementSibling)).toBe(
      "So nothing of what was given is shown here: only what it looks like, and where. Nothing has been sent, and nothing has been kept.",
    );
  });

  it("offers to restate only where that is all that is wrong", async () => {
    const { give } = await open();
    await give(SEPTEMBER.replace(",1411", ",1400"), "2026-09.csv");
    const button = screen.getByRole("button", { name: "Check as a revision" });
    expect(wordsOf(button.closest(".check__revise")!.firstElementChild)).toBe(
      "If these months are to be restated, say why. Every figure that would change is listed below.",
    );
    await give(SEPTEMBER.replace(",1411", ",many"), "2026-09.csv");
    expect(screen.queryByRole("button", { name: "Check as a revision" })).toBeNull();
  });

  it("asks for a scorecard’s month and guesses none", async () => {
    const { checker, user, heading } = await open();
    act(() => checker.paste("Indicator\tSep-26\tOct-26\ncontacts\t1411\t1412\nrank\t\t38\n"));
    const group = await screen.findByRole("group", { name: "Month" });
    const months = within(group).getAllByRole<HTMLInputElement>("radio");
    expect(months.map((each) => each.checked)).toEqual([false, false]);
    await user.click(months[0]!);
    await user.click(screen.getByRole("button", { name: "Make the return and check it" }));
    expect((await heading()).textContent).toMatch(/^2026-10\.csv: \d+ problems?$/);
  });

  it("asks whose a scorecard’s unnamed rows are, and gives the words to keep", async () => {
    const { checker, user, heading } = await open();
    act(() => checker.paste("Indicator\tSep-26\tOct-26\nAlarms raised\t1411\t1412\nrank\t\t38\n"));
    await user.click(await screen.findByRole("radio", { name: "October 2026" }));
    await user.click(screen.getByText(/^1 row has figures and no name of ours/));
    expect(document.body.textContent).not.toContain("Alarms");
    await user.selectOptions(await screen.findByRole("combobox", { name: "Row 2" }), "contacts");
    await user.click(screen.getByRole("button", { name: "Make the return and check it" }));
    await heading();
    expect(wordsOf(screen.getByRole("region", { name: "Words to keep" }))).toContain("contactsAlarms raised");
    expect(checker.getState().work).toMatchObject({ made: { aliases: [{ indicator: "contacts" }] } });
  });

  it("writes x for n/a and the like only where the officer chooses the cell", async () => {
    const { checker, user, heading } = await open();
    act(() => checker.paste("Indicator\tSep-26\tOct-26\ncontacts\t1411\ttbc\nrank\t\tn/a\n"));
    await user.click(await screen.findByRole("radio", { name: "October 2026" }));
    await user.click(screen.getByRole("button", { name: "Make the return and check it" }));
    await heading();
    const made = () => {
      const { work } = checker.getState();
      return work.state === "done" ? String(work.made?.file.content) : "";
    };
    expect(made()).toContain("rank,,,,,n/a\n");
    const cells = screen.getByRole("group", { name: "Cells that say n/a, tbc or a dash" });
    const write = within(cells).getByRole("button", { name: "Write x there and check again" });
    expect((write as HTMLButtonElement).disabled).toBe(true);
    await user.click(within(cells).getByRole("checkbox", { name: "Row 3: rank" }));
    await user.click(write);
    await waitFor(() => expect(made()).toContain("rank,,,,,x\n"));
    expect(made()).toContain("contacts,,,,,tbc\n");
  });

  it("offers a scorecard that is dropped as CSV, and asks in which year its months are", async () => {
    const { checker } = await open();
    act(() => checker.check([givenOf("Indicator,Sep,Oct\ncontacts,1,2\nrank,,38\n", "Scorecard.csv")]));
    const question = await screen.findByRole("region", { name: "Which months these are" });
    expect(wordsOf(question)).toContain("no years");
    const months = screen.getAllByRole("radio").map((each) => wordsOf(each.parentElement));
    expect(months).toEqual(["October 2026", "September 2026", "October 2025", "September 2025"]);
  });

  it("hands over what would be published, and nothing else; where the council asks for no role, it asks for none", async () => {
    const { give, user, saved } = await open();
    await give(withCells("contacts", { value: "14120" }));
    expect(screen.queryByRole("heading", { name: "For whoever holds the key" })).toBeNull();
    await give(OCTOBER);
    expect(screen.queryByRole("textbox", { name: /^Role/ })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Save the file (ZIP)" }));
    await screen.findByText(/^Saved as UNSUPPRESSED-2026-10\.zip\./);
    expect(saved.map(({ name }) => name)).toEqual(["UNSUPPRESSED-2026-10.zip"]);
  });

  it("says which role may not be published, goes there, and saves nothing; a blank one approves later", async () => {
    const { checker, give, user, saved } = await open();
    await give(OCTOBER);
    cleanup();
    const name = "UNSUPPRESSED-2026-10.zip";
    render(<HandOverForm checker={checker} handOver={{ name, approvals: 2 }} />);
    const [first, second] = screen.getAllByRole("textbox");
    await user.type(first!, "Director");
    await user.type(second!, "Jane Osei{Enter}");
    await waitFor(() => expect(document.activeElement).toBe(second));
    expect(second!.getAttribute("aria-invalid")).toBe("true");
    expect(wordsOf(document.querySelector("#role-2-fault"))).toMatch(/^This looks like a person’s name/);
    expect(screen.getAllByRole("status").map(wordsOf)).toEqual([
      "Nothing was saved: a role cannot be published as it stands.",
    ]);
    expect(saved).toEqual([]);
    await user.clear(second!);
    await user.type(second!, "{Enter}");
    await screen.findByText(/^Saved as/);
    expect(second!.getAttribute("aria-invalid")).toBeNull();
    expect(saved).toHaveLength(1);
  });

  it("forgets when it is told to, and goes back to where files are chosen", async () => {
    const { give, user } = await open();
    await give(OCTOBER);
    await user.click(screen.getByRole("button", { name: "Forget these files" }));
    expect(screen.queryByRole("heading", { name: /2026-10/ })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Choose files" }));
  });
});
