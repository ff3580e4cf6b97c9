import { announcementOf } from "../../core/checking/words.ts";
import { useChecker, type Checker, type CheckerState } from "../../store/checker.ts";
import { BlankReturn } from "./BlankReturn.tsx";
import { Give } from "./Give.tsx";
import { PickMonth } from "./scorecard/PickMonth.tsx";
import { CheckResult } from "./Result.tsx";
import { startAgain } from "./startAgain.ts";

type Props = { readonly checker: Checker };

/** Everything on the page that needs the script. */
export function CheckDesk({ checker }: Props) {
  const work = useChecker(checker, (state) => state.work);
  const readiness = useChecker(checker, (state) => state.readiness);
  return (
    <div className="check__desk">
      <p className="check__ready" role="status">
        {READINESS[readiness]}
      </p>
      <Give checker={checker} isReady={readiness === "ready"} />
      <p className="visually-hidden" role="status" data-announcement="">
        {announced(work)}
      </p>
      {work.state === "working" ? <Working checker={checker} done={work.done} /> : null}
      {work.state === "failed" ? <Failed /> : null}
      {work.state === "scorecard" ? <PickMonth checker={checker} offer={work.offer} /> : null}
      {work.state === "done" ? (
        <CheckResult checker={checker} checked={work.checked} made={work.made} />
      ) : null}
      <BlankReturn checker={checker} isReady={readiness === "ready"} />
    </div>
  );
}

const READINESS: Readonly<Record<CheckerState["readiness"], string>> = {
  starting: "Getting ready …",
  ready: "Ready. You can disconnect from the network.",
  unavailable: "This page could not load all that it needs. Load it again; the command needs no network.",
};

function announced(work: CheckerState["work"]): string {
  switch (work.state) {
    case "idle":
      return "";
    case "working":
      return "Checking.";
    case "scorecard":
      return "This looks like a scorecard. Pick its month.";
    case "done":
      return announcementOf(work.checked);
    case "failed":
      return "The check has failed.";
  }
}

function Working({ checker, done }: Props & { readonly done: number }) {
  return (
    <div className="check__working">
      <label>
        Checking … <progress value={done} max={1} />
      </label>
      <button type="button" onClick={() => startAgain(checker)}>
        Cancel
      </button>
    </div>
  );
}

function Failed() {
  return (
    <div className="notice notice--unavailable">
      <p className="notice__title">The check has failed</p>
      <p className="notice__text">
        This is a fault of ours, not of the file. Nothing has been sent. Load the page again, or use the
        command.
      </p>
    </div>
  );
}
