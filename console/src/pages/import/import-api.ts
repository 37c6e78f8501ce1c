import { queryOptions } from '@tanstack/react-query';
import type { AnswerOf } from '../../api/answer-of.ts';
import { answered, api } from '../../api/client.ts';
import type { paths } from '../../api/openapi.d.ts';
import type { SubmissionHeaders } from '../../api/use-submission.ts';

type ImportAnswers = paths['/api/studies/{study}/participants:import']['post']['responses'];
export type Report = ImportAnswers[200]['content']['application/json'];
type Accepted = ImportAnswers[202]['content']['application/json'];
export type Progress = AnswerOf<'/api/studies/{study}/imports/{import}'>;

/** The bytes go as they are, whatever a spreadsheet wrote them in; as they were when the file was chosen, so that one that is edited meanwhile can be sent. */
export interface ListFile {
  name: string;
  bytes: number;
  /** Undefined for a file that cannot be read. A large one is still being read when somebody already sends it. */
  content: Promise<Blob | undefined>;
}

/** The file is gone, or may not be read: nothing was sent. */
export class UnreadFile extends Error {}

export interface ImportChoice {
  mode: 'create' | 'update';
  held: boolean;
}

interface Sent extends ImportChoice {
  file: ListFile;
  dryRun: boolean;
}

const send = async (
  study: string,
  { file, mode, held, dryRun }: Sent,
  headers: Partial<SubmissionHeaders> = {},
): Promise<Report | Accepted> => {
  const content = await file.content;
  if (content === undefined) throw new UnreadFile();
  return answered(
    api.POST('/api/studies/{study}/participants:import', {
      params: {
        path: { study },
        query: { mode, held: String(held), ...(dryRun ? { dryRun: 'true', values: 'true' } : {}) },
      },
      body: '',
      bodySerializer: () => content,
      headers: { ...headers, 'content-type': 'text/csv' },
    }),
  );
};

export const isAccepted = (answer: Report | Accepted): answer is Accepted => 'import' in answer;

/** What the file would do; nothing is written. */
export const tryOut = async (study: string, file: ListFile, choice: ImportChoice): Promise<Report> => {
  const answer = await send(study, { ...choice, file, dryRun: true });
  if (isAccepted(answer)) throw new Error('a dry run is never put off');
  return answer;
};

export const runImport = (
  study: string,
  file: ListFile,
  choice: ImportChoice,
  headers: SubmissionHeaders,
): Promise<Report | Accepted> => send(study, { ...choice, file, dryRun: false }, headers);

const LOOK_AGAIN_MS = 1_500;

export const isOver = ({ state }: Pick<Progress, 'state'>): boolean => state === 'finished' || state === 'refused';

/** How far a long import is; asked until it is over, and then forgotten: the same file sent again goes by the same name. */
export const progressQuery = (study: string, id: string) =>
  queryOptions({
    queryKey: ['study', study, 'imports', id],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/studies/{study}/imports/{import}', { params: { path: { study, import: id } }, signal })),
    gcTime: 0,
    refetchInterval: ({ state: { data } }) => (data && isOver(data) ? false : LOOK_AGAIN_MS),
  });
