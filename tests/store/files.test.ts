import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { fileInData, inData, overHttp, readAll, RELEASES, type ReadFile } from "../../src/store/files.ts";

/** A host that answers each path in its own way; two of them never, or not to the end. */
const server: Server = createServer((request, response) => {
  switch (request.url) {
    case "/sub/path/data/there.csv":
      return response.writeHead(200, { "Content-Type": "text/csv; charset=utf-8" }).end("a,b\n1,£2\n");
    case "/sub/path/data/page.csv":
      return response
        .writeHead(200, { "Content-Type": "text/html" })
        .end("<!doctype html><title>Hello</title>");
    case "/sub/path/data/broken.csv":
      return response.writeHead(503, { "Content-Type": "text/csv" }).end("a,b\n");
    case "/sub/path/data/cut.csv":
      response.writeHead(200, { "Content-Length": 1000 }).write("a,b\n");
      return response.destroy();
    case "/sub/path/data/hangs.csv":
      return response;
    case "/sub/path/data/hangs-within.csv":
      return response.writeHead(200, { "Content-Type": "text/csv" }).write("a,b\n");
    default:
      return response.writeHead(404, { "Content-Type": "text/plain" }).end("Not found");
  }
});
let read: ReadFile;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  read = overHttp((address, until) => fetch(address, until), `http://127.0.0.1:${port}/sub/path/`);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

it("what is published stands in one folder of the site", () => {
  expect(RELEASES).toBe("data/releases/releases.csv");
  expect(inData("series/plans.csv")).toBe("data/series/plans.csv");
  expect(fileInData("data/series/plans.csv")).toBe("series/plans.csv");
});

describe("a file over HTTP", () => {
  it("is read from below the site's root, wherever that is", async () => {
    expect(await read("data/there.csv")).toEqual({ kind: "text", text: "a,b\n1,£2\n" });
  });

  it("is absent where the host says so, and where it serves a page of HTML in its place", async () => {
    expect(await read("data/gone.csv")).toEqual({ kind: "absent" });
    expect(await read("data/page.csv")).toEqual({ kind: "absent" });
  });

  it("has failed where the host is out of order, breaks off, or cannot be reached", async () => {
    expect(await read("data/broken.csv")).toEqual({ kind: "failed" });
    expect(await read("data/cut.csv")).toEqual({ kind: "failed" });
    const nowhere = overHttp((address, until) => fetch(address, until), "http://127.0.0.1:1/");
    expect(await nowhere("data/there.csv")).toEqual({ kind: "failed" });
  });

  it.each(["hangs", "hangs-within"])("has failed where it does not come whole in time (%s)", async (name) => {
    const { port } = server.address() as AddressInfo;
    const impatient = overHttp(
      (address, until) => fetch(address, until),
      `http://127.0.0.1:${port}/sub/path/`,
      50,
    );
    expect(await impatient(`data/${name}.csv`)).toEqual({ kind: "failed" });
  });

  it("comes under the name it was asked for, together with others", async () => {
    expect(await readAll(read, { one: "data/there.csv", other: "data/gone.csv" })).toEqual({
      one: { kind: "text", text: "a,b\n1,£2\n" },
      other: { kind: "absent" },
    });
  });
});
