import type { SpineRow } from "../core/comparators/standing/spine.ts";

const [HEIGHT, MIDDLE] = [22, 11];

/** One row of a spine chart, as wide as its place. It is hidden from screen readers, because the cells beside it have its figures. */
export function SpineBar({ row }: { readonly row: SpineRow }) {
  const { from, to, halfFrom, halfTo, own, region, neighbours } = row;
  return (
    <svg className="spine-bar" width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
      <rect className="spine__all" x={percent(from)} y={MIDDLE - 5} width={percent(to - from)} height={10} />
      <rect
        className="spine__half"
        x={percent(halfFrom)}
        y={MIDDLE - 5}
        width={percent(halfTo - halfFrom)}
        height={10}
      />
      <line className="spine__middle" x1="50%" x2="50%" y1={0} y2={HEIGHT} />
      {region === undefined ? null : (
        <svg x={percent(region)} y={MIDDLE} overflow="visible">
          <path className="spine__region" d="M-4-4H4V4H-4Z" />
        </svg>
      )}
      {neighbours === undefined ? null : (
        <circle className="spine__neighbours" cx={percent(neighbours)} cy={MIDDLE} r={4} />
      )}
      {own === undefined ? null : (
        <svg x={percent(own)} y={MIDDLE} overflow="visible">
          <path className="spine__own" d="M0-7L7 0L0 7L-7 0Z" />
        </svg>
      )}
    </svg>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
