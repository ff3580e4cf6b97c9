import { createServer, type RequestListener } from "node:http";
import { mkdirSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { strToU8, zipSync, type Zippable } from "fflate";

import { BEFORE, home } from "../../support/home.ts";
import { need, run } from "../../support/programs.ts";
import { returns } from "../../support/returns.ts";
import { serve } from "../../support/serve.ts";
import { contentOf, encodingOf, workshop, writeTree } from "../../support/tree.ts";

const place = workshop("places");
const closing: (() => void)[] = [];
afterAll(() => closing.forEach((close) => close()));

/** A folder as a host serves it. */
async function served(folder: string): Promise<string> {
  const { url, close } = await serve(folder, "/");
  closing.push(close);
  return url;
}

/** A host that answers as it is told to. */
async function answering(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** The published folder of these tests, each file as its bytes. */
const publishedFiles = Object.fromEntries(
  [...BEFORE].map(([path, text]) => [path, new Uint8Array(Buffer.from(text, encodingOf(path)))]),
);
const AGREES = "The record of 1 release agrees with itself.";

describe.concurrent("verify of an address", () => {
  it("reads data/ itself, or the folder that it is in, and says what it cannot see", async () => {
    const { folder, data } = home(place);
    writeTree(folder, { "data/not_published.csv": "x\n" });
    for (const url of [await served(data), (await served(folder)).replace(/\/$/, "")]) {
      const { exitCode, stdout, stderr } = await returns(["verify", url]);
      expect([exitCode, stderr]).toEqual([0, ""]);
      expect(stdout).toContain(AGREES);
      expect(stdout).toContain(
        "\nOver a network only the files that its lists name were looked at: whether there are others, a copy of the folder tells.\n",
      );
    }
    expect((await returns(["verify", data])).stdout).toContain("There is a file here that nobody published.");
    const json = await returns(["verify", await served(data), "--json"]);
    expect(JSON.parse(json.stdout)).toMatchObject({ outcome: "verified", isWhole: false });
  });

  it("finds an altered file, a missing one, and a page in the place of one", async () => {
    const { data, shown } = home(place);
    writeTree(data, {
      "latest.csv": `${shown("latest.csv")}x\n`,
      "signals.csv": "<!DOCTYPE html><title>Not here</title>",
    });
    const { exitCode, stdout } = await returns(["verify", await served(data)]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain("latest.csv: This is not what was published.");
    expect(stdout).toContain("signals.csv: This published file is not there.");
  });

  it("remembers what it saw at an address, as it does of a folder", async () => {
    const { folder, data } = home(place);
    const state = join(folder, "seen");
    expect((await returns(["verify", await served(data), "--state", state])).exitCode).toBe(0);
    expect((await returns(["verify", data, "--state", state])).stdout).toContain(
      "\nIt is as it was seen on ",
    );
  });

  it("follows a host within itself, and to no other", async () => {
    const { data } = home(place);
    const url = await served(data);
    const other = await answering((request, response) => {
      response.writeHead(302, { Location: `${url}${request.url?.slice(1)}` }).end();
    });
    const elsewhere = await returns(["verify", other]);
    expect([elsewhere.exitCode, elsewhere.stdout]).toEqual([4, ""]);
    expect(elsewhere.stderr).toMatch(
      /^127\.0\.0\.1:\d+ sends on to another host, which is not asked: give its address\. /,
    );
    const round = await answering((_, response) => response.writeHead(302, { Location: "/again" }).end());
    expect((await returns(["verify", round])).stderr).toMatch(/ did not send a file: it answered 302\. /);
    const within = await answering((request, response) => {
      if (request.url?.startsWith("/moved/") !== true)
        response.writeHead(301, { Location: `/moved${request.url}` }).end();
      else
        void fetch(`${url}${request.url.slice(7)}`).then(async (each) =>
          response.writeHead(each.status).end(Buffer.from(await each.arrayBuffer())),
        );
    });
    expect((await returns(["verify", within])).stdout).toContain(AGREES);
  });

  it("says in one sentence that a host does not answer, fails, or sends without end", async () => {
    const failing = await answering((_, response) => response.writeHead(500).end());
    expect(await returns(["verify", failing])).toMatchObject({
      exitCode: 4,
      stderr: expect.stringMatching(/ did not send a file: it answered 500\. [^\n]+\n$/),
    });
    expect(await returns(["verify", "http://localhost:9/"])).toMatchObject({
      exitCode: 4,
      stderr: "localhost:9 does not answer. Nothing has been published or changed.\n",
    });
    const chunk = Buffer.alloc(16 * 1024 * 1024);
    const endless = await answering((_, response) => {
      const more = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.writeHead(200).on("drain", more);
      more();
    });
    expect(await returns(["verify", endless])).toMatchObject({
      exitCode: 4,
      stderr: expect.stringMatching(/ sends more than is ever published \(512 MiB\)\. /),
    });
  });

  it.each([
    ["http of another machine", "http://example.org/data/", "An address begins with https://"],
    ["another kind of address", "ftp://example.org/", "An address begins with https://"],
  ])("ends with 2 for %s", async (_, url, sentence) => {
    const { exitCode, stderr } = await returns(["verify", url]);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(sentence)]);
  });

  it("ends with 2 where nothing is published", async () => {
    const url = await answering((_, response) =>
      response.writeHead(200, { "Content-Type": "text/html" }).end("<p>Hello"),
    );
    expect(await returns(["verify", url])).toMatchObject({
      exitCode: 2,
      stderr: "Nothing has been published at this address, nor in data/ below it.\n",
    });
  });
});

describe.concurrent("verify of a ZIP", () => {
  it("reads what the zip program packed: the folder itself, or one that it lies in", async (test) => {
    const program = need(test, "zip", "zip");
    const { folder, data } = home(place);
    const [itself, within] = [join(folder, "itself.zip"), join(folder, "within.zip")];
    expect(run(program, ["-q", "-r", itself, "."], { cwd: data }).status).toBe(0);
    expect(run(program, ["-q", "-r", within, "data", "sent"], { cwd: folder }).status).toBe(0);
    const before = contentOf(folder);
    for (const file of [itself, within]) {
      const { exitCode, stdout, stderr } = await returns(["verify", file]);
      expect([exitCode, stderr]).toEqual([0, ""]);
      expect(stdout).toContain(AGREES);
      expect(stdout).not.toContain("Over a network");
    }
    expect(contentOf(folder)).toEqual(before);
  });

  /** A published folder as an archive of these files. */
  function archive(changed: Zippable = {}) {
    const { folder } = home(place);
    const zip = join(folder, "data.zip");
    writeFileSync(zip, zipSync({ ...publishedFiles, ...changed }, { level: 1 }));
    return zip;
  }

  it("finds an altered file, and one that nobody published", async () => {
    const zip = archive({ "latest.csv": strToU8("x\n"), "more.csv": strToU8("x\n") });
    const { exitCode, stdout } = await returns(["verify", zip]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain("latest.csv: This is not what was published.");
    expect(stdout).toContain("…: There is a file here that nobody published.");
  });

  it("reads paths as Windows writes them", async () => {
    const zip = join(place, "windows.zip");
    writeFileSync(
      zip,
      zipSync(
        Object.fromEntries(
          Object.entries(publishedFiles).map(([path, each]) => [`data\\${path.replaceAll("/", "\\")}`, each]),
        ),
      ),
    );
    expect((await returns(["verify", zip])).stdout).toContain(AGREES);
  });

  it.each<[string, () => Buffer | Uint8Array, string]>([
    [
      "leads out of itself",
      () => zipSync({ ...publishedFiles, "../x.csv": strToU8("x") }),
      "This archive cannot be read.\n",
    ],
    [
      "has two files of one name",
      () => zipSync({ ...publishedFiles, "./latest.csv": strToU8("x") }),
      "This archive cannot be read.\n",
    ],
    ["is cut short", () => zipSync(publishedFiles).slice(0, 2000), "This archive cannot be read.\n"],
    ["says that it holds 4 GB", () => bomb(), "This archive holds more than is ever published (512 MiB).\n"],
    [
      "holds something else",
      () => zipSync({ "a.txt": strToU8("x") }),
      "Nothing has been published in this folder.\n",
    ],
    [
      "is none",
      () => Buffer.from("period,la_code\n"),
      "verify takes a folder, an address or a ZIP, and this file is none.\n",
    ],
  ])("ends with 2 and one sentence where the file %s", async (name, bytes, sentence) => {
    mkdirSync(join(place, "zips"), { recursive: true });
    const zip = join(place, "zips", `${name.replaceAll(" ", "-")}.zip`);
    writeFileSync(zip, bytes());
    expect(await returns(["verify", zip])).toMatchObject({ exitCode: 2, stdout: "", stderr: sentence });
  });
});

/** An archive of 1 kB whose directory says that a file becomes 4 GB. */
function bomb(): Buffer {
  const bytes = Buffer.from(zipSync({ "releases/checkpoint": new Uint8Array(100_000) }, { level: 9 }));
  const directory = bytes.indexOf(Buffer.from("504b0102", "hex"));
  bytes.writeUInt32LE(0xfffffff0, directory + 24);
  return bytes;
}
