import { explainedIn } from "../core/story/glossary.ts";

/** The words of the field that stand in these texts, each explained where it is read; nothing where there is none. */
export function WordsExplained({ texts }: { readonly texts: readonly string[] }) {
  const words = explainedIn(texts);
  if (words.length === 0) return null;
  return (
    <details className="words">
      <summary>Words explained: {words.map(({ word }) => word.toLowerCase()).join(", ")}</summary>
      <dl>
        {words.map(({ word, meaning }) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
