import type { ContactCard, Phone } from '../../shared/domain/contact-card.ts';
import {
  lastDigits,
  nextReach,
  phonesMeant,
  withNumberFound,
  withNumberWanted,
  withQuarantined,
  withReleased,
  withSilenced,
} from '../../shared/domain/wrong-number.ts';
import type { ParticipantRecord } from '../../shared/domain/record.ts';
import { aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';

const NOW = Date.parse('2026-04-10T10:00:00Z');
const [first, second] = ['+4520123456', '+4520123499'];
const aCard = (phones: Phone[], over: Partial<ContactCard> = {}): ContactCard => ({
  name: 'Deltager 1',
  phones,
  addresses: [{ lines: ['Prøvevej 1'] }],
  contactPersons: [],
  ...over,
});
const both = aCard([{ number: first }, { number: second, shared: true }]);

describe('the number that somebody means', () => {
  it('is told by its last digits, also one in quarantine', () => {
    const card = aCard([{ number: first, quarantined: true }, { number: second }]);
    expect(phonesMeant(card, '56').map(({ number }) => number)).toEqual([first]);
    expect(phonesMeant(card, '20 12 34 99').map(({ number }) => number)).toEqual([second]);
    expect(phonesMeant(card, '4')).toEqual([]);
  });

  it('is any that may be called, where nobody names one', () => {
    const card = aCard([{ number: first, quarantined: true }, { number: second }]);
    expect(phonesMeant(card, undefined).map(({ number }) => number)).toEqual([second]);
  });

  it('is shown by its last two digits alone', () => {
    expect(lastDigits(first)).toBe('56');
  });
});

describe('a number', () => {
  it('that is wrong is put in quarantine, and no other', () => {
    expect(withQuarantined(both, first).phones).toEqual([
      { number: first, quarantined: true },
      { number: second, shared: true },
    ]);
  });

  it('that others use too gets no text after a STOP, and may be called', () => {
    expect(withSilenced(both, second).phones).toEqual([
      { number: first },
      { number: second, shared: true, silenced: true },
    ]);
  });

  it('is used as before when that is taken back, and keeps all else that is known of it', () => {
    const card = withQuarantined(withQuarantined(both, first), second);
    expect(withReleased(card, (number) => number === second).phones).toEqual([
      { number: first, quarantined: true },
      { number: second, shared: true },
    ]);
  });
});

describe('from now on somebody is written to', () => {
  const all = { sms: true, email: true, letter: true };
  const mail = { email: 'p1@example.com' };
  it.each([
    [
      'by text, at a number that is told by its end',
      aCard([{ number: first }], mail),
      all,
      { channel: 'sms', numberEnd: '56' },
    ],
    [
      'by mail, where no number is left',
      aCard([{ number: first, quarantined: true }], mail),
      all,
      { channel: 'email' },
    ],
    ['by letter, where there is no mail', aCard([]), all, { channel: 'letter' }],
    [
      'by letter, where nothing else was agreed to',
      aCard([{ number: first }], mail),
      { letter: true },
      { channel: 'letter' },
    ],
    ['by nothing', aCard([]), {}, {}],
  ])('%s', (_, card, consent, reach) => {
    expect(nextReach(card, consent, '2026-04-10')).toEqual(reach);
  });
});

describe('somebody whose last number is wrong', () => {
  const wanted = <R extends ParticipantRecord>(record: R, phones: Phone[]): R =>
    withNumberWanted(record, aCard(phones), {
      record,
      now: NOW,
      calendar: aPlan().appointments,
      idOf: (text) => `<${text}>`,
    });
  const none = [{ number: first, quarantined: true }];

  it.each([
    [anInterviewRecord(), 'coordinator'],
    [aCheckInRecord(), 'mentor'],
  ] as const)('is asked for another by whoever holds the talks', (record, to) => {
    expect(Object.values(wanted(record, none).tasks)).toMatchObject([
      { step: 'number/wanted', kind: 'messageTrouble', to, why: 'wrongNumber', state: 'open' },
    ]);
  });

  it('is so too where the number that is left is unsafe, and not where one may be called', () => {
    const record = anInterviewRecord();
    expect(Object.values(wanted(record, [{ number: first, unsafe: true }]).tasks)).toHaveLength(1);
    expect(wanted(record, [...none, { number: second, silenced: true }])).toBe(record);
  });

  it('is not asked any more once there is one that may be called', () => {
    const asked = wanted(anInterviewRecord(), none);
    expect(withNumberFound(asked, aCard(none), NOW)).toBe(asked);
    const found = withNumberFound(asked, aCard([...none, { number: second }]), NOW);
    expect(Object.values(found.tasks)).toMatchObject([
      { state: 'resolved', resolved: { at: '2026-04-10T10:00:00Z', because: 'numberFound' } },
    ]);
    expect(withNumberFound(found, aCard([{ number: second }]), NOW)).toBe(found);
  });

  it('is asked for nothing by other work', () => {
    const other = anInterviewRecord({
      tasks: { x: { ...Object.values(wanted(anInterviewRecord(), none).tasks)[0], step: 'FU12/call1' } as never },
    });
    expect(withNumberFound(other, aCard([{ number: second }]), NOW)).toBe(other);
  });
});
