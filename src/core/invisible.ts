/**
 * Characters that cannot be seen, or that change how the visible ones are read: control characters except the tab; Unicode's
 * format and default ignorable characters (zero-width, bidirectional, variation selectors, tags, fillers); its line and
 * paragraph separators; the Braille blank; U+FFF0 to U+FFFF, which hold no letters.
 */
export const INVISIBLE =
  /[^\P{Cc}\t]|[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\u2800\ufff0-\uffff]/u;
