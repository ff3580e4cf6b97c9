import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, type TestContext } from "vitest";

import { builtSite, filesIn } from "../support/dist.ts";
import { need } from "../support/programs.ts";

const dist = builtSite();

let home = "";
let server: ChildProcess | undefined;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "open-return-nginx-"));
});
afterEach(async () => {
  if (server?.exitCode === null) {
    server.kill("SIGTERM");
    await once(server, "exit");
  }
  rmSync(home, { recursive: true });
});

test("nginx serves every page under an address with a slash at its end", async (context) => {
  const site = await serve(context);
  for (const file of filesIn(dist, "index.html")) {
    const path = `/${file.replace(/index\.html$/, "")}`;
    const answer = await fetch(site + path);
    expect(answer.status, path).toBe(200);
    expect(answer.headers.get("content-type"), path).toMatch(/^text\/html/);
    expect(await answer.text(), path).toBe(readFileSync(join(dist, file), "utf8"));
  }
});

test("an address without its slash leads to the page", async (context) => {
  const site = await serve(context);
  const answer = await fetch(`${site}/data`, { redirect: "manual" });
  expect(answer.status).toBe(301);
  expect(new URL(answer.headers.get("location") ?? "", site).href).toBe(`${site}/data/`);
});

test.for(["/no-such-page/", "/indicators/none/", "/data/none.csv"])(
  "%s is the page for what is not there, with 404",
  async (path, context) => {
    const site = await serve(context);
    const answer = await fetch(site + path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe(readFileSync(join(dist, "404.html"), "utf8"));
  },
);

test("a published file comes as it is, byte for byte", async (context) => {
  const site = await serve(context);
  const files = filesIn(join(dist, "data"), ".csv", ".json");
  expect(files.length).toBeGreaterThan(100);
  for (const file of files) {
    const answer = await fetch(`${site}/data/${file}`);
    expect(answer.status, file).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer()).equals(readFileSync(join(dist, "data", file))), file).toBe(
      true,
    );
  }
});

/** Starts nginx on a free port of this machine alone, with the least configuration that the site needs, and gives its origin. */
async function serve(context: TestContext): Promise<string> {
  const nginx = need(context, "nginx", "nginx");
  const port = await freePort();
  const types = "/etc/nginx/mime.types";
  const { username, uid } = userInfo();
  const folder = (name: string) => `${name}_temp_path ${join(home, name)};`;
  const configuration = `
    daemon off;
    worker_processes 1;
    pid ${join(home, "pid")};
    error_log stderr;
    ${uid === 0 ? `user ${username};` : ""}
    events {}
    http {
      ${existsSync(types) ? `include ${types};` : "types { text/html html; text/csv csv; }"}
      access_log off;
      ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(folder).join("\n      ")}
      server {
        listen 127.0.0.1:${port};
        root ${dist};
        absolute_redirect off;
        error_page 404 /404.html;
      }
    }`;
  writeFileSync(join(home, "nginx.conf"), configuration);
  const words = ["-e", "stderr", "-p", home, "-c", join(home, "nginx.conf")];
  const started = spawn(nginx, words, { stdio: ["ignore", "ignore", "pipe"] });
  server = started;
  let said = "";
  started.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const origin = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 100 && started.exitCode === null; attempt++) {
    const isUp = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (isUp) return origin;
    await pause(50);
  }
  throw new Error(`nginx did not start: ${said}`);
}

async function freePort(): Promise<number> {
  const listener = createServer().listen(0, "127.0.0.1");
  await once(listener, "listening");
  const { port } = listener.address() as AddressInfo;
  listener.close();
  await once(listener, "close");
  return port;
}
