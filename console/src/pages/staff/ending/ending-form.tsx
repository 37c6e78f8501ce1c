import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useSubmission } from '../../../api/use-submission.ts';
import { Button } from '../../../kit/button.tsx';
import { DateField } from '../../../kit/date-field.tsx';
import { Form } from '../../../kit/form.tsx';
import { Loading } from '../../../kit/loading.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { useWords } from '../../../words/use-words.ts';
import { useStaffRights, type Reviewed } from '../queries.ts';
import { ConfirmEnding } from './confirm-ending.tsx';
import { Plan } from './plan.tsx';
import { carryOut, planQuery, type Ending, type EndingBody } from './queries.ts';
import { SuccessorFields } from './successor-fields.tsx';
import { useEndingDraft } from './use-ending-draft.ts';
import { endingWords } from './words.ts';

export interface EndingFormProps {
  study: string;
  member: Reviewed;
  colleagues: readonly Reviewed[];
  /** ISO date. */
  today: string;
  onDone: (ending: Ending) => void;
}

const isStuck = ({ over = [], left }: Ending): boolean =>
  over.length + (left?.participants.length ?? 0) + (left?.appointments.length ?? 0) > 0;

export const EndingForm = ({ study, member, colleagues, today, onDone }: EndingFormProps) => {
  const say = useWords(endingWords);
  const { mayAppointLead: isLead } = useStaffRights();
  const { draft, body, change } = useEndingDraft(today);
  const plan = useQuery(planQuery(study, member.user, body));
  const [isAsking, setAsking] = useState(false);
  const ending = useSubmission<EndingBody, Ending>({
    send: (given, headers) => carryOut(study, member.user, given, headers),
    refresh: ['study', study],
    onDone,
  });
  const nameOf = useCallback(
    (user: string) => colleagues.find((each) => each.user === user)?.name ?? user,
    [colleagues],
  );
  // Whoever was chosen stays in sight, also when another day makes them unfit: the plan says so.
  const isOffered = (user: string): boolean =>
    (plan.data?.candidates?.includes(user) ?? true) || draft.successors.some((each) => each.user === user);
  const offered = colleagues.filter(({ user }) => isOffered(user));
  const takers = body.successors
    .map(({ user }) => user)
    .filter((user) => colleagues.find((each) => each.user === user)?.roles.includes('mentor'));
  const isOver = (plan.data?.over ?? []).length > 0;
  const isReady = plan.data && (!isStuck(plan.data) || (isOver && isLead && draft.override !== ''));
  return (
    <div className="beside">
      <Form
        faults={plan.error}
        onSubmit={() => {
          setAsking(true);
        }}
      >
        <DateField
          label={say('on')}
          description={say('onNote')}
          name="/on"
          value={draft.on}
          onChange={(on) => {
            change({ on });
          }}
          isRequired
        />
        <SuccessorFields
          successors={draft.successors}
          onChange={(successors) => {
            change({ successors });
          }}
          colleagues={offered}
          isNeeded={plan.data?.candidates?.length !== 0}
        />
        <TextField
          label={say('reason')}
          description={say('reasonNote')}
          name="/reason"
          value={draft.reason}
          onChange={(reason) => {
            change({ reason });
          }}
        />
        {isOver && isLead ? (
          <TextField
            label={say('override')}
            name="/override/reason"
            value={draft.override}
            onChange={(override) => {
              change({ override });
            }}
          />
        ) : null}
        <Button type="submit" kind="danger" isDisabled={!isReady || plan.isFetching}>
          {say('act')}
        </Button>
      </Form>
      <div className="section">
        <ProblemNotice error={plan.error} onTryAgain={() => void plan.refetch()} />
        {plan.isLoading ? <Loading /> : null}
        {plan.data ? (
          <Plan
            plan={plan.data}
            nameOf={nameOf}
            takers={takers}
            onChoose={(participant, user) => {
              change({ chosen: { ...draft.chosen, [participant]: user } });
            }}
            isLead={isLead}
            isAnyoneChosen={body.successors.length > 0}
            isBusy={plan.isFetching}
          />
        ) : null}
      </div>
      {plan.data && isAsking ? (
        <ConfirmEnding
          name={member.name ?? member.user}
          body={body}
          plan={plan.data}
          isLater={body.on > today}
          nameOf={nameOf}
          ending={ending}
          onClose={() => {
            setAsking(false);
          }}
        />
      ) : null}
    </div>
  );
};
