import { SectionHeading } from "../../components/SectionHeading.tsx";
import { dayAt, dayName, LONDON } from "../../core/period.ts";
import { witnessFile, type SeenByWitness } from "../../core/releases/witnessed.ts";
import { dataPath } from "../href.ts";
import { useHistory, useHref } from "../site.ts";

/** Who outside the council watches the log, and when each last saw it. Without any the page says so. */
export function Witnesses() {
  const { witnesses, log } = useHistory();
  const href = useHref();
  return (
    <>
      <SectionHeading id="witnesses">Who else watches</SectionHeading>
      <p>
        The council holds the key, so it could sign two histories. A witness is somebody else, who looks at
        the log again and again and signs what it saw, as long as the log only grows. What two witnesses
        signed shows whether both were shown the same.
      </p>
      {witnesses.length === 0 ? (
        <p>
          No witness is named: nobody outside the council has signed what they saw. A regional body, a
          newspaper or another council can.
        </p>
      ) : (
        <>
          <ul>
            {witnesses.map(({ name, key, url, seen }) => (
              <li key={key}>
                <a href={url}>{name}</a>{" "}
                {seen === undefined ? "has not seen this log yet." : <Seen {...seen} log={log.length} />}
                {seen === undefined ? null : (
                  <>
                    {" "}
                    <a href={href(dataPath(witnessFile(key) ?? ""))}>Its signed note</a>.
                  </>
                )}
              </li>
            ))}
          </ul>
          <p>
            Take the key of a witness from the witness’s own page, to which its name leads, and not from here.
          </p>
        </>
      )}
    </>
  );
}

/** When a witness last saw the log, and whether more has come since. `log` is how many entries there are now. */
function Seen({ size, time, log }: SeenByWitness & { readonly log: number }) {
  const day = dayAt(new Date(time * 1000), LONDON);
  return (
    <>
      last saw it on <time dateTime={day}>{dayName(day)}</time>, at release {size} of {log}.
    </>
  );
}
