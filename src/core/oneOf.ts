/** The option that equals `text` exactly, case and blanks included; undefined where none does. */
export function oneOf<const Option extends string>(
  options: readonly Option[],
  text: string | null,
): Option | undefined {
  return options.find((option) => option === text);
}
