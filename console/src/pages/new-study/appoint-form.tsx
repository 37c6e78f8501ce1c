import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { answered, api } from '../../api/client.ts';
import { useSubmission } from '../../api/use-submission.ts';
import { Button } from '../../kit/button.tsx';
import { Form } from '../../kit/form.tsx';
import { Notice } from '../../kit/notice.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { RadioGroup } from '../../kit/radio-group.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { useWords } from '../../words/use-words.ts';
import { newStudyWords } from './words.ts';

const ROLES = {
  both: ['coordinator', 'leadCoordinator'],
  coordinator: ['coordinator'],
  leadCoordinator: ['leadCoordinator'],
} as const;
type Choice = keyof typeof ROLES;
const CHOICES = ['both', 'coordinator', 'leadCoordinator'] as const satisfies Choice[];

/** Who begins: a study without a coordinator can be seen by nobody but the operator. */
export const AppointForm = ({ study }: { study: string }) => {
  const say = useWords(newStudyWords);
  const [user, setUser] = useState('');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [choice, setChoice] = useState<Choice>('both');
  const [appointed, setAppointed] = useState<string>();
  const appointing = useSubmission({
    send: () =>
      answered(
        api.PUT('/api/studies/{study}/staff/{user}', {
          params: { path: { study, user } },
          body: {
            roles: [...ROLES[choice]],
            ...(name === '' ? {} : { name }),
            ...(email === '' ? {} : { email }),
          },
        }),
      ),
    refresh: ['study', study],
    onDone: () => {
      setAppointed(user);
    },
  });
  if (appointed !== undefined)
    return (
      <Notice title={say('appointed', { user: appointed })}>
        <p>{say('appointedWhy')}</p>
        <Link className="button" to="/studies/$study/staff" params={{ study }}>
          {say('toStaff')}
        </Link>
      </Notice>
    );
  return (
    <Form
      onSubmit={() => {
        appointing.submit(undefined);
      }}
      faults={appointing.error}
    >
      <p>{say('appointWhy')}</p>
      <TextField label={say('user')} description={say('userWhy')} isRequired value={user} onChange={setUser} />
      <TextField label={say('fullName')} name="/name" value={name} onChange={setName} />
      <TextField
        label={say('email')}
        description={say('emailWhy')}
        name="/email"
        type="email"
        value={email}
        onChange={setEmail}
      />
      <RadioGroup
        label={say('role')}
        name="/roles"
        options={CHOICES.map((id) => ({ id, label: say(id) }))}
        value={choice}
        onChange={setChoice}
      />
      <ProblemNotice error={appointing.error} onTryAgain={appointing.again} />
      <Button type="submit" kind="primary" isDisabled={appointing.isSending}>
        {say('appoint')}
      </Button>
    </Form>
  );
};
