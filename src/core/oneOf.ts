/** A text as the option of a closed list that it is, case and blanks included; undefined for any other. */
export function oneOf<const Option extends string>(
  options: readonly Option[],
  text: string | null,
): Option | undefined {
  return options.find((option) => option === text);
}
