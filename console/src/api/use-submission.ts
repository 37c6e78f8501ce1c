import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';

/** To be given as `headers` of every POST: the same for every try of one submission, so that it happens once. */
// A type, since an interface would not pass as the headers of the client.
export type SubmissionHeaders = { 'Idempotency-Key': string };

interface Submitted<Input> {
  input: Input;
  headers: SubmissionHeaders;
}

export interface SubmissionSetting<Input, Answer> {
  send: (input: Input, headers: SubmissionHeaders) => Promise<Answer>;
  /** What is asked for again once it is done. */
  refresh?: QueryKey;
  onDone?: (answer: Answer, input: Input) => void;
}

export interface Submission<Input> {
  submit: (input: Input) => void;
  /** The same submission again, as it was. */
  again: () => void;
  isSending: boolean;
  error: Error | null;
  reset: () => void;
}

/** Something a person sends off. What they typed stays in their form whatever becomes of it. */
export const useSubmission = <Input, Answer>({
  send,
  refresh,
  onDone,
}: SubmissionSetting<Input, Answer>): Submission<Input> => {
  const queries = useQueryClient();
  const mutation = useMutation<Answer, Error, Submitted<Input>>({
    mutationFn: ({ input, headers }) => send(input, headers),
    onSuccess: async (answer, { input }) => {
      onDone?.(answer, input);
      // What was entered may be due sooner than anything before it.
      void queries.invalidateQueries({ queryKey: ['clock'] });
      if (refresh) await queries.invalidateQueries({ queryKey: refresh });
    },
  });
  const { variables, mutate, isPending, error, reset } = mutation;
  return {
    submit: (input) => {
      mutate({ input, headers: { 'Idempotency-Key': crypto.randomUUID() } });
    },
    again: () => {
      if (variables) mutate(variables);
    },
    isSending: isPending,
    error,
    reset,
  };
};
