import { useState } from 'react';
import { answered, api } from '../../api/client.ts';
import { useSubmission } from '../../api/use-submission.ts';
import { Button } from '../../kit/button.tsx';
import { Form } from '../../kit/form.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { RadioGroup } from '../../kit/radio-group.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { tell } from '../../kit/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import { newStudyWords } from './words.ts';

const PROTOCOLS = ['blank', 'ips-ma', 'projekt-inklusion'] as const;

export interface NamedStudy {
  id: string;
  name: string;
}

export interface StudyFormProps {
  onMade: (study: NamedStudy) => void;
}

/** Everything else has a neutral value until the coordinator sets it. */
export const StudyForm = ({ onMade }: StudyFormProps) => {
  const say = useWords(newStudyWords);
  const [id, setId] = useState('');
  const [name, setName] = useState('');
  const [protocol, setProtocol] = useState<(typeof PROTOCOLS)[number]>('blank');
  const making = useSubmission({
    send: (body: NamedStudy & { protocol: string }, headers) => answered(api.POST('/api/studies', { body, headers })),
    refresh: ['studies'],
    onDone: (made) => {
      tell({ text: say('made', { name: made.name }) });
      onMade(made);
    },
  });
  return (
    <Form
      onSubmit={() => {
        making.submit({ id, name, protocol });
      }}
      faults={making.error}
    >
      <TextField
        label={say('name')}
        description={say('nameWhy')}
        name="/name"
        isRequired
        value={name}
        onChange={setName}
      />
      <TextField label={say('id')} description={say('idWhy')} name="/id" isRequired value={id} onChange={setId} />
      <RadioGroup
        label={say('protocol')}
        description={say('protocolWhy')}
        name="/protocol"
        options={PROTOCOLS.map((each) => ({ id: each, label: say(each) }))}
        value={protocol}
        onChange={setProtocol}
      />
      <ProblemNotice error={making.error} onTryAgain={making.again} />
      <Button type="submit" kind="primary" isDisabled={making.isSending}>
        {say('make')}
      </Button>
    </Form>
  );
};
