import { useQuery } from '@tanstack/react-query';
import { settingQuery } from '../../api/queries.ts';
import { csvOf } from '../../kit/csv.ts';
import { DownloadButton } from '../../kit/download-button.tsx';
import { csvFile } from '../../kit/save-file.ts';
import { useWords } from '../../words/use-words.ts';
import { importWords } from './words.ts';

/** Which columns the study knows, and a file that has them. */
export const KnownColumns = ({ study }: { study: string }) => {
  const say = useWords(importWords);
  const columns = useQuery(settingQuery(study)).data?.newcomer?.columns;
  if (columns === undefined) return null;
  return (
    <details>
      <summary>{say('columns')}</summary>
      <div className="section">
        <p>{say('columnsHint')}</p>
        <p>
          {columns.map((name) => (
            <span key={name}>
              <code>{name}</code>{' '}
            </span>
          ))}
        </p>
        <DownloadButton label={say('template')} files={() => [csvFile(`${study}-import.csv`, csvOf(columns, []))]} />
      </div>
    </details>
  );
};
