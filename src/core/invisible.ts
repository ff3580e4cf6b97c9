/**
 * Characters that cannot be seen, or that change how what is seen is read: control characters but for the tab, what Unicode
 * calls formats and default ignorable (zero-width, bidirectional, variation selectors, tags, fillers), its line and paragraph
 * ends, the blank of Braille, and what stands for no character at all.
 */
export const INVISIBLE =
  /[^\P{Cc}\t]|[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\u2800\ufff0-\uffff]/u;
