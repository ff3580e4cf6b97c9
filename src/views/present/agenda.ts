/**
 * Which slides a chair shows, and in which order. The address holds it (`/present/?slides=month,figure-x`), so that the deck,
 * the meeting pack and the PowerPoint of one meeting show the same slides, and nothing is kept on a server.
 */
export type Agenda = {
  /** The ids of the slides that are shown, in their order. */
  readonly shown: readonly string[];
  /** The ids of the slides that were left out, in the order of the whole deck. */
  readonly leftOut: readonly string[];
};

const NAME = "slides";

/** The agenda that an address asks for: of all slides, in their own order, where it asks for none that exists. */
export function agendaIn(search: string, all: readonly string[]): Agenda {
  const asked = new URLSearchParams(search).get(NAME)?.split(",") ?? [];
  const shown = [...new Set(asked)].filter((id) => all.includes(id));
  return shown.length === 0
    ? { shown: all, leftOut: [] }
    : { shown, leftOut: all.filter((id) => !shown.includes(id)) };
}

/** The address's query with an agenda in place of its own: without one, where all slides are shown in their own order. */
export function withAgenda(search: string, shown: readonly string[], all: readonly string[]): string {
  const query = new URLSearchParams(search);
  if (shown.join() === all.join()) query.delete(NAME);
  else query.set(NAME, shown.join());
  const written = query.toString().replaceAll("%2C", ",");
  return written === "" ? "" : `?${written}`;
}
