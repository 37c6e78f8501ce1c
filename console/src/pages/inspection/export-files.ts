import { answered, api } from '../../api/client.ts';
import { fileOf, partsOf } from '../../api/files.ts';
import { joinedCsv } from '../../kit/csv.ts';
import { csvFile, type NamedFile } from '../../kit/save-file.ts';
import { numbered, oneOfEach } from './file-parts.ts';

export const CSV_TABLES = ['visits', 'messages', 'attempts', 'checkIns', 'incentives', 'events'] as const;
export type CsvTable = (typeof CSV_TABLES)[number];

const from = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });

/** The parts that the API gives, as one file again. */
export const csvExport = async (study: string, table: CsvTable): Promise<NamedFile[]> => {
  const parts = await partsOf((cursor) =>
    fileOf(
      api.GET('/api/studies/{study}/exports/csv', {
        params: { path: { study }, query: { table, ...from(cursor) } },
        parseAs: 'blob',
      }),
    ),
  );
  const texts = await Promise.all(parts.map(({ content }) => content.text()));
  return [csvFile(parts[0]?.name ?? `${study}-${table}.csv`, joinedCsv(texts))];
};

/** Every page of the bundle as one, with the study and its plans once. */
export const fhirExport = async (study: string): Promise<NamedFile[]> => {
  const read = (cursor: string | undefined) =>
    answered(api.GET('/api/studies/{study}/exports/fhir', { params: { path: { study }, query: from(cursor) } }));
  const first = await read(undefined);
  const pages = [first];
  for (let page = first; ;) {
    const next = page.link.find(({ relation }) => relation === 'next')?.url;
    if (next === undefined) break;
    page = await read(new URL(next, window.location.origin).searchParams.get('cursor') ?? undefined);
    pages.push(page);
  }
  const entry = oneOfEach(pages.flatMap((page) => page.entry));
  const bundle = { ...first, link: first.link.filter(({ relation }) => relation === 'self'), entry };
  return [
    { name: `${study}-fhir.json`, content: new Blob([JSON.stringify(bundle)], { type: 'application/fhir+json' }) },
  ];
};

/** Each part is a document of its own. */
export const odmExport = async (study: string): Promise<NamedFile[]> => {
  const parts = await partsOf((cursor) =>
    fileOf(
      api.GET('/api/studies/{study}/exports/odm', {
        params: { path: { study }, query: from(cursor) },
        parseAs: 'blob',
      }),
    ),
  );
  return parts.map(({ content, name }, n) => ({ content, name: numbered(name, n, parts.length) }));
};
