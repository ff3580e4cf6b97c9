/* Apart from the other paths, which every page loads: only pages of councils with peers need these. */

/** The folder of what was taken over from councils that run this software. */
export const PEERS_FOLDER = "comparators/peers/";

/** The path of the figures of one peer. */
export function peerFile(laCode: string): string {
  return `${PEERS_FOLDER}${laCode}.csv`;
}
