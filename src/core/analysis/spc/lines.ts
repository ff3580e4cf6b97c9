import type { LimitsLine } from "../../tables/limits.ts";
import type { SignalLine } from "../../tables/signals.ts";
import type { Limited, Spc, Unlimited } from "./spc.ts";

/** What was worked out for one indicator. */
export type Judged = { readonly indicator: string; readonly spc: Spc };

/** The lines of `limits.csv`: one for each segment of each indicator, oldest first. */
export function limitsLines(judged: readonly Judged[]): LimitsLine[] {
  return judged.flatMap(({ indicator, spc }) =>
    segmentsIn(spc).map((segment) => {
      const { from, to, start } = segment;
      const isLimited = segment.kind === "limits";
      return {
        ...{ indicator, from, to, start: start.kind },
        because: isLimited ? "" : segment.because,
        limits: isLimited ? segment.limits : undefined,
        baseline: isLimited ? segment.baseline : undefined,
        trial: isLimited ? segment.trial : undefined,
        median: isLimited ? undefined : segment.median,
      };
    }),
  );
}

/** The lines of `signals.csv`: one for each month that a signal marks. */
export function signalLines(judged: readonly Judged[]): SignalLine[] {
  return judged.flatMap(({ indicator, spc }) =>
    segmentsIn(spc)
      .flatMap((segment) => (segment.kind === "limits" ? segment.signals : []))
      .flatMap(({ rule, direction, months }) =>
        months.map((period) => ({ indicator, rule, direction, signal: months[0], period })),
      ),
  );
}

function segmentsIn({ earlier, now }: Spc): readonly (Limited | Unlimited)[] {
  return [...earlier, now];
}
