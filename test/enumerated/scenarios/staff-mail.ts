import type { Scenario } from '../scenario.ts';
import { endedIn } from './ended-in.ts';

/** Their interview is open, nobody has answered, and the coordinator is told by mail. */
export const staffMail: Scenario = {
  name: 'escalation',
  story: 'an escalation is opened, and the mail about it goes to whoever answers it',
  house: { baseline: '2023-02-20' },
  provider: { reports: [] },
  depth: 16,
  hours: 24,
  wanting: (lived, { journal }) => {
    const isClaimed = journal.some(({ after }) => JSON.stringify(after?.mail ?? '').includes('coordinator-1/'));
    return [...endedIn('FU12/esc1', 'opened')(lived), ...(isClaimed ? [] : ['the coordinator was never told'])];
  },
};
