import { threeWay } from '../../console/src/pages/participant/acts/three-way.ts';
import { overStanding } from '../../console/src/pages/participant/appointment/unchanged.ts';
import { changedCard, formOf, type CardForm } from '../../console/src/pages/participant/contact/card-form.ts';
import { mergedCard } from '../../console/src/pages/participant/contact/merged-card.ts';

type Consent = Record<'letter' | 'voicemail', 'yes' | 'no'>;
const rowsOf = (typed: Consent) =>
  (['letter', 'voicemail'] as const).map((field) => ({
    field,
    mine: typed[field],
    of: (standing: Consent) => standing[field],
  }));

describe('an entry that somebody else overtook', () => {
  const begun: Consent = { letter: 'yes', voicemail: 'no' };

  it('says of a consent that was withdrawn meanwhile that it stays withdrawn, not that it was typed', () => {
    const typed: Consent = { letter: 'yes', voicemail: 'yes' };
    const now: Consent = { letter: 'no', voicemail: 'no' };
    expect(threeWay(rowsOf(typed), begun, now, false)).toEqual({
      mine: [{ field: 'voicemail', one: 'yes', other: 'no' }],
      theirs: [{ field: 'letter', one: 'yes', other: 'no' }],
    });
  });

  it('lays all of it beside what stands, where all of it is sent', () => {
    const now: Consent = { letter: 'no', voicemail: 'no' };
    expect(threeWay(rowsOf(begun), begun, now, true)).toEqual({
      mine: [{ field: 'letter', one: 'yes', other: 'no' }],
      theirs: [],
    });
  });

  it('leaves a number unsafe that was marked so while a name was put right and another number added', () => {
    const [mobile, work] = ['+4520123456', '+4520123457'];
    const before = formOf({ name: 'Deltager 1', phones: [{ number: mobile }], addresses: [], contactPersons: [] });
    const typed: CardForm = {
      ...before,
      name: 'Deltager Et',
      phones: [...before.phones, { number: work, label: 'work', shared: false, unsafe: false }],
    };
    const now: CardForm = { ...before, phones: before.phones.map((phone) => ({ ...phone, unsafe: true })) };
    expect(changedCard(now, mergedCard({ begun: before, mine: typed, now }))).toEqual({
      name: 'Deltager Et',
      phones: [
        { number: mobile, unsafe: true },
        { number: work, label: 'work' },
      ],
    });
  });

  it('does not bring back a number that was removed meanwhile, nor one that was removed here', () => {
    const numbers = ['+4520123456', '+4520123457', '+4520123458'];
    const cardOf = (kept: string[]) =>
      formOf({ phones: kept.map((number) => ({ number })), addresses: [], contactPersons: [] });
    const [first = '', second = '', third = ''] = numbers;
    const merged = mergedCard({ begun: cardOf(numbers), mine: cardOf([first, second]), now: cardOf([second, third]) });
    expect(merged.phones.map(({ number }) => number)).toEqual([second]);
  });

  it('moves an interview without bringing back the place that a colleague changed', () => {
    const booked = { at: '2026-03-12T10:00', mode: 'inPerson' as const, place: 'Room 1', note: 'Bring a form' };
    expect(
      overStanding(
        booked,
        { ...booked, at: '2026-03-16T10:30' },
        { at: booked.at, mode: 'phone', place: 'Room 2', assessor: 'assessor-1' },
      ),
    ).toEqual({ at: '2026-03-16T10:30', mode: 'phone', place: 'Room 2', assessor: 'assessor-1' });
  });
});
