import { absolute, decimal, round, type Decimal } from "../../decimal.ts";
import type { Figure } from "../../observation.ts";

/** A double gives every decimal of up to 15 digits back unharmed (DBL_DIG of IEEE 754's binary64); later digits are noise. */
const EXACT_DIGITS = 15;

const NUMBER = /^(-?)(\d{1,30})(?:\.(\d{1,30}))?(?:E([+-]?\d{1,2}))?$/i;

/**
 * A value cell of the interactive tool. The tool collapses its kinds of missing (withheld, not available, not applicable,
 * rounds to zero) to `-` without saying which it was, so all are read as `x`, not available. Numbers have been through a
 * double on the way: `18.600000000000001` is 18.6 and `7.0000000000000007E-2` is 0.07. Anything else is undefined, a blank
 * too. The dictionary's `dps` is no help: it is blank for most measures, and says how many decimals the tool shows, not
 * how many there are.
 */
export function readLaitValue(cell: string): Figure | undefined {
  return cell === "-" ? "x" : readDouble(cell);
}

/**
 * The number of a cell that may have been through a double, without zeros at the end: the shortest decimal with the same first 15
 * digits. undefined for any other text, and where even whole digits would be noise.
 */
export function readDouble(text: string): Decimal | undefined {
  const match = NUMBER.exec(text);
  if (!match) return undefined;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
  const places = fraction.length - Number(exponent);
  const units = BigInt(sign + whole + fraction);
  const written = places < 0 ? decimal(units * 10n ** BigInt(-places)) : decimal(units, places);
  const surplus = absolute(written).units.toString().length - EXACT_DIGITS;
  if (surplus <= 0) return shortest(written);
  return surplus <= written.places ? shortest(round(written, written.places - surplus)) : undefined;
}

/** Without zeros at the end of the fraction: 9.0 is 9. */
function shortest({ units, places }: Decimal): Decimal {
  return places > 0 && units % 10n === 0n
    ? shortest({ units: units / 10n, places: places - 1 })
    : { units, places };
}
