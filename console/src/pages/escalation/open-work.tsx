import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { Section } from '../../kit/page.tsx';
import { useStudy } from '../../shell/use-study.ts';
import { useWords } from '../../words/use-words.ts';
import { inWords, whyInWords } from '../today/in-words.ts';
import { TriedCell } from '../today/list/cells.tsx';
import { OpenCard } from '../today/list/open-card.tsx';
import { workOfQuery, type TaskItem } from '../today/queries.ts';
import { rightsOf } from '../today/rights.ts';
import { todayWords } from '../today/words.ts';
import type { EscalationFactsProps } from './escalation-facts.tsx';
import { escalationWords } from './words.ts';

const Line = ({ study, item }: { study: string; item: TaskItem }) => {
  const say = useWords(todayWords);
  const what = inWords(item.does, say);
  return (
    <li className="cell-lines">
      {item.next ? (
        <Link to="/studies/$study/today/call/$task" params={{ study, task: item.id }} preload={false}>
          {what}
        </Link>
      ) : (
        <strong>{what}</strong>
      )}
      <span className="description">{whyInWords(item, say)}</span>
      {item.next || item.attempts > 0 ? <TriedCell item={item} /> : null}
    </li>
  );
};

/** What can be done about it: the tasks of this participant that are open, with what was tried. */
export const OpenWork = ({ study, escalation }: EscalationFactsProps) => {
  const say = useWords(escalationWords);
  const rights = rightsOf(useStudy()?.roles ?? []);
  const { data } = useQuery(workOfQuery(study, escalation.participant));
  const tasks = (data?.items ?? []).filter((item): item is TaskItem => item.kind === 'task');
  return (
    <Section title={say('toDo')}>
      {tasks.length > 0 ? (
        <ul className="bare-list">
          {tasks.map((item) => (
            <Line key={item.id} study={study} item={item} />
          ))}
        </ul>
      ) : null}
      {data && tasks.length === 0 ? <p>{say('noTasks')}</p> : null}
      <p>
        {rights.opensCardForEscalation ? (
          <OpenCard study={study} item={escalation} />
        ) : (
          <Link
            to="/studies/$study/participants/$participant"
            params={{ study, participant: escalation.participant }}
            preload={false}
          >
            {say('openParticipant', { participant: escalation.participant })}
          </Link>
        )}
      </p>
    </Section>
  );
};
