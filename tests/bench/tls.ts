import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createSecureServer } from "node:http2";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

import { filesIn } from "../support/dist.ts";
import { TYPES } from "../support/serve.ts";

export type TlsHost = {
  readonly url: string;
  /** The certificate's key as Chromium's `--ignore-certificate-errors-spki-list` takes it: its cache works as with a real one. */
  readonly key: string;
  readonly close: () => void;
};

/**
 * The built site as a content network sends it: HTTP/2 over TLS, compressed beforehand (brotli 11), hashed files kept for good
 * and others asked about again, with 304 where they are the same. `extra` are further files by path. `home` is a folder for the certificate, made by openssl.
 */
export async function serveOverTls(
  dist: string,
  home: string,
  extra: ReadonlyMap<string, string>,
): Promise<TlsHost> {
  const [key, cert] = [join(home, "key.pem"), join(home, "cert.pem")];
  const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
  const made = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  execFileSync("openssl", [...made, "-days", "2", "-keyout", key, "-out", cert, ...subject], {
    stdio: "ignore",
  });
  const sent = new Map<string, Sent>();
  const all = new Set(filesIn(dist));
  for (const file of [...all].filter((each) => !/\.(?:br|gz)$/.test(each)))
    sent.set(`/${file}`, sentOf(join(dist, file), all.has(`${file}.br`)));
  for (const [path, text] of extra) sent.set(path, sentAs(compressed(Buffer.from(text)), true));

  const server = createSecureServer({ key: readFileSync(key), cert: readFileSync(cert) });
  server.on("request", (request, response) => {
    const { pathname } = new URL(request.url, "https://localhost");
    const path = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
    const found = sent.get(path);
    if (found === undefined) {
      response.writeHead(404).end();
      return;
    }
    if (request.headers["if-none-match"] === found.tag) {
      response.writeHead(304).end();
      return;
    }
    response.writeHead(200, {
      etag: found.tag,
      "content-type": TYPES[extname(path)] ?? "application/octet-stream",
      "cache-control": path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
      ...(found.isCompressed ? { "content-encoding": "br" } : {}),
    });
    response.end(found.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const spki = execFileSync("sh", [
    "-c",
    `openssl x509 -in "${cert}" -pubkey -noout | openssl pkey -pubin -outform der | openssl dgst -sha256 -binary | base64`,
  ]);
  return {
    url: `https://localhost:${port}`,
    key: spki.toString().trim(),
    close: () => void server.close(),
  };
}

type Sent = { readonly body: Buffer; readonly isCompressed: boolean; readonly tag: string };

/** A file as it is sent: its own compressed copy, one that is made now, or the file itself where it would not shrink. */
function sentOf(file: string, hasCopy: boolean): Sent {
  if (hasCopy) return sentAs(readFileSync(`${file}.br`), true);
  const bytes = readFileSync(file);
  const isText = extname(file) in TYPES && !file.endsWith(".woff2");
  return isText ? sentAs(compressed(bytes), true) : sentAs(bytes, false);
}

function sentAs(body: Buffer, isCompressed: boolean): Sent {
  return { body, isCompressed, tag: `"${createHash("sha256").update(body).digest("base64url")}"` };
}

function compressed(bytes: Buffer): Buffer {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
}
