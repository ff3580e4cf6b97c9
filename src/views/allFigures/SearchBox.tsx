import { useEffect, useRef } from "react";

type Props = {
  readonly ask: (question: string) => void;
  /** How many figures were found; undefined where nothing is asked. */
  readonly count: number | undefined;
};

/**
 * A question in plain words, answered as it is typed, and the answer said to those who cannot see it. What is asked is
 * nobody's business: it stays out of the address, which a host would see.
 */
export function SearchBox({ ask, count }: Props) {
  const box = useRef<HTMLInputElement>(null);
  // What was typed while the page was being taken over.
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
