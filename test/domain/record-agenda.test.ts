import { agendaOf, countedContacts, expectedCheckIn } from '../../shared/domain/record-agenda.ts';
import type { CheckIn } from '../../shared/domain/record.ts';
import { aCheckInRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';

const plan = aPlan();
const met = (on: string, over: Partial<CheckIn> = {}): CheckIn => ({
  event: 1,
  on,
  kind: 'mentor',
  setting: 'office',
  outcome: 'held',
  enteredAt: `${on}T12:00:00Z`,
  ...over,
});

it.each<[string, string | undefined]>([
  ['of an arm without check-ins', 'SAU'],
  ['who is in no arm yet', undefined],
  ['of an arm that the protocol no longer has', 'OLD'],
])('nobody expects a check-in of somebody %s', (_what, arm) => {
  expect(expectedCheckIn(plan, aCheckInRecord({ arm }))).toBeUndefined();
  expect(agendaOf(plan, aCheckInRecord({ arm }))).toEqual([]);
  expect(expectedCheckIn(plan, aCheckInRecord())).toBeDefined();
});

it('a contact with the mentor counts on its day, in whatever order they were entered', () => {
  const checkIns = [
    met('2025-06-03'),
    met('2025-05-02'),
    met('2025-05-09', { outcome: 'missed' }),
    met('2025-05-10', { outcome: 'cancelled' }),
    met('2025-05-11', { kind: 'career' }),
    met('2025-05-20'),
  ];
  expect(countedContacts(aCheckInRecord({ checkIns }))).toEqual(['2025-05-02', '2025-05-20', '2025-06-03']);
});
