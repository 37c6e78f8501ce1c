import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { settingQuery } from '../../api/queries.ts';
import { Button } from '../../kit/button.tsx';
import { csvOf } from '../../kit/csv.ts';
import { DownloadButton } from '../../kit/download-button.tsx';
import { lateDialog } from '../../kit/late-dialog.tsx';
import { csvFile } from '../../kit/save-file.ts';
import { useWords } from '../../words/use-words.ts';
import { importWords } from './words.ts';

const ExportDialog = lateDialog(async () => (await import('../participants/office/export-dialog.tsx')).ExportDialog);

const Names = ({ names }: { names: readonly string[] }) => (
  <p>
    {names.map((name) => (
      <span key={name}>
        <code>{name}</code>{' '}
      </span>
    ))}
  </p>
);

/** Which columns a file must have, which it may have, and what to begin one with. */
export const KnownColumns = ({ study }: { study: string }) => {
  const say = useWords(importWords);
  const [isExporting, setExporting] = useState(false);
  const newcomer = useQuery(settingQuery(study)).data?.newcomer;
  if (newcomer === undefined) return null;
  const { columns, requiredColumns: required } = newcomer;
  const template = (name: string, names: readonly string[]) => () => [csvFile(name, csvOf(names, []))];
  return (
    <div className="section">
      <h3>{say('required')}</h3>
      <Names names={required} />
      <p className="description">{say('requiredHint')}</p>
      <details>
        <summary>{say('optional')}</summary>
        <Names names={columns.filter((name) => !required.includes(name))} />
        <p className="description">{say('optionalHint')}</p>
      </details>
      <div className="dialog-actions at-start">
        <DownloadButton label={say('template')} files={template(`${study}-import.csv`, required)} />
        <DownloadButton label={say('templateAll')} files={template(`${study}-import-all.csv`, columns)} />
        <Button
          onPress={() => {
            setExporting(true);
          }}
        >
          {say('export')}
        </Button>
      </div>
      <p className="description">{say('exportHint')}</p>
      {isExporting ? (
        <Suspense>
          <ExportDialog
            study={study}
            onClose={() => {
              setExporting(false);
            }}
          />
        </Suspense>
      ) : null}
    </div>
  );
};
