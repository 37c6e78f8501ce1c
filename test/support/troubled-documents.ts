import type { Documents } from '../../shared/adapters/dynamo/documents.ts';

type Trouble = 'answerLost' | 'notReached';

/** Notes the name of every command, and answers the n-th (from 1) with trouble: done and not told, or not done at all. */
export const troubledDocuments = (documents: Documents, troubles: Partial<Record<number, Trouble>> = {}) => {
  const sent: string[] = [];
  const lost = () => Object.assign(new Error('no answer'), { name: 'TimeoutError' });
  const send = async (command: object): Promise<unknown> => {
    sent.push(command.constructor.name.replace('Command', ''));
    const trouble = troubles[sent.length];
    if (trouble === 'notReached') throw lost();
    const answer: unknown = await documents.send(command as never);
    if (trouble === 'answerLost') throw lost();
    return answer;
  };
  return { documents: { send } as Documents, sent };
};
