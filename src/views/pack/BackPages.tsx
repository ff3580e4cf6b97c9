import { SymbolKey } from "../../components/SymbolKey.tsx";
import { ABSENCES } from "../../core/observation.ts";
import { GLOSSARY } from "../../core/story/glossary.ts";

/** What the words of these papers mean, and their symbols. What a figure counts stands on its own page. */
export function Definitions() {
  return (
    <section className="sheet" id="definitions" aria-labelledby="definitions-heading">
      <h2 id="definitions-heading">Words and symbols</h2>
      <dl className="words-list">
        {WORDS.map(([word, meaning]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
        {GLOSSARY.map(({ word, meaning }) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <h3>Symbols</h3>
      <SymbolKey symbols={[...ABSENCES, "p", "r"]} />
    </section>
  );
}

/** How the papers judge a figure: the words of the council’s field are in the glossary. */
const WORDS: readonly (readonly [string, string])[] = [
  ["On target", "The figure meets the target that was in force in its month."],
  ["Just off target", "It misses the target, within a margin that is set together with the target."],
  ["Off target", "It misses the target by more than that margin."],
  ["As at", "The day of the release that these papers were made from. Later releases may restate a figure."],
];

type CheckpointProps = {
  /** The signed checkpoint as it is published; "" where there is none. */
  readonly text: string;
  readonly release: number;
};

/** The log’s checkpoint, letter by letter: whoever prints it holds the council to what it had published. */
export function CheckpointPage({ text, release }: CheckpointProps) {
  if (text === "") return null;
  return (
    <section className="sheet" id="checkpoint" aria-labelledby="checkpoint-heading">
      <h2 id="checkpoint-heading">The publication log’s checkpoint</h2>
      <p>
        {`Every release is an entry in a log that can only grow. This is the log’s signed checkpoint as it stood with release ${release}. Minutes that print it are a witness: nobody can later change what was published, or take a release away, without a log that no longer agrees with this text.`}
      </p>
      <pre className="checkpoint">{text}</pre>
      <p>
        The first line names the log, the second says how many entries it has, and the third is the root of
        them all. The last is the council’s signature.
      </p>
    </section>
  );
}
