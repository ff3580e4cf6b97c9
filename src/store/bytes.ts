import { CHECKPOINT_FILE } from "../core/releases/paths.ts";

/** Reads a published file as bytes by its path from `data/`; undefined where it cannot be had. Never rejects. */
export type ReadBytes = (path: string) => Promise<Uint8Array | undefined>;

export type Fetch = (
  address: string,
  until: { readonly signal: AbortSignal; readonly cache?: "no-cache" },
) => Promise<Response>;

/** Milliseconds in which a file has come whole, or it counts as one that cannot be fetched now: a page can say that, and go on. */
export const PATIENCE = 20_000;

/**
 * Reads published files over HTTP from the folder `data`. The checkpoint is asked about anew each time, whatever a cache has of it.
 */
export function bytesOverHttp(fetch: Fetch, data: string, patience = PATIENCE): ReadBytes {
  return async (path) => {
    try {
      const until = { signal: AbortSignal.timeout(patience) };
      const response = await fetch(
        new URL(path, data).href,
        path === CHECKPOINT_FILE ? { ...until, cache: "no-cache" } : until,
      );
      return response.ok && !isPage(response) ? new Uint8Array(await response.arrayBuffer()) : undefined;
    } catch {
      return undefined;
    }
  };
}

/** Whether a host sends a page in the place of a file that it does not know. */
export function isPage(response: Response): boolean {
  return response.headers.get("content-type")?.includes("text/html") ?? false;
}
