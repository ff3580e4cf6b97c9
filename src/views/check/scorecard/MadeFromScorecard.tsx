import type { MadeReturn } from "../../../core/checking/messages.ts";
import type { Checker } from "../../../store/checker.ts";
import { save } from "../../save.ts";
import { KeepAliases } from "./KeepAliases.tsx";
import { OfferX } from "./OfferX.tsx";
import { Questions } from "./Questions.tsx";

type Props = { readonly checker: Checker; readonly made: MadeReturn };

/** The return that was made of a scorecard: what is missing from it, what the officer may choose, and its file. */
export function MadeFromScorecard({ checker, made }: Props) {
  const { file, questions } = made;
  const isDifference = ({ code }: (typeof questions)[number]) => /^(?:target|colour)-/.test(code);
  return (
    <>
      <OfferX key={made.month} checker={checker} made={made} />
      <Questions
        title="Not taken from the scorecard, or not in it"
        questions={questions.filter((question) => !isDifference(question))}
      />
      <Questions
        title="Where the scorecard and the council’s own targets differ"
        questions={questions.filter(isDifference)}
      />
      <KeepAliases aliases={made.aliases} />
      <p>
        <button type="button" onClick={() => save(file)}>
          Download {file.name}
        </button>{" "}
        The return as it was made. Look through it before you use it.
      </p>
    </>
  );
}
