import { DownloadButton } from '../../kit/download-button.tsx';
import { csvFile } from '../../kit/save-file.ts';
import { tell } from '../../kit/toast.tsx';
import { useFormat } from '../../words/use-format.ts';
import { useWords } from '../../words/use-words.ts';
import { everyMessage, messagesCsv } from './messages-csv.ts';
import type { MessageFilters } from './queries.ts';
import { messageWords } from './words.ts';

/** What the filters show, loaded or not. */
export const MessagesDownload = ({ study, filters }: { study: string; filters: MessageFilters }) => {
  const say = useWords(messageWords);
  const format = useFormat();
  return (
    <DownloadButton
      label={say('download')}
      files={async () => {
        const { rows, isWhole } = await everyMessage(study, filters);
        if (!isWhole) tell({ kind: 'problem', text: say('tooMany', { count: format.number(rows.length) }) });
        return [csvFile(`${study}-messages.csv`, messagesCsv(rows))];
      }}
    />
  );
};
