/** The light colours of tokens.css by the same names. A card has no style sheet and is always light. */
export const COLOURS = {
  paper: "#ffffff",
  ink: "#14181f",
  "ink-2": "#4a525d",
  grid: "#e3e5e8",
  context: "#8b9097",
  accent: "#12436d",
  target: "#28a197",
  "target-ink": "#17726a",
  "status-on": "#17726a",
  "status-just-off": "#b0450b",
  "status-off": "#801650",
} as const;
