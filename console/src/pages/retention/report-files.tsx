import { DownloadButton } from '../../kit/download-button.tsx';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import { usePerArm } from './arm-choice.tsx';
import type { ReportName } from './answer.ts';
import { reportFile } from './queries.ts';
import { retentionRoute } from './route.ts';
import { retentionWords } from './words.ts';

export const ReportFiles = ({ report: { number } }: { report: Pick<ReportName, 'number'> }) => {
  const say = useWords(retentionWords);
  const language = useLanguage();
  const { study } = retentionRoute.useParams();
  const perArm = usePerArm();
  const file = (format: 'pdf' | 'csv') => () => reportFile({ study, number, format, language, perArm });
  return (
    <div className="page-actions">
      <DownloadButton label={say('pdf')} name={say('pdfOf', { number })} files={file('pdf')} />
      <DownloadButton label={say('csv')} name={say('csvOf', { number })} files={file('csv')} />
    </div>
  );
};
