import { useQuery } from '@tanstack/react-query';
import { Badge } from '../../kit/badge.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Loading } from '../../kit/loading.tsx';
import { Section } from '../../kit/page.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { useFormat } from '../../words/use-format.ts';
import { useWords } from '../../words/use-words.ts';
import { versionsQuery, type ProtocolVersion } from './queries.ts';
import { inspectionRoute } from './route.ts';
import { inspectionWords } from './words.ts';

const Changes = ({ changes }: Pick<ProtocolVersion, 'changes'>) => {
  const say = useWords(inspectionWords);
  if (changes === undefined) return <p>{say('firstVersion')}</p>;
  if (changes.length === 0) return <p>{say('noChange')}</p>;
  return (
    <ul className="bullets">
      {changes.map(({ change, path, fields }) => (
        <li key={`${change} ${path}`}>
          {say(change)} <code>{path}</code>
          {fields === undefined || fields.length === 0 ? null : <>: {fields.join(', ')}</>}
        </li>
      ))}
    </ul>
  );
};

/** The newest first, each with what it changed. */
export const Versions = () => {
  const say = useWords(inspectionWords);
  const format = useFormat();
  const { study } = inspectionRoute.useParams();
  const { data, error, isPending, refetch } = useQuery(versionsQuery(study));
  const versions = (data?.items ?? []).toSorted((a, b) => b.version - a.version);
  return (
    <Section title={say('versionList')}>
      <p className="description">{say('versionsWhy')}</p>
      <ProblemNotice error={error} onTryAgain={() => void refetch()} />
      {isPending ? <Loading /> : null}
      {data && versions.length === 0 ? <EmptyState>{say('noVersions')}</EmptyState> : null}
      <ol className="log">
        {versions.map(({ version, publishedAt, by, current, changes }) => (
          <li key={version}>
            <h3>
              {say('versionName', { version })} {current ? <Badge kind="good">{say('inForce')}</Badge> : null}
            </h3>
            <p className="description">{say('publishedAt', { at: format.instant(publishedAt), by })}</p>
            <Changes {...(changes === undefined ? {} : { changes })} />
          </li>
        ))}
      </ol>
    </Section>
  );
};
