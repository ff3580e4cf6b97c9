import { readAnswersFile } from "../../src/core/publication/answers.ts";
import {
  commitmentsTo,
  openedBy,
  protectAgain,
  spellingsOf,
  type Again,
  type Committed,
} from "../../src/core/publication/sameAsSent.ts";
import { issueWords } from "../../src/core/messages/message.ts";
import { isPersonal, severityOf } from "../../src/core/issue.ts";
import { monthName, readMonth, type Month } from "../../src/core/period.ts";
import { hashBytes } from "../../src/core/releases/log/tree.ts";
import { readKeyLine } from "../../src/core/releases/log/verifierKey.ts";
import { readCsv } from "../../src/csv/readCsv.ts";
import { LARGEST_READ, readReturn } from "../../src/csv/readReturn.ts";
import { writeCsv } from "../../src/csv/writeCsv.ts";
import { readAt, readText } from "../effects/files.ts";
import { unnamed } from "../effects/machine.ts";
import { sha256 } from "../effects/packing.ts";
import { exitWith, fail, print, type CommandOptions } from "../effects/terminal.ts";
import { openedWords, type OpenedWords } from "./openedWords.ts";
import { KEY_MEANS, readRecord, refusedInJson, refusedInWords } from "./record.ts";
import { dataFolder } from "./settings.ts";

const MEANS = { ...KEY_MEANS, read: readCsv, write: writeCsv, sha256 };
