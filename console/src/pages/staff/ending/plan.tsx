import { Counts } from '../../../kit/counts.tsx';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { Section } from '../../../kit/page.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { Moves, type MovesProps } from './moves.tsx';
import { PlanNotices } from './plan-notices.tsx';
import { endingWords } from './words.ts';

export interface PlanProps extends MovesProps {
  isLead: boolean;
  /** Of who takes over. */
  isAnyoneChosen: boolean;
  isBusy: boolean;
}

/** What would move to whom; worked out by the API, and written nowhere. */
export const Plan = ({ isLead, isAnyoneChosen, isBusy, ...setting }: PlanProps) => {
  const say = useWords(endingWords);
  const format = useFormat();
  const { plan, nameOf } = setting;
  const { participants, appointments, tasks, covers, left } = plan;
  const leftOver = (left?.participants.length ?? 0) + (left?.appointments.length ?? 0);
  const total = participants.length + appointments.length + tasks.length + covers.length + leftOver;
  return (
    <Section title={say('plan')}>
      <p className="description" role="status">
        {isBusy ? say('planBusy') : ''}
      </p>
      {total === 0 ? (
        <EmptyState>{say('nothing')}</EmptyState>
      ) : (
        <Counts
          label={say('summary')}
          counts={[
            { label: say('participantsCount'), value: format.number(participants.length) },
            { label: say('appointmentsCount'), value: format.number(appointments.length) },
            { label: say('tasksCount'), value: format.number(tasks.length) },
            { label: say('coversCount'), value: format.number(covers.length) },
            { label: say('leftCount'), value: format.number(leftOver), kind: leftOver > 0 ? 'problem' : 'plain' },
          ]}
        />
      )}
      <PlanNotices plan={plan} nameOf={nameOf} isLead={isLead} isAnyoneChosen={isAnyoneChosen} />
      <Moves {...setting} />
    </Section>
  );
};
