import {
  readEditionRecord,
  type EditionRecord,
  type RecordReader,
  type RecordStanding,
} from "../../store/record.ts";
import { NAMED } from "../../store/namedFigures.ts";
import { alteredFigures, type FiguresFound } from "./alteredFigures.ts";
import { pageAsFetched } from "./pageAsFetched.ts";
import { takeAllDown, takeDown } from "./takeDown.ts";

/** What was found of a page. */
export type PageCheck = {
  /** The record that its edition rests on. */
  readonly record: EditionRecord;
  readonly isTakenDown: boolean;
  /** Whether a file that it needs could not be had. */
  readonly isPart: boolean;
};

/** Verifies the edition that a page names and the figures in its HTML, takes down what fails, and says what was found. */
export async function checkPage(reader: RecordReader, entry: string): Promise<PageCheck> {
  const pageUnderWay = rest().then(() => pageAsMade(entry)); // to ask for everything at once is a long task on a slow phone
  const [record, page] = await Promise.all([readEditionRecord(reader, entry), pageUnderWay]);
  const { sha256 } = reader.means;
  if (record.standing === "refused") {
    takeAllDown(document);
    sayChecked(TAKEN_DOWN);
    return { record, isTakenDown: true, isPart: false };
  }
  const found =
    sha256 &&
    record.files &&
    page &&
    (await alteredFigures(page, record.files, { read: reader.read, sha256, rest }));
  const isTakenDown = found !== undefined && found.altered.length > 0;
  if (isTakenDown) takeDown(document, found.altered);
  sayChecked(isTakenDown ? TAKEN_DOWN : wordsFor(record.standing, page, found));
  return { record, isTakenDown, isPart: record.files === undefined || found?.isPart === true };
}

/** What the page says in its places for that (`Footer`, `CheckUp`). It says so too after it was drawn anew. */
export function sayChecked(words = said): void {
  said = words;
  if (words === "") return;
  for (const place of document.querySelectorAll("[data-checked]")) place.textContent = words;
}

let said = "";

const TAKEN_DOWN =
  "Your browser has checked these figures. Those that are not what was published were taken down.";
const UNCHECKED = "Your browser could not check these figures now.";
/** These words are exact: what they do not say is as important. */
const UNCHANGED =
  "Nobody has changed these figures since they were published. That cannot show that they were right.";

function wordsFor(
  standing: RecordStanding,
  page: Document | undefined,
  found: FiguresFound | undefined,
): string {
  if (standing === "unhashed")
    return "Your browser has not checked these figures: it can do so only where a page comes over a secure connection.";
  if (page === undefined)
    return "These figures are not checkable here, where the page does not come as it was made.";
  if (found === undefined || found.isPart || standing === "unknown" || standing === "behind")
    return UNCHECKED;
  return heldWords(standing);
}

/** What the page says of an edition of which it draws nothing but verified files. */
export function heldWords(standing: RecordStanding): string {
  return standing === "signed"
    ? UNCHANGED
    : "These figures are those of their list of files. Your browser cannot check the council’s signature under it.";
}

/** The page as it was made, or undefined where it does not come so: a page that was translated on its way is not a forged one. */
async function pageAsMade(entry: string): Promise<Document | undefined> {
  if (document.querySelector(NAMED) === null) return document; // nothing to compare
  const page = await pageAsFetched();
  const root = page?.documentElement;
  return root?.dataset["entry"] === entry && root.lang === "en-GB" ? page : undefined;
}

/** Lets the browser do what waits. */
function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
