import { readCsv } from "../../src/csv/readCsv.ts";
import { writeCsv } from "../../src/csv/writeCsv.ts";
import { isError, isPersonal, severityOf } from "../../src/core/issue.ts";
import { issueWords } from "../../src/core/messages/message.ts";
import { counted } from "../../src/core/messages/nouns.ts";
import { FILES_TO_READ } from "../../src/core/publication/published.ts";
import { rehearse as rehearsed } from "../../src/core/publication/rehearse.ts";
import { nameOfFile, readText, readTexts } from "../effects/files.ts";
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
  const text = await readText(path);
  if (text === undefined) {
    fail(`There is no file ${nameOfFile(path)} to read.`, 2);
    return;
  }
  const issues = rehearsed(
    {
      published: await readTexts(dataFolder(options), FILES_TO_READ),
      told: await toldList(options),
      proposed: { file: "the list", text },
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
    refused: "Refused: the list cannot be read.",
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
