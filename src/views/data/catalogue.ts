import { DOWNLOADS, FORMATS_FOLDER } from "../../core/formats/list.ts";
import { downloadWords } from "../../core/formats/words.ts";
import { readMonth } from "../../core/period.ts";
import type { DownloadList } from "../../store/downloads.ts";
import type { Edition } from "../../store/edition.ts";
import { inData } from "../../store/files.ts";

/**
 * The published data as a schema.org Dataset, which data catalogues and search engines read. Addresses are relative to the page
 * /data/ where `council.json` does not give the site's address.
 */
export function catalogueOf({ council, indicators, releases }: Edition, { paths }: DownloadList): object {
  const { name, site } = council;
  const { description, licence, licenceAddress } = downloadWords(council);
  const months = paths.flatMap((path) => readMonth(/^returns\/(.*)\.csv$/.exec(path)?.[1] ?? "") ?? []);
  const data = site === "" ? "./" : site + inData("");
  const formats = (site === "" ? "../" : site) + FORMATS_FOLDER;
  return {
    "@context": "https://schema.org/",
    "@type": "Dataset",
    name: `Children’s services figures of ${name}`,
    description,
    url: data,
    license: licenceAddress ?? licence,
    isAccessibleForFree: true,
    inLanguage: "en-GB",
    creator: { "@type": "GovernmentOrganization", name, identifier: council.laCode },
    includedInDataCatalog: { "@type": "DataCatalog", name: `Open Return: ${name}`, url: data },
    ...(months.length === 0 ? {} : { temporalCoverage: `${months[0] ?? ""}/${months.at(-1) ?? ""}` }),
    spatialCoverage: { "@type": "AdministrativeArea", name, identifier: council.laCode },
    dateModified: releases.at(-1)?.time,
    version: String(releases.length),
    variableMeasured: indicators.map(({ title }) => title),
    distribution: [
      ...paths
        .filter((path) => /^[^/]+\.csv$/.test(path))
        .map((path) => ({ type: "text/csv", address: data + path })),
      ...DOWNLOADS.flatMap(({ path, type }) =>
        type === undefined ? [] : [{ type, address: formats + path }],
      ),
    ].map(({ type, address }) => ({ "@type": "DataDownload", encodingFormat: type, contentUrl: address })),
  };
}
