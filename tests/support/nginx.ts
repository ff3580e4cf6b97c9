import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { STATE_COMES } from "./limits.ts";

/** What http holds, told the port that is free; it listens on this machine alone. */
export type Http = (port: number, home: string) => string;
export type Nginx = { readonly port: number; readonly stop: () => Promise<void> };

const BROTLI = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";
export const hasBrotli = existsSync(BROTLI);

/** Starts nginx from `program` on a free port with a main file of the test's own around what is tested. */
export async function startNginx(program: string, http: Http, workers = 1): Promise<Nginx> {
  const home = mkdtempSync(join(tmpdir(), "open-return-nginx-"));
  const port = await freePort();
  const { username, uid } = userInfo();
  const folder = (name: string) => `${name}_temp_path ${join(home, name)};`;
  const configuration = `
    ${hasBrotli ? `load_module ${BROTLI};` : ""}
    daemon off;
    worker_processes ${workers};
    pid ${join(home, "pid")};
    error_log stderr;
    ${uid === 0 ? `user ${username};` : ""}
    events {}
    http {
      access_log off;
      ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(folder).join("\n      ")}
      ${http(port, home)}
    }`;
  writeFileSync(join(home, "nginx.conf"), configuration);
  const words = ["-e", "stderr", "-p", home, "-c", join(home, "nginx.conf")];
  const server = spawn(program, words, { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  server.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const stop = () => stopped(server, home);
  const last = Date.now() + STATE_COMES;
  while (server.exitCode === null && Date.now() < last) {
    if (await isUp(port)) return { port, stop };
    await pause(50); // between two questions: a server says nothing when it is up
  }
  await stop();
  throw new Error(`nginx did not start: ${said}`);
}

async function stopped(server: ChildProcess, home: string): Promise<void> {
  if (server.exitCode === null) {
    server.kill("SIGTERM");
    await once(server, "exit");
  }
  rmSync(home, { recursive: true });
}

/** Any answer will do, also that a plain request came to a port with TLS. */
async function isUp(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/`, { redirect: "manual" }).then(
    () => true,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const listener = createServer().listen(0, "127.0.0.1");
  await once(listener, "listening");
  const { port } = listener.address() as AddressInfo;
  listener.close();
  await once(listener, "close");
  return port;
}
