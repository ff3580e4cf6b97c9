import { join } from "node:path";

import { ROOT } from "./command.ts";
import { hasBrotli, type Http } from "./nginx.ts";
import { textOf } from "./repository.ts";

const FOLDER = join(ROOT, "hosting/nginx");

/** A file of hosting/nginx. */
export function shippedFile(name: string): string {
  return textOf(`hosting/nginx/${name}`);
}

/** What stands around the shipped server: the headers' maps and, where its module is installed, brotli. */
export function aroundServer(): string {
  return `include ${FOLDER}/open-return-headers.conf;
    ${hasBrotli ? `include ${FOLDER}/open-return-brotli.conf;` : ""}`;
}

/** The shipped site in a server of the test's own, without TLS. */
export const shippedSite =
  (root: string): Http =>
  (port) => `
    ${aroundServer()}
    server {
      listen 127.0.0.1:${port};
      root ${root};
      include ${FOLDER}/open-return-site.conf;
    }`;

/** The same with the headers that were shipped while the style sheet was a file (decision 23). */
export const olderSite =
  (root: string): Http =>
  (port) => `
    ${shippedFile("open-return-headers.conf").replaceAll("style-src 'self' 'unsafe-inline'", "style-src 'self'")}
    server {
      listen 127.0.0.1:${port};
      root ${root};
      include ${FOLDER}/open-return-site.conf;
    }`;

/** The shipped server over TLS, with what an operator puts into it. */
export const shippedServer =
  (root: string, certificate: string, key: string): Http =>
  (port) => `
    ${aroundServer()}
    ${shippedFile("open-return-server.conf")
      .replace(/listen \[::\]:.*/g, "")
      .replace("listen 80;", `listen unix:${root}.plain;`)
      .replace("listen 443 ssl http2;", `listen 127.0.0.1:${port} ssl http2;`)
      .replace("/var/www/open-return", root)
      .replace(/ssl_certificate .*;/, `ssl_certificate ${certificate};`)
      .replace(/ssl_certificate_key .*;/, `ssl_certificate_key ${key};`)
      .replace("snippets/", `${FOLDER}/`)}`;

/** The shipped site below a path of its host, as the comment in its headers says. */
export const shippedBelow =
  (root: string, path: string): Http =>
  (port) => `
    ${shippedFile("open-return-headers.conf").replace('"~^(?<open_return_below>', `"~^${path}(?<open_return_below>`)}
    server {
      listen 127.0.0.1:${port};
      root ${root};
      include ${FOLDER}/open-return-site.conf;
    }`;
