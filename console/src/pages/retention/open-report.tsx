import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Facts } from '../../kit/facts.tsx';
import { Loading } from '../../kit/loading.tsx';
import { Section } from '../../kit/page.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { useFormat } from '../../words/use-format.ts';
import { useMonthNames } from '../../words/use-month-names.ts';
import { useWords } from '../../words/use-words.ts';
import { ArmChoice, usePerArm } from './arm-choice.tsx';
import { Figures } from './figures.tsx';
import { reportQuery } from './queries.ts';
import { ReportFiles } from './report-files.tsx';
import { retentionRoute } from './route.ts';
import { retentionWords } from './words.ts';

/** The figures as they were frozen, drawn as those of today are. */
export const OpenReport = ({ number }: { number: string }) => {
  const say = useWords(retentionWords);
  const format = useFormat();
  const months = useMonthNames();
  const { study } = retentionRoute.useParams();
  const perArm = usePerArm();
  const { data, error, isPending, refetch } = useQuery(reportQuery(study, number, perArm));
  return (
    <>
      <p>
        <Link to="/studies/$study/retention" params={{ study }} search={{ tab: 'reports' }}>
          {say('back')}
        </Link>
      </p>
      <ProblemNotice error={error} onTryAgain={() => void refetch()} />
      {isPending ? <Loading /> : null}
      {data ? (
        <>
          <Section
            title={say('reportTitle', { number: data.number, month: months.long(data.month) })}
            actions={<ReportFiles report={data} />}
          >
            <Facts
              facts={[
                { label: say('asOf'), value: format.day(data.asOf) },
                { label: say('frozenAt'), value: format.instant(data.frozenAt) },
                { label: say('by'), value: data.by },
                {
                  label: say('standing'),
                  value: data.supersedes === undefined ? undefined : say('supersedes', { number: data.supersedes }),
                },
                { label: say('hash'), value: <code>{data.hash}</code> },
              ]}
            />
            <ArmChoice />
          </Section>
          <Figures totals={data.figures} byArm={data.byArm} />
        </>
      ) : null}
    </>
  );
};
