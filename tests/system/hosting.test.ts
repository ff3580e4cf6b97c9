import { chromium } from "@playwright/test";
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { get } from "node:https";
import { dirname, join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test, type TestContext } from "vitest";

import { chromiumPath } from "../support/chromium.ts";
import { builtSite, filesIn } from "../support/dist.ts";
import { HOST_POLICY } from "../support/hostHeaders.ts";
import { TEST_ENDS } from "../support/limits.ts";
import { hasBrotli, startNginx, type Http, type Nginx } from "../support/nginx.ts";
import { findProgram, need, run } from "../support/programs.ts";
import { shippedBelow, shippedServer, shippedSite } from "../support/shipped.ts";
import { copyOf, workshop } from "../support/tree.ts";

const place = workshop("hosting");
/** The built site, with a page for other sites' frames whether there is one yet or not. */
const root = copyOf(builtSite(), join(place, "site"));
mkdirSync(join(root, "embed/a"), { recursive: true });
writeFileSync(join(root, "embed/a/index.html"), "<!doctype html><title>A</title>");

/** Files of a record that this one has not got: of a longer log, a changed key, a withdrawal. */
const newest = /^\d+ \S+ ([0-9a-f]{64})/m.exec(
  readFileSync(join(root, "data/releases/log.txt"), "utf8").trimEnd().split("\n").at(-1)!,
)![1]!;
for (const path of [
  ...["keys/70", "tile/0/000", "tile/entries/x001/000", "tile/entries/x001/000.p/7"],
  ...[`${newest}/tombstone`, `${newest}/next-key`],
]) {
  mkdirSync(dirname(join(root, "data/releases", path)), { recursive: true });
  writeFileSync(join(root, "data/releases", path), "x");
}
if (!existsSync(join(root, "calendar.ics"))) writeFileSync(join(root, "calendar.ics"), "BEGIN:VCALENDAR\r\n");
const [TEXT, BYTES] = ["text/plain; charset=utf-8", "application/octet-stream"];
const object = (ending: string) => `/data/objects/${filesIn(join(root, "data/objects"), ending)[0]!}`;

let server: Nginx | undefined;
let site = "";
beforeAll(async () => {
  server = await started(shippedSite(root));
  site = `http://127.0.0.1:${server?.port ?? 0}`;
});
afterAll(() => server?.stop());

async function started(http: Http): Promise<Nginx | undefined> {
  const program = findProgram("nginx");
  return program === undefined ? undefined : startNginx(program, http);
}

const ask = (context: TestContext, path: string, headers: Record<string, string> = {}) => {
  need(context, "nginx", "nginx-light");
  return fetch(site + path, { headers: { "Accept-Encoding": "identity", ...headers } });
};
const headersOf = async (context: TestContext, path: string) =>
  Object.fromEntries((await ask(context, path)).headers);

const EVERYWHERE = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  server: "nginx",
};
const PAGE = {
  ...EVERYWHERE,
  "content-security-policy": `${HOST_POLICY}; frame-ancestors 'none'`,
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-cache",
};
const DATA = {
  ...EVERYWHERE,
  "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'",
  "access-control-allow-origin": "*",
  "cross-origin-resource-policy": "cross-origin",
  "cache-control": "no-cache",
};
const asset = `/${filesIn(root, ".js").find((file) => file.startsWith("assets/index-")) ?? ""}`;

describe("nginx, as hosting/ has it", () => {
  test.for(["/", "/data/", "/about/", "/check/", "/figures/", "/indicators/assessments_on_time/"])(
    "%s comes with the strict policy; nobody may frame it",
    async (path, context) => {
      const headers = await headersOf(context, path);
      expect(headers).toMatchObject({ ...PAGE, "content-type": "text/html; charset=utf-8" });
      expect(headers).not.toHaveProperty("access-control-allow-origin");
    },
  );

  test.for(["/none/", "/data/none.csv", "/assets/none.js", "/embed/none/", "/assets/", "/%2e%2e/x"])(
    "%s is 404, with the headers of a page",
    async (path, context) => {
      const answer = await ask(context, path);
      expect(answer.status).toBe(404);
      expect(Object.fromEntries(answer.headers)).toMatchObject(PAGE);
      expect(await answer.text()).toBe(readFileSync(join(root, "404.html"), "utf8"));
    },
  );

  test("a page for other sites' frames may be framed, and is else as strict", async (context) => {
    expect(await headersOf(context, "/embed/a/")).toMatchObject({
      ...EVERYWHERE,
      "content-security-policy": `${HOST_POLICY}; frame-ancestors *`,
      "cross-origin-resource-policy": "cross-origin",
      "cache-control": "no-cache",
    });
  });

  test.for([
    ["/data/latest.csv", "text/csv; charset=utf-8; header=present"],
    ["/data/series/assessments_on_time.csv", "text/csv; charset=utf-8; header=present"],
    ["/data/council.json", "application/json; charset=utf-8"],
    ["/data/releases/releases.csv", "text/csv; charset=utf-8; header=present"],
    ["/data/releases/log.txt", TEXT],
    ["/data/releases/SHA256SUMS", TEXT],
    ["/data/releases/checkpoint", TEXT],
    ["/data/releases/key.pub", TEXT],
    ["/data/releases/keys/70", TEXT],
    [`/data/releases/${newest}/SHA256SUMS`, TEXT],
    [`/data/releases/${newest}/edition/SHA256SUMS`, TEXT],
    [`/data/releases/${newest}/commitment`, TEXT],
    [`/data/releases/${newest}/tombstone`, TEXT],
    [`/data/releases/${newest}/next-key`, TEXT],
    [`/data/releases/${newest}/release.json`, "application/json; charset=utf-8"],
    [`/data/releases/${newest}/differences.csv`, "text/csv; charset=utf-8; header=present"],
    [`/data/releases/${newest}/salt`, BYTES],
    ["/data/releases/tile/0/000.p/67", BYTES],
    ["/data/releases/tile/entries/x001/000.p/7", BYTES],
    ["/formats/data.csv", "text/csv; charset=utf-8; header=present"],
    ["/formats/datapackage.json", "application/json; charset=utf-8"],
    ["/calendar.ics", "text/calendar; charset=utf-8"],
    ["/pictures/assessments_on_time.wide.svg", "image/svg+xml; charset=utf-8"],
    ["/cards/indicators/assessments_on_time.png", "image/png"],
    ["/feed.xml", "application/atom+xml; charset=utf-8"],
    ["/calendar.ics", "text/calendar; charset=utf-8"],
  ])("%s is %s: it runs nothing, and may be read from anywhere", async ([path = "", type], context) => {
    expect(await headersOf(context, path)).toMatchObject({ ...DATA, "content-type": type });
  });

  test.for([
    [object(".csv"), "text/csv; charset=utf-8; header=present"],
    [object(".json"), "application/json; charset=utf-8"],
    [object(".salt"), BYTES],
    ["/data/releases/tile/0/000", BYTES],
    ["/data/releases/tile/entries/x001/000", BYTES],
  ])("%s is %s: the same, and it is kept for good", async ([path = "", type], context) => {
    const cached = { "cache-control": "public, max-age=31536000, immutable", "content-type": type };
    expect(await headersOf(context, path)).toMatchObject({ ...DATA, ...cached });
  });

  test("built files are kept for good, and are nobody else's", async (context) => {
    expect(await headersOf(context, asset)).toMatchObject({
      ...EVERYWHERE,
      "cache-control": "public, max-age=31536000, immutable",
      "cross-origin-resource-policy": "same-origin",
      "content-type": expect.stringMatching(/^(?:text|application)\/javascript; charset=utf-8$/) as string,
    });
  });

  test("what has not changed is not sent again", async (context) => {
    const { etag = "" } = await headersOf(context, "/data/latest.csv");
    const again = await ask(context, "/data/latest.csv", { "If-None-Match": etag });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  test("an address without its slash leads to the page", async (context) => {
    need(context, "nginx", "nginx-light");
    const answer = await fetch(`${site}/data`, { redirect: "manual" });
    expect([answer.status, answer.headers.get("location")]).toEqual([301, "/data/"]);
  });
});

describe("every file of the built site comes as it is, byte for byte", () => {
  const files = filesIn(root).filter((file) => !/\.(?:br|gz)$/.test(file));
  const pathOf = (file: string) => `/${file.replace(/(^|\/)index\.html$/, "$1")}`;
  const openers = {
    identity: (bytes: Buffer) => bytes,
    gzip: gunzipSync,
    ...(hasBrotli ? { br: brotliDecompressSync } : {}),
  };

  test.for(Object.entries(openers))("as %s", async ([encoding, open], context) => {
    need(context, "nginx", "nginx-light");
    for (const file of files) {
      const { status, body, said } = await raw(site + pathOf(file), encoding);
      expect([file, status, said]).toEqual([file, 200, copyIn(file, encoding) ? encoding : undefined]);
      const got = said === undefined ? body : open(body);
      expect(got.equals(readFileSync(join(root, file))), file).toBe(true);
    }
  });

  const copies = new Set(filesIn(root, ".br", ".gz"));
  const copyIn = (file: string, encoding: string) =>
    copies.has(`${file}${{ gzip: ".gz", br: ".br" }[encoding] ?? " none"}`);

  test("everything worth it has its copies", () => {
    const without = files.filter((file) => !copies.has(`${file}.br`) || !copies.has(`${file}.gz`));
    const large = without.filter((file) => readFileSync(join(root, file)).length > 500);
    // Typefaces, PNG, workbooks, archives and Parquet are compressed already; tiles of the log are hashes, and a few lines that programs
    // fetch once.
    const packed = /\.(?:woff2|png|xlsx|ods|zip|parquet)$|\/releases\/tile\//;
    expect(large.filter((file) => !packed.test(file))).toEqual([]);
  });
});

describe("over TLS, as hosting/ has it", () => {
  test("browsers never ask without it again, and the other headers are there too", async (context) => {
    const openssl = need(context, "openssl", "openssl");
    const [key, certificate] = [join(place, "key.pem"), join(place, "certificate.pem")];
    const words = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost";
    run(openssl, [...words.split(" "), "-keyout", key, "-out", certificate]);
    const secure = await startNginx(
      need(context, "nginx", "nginx-light"),
      shippedServer(root, certificate, key),
    );
    try {
      const headers = await new Promise((resolve, reject) => {
        const options = { rejectUnauthorized: false };
        get(`https://127.0.0.1:${secure.port}/about/`, options, (answer) => resolve(answer.headers)).on(
          "error",
          reject,
        );
      });
      expect(headers).toMatchObject({ ...PAGE, "strict-transport-security": "max-age=63072000" });
    } finally {
      await secure.stop();
    }
  });
});

describe("below a path of its host", () => {
  test("each kind of answer has its headers", async (context) => {
    mkdirSync(join(place, "host"));
    symlinkSync(root, join(place, "host/children"));
    const below = await startNginx(
      need(context, "nginx", "nginx-light"),
      shippedBelow(join(place, "host"), "/children"),
    );
    try {
      const headers = async (path: string) =>
        Object.fromEntries((await fetch(`http://127.0.0.1:${below.port}/children${path}`)).headers);
      expect(await headers("/")).toMatchObject(PAGE);
      expect(await headers("/data/")).toMatchObject(PAGE);
      expect(await headers("/data/latest.csv")).toMatchObject(DATA);
      expect((await headers(object(".csv")))["cache-control"]).toMatch(/immutable/);
      expect((await headers(`/data/releases/${newest}/commitment`))["content-type"]).toBe(TEXT);
      expect((await headers("/embed/a/"))["content-security-policy"]).toMatch(/frame-ancestors \*$/);
      expect((await headers(asset))["cache-control"]).toMatch(/immutable/);
    } finally {
      await below.stop();
    }
  });
});

test("in Chromium no page breaks its policy, asks anyone else for anything or complains", async (context) => {
  need(context, "nginx", "nginx-light");
  const executablePath = chromiumPath();
  if (executablePath === undefined) return context.skip("There is no Chromium.");
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const complaints: string[] = [];
    const page = await browser.newPage();
    page.setDefaultTimeout(TEST_ENDS);
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(`${page.url()} ${message.text()}`);
    });
    page.on("pageerror", ({ message }) => complaints.push(`${page.url()} ${message}`));
    page.on("request", (request) => {
      if (!request.url().startsWith(`${site}/`)) complaints.push(`${page.url()} asks ${request.url()}`);
    });
    await page.addInitScript(() => {
      addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
        console.error("policy", violatedDirective, blockedURI, sample);
      });
    });
    const pages = filesIn(builtSite(), "index.html").map((file) => `/${file.replace(/index\.html$/, "")}`);
    expect(pages.length).toBeGreaterThan(40);
    // What a page asks for by itself is not known beforehand: half a second without a request is taken for its end.
    for (const path of pages) {
      await page.goto(site + path, { waitUntil: "networkidle" });
    }
    await page.goto(`${site}/data/`);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "observations.csv", exact: true }).click();
    expect(readFileSync(await (await download).path())).toEqual(
      readFileSync(join(root, "data/observations.csv")),
    );
    expect(complaints).toEqual([]);
    await page.goto(`${site}/none/`, { waitUntil: "networkidle" });
    expect(complaints.filter((each) => !each.includes("status of 404"))).toEqual([]);
  } finally {
    await browser.close();
  }
});

/** A body as it comes over the wire, and in which encoding it says it is. */
async function raw(url: string, encoding: string) {
  const { request } = await import("node:http");
  return new Promise<{ status: number | undefined; body: Buffer; said: string | undefined }>(
    (resolve, reject) => {
      const headers = { "Accept-Encoding": encoding };
      request(url, { headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("end", () => {
          const said = answer.headers["content-encoding"];
          resolve({ status: answer.statusCode, body: Buffer.concat(chunks), said });
        });
      })
        .on("error", reject)
        .end();
    },
  );
}
