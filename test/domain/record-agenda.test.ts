import { agendaOf, countedContacts, expectedCheckIn } from '../../shared/domain/record-agenda.ts';
import { aCheckIn, aCheckInRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';

const plan = aPlan();

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
    aCheckIn('2025-06-03'),
    aCheckIn('2025-05-02'),
    aCheckIn('2025-05-09', { outcome: 'missed' }),
    aCheckIn('2025-05-10', { outcome: 'cancelled' }),
    aCheckIn('2025-05-11', { kind: 'career' }),
    aCheckIn('2025-05-20'),
  ];
  expect(countedContacts(aCheckInRecord({ checkIns }))).toEqual(['2025-05-02', '2025-05-20', '2025-06-03']);
});
