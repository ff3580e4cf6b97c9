import { writeDecimal, type Decimal } from "../../decimal.ts";
import type { Records } from "../../tables/table.ts";
import type { Limited, Spc, Unlimited } from "./spc.ts";

/** What was worked out for one indicator. */
export type Judged = { readonly indicator: string; readonly spc: Spc };

/** `limits.csv`: a line for each segment, oldest first. Lines carry six more places than the figures, so that none moves across one. */
export function limitsRecords(judged: readonly Judged[]): Records {
  const header = [
    ...["indicator", "from", "to", "start", "because", "mean", "lower", "upper"],
    ...["baseline_from", "baseline_to", "trial", "median"],
  ];
  const rows = judged.flatMap(({ indicator, spc }) =>
    segmentsIn(spc).map((segment) => {
      const { from, to, start } = segment;
      return [
        indicator,
        from,
        to,
        start.kind,
        ...(segment.kind === "limits" ? withLimits(segment) : without(segment)),
      ];
    }),
  );
  return { header, rows };
}

function withLimits({ limits, baseline, trial }: Limited): string[] {
  const { mean, lower, upper } = limits;
  const lines = [mean, lower, upper].map(writeDecimal);
  return ["", ...lines, baseline.from, baseline.to, trial ? "yes" : "no", ""];
}

function without({ because, median }: Unlimited): string[] {
  return [because, "", "", "", "", "", "", cellOf(median)];
}

/**
 * `signals.csv`: a line for each month that a signal marks. Lines with the same indicator, rule, direction and `signal` are one
 * signal, which is named after the first month it marks.
 */
export function signalsRecords(judged: readonly Judged[]): Records {
  const rows = judged.flatMap(({ indicator, spc }) =>
    segmentsIn(spc)
      .flatMap((segment) => (segment.kind === "limits" ? segment.signals : []))
      .flatMap(({ rule, direction, months }) =>
        months.map((month) => [indicator, rule, direction, months[0], month]),
      ),
  );
  return { header: ["indicator", "rule", "direction", "signal", "period"], rows };
}

function segmentsIn({ earlier, now }: Spc): readonly (Limited | Unlimited)[] {
  return [...earlier, now];
}

function cellOf(line: Decimal | undefined): string {
  return line === undefined ? "" : writeDecimal(line);
}
