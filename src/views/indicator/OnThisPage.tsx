/** A section of the page: its heading's id, and the heading. */
export type SectionEntry = readonly [id: string, heading: string];

/** The sections of the page, in a list that stays in view on a wide screen. A narrow screen has no room for it. */
export function OnThisPage({ sections }: { readonly sections: readonly SectionEntry[] }) {
  return (
    <nav className="contents" aria-labelledby="contents">
      <p id="contents" className="contents__title">
        On this page
      </p>
      <ul>
        {sections.map(([id, heading]) => (
          <li key={id}>
            <a href={`#${id}`}>{heading}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
