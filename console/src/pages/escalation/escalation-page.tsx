import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../api/client.ts';
import { useSubmission } from '../../api/use-submission.ts';
import { Button } from '../../kit/button.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Form } from '../../kit/form.tsx';
import { Loading } from '../../kit/loading.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Page } from '../../kit/page.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { tell } from '../../kit/toast.tsx';
import { useStaffNames } from '../../shell/use-staff-names.ts';
import { useWords } from '../../words/use-words.ts';
import { EscalationFacts } from './escalation-facts.tsx';
import { OpenWork } from './open-work.tsx';
import { escalationQuery, type Escalation } from './queries.ts';
import { escalationRoute } from './route.ts';
import { escalationWords } from './words.ts';

const Acknowledging = ({ study, escalation }: { study: string; escalation: Escalation }) => {
  const say = useWords(escalationWords);
  const [note, setNote] = useState('');
  const acknowledging = useSubmission({
    send: (given: string, headers) =>
      answered(
        api.POST('/api/studies/{study}/escalations/{escalation}/acknowledge', {
          params: { path: { study, escalation: escalation.id } },
          body: given === '' ? {} : { note: given },
          headers,
        }),
      ),
    refresh: ['study', study],
    onDone: () => {
      tell({ text: say('acknowledged') });
    },
  });
  return (
    <Form
      onSubmit={() => {
        acknowledging.submit(note);
      }}
      faults={acknowledging.error}
    >
      <TextField
        label={say('note')}
        description={say('noteWhy')}
        name="/note"
        rows={2}
        value={note}
        onChange={setNote}
      />
      <ProblemNotice error={acknowledging.error} onTryAgain={acknowledging.again} />
      <Button type="submit" kind="primary" isDisabled={acknowledging.isSending}>
        {say('acknowledge')}
      </Button>
    </Form>
  );
};

/** What a mail to staff is about, and the one button that answers it. */
export const EscalationPage = () => {
  const say = useWords(escalationWords);
  const nameOf = useStaffNames();
  const { study, escalation: id } = escalationRoute.useParams();
  const { data: escalation, error, refetch } = useQuery(escalationQuery(study, id));
  return (
    <Page title={say('title')}>
      <ProblemNotice error={error} onTryAgain={() => void refetch()} />
      {escalation === undefined && error === null ? <Loading /> : null}
      {escalation === null ? <EmptyState>{say('gone')}</EmptyState> : null}
      {escalation ? <EscalationFacts study={study} escalation={escalation} /> : null}
      {escalation?.state === 'open' && !escalation.readOnly ? (
        <>
          <p>{say('why')}</p>
          <Acknowledging study={study} escalation={escalation} />
        </>
      ) : null}
      {escalation?.state === 'open' && escalation.readOnly ? <Notice>{say('toldOnly')}</Notice> : null}
      {escalation && escalation.state !== 'open' ? (
        <Notice>{say('takenBy', { user: nameOf(escalation.owner ?? '') })}</Notice>
      ) : null}
      {escalation ? <OpenWork study={study} escalation={escalation} /> : null}
    </Page>
  );
};
