import { SectionHeading } from "../../components/SectionHeading.tsx";
import { GLOSSARY } from "../../core/story/glossary.ts";

/** Words of the field that the pages use, in plain English. */
export function Glossary() {
  return (
    <>
      <SectionHeading id="words">Words we use</SectionHeading>
      <dl className="pieces">
        {GLOSSARY.map(({ word, meaning }) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
