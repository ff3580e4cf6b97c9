import { useEffect, useRef, useState } from "react";

import type { Checker } from "../../store/checker.ts";
import { CHOOSE_FILES } from "./startAgain.ts";

type Props = { readonly checker: Checker; readonly isReady: boolean };

/** The ways to give files: drop them anywhere on the page, choose them, or paste. */
export function Give({ checker, isReady }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const isOver = useDropAndPaste(checker);
  const [isPasting, setPasting] = useState(false);
  const choose = ({ target }: { readonly target: HTMLInputElement }) => {
    checker.check([...(target.files ?? [])]);
    target.value = ""; // so that the same file can be chosen again, and its name is not kept
  };
  return (
    <section className={isOver ? "give give--over" : "give"} aria-labelledby="give">
      <h2 id="give">Drop files here</h2>
      <p>
        Drop one or more files such as <code>2026-10.csv</code> anywhere on this page, or paste rows from a
        spreadsheet. Months that belong together can be given together.
      </p>
      <p className="give__ways">
        <button id={CHOOSE_FILES} type="button" disabled={!isReady} onClick={() => input.current?.click()}>
          Choose files
        </button>
        <button
          type="button"
          aria-expanded={isPasting}
          disabled={!isReady}
          onClick={() => setPasting(!isPasting)}
        >
          Paste into a box
        </button>
      </p>
      <input ref={input} className="give__input" type="file" multiple onChange={choose} />
      {isPasting ? <PasteBox checker={checker} close={() => setPasting(false)} /> : null}
    </section>
  );
}

function PasteBox({ checker, close }: { readonly checker: Checker; readonly close: () => void }) {
  const box = useRef<HTMLTextAreaElement>(null);
  const check = () => {
    checker.paste(box.current?.value ?? "");
    close(); // so that the pasted text does not stay on the screen
  };
  return (
    <div className="give__paste">
      <label htmlFor="pasted">Rows of a return, or a scorecard with months across the top</label>
      <textarea id="pasted" ref={box} rows={8} spellCheck={false} autoComplete="off" />
      <button type="button" onClick={check}>
        Check what is pasted
      </button>
    </div>
  );
}

/** Whether files are being dragged over the page. The browser never opens dropped files, even before the checker is ready. */
function useDropAndPaste(checker: Checker): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const give = (data: DataTransfer | null) => {
      const files = [...(data?.files ?? [])];
      if (files.length > 0) checker.check(files);
      else checker.paste(data?.getData("text/plain") ?? "");
    };
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (isField(event.target) && event.dataTransfer?.files.length === 0) return;
      event.preventDefault();
      give(event.dataTransfer);
    };
    const paste = (event: ClipboardEvent) => {
      if (isField(event.target)) return;
      event.preventDefault();
      give(event.clipboardData);
    };
    document.addEventListener("dragover", over);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", drop);
    document.addEventListener("paste", paste);
    return () => {
      document.removeEventListener("dragover", over);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", drop);
      document.removeEventListener("paste", paste);
    };
  }, [checker]);
  return isOver;
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select") !== null;
}
