import type { ToChecker } from "../core/checking/messages.ts";
import { hexOf } from "../core/releases/log/tree.ts";
import { createSession } from "./session.ts";

/** A browser hashes only on a page that came over TLS or from the officer's own machine. */
const subtle = (crypto as Partial<Crypto>).subtle;

/** The worker that checks returns, so that no file can freeze the page. Its code is one file and fetches nothing later. */
const receive = createSession({
  post: (message) => postMessage(message),
  now: () => new Date(),
  clock: () => performance.now(),
  pause: () => new Promise((done) => setTimeout(done)), // one turn of the event loop, in which a message can arrive
  sha256:
    subtle && (async (bytes) => hexOf(new Uint8Array(await subtle.digest("SHA-256", new Uint8Array(bytes))))),
});

addEventListener("message", ({ data }: MessageEvent<ToChecker>) => void receive(data));
