import { useEffect, useRef } from "react";

type Props = {
  readonly ask: (question: string) => void;
  /** How many figures were found; undefined where nothing is asked. */
  readonly count: number | undefined;
};

/**
 * A search box for questions in plain words, which answers while the reader types; screen readers announce how many figures were
 * found. The question is private, so it is not put into the address, which a host could log.
 */
export function SearchBox({ ask, count }: Props) {
  const box = useRef<HTMLInputElement>(null);
  // The reader may have typed before the app was running.
  useEffect(() => ask(box.current?.value ?? ""), [ask]);
  return (
    <div role="search" className="search" data-wakes>
      <label className="search__label" htmlFor="find">
        Find a figure
      </label>
      <input
        ref={box}
        className="search__box"
        id="find"
        type="search"
        autoComplete="off"
        maxLength={100}
        aria-describedby="find-hint"
        onInput={({ currentTarget }) => ask(currentTarget.value)}
      />
      <p className="search__hint" id="find-hint">
        In your own words, such as “how long do assessments take?”
      </p>
      <p className="visually-hidden" role="status">
        {count === undefined ? "" : `${count} ${count === 1 ? "figure" : "figures"} found`}
      </p>
    </div>
  );
}
