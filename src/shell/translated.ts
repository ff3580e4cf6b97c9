import { pageAsFetched } from "../views/checked/pageAsFetched.ts";

/*
 * Translators in browsers put a `font` element with other words in the place of each text of a page. React takes a page over only
 * where it finds the texts that it expects, and later changes and removes those texts, wherever they are. So the written texts are
 * put back for the moment in which React takes the page over, and from then on a text whose place a translator has taken is put
 * back when React changes or removes it. Everything else stays translated.
 */

/** The element that translators put around other words. */
const STAND_IN: string = "font";

/** Whether a translator has changed the words of an element. */
export function isTranslated(element: Element): boolean {
  return element.querySelector(STAND_IN) !== null || document.documentElement.lang !== "en-GB";
}

/** The page with the texts that were written; undefined where it cannot be had or is made from another edition. */
export async function pageAsWritten(): Promise<Document | undefined> {
  const page = await pageAsFetched();
  const { madeFrom } = document.documentElement.dataset;
  return page?.documentElement.dataset["madeFrom"] === madeFrom ? page : undefined;
}

/**
 * Does `work` while an element has the texts that were written, and puts the translation back where `work` has left them as they
 * were. `written` is the same element as it was written.
 */
export function whileAsWritten(shown: Element, written: Element, work: () => void): void {
  const translated = textsPutBack(shown, written);
  work();
  for (const { text, words, standIn } of translated) {
    if (!text.isConnected || text.data !== words) continue;
    if (typeof standIn === "string") text.data = standIn;
    else {
      text.replaceWith(standIn);
      letStandIn(text, standIn);
    }
  }
}

/** A written text, and what a translator has put in its place: other words, or an element with them. */
type Translated = {
  readonly text: Text;
  readonly words: string;
  readonly standIn: string | Element;
};

function textsPutBack(shown: Element, written: Element): Translated[] {
  const [now, before] = [[...shown.childNodes], [...written.childNodes]];
  const isAlike = now.length === before.length && now.every((node, place) => canBe(node, before[place]));
  if (!isAlike) {
    shown.replaceChildren(...before.map((node) => document.importNode(node, true)));
    return [];
  }
  return now.flatMap((node, place) => {
    const was = before[place];
    if (was instanceof Element && node instanceof Element) return textsPutBack(node, was);
    if (!(was instanceof Text)) return [];
    const words = was.data;
    if (node instanceof Text) {
      const standIn = node.data;
      node.data = words;
      return standIn === words ? [] : [{ text: node, words, standIn }];
    }
    if (!(node instanceof Element)) return [];
    const text = document.createTextNode(words);
    node.replaceWith(text);
    return [{ text, words, standIn: node }];
  });
}

function canBe(node: Node, written: Node | undefined): boolean {
  return node.nodeName === written?.nodeName || (isFont(node) && written?.nodeType === Node.TEXT_NODE);
}

function isFont(node: Node | null): node is Element {
  return node?.nodeName === STAND_IN.toUpperCase();
}

/** The elements that stand in the place of texts, and the other way round. */
const standIns = new WeakMap<Node, Element>();
const standing = new WeakSet<Node>();

/** From now on puts back each text of an element that a translator takes the place of, when React changes or removes it. */
export function followTranslators(element: Element): void {
  new MutationObserver((records) => {
    for (const { target, addedNodes, removedNodes, previousSibling, nextSibling } of records)
      for (const text of removedNodes) {
        if (!(text instanceof Text)) continue;
        const standIn = [...addedNodes, previousSibling, nextSibling].find(
          (each): each is Element => isFont(each) && each.parentNode === target && !standing.has(each),
        );
        if (standIn !== undefined) letStandIn(text, standIn);
      }
  }).observe(element, { childList: true, subtree: true });
}

/** Lets React change or remove a text whose place a translator has taken. */
function letStandIn(text: Text, standIn: Element): void {
  standIns.set(text, standIn);
  standing.add(standIn);
  Object.defineProperty(text, "nodeValue", {
    configurable: true,
    get: () => text.data,
    set: (words: string) => {
      putBack(text);
      text.data = words;
    },
  });
  const parent = standIn.parentNode;
  if (parent === null || Object.hasOwn(parent, "removeChild")) return;
  const own: Pick<Node, "removeChild" | "insertBefore" | "appendChild"> = {
    removeChild: (node) => Node.prototype.removeChild.call(parent, putBack(node)) as typeof node,
    insertBefore: (node, next) =>
      Node.prototype.insertBefore.call(
        parent,
        putBack(node),
        (next && standIns.get(next)) ?? next,
      ) as typeof node,
    appendChild: (node) => Node.prototype.appendChild.call(parent, putBack(node)) as typeof node,
  };
  Object.assign(parent, own);
}

/** The node, in its own place. */
function putBack<Known extends Node>(node: Known): Known {
  const standIn = standIns.get(node);
  if (standIn === undefined) return node;
  standIns.delete(node);
  delete (node as Partial<Node>).nodeValue;
  if (standIn.parentNode !== null) standIn.replaceWith(node);
  return node;
}
