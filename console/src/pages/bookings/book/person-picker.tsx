import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../kit/button.tsx';
import { FilterText } from '../../../kit/filter-text.tsx';
import { Loading } from '../../../kit/loading.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { Found } from '../../../finder/queries.ts';
import { foundQuery } from '../queries.ts';
import { useStudyId } from '../support/use-study-id.ts';
import { useWhichOne } from './use-which-one.ts';
import { bookWords } from './words.ts';

/** Finds the caller by what they say: a name, the end of a phone number, an id. */
export const PersonPicker = ({ onPick }: { onPick: (picked: Found) => void }) => {
  const say = useWords(bookWords);
  const whichOne = useWhichOne();
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
        {(data?.items ?? []).map((found) => (
          <li key={found.id}>
            <Button
              className="found-one"
              onPress={() => {
                onPick(found);
              }}
            >
              <span>
                <strong>{found.name ?? found.id}</strong> {found.name === undefined ? null : found.id}
                {found.status === 'active' ? null : ` (${say(found.status)})`}
              </span>
              <span className="description">{whichOne(found)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};
