import { answered, api } from '../../../api/client.ts';
import { DownloadButton } from '../../../kit/download-button.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { Whom } from '../queries.ts';
import { participantWords } from '../words.ts';

/** The whole of one participant as a PDF, for whoever inspects the trial. */
export const InspectionButton = ({ whom }: { whom: Whom }) => {
  const say = useWords(participantWords);
  return (
    <DownloadButton
      label={say('inspection')}
      files={async () => {
        const path = '/api/studies/{study}/participants/{participant}/inspection' as const;
        const content: Blob = await answered(api.GET(path, { params: { path: whom }, parseAs: 'blob' }));
        return [{ name: `${whom.study}-${whom.participant}.pdf`, content }];
      }}
    />
  );
};
