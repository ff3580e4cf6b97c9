import { availableParallelism } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

import { textOf } from "../../support/repository.ts";

/** The questions of `docs/hosting.md`, by the name of their file in `hosting/nation/`. */
export const QUESTIONS = ["ranked", "twelve-months"] as const;
export type Question = (typeof QUESTIONS)[number];

/** A row of an answer: DuckDB's JSON, in which decimals and whole numbers of 64 bits are texts. */
export type Answer = Readonly<Record<string, unknown>>;

export type Nation = {
  readonly threads: number;
  readonly ask: (question: Question) => Promise<readonly Answer[]>;
  /** The bytes that DuckDB says it read from files to answer. */
  readonly bytesRead: (question: Question) => Promise<number>;
  readonly run: (sql: string) => Promise<unknown>;
  readonly version: () => Promise<string>;
};

export function sqlOf(name: Question | "observations"): string {
  return textOf(`hosting/nation/${name}.sql`);
}

/**
 * DuckDB over a folder of councils' files. `files` replaces the pattern of `hosting/nation/observations.sql`, which names every
 * council's whole file; the rest is run as it stands there.
 */
export async function openNation(folder: string, files = "*/observations.csv"): Promise<Nation> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const at = join(folder, files).replaceAll("'", "''");
  const stated = sqlOf("observations").replace("'*/observations.csv'", () => `'${at}'`);
  const view = files.endsWith(".parquet")
    ? `CREATE VIEW observations AS SELECT * FROM read_parquet('${at}')`
    : stated;
  await connection.run("SET enable_external_file_cache = false"); // every question reads its files anew
  await connection.run(view);
  const rowsOf = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
  return {
    threads: availableParallelism(),
    ask: (question) => rowsOf(sqlOf(question)),
    bytesRead: async (question) => {
      const [plan] = await rowsOf(
        `EXPLAIN (ANALYZE, FORMAT JSON) ${sqlOf(question).replace(/^--.*$/gm, "")}`,
      );
      const profile = JSON.parse(plan?.["explain_value"] as string) as {
        readonly total_bytes_read: number;
      };
      return profile.total_bytes_read;
    },
    run: (sql) => connection.run(sql),
    version: async () => (await rowsOf("SELECT version() AS version"))[0]?.["version"] as string,
  };
}
