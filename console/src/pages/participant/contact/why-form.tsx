import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSubmission } from '../../../api/use-submission.ts';
import { Button } from '../../../kit/button.tsx';
import { Form } from '../../../kit/form.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { Whom } from '../queries.ts';
import { contactQuery } from './contact-query.ts';
import { contactWords } from './words.ts';

/** Free browsing says why, once a day for each person. */
export const WhyForm = ({ whom }: { whom: Whom }) => {
  const say = useWords(contactWords);
  const queries = useQueryClient();
  const [why, setWhy] = useState('');
  const asking = useSubmission({
    // Lands under the key of the card, whatever was said: the section below shows it.
    send: (said: string) =>
      queries.fetchQuery({ ...contactQuery(whom, { purpose: 'browse', why: said }), staleTime: 0 }),
  });
  return (
    <Form
      faults={asking.error}
      onSubmit={() => {
        asking.submit(why);
      }}
    >
      <TextField
        label={say('why')}
        description={say('whyHelp')}
        name="why"
        value={why}
        onChange={setWhy}
        isRequired
        autoFocus
      />
      <ProblemNotice error={asking.error} onTryAgain={asking.again} />
      <Button type="submit" kind="primary" isDisabled={asking.isSending}>
        {say('show')}
      </Button>
    </Form>
  );
};
