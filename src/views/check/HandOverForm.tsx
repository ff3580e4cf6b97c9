import { useEffect, useRef, useState, type SyntheticEvent } from "react";

import type { HandOver } from "../../core/checking/handOver.ts";
import { counted } from "../../core/messages/nouns.ts";
import { useChecker, type Checker } from "../../store/checker.ts";

type Props = { readonly checker: Checker; readonly handOver: HandOver };

/** What was decided, as a file for whoever holds the key, with the roles that approve where the council asks for them. */
export function HandOverForm({ checker, handOver: { approvals } }: Props) {
  const handsOver = useChecker(checker, (state) => state.handsOver);
  const handedOver = useChecker(checker, (state) => state.handedOver);
  const [roles, setRoles] = useState<readonly string[]>(Array.from({ length: approvals }, () => ""));
  const form = useRef<HTMLFormElement>(null);
  const why = handedOver !== undefined && "why" in handedOver ? handedOver.why : [];
  useEffect(() => form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus(), [handedOver]);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    checker.handOver(roles);
  };
  return (
    <section aria-labelledby="hand-over">
      <h3 id="hand-over">For whoever holds the key</h3>
      <p>
        One file with what was given, byte for byte, and your answers: who holds the key publishes it as it
        was decided here, and needs to be told nothing else.
      </p>
      <p>
        <strong>It holds figures that the public may not see.</strong> Give it to whoever holds the key and to
        nobody else. Never put it on a web server, or into an e-mail without protection. This page sends
        nothing anywhere.
      </p>
      {handsOver ? (
        <form className="check__hand-over" ref={form} noValidate onSubmit={submit}>
          {approvals === 0 ? null : (
            <fieldset>
              <legend>The council asks that {counted(approvals, "role")} approve</legend>
              <p className="meta" id="role-hint">
                An office, such as “Director of children’s services”, and never a name: it becomes public with
                the release. Leave a field empty where the role approves later, with{" "}
                <code>npm run returns -- approve FILE --role ROLE</code>.
              </p>
              {roles.map((role, index) => (
                <RoleRow
                  key={index}
                  number={index + 1}
                  role={role}
                  fault={why[index]}
                  change={(next) => setRoles(roles.with(index, next))}
                />
              ))}
            </fieldset>
          )}
          <p>
            <button type="submit">Save the file (ZIP)</button>
          </p>
          <div role="status">
            {handedOver !== undefined && "name" in handedOver ? <Saved name={handedOver.name} /> : null}
            {why.length === 0 ? null : <p>Nothing was saved: a role cannot be published as it stands.</p>}
          </div>
        </form>
      ) : (
        <p>
          It can be made only where this page came over https, or from your own computer. Use the command
          above.
        </p>
      )}
    </section>
  );
}

type RowProps = {
  /** From 1. */
  readonly number: number;
  readonly role: string;
  readonly fault: string | undefined;
  readonly change: (role: string) => void;
};

function RoleRow({ number, role, fault, change }: RowProps) {
  const id = `role-${number}`;
  return (
    <div className={fault === undefined ? "question" : "question question--wrong"}>
      <label htmlFor={id}>Role {number}</label>
      {fault === undefined ? null : (
        <p className="question__fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      <input
        id={id}
        type="text"
        value={role}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={fault === undefined ? undefined : true}
        aria-describedby={fault === undefined ? "role-hint" : `role-hint ${id}-fault`}
        onChange={({ target }) => change(target.value)}
      />
    </div>
  );
}

function Saved({ name }: { readonly name: string }) {
  return (
    <>
      <p>Saved as {name}. Whoever holds the key runs this where the file is:</p>
      <pre tabIndex={0}>
        <code>npm run returns -- sign {name}</code>
      </pre>
      <p>Delete every copy of the file once it is published.</p>
    </>
  );
}
