/** The network: files below an address that are fetched, and nothing else. */
import { saidError } from "./machine.ts";

/** In all, for one file, and for all of them. */
const [MOST_BYTES, EACH_MILLISECONDS, ALL_MILLISECONDS] = [512 * 1024 * 1024, 20_000, 10 * 60_000];
/** How many requests are under way at once: a small host bears them. */
const AT_ONCE = 8;
const MOST_REDIRECTS = 3;
/** What hosts answer for a file that is not there; some stores say 403. */
const ABSENT = [403, 404, 410];

/** The address of a folder, with a slash at its end; undefined for anything else than https, or http of this machine. */
export function folderAddress(text: string): URL | undefined {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isLocal = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (url.protocol !== "https:" && !isLocal) return undefined;
  [url.search, url.hash] = ["", ""];
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url;
}

/** How a host may pack what it sends. */
export type Packing = "identity" | "br" | "gzip";

/** What is fetched below an address. Both together fetch no more, and take no longer, than is ever published. */
export type Fetching = {
  /** A file by its path; undefined where there is none, or a page of HTML in its place. */
  readonly file: (path: string) => Promise<Uint8Array | undefined>;
  /**
   * What a reader is sent for a file of a site, pages too, unpacked: of no bytes where it does not unpack. A page is asked for by its
   * address, as readers do; the page for unknown addresses may come with its 404.
   */
  readonly sent: (path: string, packing: Packing) => Promise<Uint8Array | undefined>;
};

/** What fetches below an address. A host that does not answer, and more than is ever published, are errors of the machine. */
export function fetchingFrom(base: URL): Fetching {
  const until = AbortSignal.timeout(ALL_MILLISECONDS);
  let size = 0;
  let free = AT_ONCE;
  const waiting: (() => void)[] = [];

  async function received(path: string, asked: Asked): Promise<Received | undefined> {
    const url = new URL(path.split("/").map(encodeURIComponent).join("/"), base);
    const response = url.href.startsWith(base.href) ? await answered(url, until, asked) : undefined;
    if (response === undefined) return undefined;
    const chunks: Uint8Array[] = [];
    for await (const chunk of response.body ?? []) {
      size += chunk.length;
      if (size > MOST_BYTES)
        throw saidError("EFBIG", `${base.host} sends more than is ever published (512 MiB).`);
      chunks.push(chunk);
    }
    return { response, bytes: new Uint8Array(Buffer.concat(chunks)) };
  }

  async function inTurn(path: string, asked: Asked): Promise<Received | undefined> {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    else free -= 1;
    try {
      return await received(path, asked);
    } catch (error) {
      if (isOfPacking(error)) return { response: new Response(), bytes: new Uint8Array() };
      throw error instanceof Error && "sentence" in error ? error : noAnswer(base);
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  }

  return {
    file: async (path) => {
      const got = await inTurn(path, {});
      return got && !isPage(got.response, got.bytes) ? got.bytes : undefined;
    },
    sent: async (path, packing) => {
      const address = path.replace(/(^|\/)index\.html$/, "$1");
      const got = await inTurn(address, { packing, isAlso404: path === "404.html" });
      return got?.bytes;
    },
  };
}

type Asked = { readonly packing?: Packing; readonly isAlso404?: boolean };
type Received = { readonly response: Response; readonly bytes: Uint8Array };

/** Whether what came could not be unpacked: zlib's own errors, which `fetch` hands on as they are or as a cause. */
function isOfPacking(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return /^(Z_|ERR_(_|BROTLI|PADDING))/.test(code) || isOfPacking(error.cause);
}

/** The answer of a host: undefined where it has no such file. Nothing is followed to another host. */
async function answered(
  url: URL,
  until: AbortSignal,
  asked: Asked,
  left: number = MOST_REDIRECTS,
): Promise<Response | undefined> {
  const signal = AbortSignal.any([until, AbortSignal.timeout(EACH_MILLISECONDS)]);
  const { packing, isAlso404 } = asked;
  const headers: HeadersInit = packing === undefined ? {} : { "Accept-Encoding": packing };
  const response = await fetch(url, { signal, redirect: "manual", headers });
  if (response.status === 200 || (isAlso404 && response.status === 404)) return response;
  await response.body?.cancel();
  if (ABSENT.includes(response.status)) return undefined;
  const to = response.headers.get("location");
  if (response.status >= 300 && response.status < 400 && to !== null) {
    const next = new URL(to, url);
    if (next.origin !== url.origin)
      throw saidError(
        "EREMOTE",
        `${url.host} sends on to another host, which is not asked: give its address.`,
      );
    if (left > 0) return answered(next, until, asked, left - 1);
  }
  throw saidError("EREMOTE", `${url.host} did not send a file: it answered ${response.status}.`);
}

/** Whether a page came in the place of a file, as some hosts send for whatever is not there. */
function isPage({ headers }: Response, bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart().toLowerCase();
  return (
    headers.get("content-type")?.startsWith("text/html") === true ||
    start.startsWith("<!doctype html") ||
    start.startsWith("<html")
  );
}

function noAnswer({ host }: URL): Error {
  return saidError("ETIMEDOUT", `${host} does not answer.`);
}
