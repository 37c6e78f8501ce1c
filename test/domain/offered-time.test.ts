import type { Member } from '../../shared/domain/member.ts';
import { isSameOffer, offersNow } from '../../shared/domain/offered-time.ts';
import type { InterviewRecord, OfferedTime } from '../../shared/domain/record.ts';
import type { Diary } from '../../shared/domain/room.ts';
import { zoneOf } from '../../shared/domain/zone.ts';
import { aBooking, aBookingOfNobody, aSlot } from '../support/a-diary.ts';
import { aMember } from '../support/a-member.ts';
import { anInterviewRecord } from '../support/a-participant.ts';
import { anUnblinding } from '../support/an-unblinding.ts';

const zone = zoneOf('Europe/Copenhagen');
const NOW = '2026-04-20T08:00:00Z';
const anOffer = (over: Partial<OfferedTime> = {}): OfferedTime => ({
  at: '2026-04-28T10:30',
  minutes: 60,
  mode: 'inPerson',
  assessor: 'assessor-1',
  ...over,
});
const offered = (offers: OfferedTime[], over: Partial<InterviewRecord> = {}): InterviewRecord =>
  anInterviewRecord({ followUps: { FU12: { appointments: [], offers } }, ...over });

interface Around extends Partial<Diary> {
  members?: Member[];
  now?: string;
}
const asTheyStand = (record: InterviewRecord, { members, now = NOW, ...diary }: Around = {}) =>
  offersNow(
    record,
    'FU12',
    { bookings: [], entered: [], leave: [], ...diary },
    { members: members ?? [aMember('assessor-1', 'assessor')], zone, now: Date.parse(now) },
  );
const stateOf = (over: Partial<OfferedTime>, around?: Around, record: Partial<InterviewRecord> = {}) =>
  asTheyStand(offered([anOffer(over)], record), around)[0]?.state;

describe('a time that was offered to a participant', () => {
  it('may be taken while its assessor has nothing else', () => {
    expect(asTheyStand(offered([anOffer({ place: 'Room 2' })]))).toEqual([
      { ...anOffer({ place: 'Room 2' }), state: 'free' },
    ]);
  });

  it.each([
    ['2026-04-28T08:29:59Z', 'free'],
    ['2026-04-28T08:30:00Z', 'past'],
    ['2026-04-29T08:00:00Z', 'past'],
  ])('is over when it begins: at %s it is %s', (now, state) => {
    expect(stateOf({}, { now })).toBe(state);
  });

  it('is over, whoever took it meanwhile', () => {
    expect(stateOf({}, { now: '2026-04-29T08:00:00Z', bookings: [aBooking()] })).toBe('past');
  });

  it.each([
    ['somebody else meets the assessor then', 'taken', aBooking()],
    ['they meet the assessor then themselves, and would move', 'free', aBooking({ participant: 'P-7Q4K' })],
    ['somebody meets another assessor', 'free', aBooking({ assessor: 'assessor-2' })],
    ['somebody comes as it ends', 'free', aBooking({ at: '2026-04-28T11:30' })],
  ])('where %s is %s', (_what, state, booking) => {
    expect(stateOf({}, { bookings: [booking] })).toBe(state);
  });

  it('is taken where the assessor is on leave, and not where it lies outside their hours: staff knew that', () => {
    const leave = aSlot({ kind: 'leave' });
    expect(stateOf({}, { leave: [leave] })).toBe('taken');
    expect(stateOf({}, { entered: [leave] })).toBe('taken');
    const early = aSlot({ kind: 'open', from: '2026-04-28T07:00', to: '2026-04-28T08:00' });
    expect(stateOf({}, { entered: [early] })).toBe('free');
  });

  it.each<[string, Member[]]>([
    ['nobody is on the staff', []],
    ['the assessor is no assessor any more', [aMember('assessor-1', 'coordinator')]],
    ['only another one is on the staff', [aMember('assessor-2', 'assessor')]],
    ['the assessor will have left by then', [aMember('assessor-1', 'assessor', { until: '2026-04-27' })]],
    ['the assessor comes later', [aMember('assessor-1', 'assessor', { from: '2026-04-29' })]],
    ['the assessor is shut out', [aMember('assessor-1', 'assessor', { locked: { at: NOW, by: 'lead', reason: 'x' } })]],
  ])('is taken where %s', (_what, members) => {
    expect(stateOf({}, { members })).toBe('taken');
  });

  it('is free where its assessor is one of several, up to their last day', () => {
    const members = [aMember('assessor-2', 'assessor'), aMember('assessor-1', 'assessor', { until: '2026-04-28' })];
    expect(stateOf({}, { members })).toBe('free');
  });

  it('is taken where its assessor has learnt what they must not know of this participant', () => {
    const learnt = (assessor: string) => ({ unblindings: [anUnblinding({ assessor })] });
    expect(stateOf({}, {}, learnt('assessor-1'))).toBe('taken');
    expect(stateOf({}, {}, learnt('assessor-2'))).toBe('free');
  });

  it('without an assessor may be taken, whoever is on the staff, unless such a time is booked then', () => {
    const toBeFound = anOffer();
    delete toBeFound.assessor;
    const [free] = asTheyStand(offered([toBeFound]), { members: [] });
    expect(free?.state).toBe('free');
    expect(asTheyStand(offered([toBeFound]), { members: [], bookings: [aBookingOfNobody()] })[0]?.state).toBe('taken');
  });
});

describe('the times that were offered', () => {
  it('come in order, however they were entered', () => {
    const days = ['2026-04-29', '2026-04-28', '2026-04-30'];
    const record = offered(days.map((day) => anOffer({ at: `${day}T10:30` })));
    expect(asTheyStand(record).map(({ at }) => at.slice(0, 10))).toEqual(['2026-04-28', '2026-04-29', '2026-04-30']);
    expect(record.followUps['FU12']?.offers?.map(({ at }) => at.slice(0, 10))).toEqual(days);
  });

  it('are none where none were offered, or of a follow-up that has nothing yet', () => {
    expect(asTheyStand(anInterviewRecord({ followUps: { FU12: { appointments: [] } } }))).toEqual([]);
    expect(asTheyStand(anInterviewRecord())).toEqual([]);
  });

  it('are told apart by their time and their assessor alone', () => {
    const [one, longer] = [anOffer(), anOffer({ minutes: 90, mode: 'phone' })];
    expect(isSameOffer(one, longer)).toBe(true);
    expect(isSameOffer(one, anOffer({ at: '2026-04-28T11:30' }))).toBe(false);
    expect(isSameOffer(one, anOffer({ assessor: 'assessor-2' }))).toBe(false);
  });
});
