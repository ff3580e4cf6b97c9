type Props = {
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  /** The pictures for screens as narrow as a phone's, and as a tablet's. */
  readonly narrow?: string;
  readonly middle?: string;
};

/** The picture of a chart, in the place where the interactive chart will be. */
export function ChartPicture({ src, width, height, alt, narrow, middle }: Props) {
  return (
    <div className="picture">
      <picture>
        {narrow === undefined ? null : <source media="(max-width: 639px)" srcSet={narrow} />}
        {middle === undefined ? null : <source media="(max-width: 959px)" srcSet={middle} />}
        <img src={src} width={width} height={height} alt={alt} />
      </picture>
    </div>
  );
}
