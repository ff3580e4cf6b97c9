import type { Evaluation } from "../core/evaluation.ts";
import { EVALUATIONS, readPublishedEvaluations } from "../core/tables/evaluations.ts";
import { inData, type ReadFile } from "./files.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { optionalIn } from "./tables.ts";

/** How the service judges itself, in the order of `evaluations.csv`; empty where it does not. */
export type Evaluations = {
  readonly all: readonly Evaluation[];
  readonly fingerprint: string;
};

/** Reads the evaluations; undefined where the file cannot be fetched or is not what we publish. */
export async function readEvaluationsFile(read: ReadFile): Promise<Evaluations | undefined> {
  const file = await read(inData(EVALUATIONS.file));
  const all = optionalIn(file, readPublishedEvaluations);
  return all && { all, fingerprint: fingerprintOf([file]) };
}
