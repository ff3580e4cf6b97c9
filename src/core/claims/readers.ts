import { oneOf } from "../oneOf.ts";
import { readMonth } from "../period.ts";
import { notAbove, readId, readNumber, readPlace, readSaid } from "./fields.ts";
import {
  AREAS,
  SHARE_BOUNDS,
  PERCENT_AS,
  QUALIFIERS,
  WHICH,
  type AcrossClaim,
  type ChangeClaim,
  type Claim,
  type LevelClaim,
  type RangeClaim,
  type RankClaim,
  type ShareClaim,
} from "./kinds.ts";

/** The text of a field; "" where there is none. */
export type TextOf = (field: string) => string;

/** One reader a kind. A field that is not what it should be is undefined, and so is a claim that needs it. */
export const READERS: Readonly<Record<Claim["kind"], (text: TextOf) => Claim | undefined>> = {
  change: readChange,
  share: readShare,
  range: readRange,
  rank: readRank,
  level: readLevel,
  across: readAcross,
};

function readChange(text: TextOf): ChangeClaim | undefined {
  const [indicator, from, to] = [readId(text("indicator")), readMonth(text("from")), readMonth(text("to"))];
  const [difference, percent] = [readSaid(text("difference")), readNumber(text("percent"))];
  const as = oneOf(PERCENT_AS, text("as"));
  if (indicator === undefined || from === undefined || to === undefined || from >= to) return undefined;
  if (difference === undefined && percent === undefined) return undefined;
  if ((percent === undefined) !== (as === undefined)) return undefined;
  return { kind: "change", indicator, from, to, difference, percent, as };
}

function readShare(text: TextOf): ShareClaim | undefined {
  const [indicator, month] = [readId(text("indicator")), readMonth(text("month"))];
  const [which, bound, whole] = [
    oneOf(WHICH, text("which")),
    oneOf(SHARE_BOUNDS, text("bound")),
    readId(text("whole")),
  ];
  const [percent, part, of] = [readNumber(text("percent")), readSaid(text("part")), readSaid(text("of"))];
  if (indicator === undefined || month === undefined || whole === indicator) return undefined;
  if (which === undefined || bound === undefined) return undefined;
  if ((part === undefined) !== (of === undefined)) return undefined;
  if (percent === undefined && (part === undefined || bound !== "is")) return undefined;
  return { kind: "share", indicator, month, whole, which, bound, percent, part, of };
}

function readRange(text: TextOf): RangeClaim | undefined {
  const [indicator, from, to] = [readId(text("indicator")), readMonth(text("from")), readMonth(text("to"))];
  const [low, high, now] = [readSaid(text("low")), readSaid(text("high")), readSaid(text("now"))];
  if (indicator === undefined || from === undefined || to === undefined || from >= to) return undefined;
  if (low === undefined || high === undefined || now === undefined || !notAbove(low, high)) return undefined;
  return { kind: "range", indicator, from, to, low, high, now };
}

function readRank(text: TextOf): RankClaim | undefined {
  const [indicator, to, from] = [readId(text("indicator")), readMonth(text("to")), readMonth(text("from"))];
  const [place, of] = [readPlace(text("place")), readPlace(text("of"))];
  const [before, beforeOf] = [readPlace(text("before")), readPlace(text("beforeOf"))];
  if (indicator === undefined || to === undefined || place === undefined || of === undefined)
    return undefined;
  if ((from === undefined) !== (before === undefined)) return undefined;
  if (before === undefined && beforeOf !== undefined) return undefined;
  if (from !== undefined && from >= to) return undefined;
  return { kind: "rank", indicator, to, place, of, from, before, beforeOf };
}

function readLevel(text: TextOf): LevelClaim | undefined {
  const [indicator, month] = [readId(text("indicator")), readMonth(text("month"))];
  const [qualifier, number] = [oneOf(QUALIFIERS, text("qualifier")), readSaid(text("number"))];
  if (indicator === undefined || month === undefined) return undefined;
  if (qualifier === undefined || number === undefined) return undefined;
  return { kind: "level", indicator, month, qualifier, number };
}

function readAcross(text: TextOf): AcrossClaim | undefined {
  const [indicator, month, area] = [
    readId(text("indicator")),
    readMonth(text("month")),
    oneOf(AREAS, text("area")),
  ];
  const [theirs, ours, rate] = [readSaid(text("theirs")), readSaid(text("ours")), readId(text("rate"))];
  if (indicator === undefined || month === undefined || rate === indicator) return undefined;
  if (area === undefined || theirs === undefined) return undefined;
  return { kind: "across", indicator, month, area, theirs, ours, rate };
}
