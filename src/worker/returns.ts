import type { ToChecker } from "../core/checking/messages.ts";
import { createSession } from "./session.ts";

/** The worker that checks returns, so that no file can freeze the page. Its code is one file and fetches nothing later. */
const receive = createSession({
  post: (message) => postMessage(message),
  now: () => new Date(),
  clock: () => performance.now(),
  pause: () => new Promise((done) => setTimeout(done)), // one turn of the event loop, in which a message can arrive
});

addEventListener("message", ({ data }: MessageEvent<ToChecker>) => void receive(data));
