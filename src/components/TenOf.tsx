type Props = { readonly count: number; readonly of: number };

const ROW = 10;
const STEP = 24;

/** So many dots of ten, of four or of twenty filled, ten to a row. The words beside it say the same. */
export function TenOf({ count, of }: Props) {
  const [width, height] = [ROW * STEP, Math.ceil(of / ROW) * STEP];
  return (
    <svg
      className="ten-of"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      {Array.from({ length: of }, (_, index) => (
        <circle
          key={index}
          className={index < count ? "ten-of__full" : "ten-of__empty"}
          cx={(index % ROW) * STEP + STEP / 2}
          cy={Math.floor(index / ROW) * STEP + STEP / 2}
          r="9"
        />
      ))}
    </svg>
  );
}
