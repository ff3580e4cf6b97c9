import { useEffect } from "react";

import type { Checked } from "../../core/checking/checked.ts";
import { useChecker, type Checker } from "../../store/checker.ts";
import { tableId } from "./aim.ts";
import { FileTable } from "./FileTable.tsx";
import { Folded } from "./Folded.tsx";

type Props = { readonly checker: Checker; readonly checked: Checked };

/** The files as they were given. The first one in which something was found is open from the start. */
export function FileTables({ checker, checked }: Props) {
  const { files, groups } = checked;
  const faulty = new Set(
    groups
      .filter(({ severity }) => severity !== "note")
      .flatMap(({ told }) => told.filter(({ row }) => row !== undefined).map(({ file }) => file)),
  );
  const first = files.findIndex((file) => faulty.has(file));
  return (
    <section aria-labelledby="files">
      <h3 id="files">{files.length === 1 ? "The file" : "The files"}</h3>
      {files.map((label, index) => (
        <Folded key={`${index} ${label}`} id={tableId(index)} summary={label} startsOpen={index === first}>
          <OneFile checker={checker} checked={checked} index={index} />
        </Folded>
      ))}
    </section>
  );
}

type OneProps = Props & { readonly index: number };

/** One file. Its rows are asked for when it is opened. */
function OneFile({ checker, checked, index }: OneProps) {
  const page = useChecker(checker, (state) => state.pages.get(index));
  const isHere = useChecker(checker, (state) => state.pages.has(index));
  useEffect(() => {
    if (!isHere) checker.show(index, { first: "found" });
  }, [checker, checked, index, isHere]);
  if (!isHere) return null;
  if (page === undefined) return <p>This file cannot be shown as a table.</p>;
  return <FileTable checker={checker} checked={checked} index={index} page={page} />;
}
