import { lazy, Suspense, useState } from 'react';
import { useSubmission } from '../../api/use-submission.ts';
import { Button } from '../../kit/button.tsx';
import { Loading } from '../../kit/loading.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { useWords } from '../../words/use-words.ts';
import { Choices } from './choices.tsx';
import { ChooseList } from './choose-list.tsx';
import { tryOut, type ImportChoice, type ListFile, type Report } from './import-api.ts';
import { KnownColumns } from './known-columns.tsx';
import { OfficeGate } from '../participants/office-gate.tsx';
import { importRoute } from './route.ts';
import { TrialProblem } from './trial-problem.tsx';
import { importWords } from './words.ts';

// Not needed before a list was tried, which takes longer than to load them.
const ReportView = lazy(async () => ({ default: (await import('./report-view.tsx')).ReportView }));
const RunImport = lazy(async () => ({ default: (await import('./run-import.tsx')).RunImport }));

interface Tried {
  file: ListFile;
  choice: ImportChoice;
  report: Report;
}

/** A list from a spreadsheet: tried out, looked at, then brought in. */
const Importing = () => {
  const say = useWords(importWords);
  const { study } = importRoute.useParams();
  const [file, setFile] = useState<ListFile | undefined>();
  const [choice, setChoice] = useState<ImportChoice>({ mode: 'create', held: false });
  const [tried, setTried] = useState<Tried | undefined>();
  const [isNothingChosen, setNothingChosen] = useState(false);
  const trial = useSubmission({
    send: async (asked: { file: ListFile; choice: ImportChoice }) => ({
      ...asked,
      report: await tryOut(study, asked.file, asked.choice),
    }),
    onDone: setTried,
  });
  const isCurrent = tried !== undefined && tried.file === file && tried.choice === choice;
  return (
    <Page title={say('title')}>
      <p>{say('intro')}</p>
      <Section title={say('file')}>
        <ChooseList
          file={file}
          onFile={(next) => {
            setFile(next);
            setNothingChosen(false);
          }}
        />
        <KnownColumns study={study} />
      </Section>
      <Section title={say('how')}>
        <Choices choice={choice} onChange={setChoice} />
        <div className="dialog-actions at-start">
          <Button
            kind={isCurrent ? 'plain' : 'primary'}
            isDisabled={trial.isSending}
            onPress={() => {
              if (file) trial.submit({ file, choice });
              setNothingChosen(file === undefined);
            }}
          >
            {say(trial.isSending ? 'trying' : tried ? 'tryAgain' : 'try')}
          </Button>
        </div>
        {isNothingChosen ? <Notice kind="problem">{say('chooseFirst')}</Notice> : null}
        <TrialProblem error={trial.error} onTryAgain={trial.again} />
      </Section>
      {tried ? (
        <Section title={say('wouldHappen')}>
          {isCurrent ? null : <Notice kind="warning">{say('outdated')}</Notice>}
          <Suspense fallback={<Loading />}>
            <ReportView report={tried.report}>
              {isCurrent && tried.report.refused.length === 0 ? (
                <RunImport
                  study={study}
                  {...tried}
                  onAnother={() => {
                    setTried(undefined);
                    setFile(undefined);
                  }}
                />
              ) : null}
            </ReportView>
          </Suspense>
        </Section>
      ) : null}
    </Page>
  );
};

export const ImportPage = () => (
  <OfficeGate>
    <Importing />
  </OfficeGate>
);
