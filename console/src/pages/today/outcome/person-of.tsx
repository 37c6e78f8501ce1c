import { useQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { Loading } from '../../../kit/loading.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { useStudy } from '../../../shell/use-study.ts';
import { PersonContext } from '../../participant/person-context.ts';
import { staffQuery } from '../../../api/queries.ts';
import { personQuery } from '../../participant/queries.ts';
import { rightsOf } from '../rights.ts';
import { useTerms } from '../../../words/terms/use-terms.ts';

export interface PersonOfProps {
  study: string;
  participant: string;
  children: ReactNode;
}

const NO_ROLES: never[] = [];

const namesOf =
  (staff: readonly { user: string; name?: string }[] = []) =>
  (user: string): string =>
    staff.find((member) => member.user === user)?.name ?? user;

/** Reads one participant without their contact data, for the entries that are made about them from here. */
export const PersonOf = ({ study, participant, children }: PersonOfProps) => {
  const term = useTerms();
  const whom = useMemo(() => ({ study, participant }), [study, participant]);
  const { coordinates } = rightsOf(useStudy()?.roles ?? NO_ROLES);
  const { data, error, refetch } = useQuery(personQuery(whom));
  const { data: staff } = useQuery({ ...staffQuery(study), enabled: coordinates });
  const onThePage = useMemo(
    () => (data ? { whom, person: data.body, etag: data.etag, term, nameOf: namesOf(staff?.items) } : null),
    [whom, data, term, staff],
  );
  if (onThePage) return <PersonContext value={onThePage}>{children}</PersonContext>;
  return error ? <ProblemNotice error={error} onTryAgain={() => void refetch()} /> : <Loading />;
};
