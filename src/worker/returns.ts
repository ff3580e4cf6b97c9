import type { ToChecker } from "../core/checking/messages.ts";
import { createSession } from "./session.ts";

/** The worker itself: checks away from the page, so that no file can freeze it. It has no code to fetch later. */
const receive = createSession({
  post: (message) => postMessage(message),
  now: () => new Date(),
  clock: () => performance.now(),
  pause: () => new Promise((done) => setTimeout(done)), // one turn, in which a message can arrive
});

addEventListener("message", ({ data }: MessageEvent<ToChecker>) => void receive(data));
