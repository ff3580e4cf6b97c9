import { useEffect, useState } from "react";

import { createChecker } from "../../store/checker.ts";
import { startWorker } from "../../store/worker.ts";
import { CheckDesk } from "./CheckDesk.tsx";
import { save } from "../save.ts";
import { useHere } from "../site.ts";

/** The page where officers see what publishing a return would do. */
export function CheckView() {
  const { site } = useHere();
  const [checker] = useState(() => createChecker(site.read, startWorker, save));
  useEffect(() => {
    // A browser may keep a page in memory after it is left, so everything is forgotten here.
    const comeBack = ({ persisted }: PageTransitionEvent) => {
      if (persisted) checker.open();
    };
    checker.open();
    addEventListener("pagehide", checker.close);
    addEventListener("pageshow", comeBack);
    return () => {
      removeEventListener("pagehide", checker.close);
      removeEventListener("pageshow", comeBack);
      checker.close();
    };
  }, [checker]);
  return (
    <div className="check">
      <header className="prose">
        <h1 tabIndex={-1}>Check a return</h1>
        <p className="lead">
          For officers: see what is wrong with a monthly return and where, what would be hidden to protect
          privacy, and what the public would see change. Nothing is published from here.
        </p>
        <p>
          <strong>Nothing leaves your computer.</strong> Files are read on this page alone: they are not sent,
          not kept, and forgotten when you leave it.
        </p>
        <noscript>
          <p>
            Checking here needs JavaScript. The command <code>npm run returns -- check 2026-10.csv</code> does
            the same without it.
          </p>
        </noscript>
      </header>
      <CheckDesk checker={checker} />
    </div>
  );
}
