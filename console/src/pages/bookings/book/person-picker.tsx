import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../kit/button.tsx';
import { FilterText } from '../../../kit/filter-text.tsx';
import { Loading } from '../../../kit/loading.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { useWords } from '../../../words/use-words.ts';
import { foundQuery } from '../queries.ts';
import { useStudyId } from '../support/use-study-id.ts';
import { bookWords } from './words.ts';

/** Finds the caller by what they say: a name, the end of a phone number, an id. */
export const PersonPicker = ({ onPick }: { onPick: (participant: string) => void }) => {
  const say = useWords(bookWords);
  const [sought, setSought] = useState<string | undefined>();
  const { data, error, isFetching, refetch } = useQuery(foundQuery(useStudyId(), sought ?? ''));
  return (
    <section className="section" aria-label={say('find')}>
      <FilterText label={say('find')} value={sought} onChange={setSought} />
      <p className="description">{say('findWhy')}</p>
      <ProblemNotice error={error} onTryAgain={() => void refetch()} />
      {isFetching ? <Loading /> : null}
      <p role="status" className="description">
        {data && sought !== undefined ? say(data.more ? 'foundMore' : 'found', { count: data.items.length }) : ''}
      </p>
      <ul className="found">
        {(data?.items ?? []).map(({ id, name, status }) => (
          <li key={id}>
            <Button
              onPress={() => {
                onPick(id);
              }}
            >
              <strong>{id}</strong> {name}
              {status === 'active' ? null : ` (${say(status)})`}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};
