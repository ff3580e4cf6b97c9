const HEADER = /^TrieXv3\nbase=(\d+)$/m;
const START = "__DATA__\n";

/** More branches than the largest dictionary has. */
const MOST = 1 << 20;

const [LINE_FEED, RETURN, HASH, DOLLAR, UP, BACKSLASH, TWO, NINE] = [10, 13, 35, 36, 60, 92, 50, 57];

/** Branch 0 is where all words begin, branch 1 where a word ends and nothing follows. */
const [ROOT, END] = [0, 1];

/**
 * Whether a word stands in a list of words, given as the text of a cspell dictionary (`TrieXv3`: a tree of letters, read as
 * CSpell's own `importV3` does). A letter goes down, `$` ends a word and goes up again, `<` and, after these two, `2` to `9` go
 * up, `#…;` names a branch that is there already, and `\` stands before a letter that would mean one of these. Undefined for
 * a text of another form.
 */
export function wordsOfDictionary(text: string): ((word: string) => boolean) | undefined {
  const base = Number(HEADER.exec(text)?.[1]);
  const start = text.indexOf(START);
  if (Number.isNaN(base) || start < 0) return undefined;
  const { leads, firstOf, isWord } = treeOf(text, start + START.length, base);
  return (word) => {
    let node = ROOT;
    for (let index = 0; index < word.length; index++) {
      const letter = word.charCodeAt(index);
      let lead = firstOf[node] ?? 0;
      while (lead !== 0 && leads.letter[lead] !== letter) lead = leads.next[lead] ?? 0;
      if (lead === 0) return false;
      node = leads.to[lead] ?? 0;
    }
    return isWord[node] === 1;
  };
}

/** Numbers instead of objects: it is read at every start of the command. Lead 0 is none. */
function treeOf(text: string, start: number, base: number) {
  const most = Math.min(MOST, text.length + 2);
  const leads = { letter: new Uint16Array(most), to: new Int32Array(most), next: new Int32Array(most) };
  const [firstOf, isWord] = [new Int32Array(most), new Uint8Array(most)];
  isWord[END] = 1;
  const numbered: number[] = [ROOT]; // a branch is named by its place among those that were begun
  const [parents, taken]: [number[], number[]] = [[], []]; // the way down to where we are
  let node = ROOT;
  let nodes = END + 1;
  let count = 1;
  let mayGoUp = false;
  const goUp = (steps: number) => {
    for (let step = 0; step < steps; step++) {
      node = parents.pop() ?? ROOT;
      taken.pop();
    }
  };
  const leadTo = (branch: number) => {
    leads.to[taken[taken.length - 1] ?? 0] = branch;
    if (numbered[numbered.length - 1] === node) numbered.pop();
    node = branch;
  };
  for (let index = start; index < text.length; index++) {
    let code = text.charCodeAt(index);
    if (code === LINE_FEED || code === RETURN) continue;
    if (code === DOLLAR) {
      if (firstOf[node] === 0) leadTo(END);
      else isWord[node] = 1;
      goUp(1);
      mayGoUp = true;
    } else if (code === UP || (mayGoUp && code >= TWO && code <= NINE)) {
      goUp(code === UP ? 1 : code - TWO + 1);
      mayGoUp = true;
    } else if (code === HASH) {
      const close = text.indexOf(";", index);
      leadTo(numbered[parseInt(text.slice(index + 1, close), base)] ?? END);
      index = close;
      mayGoUp = false;
    } else {
      mayGoUp = false;
      if (code === BACKSLASH) {
        index += 1;
        code = text.charCodeAt(index);
      }
      leads.letter[count] = code;
      leads.to[count] = nodes;
      leads.next[count] = firstOf[node] ?? 0;
      firstOf[node] = count;
      parents.push(node);
      taken.push(count);
      numbered.push(nodes);
      node = nodes;
      nodes += 1;
      count += 1;
    }
  }
  return { leads, firstOf, isWord };
}
