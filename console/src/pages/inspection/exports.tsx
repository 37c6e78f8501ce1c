import { DataTable, type Column } from '../../kit/data-table.tsx';
import { DownloadButton } from '../../kit/download-button.tsx';
import { Section } from '../../kit/page.tsx';
import type { NamedFile } from '../../kit/save-file.ts';
import { useStudy } from '../../shell/use-study.ts';
import { useWords } from '../../words/use-words.ts';
import { CSV_TABLES, csvExport, fhirExport, odmExport, type CsvTable } from './export-files.ts';
import { isCoordinator } from './rights.ts';
import { inspectionRoute } from './route.ts';
import { inspectionWords } from './words.ts';

type ExportId = CsvTable | 'fhir' | 'odm';

interface Export {
  id: ExportId;
  files: (study: string) => Promise<NamedFile[]>;
}

const EXPORTS: readonly Export[] = [
  ...CSV_TABLES.map((id) => ({ id, files: (study: string) => csvExport(study, id) })),
  { id: 'fhir', files: fhirExport },
  { id: 'odm', files: odmExport },
];

/** Each with what it holds, so that nobody takes more than they need. */
export const Exports = () => {
  const say = useWords(inspectionWords);
  const { study } = inspectionRoute.useParams();
  const roles = useStudy()?.roles ?? [];
  const columns: Column<Export>[] = [
    { id: 'name', header: say('name'), cell: ({ id }) => <strong>{say(id)}</strong> },
    { id: 'holds', header: say('holds'), cell: ({ id }) => say(`${id}Hold`) },
  ];
  // Who is in it tells who has a mentor, and so the arm.
  const shown = EXPORTS.filter(({ id }) => id !== 'checkIns' || isCoordinator(roles));
  return (
    <Section title={say('exportList')}>
      <p className="description">{say('exportsWhy')}</p>
      <DataTable
        label={say('tableOf', { title: say('exportList') })}
        columns={columns}
        rows={shown}
        rowId={({ id }) => id}
        empty=""
        rowActions={({ id, files }) => (
          <DownloadButton label={say('get')} name={say('getOf', { name: say(id) })} files={() => files(study)} />
        )}
      />
    </Section>
  );
};
