import { readCsv } from "../../src/csv/readCsv.ts";
import { writeCsv } from "../../src/csv/writeCsv.ts";
import { decode } from "../../src/csv/decode.ts";
import { LARGEST_READ } from "../../src/csv/readReturn.ts";
import { inFile, isError, isPersonal, severityOf, type Issue } from "../../src/core/issue.ts";
import { issueWords } from "../../src/core/messages/message.ts";
import { counted } from "../../src/core/messages/nouns.ts";
import { FILES_TO_READ } from "../../src/core/publication/published.ts";
import { rehearse as rehearsed } from "../../src/core/publication/rehearse.ts";
import { foundAt, readAt, readTexts, type Found } from "../effects/files.ts";
import { unnamed } from "../effects/machine.ts";
import { exitWith, fail, type CommandOptions, print } from "../effects/terminal.ts";
import { exitCodeOf, type Ending } from "./report.ts";
import { dataFolder, toldList } from "./settings.ts";

/**
 * `rehearse FILE` checks whether figures that are about to be given out elsewhere would give a hidden figure away. It writes
 * nothing.
 */
export async function rehearseReply(words: readonly string[], options: CommandOptions): Promise<void> {
  const [path, ...more] = words;
  if (path === undefined || more.length > 0) {
    fail("rehearse takes one FILE: period,indicator,breakdown,category,column,value.", 2);
    return;
  }
  const found = await readAt(await foundAt(path, []), LARGEST_READ).catch((error: unknown) => {
    throw unnamed(error);
  });
  if (found.kind === "absent") {
    fail("There is no such file to read.", 2);
    return;
  }
  const { told, unopened } = await toldList(options);
  const { text, issues: unread } = textOf(found);
  const faults = [...unopened, ...unread];
  const issues =
    faults.length > 0 || text === undefined
      ? faults
      : rehearsed(
          {
            published: await readTexts(dataFolder(options), FILES_TO_READ),
            told,
            proposed: { file: LIST, text },
          },
          { read: readCsv, write: writeCsv },
        );
  const ending: Ending = issues.some(isError) ? "refused" : issues.length > 0 ? "held" : "checked";
  const inJson = {
    outcome: ending,
    personalData: issues.some(isPersonal),
    issues: issues.map((issue) => ({ ...issue, severity: severityOf(issue), ...issueWords(issue) })),
  };
  const last = {
    refused: issues.some(isPersonal)
      ? "Refused: the list may hold personal data."
      : "Refused: the list cannot be read.",
    held: `Held: ${counted(issues.length, "hidden figure")} would be given away. Leave figures out, or give longer periods.`,
    checked: "Nothing hidden would be given away.",
  };
  print(
    options.switches.has("json")
      ? JSON.stringify(inJson)
      : [...issues.map((issue) => issueWords(issue).message), last[ending]].join("\n"),
  );
  exitWith(exitCodeOf(ending));
}

/** What issues call the file: its own name may say something about a child. */
const LIST = "the list";

/** The text of a file that was found, or why it has none. */
function textOf(found: Found): { readonly text: string | undefined; readonly issues: readonly Issue[] } {
  if (found.kind !== "file")
    return {
      text: undefined,
      issues: inFile(LIST, [{ code: found.kind === "too-large" ? "too-large" : "not-a-file" }]),
    };
  const { text, issues } = decode(found.bytes);
  return { text, issues: inFile(LIST, issues.filter(isError)) };
}
