import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, type TestContext } from "vitest";

import { builtSite, filesIn } from "../support/dist.ts";
import { startNginx, type Nginx } from "../support/nginx.ts";
import { need } from "../support/programs.ts";

const dist = builtSite();

let server: Nginx | undefined;
afterEach(() => server?.stop());

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

/** nginx with the least configuration that the site needs: any static host will do. */
async function serve(context: TestContext): Promise<string> {
  const types = "/etc/nginx/mime.types";
  server = await startNginx(
    need(context, "nginx", "nginx"),
    (port) => `
      ${existsSync(types) ? `include ${types};` : "types { text/html html; text/csv csv; }"}
      server {
        listen 127.0.0.1:${port};
        root ${dist};
        absolute_redirect off;
        error_page 404 /404.html;
      }`,
  );
  return `http://127.0.0.1:${server.port}`;
}
