import { later } from "./later.ts";

/** The code that makes a file of a chart as it is shown, with Recharts. It is fetched only where somebody asks for the file. */
export const takenPicture = later(() =>
  import("../charts/files/taken.tsx").then((code) => code.takenPictureOf),
);
