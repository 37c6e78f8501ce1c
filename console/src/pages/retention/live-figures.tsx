import { useQuery } from '@tanstack/react-query';
import { DateField } from '../../kit/date-field.tsx';
import { Filters } from '../../kit/filters.tsx';
import { Loading } from '../../kit/loading.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { useWords } from '../../words/use-words.ts';
import { ArmChoice, usePerArm } from './arm-choice.tsx';
import { Figures } from './figures.tsx';
import { retentionQuery } from './queries.ts';
import { retentionRoute } from './route.ts';
import { retentionWords } from './words.ts';

export const LiveFigures = () => {
  const say = useWords(retentionWords);
  const { study } = retentionRoute.useParams();
  const { asOf } = retentionRoute.useSearch();
  const navigate = retentionRoute.useNavigate();
  const perArm = usePerArm();
  const { data, error, isPending, refetch } = useQuery(retentionQuery(study, asOf, perArm));
  const show = (next: string | undefined): void => {
    void navigate({ search: (before) => ({ ...before, asOf: next }), replace: true });
  };
  return (
    <>
      <Filters
        onClear={
          asOf === undefined
            ? undefined
            : () => {
                show(undefined);
              }
        }
      >
        <DateField
          label={say('asOf')}
          description={say('asOfHint')}
          value={asOf ?? data?.asOf ?? ''}
          onChange={(next) => {
            show(next || undefined);
          }}
        />
        <ArmChoice />
      </Filters>
      <ProblemNotice error={error} onTryAgain={() => void refetch()} />
      {isPending ? <Loading /> : null}
      {data ? <Figures totals={data} byArm={perArm ? data.byArm : undefined} /> : null}
    </>
  );
};
