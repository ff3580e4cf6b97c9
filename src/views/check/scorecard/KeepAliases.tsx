import type { MadeReturn } from "../../../core/checking/messages.ts";

type Props = Pick<MadeReturn, "aliases">;

/** The council's own words for rows that were matched by hand, as `indicators.csv` has them. */
export function KeepAliases({ aliases }: Props) {
  if (aliases.length === 0) return null;
  return (
    <section aria-labelledby="keep-aliases">
      <h3 id="keep-aliases">Words to keep</h3>
      <p>
        Write these into the column <code>aliases</code> of <code>indicators.csv</code>, and these rows are
        found next month. They are published with it, and help readers who search in those words.
      </p>
      <dl className="aliases">
        {aliases.map(({ indicator, aliases: words }) => (
          <div key={indicator}>
            <dt>
              <code>{indicator}</code>
            </dt>
            <dd>
              <pre tabIndex={0}>
                <code>{words.join("; ")}</code>
              </pre>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
