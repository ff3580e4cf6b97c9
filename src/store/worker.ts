import type { FromChecker } from "../core/checking/messages.ts";
import address from "../worker/returns.ts?worker&url";
import type { Connect } from "./checker.ts";

/** The part of the Trusted Types API that we use. Where a browser has it, the page's policy demands it for scripts. */
type Policy = { readonly createScriptURL: (url: string) => string };
type TrustedTypes = { readonly createPolicy: (name: string, rules: Policy) => Policy };

let trusted: string | undefined;

/**
 * Starts the worker that checks returns. The page's policy allows only the Trusted Types policy `returns-worker`, which
 * allows only this script.
 */
export const startWorker: Connect = (receive, fail) => {
  trusted ??= trust(address);
  const worker = new Worker(trusted, { type: "module" });
  worker.addEventListener("message", ({ data }: MessageEvent<FromChecker>) => receive(data));
  worker.addEventListener("error", fail);
  worker.addEventListener("messageerror", fail);
  return {
    post: (message) => worker.postMessage(message),
    close: () => worker.terminate(),
  };
};

function trust(url: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined) return url;
  const policy = trustedTypes.createPolicy("returns-worker", {
    createScriptURL: (asked) => {
      if (asked !== address) throw new Error("Only the worker that checks returns may be started.");
      return asked;
    },
  });
  return policy.createScriptURL(url);
}
