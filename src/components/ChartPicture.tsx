type Props = {
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  /** For screens as narrow as a phone's. */
  readonly narrow?: string;
};

/** A chart's picture in the place where the chart itself will be. */
export function ChartPicture({ src, width, height, alt, narrow }: Props) {
  return (
    <div className="picture">
      <picture>
        {narrow === undefined ? null : <source media="(max-width: 639px)" srcSet={narrow} />}
        <img src={src} width={width} height={height} alt={alt} />
      </picture>
    </div>
  );
}
