import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';
import { useSubmission } from '../../../api/use-submission.ts';
import { Button } from '../../../kit/button.tsx';
import { Dialog } from '../../../kit/dialog.tsx';
import { Form } from '../../../kit/form.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { tell } from '../../../kit/toast.tsx';
import { useWords } from '../../../words/use-words.ts';
import { usePerson } from '../person-context.ts';
import { formWords } from './words.ts';

/** Links those who share a door or a phone, in one act for all of them. */
export const HouseholdDialog = ({ household, onClose }: { household: readonly string[]; onClose: () => void }) => {
  const say = useWords(formWords);
  const { whom } = usePerson();
  const queries = useQueryClient();
  const [others, setOthers] = useState(household.join(', '));
  const linking = useSubmission({
    send: (ids: string[], headers) =>
      answered(
        api.PUT('/api/studies/{study}/participants/{participant}/household', {
          params: { path: whom },
          body: { with: ids },
          headers,
        }),
      ),
    refresh: ['study', whom.study],
    onDone: () => {
      tell({ text: say('householdSaved') });
      void queries.invalidateQueries({ queryKey: ['contact', whom.study] });
      onClose();
    },
  });
  return (
    <Dialog title={say('household')} isOpen onClose={onClose}>
      <Form
        faults={linking.error}
        onSubmit={() => {
          linking.submit(others.split(/[\s,;]+/).filter((id) => id !== ''));
        }}
      >
        <TextField
          label={say('household')}
          description={say('householdHelp')}
          name="/with"
          value={others}
          onChange={setOthers}
        />
        <ProblemNotice error={linking.error} onTryAgain={linking.again} />
        <Button type="submit" kind="primary" isDisabled={linking.isSending}>
          {say('save')}
        </Button>
      </Form>
    </Dialog>
  );
};
