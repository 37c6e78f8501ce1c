import { cardReach, reachedBy } from '../../shared/domain/card-reach.ts';
import {
  type ContactCard,
  knownNumbers,
  letterLines,
  markedNumbersOf,
  mayBeTexted,
  reachOf,
  withoutMarks,
  withoutNotes,
} from '../../shared/domain/contact-card.ts';
import { heardOn, numbersToConfirm } from '../../shared/domain/number-use.ts';
import type { LoggedContact, Task, TaskAttempt } from '../../shared/domain/record.ts';
import { aTask } from '../support/a-commit.ts';

const TODAY = '2026-04-28';
const all = { sms: true, email: true, letter: true };
const aCard = (over: Partial<ContactCard> = {}): ContactCard => ({
  name: 'Deltager 1',
  phones: [{ number: '+4520123456' }],
  email: 'p1@example.com',
  addresses: [{ lines: ['Prøvevej 1'] }],
  contactPersons: [],
  ...over,
});
const smsTo = (phones: ContactCard['phones']): string | undefined => reachOf(aCard({ phones }), all, TODAY).sms;
const letterTo = (addresses: ContactCard['addresses']): string | undefined =>
  reachOf(aCard({ addresses }), all, TODAY).letter?.lines[0];

describe('a text goes to the first number in order', () => {
  it.each<[string, ContactCard['phones'], string | undefined]>([
    [
      'that is neither unsafe nor quarantined',
      [
        { number: '+4520000001', unsafe: true },
        { number: '+4520000002', quarantined: true },
        { number: '+4520000003' },
      ],
      '+4520000003',
    ],
    ['also when a household shares it', [{ number: '+4520000001', shared: true }], '+4520000001'],
    [
      'or to none, when each is unsafe or quarantined',
      [
        { number: '+4520000001', unsafe: true },
        { number: '+4520000002', quarantined: true },
      ],
      undefined,
    ],
    ['or to none, when there is none', [], undefined],
    [
      'that texts reach, says who carries them',
      [{ number: '+4520000001', undeliverable: true }, { number: '+4520000002' }],
      '+4520000002',
    ],
    [
      'that is no landline: carriers read a text aloud to whoever picks up',
      [{ number: '+493055502063' }, { number: '+4915123456001' }],
      '+4915123456001',
    ],
    ['or to none, when there are landlines alone', [{ number: '+35315551063' }], undefined],
    [
      'in the EEA, whatever was let in before',
      [{ number: '+12025550123' }, { number: '+46701740605' }],
      '+46701740605',
    ],
  ])('%s', (_, phones, number) => {
    expect(smsTo(phones)).toBe(number);
  });
});

describe('a letter goes to an address of its day', () => {
  it.each<[string, ContactCard['addresses'], string | undefined]>([
    ['on its last day', [{ lines: ['Prøvevej 1'], until: TODAY }], 'Prøvevej 1'],
    ['and to none past its last day', [{ lines: ['Prøvevej 1'], until: '2026-04-27' }], undefined],
    ['on its first day', [{ lines: ['Prøvevej 1'], from: TODAY }], 'Prøvevej 1'],
    ['and to none before', [{ lines: ['Prøvevej 1'], from: '2026-04-29' }], undefined],
    [
      'and to the next one where the first is past',
      [
        { lines: ['Prøvevej 1'], until: '2026-04-27' },
        { lines: ['Prøvevej 2'], from: '2026-04-28' },
      ],
      'Prøvevej 2',
    ],
  ])('%s', (_, addresses, line) => {
    expect(letterTo(addresses)).toBe(line);
  });
});

describe('nothing goes by a channel', () => {
  it('that was not agreed to: what is not said is a no', () => {
    expect(reachOf(aCard(), {}, TODAY)).toEqual({});
    expect(Object.keys(reachOf(aCard(), { email: true, sms: false }, TODAY))).toEqual(['email']);
  });

  it('whose mail came back', () => {
    expect(reachOf(aCard({ emailInvalid: true }), all, TODAY)).not.toHaveProperty('email');
  });
});

describe('what is told of a card without opening it', () => {
  it('is by which ways somebody can be reached, as far as they agreed and the day allows', () => {
    const card = aCard({ addresses: [{ lines: ['Prøvevej 1'], until: '2026-04-27' }] });
    expect(reachedBy(cardReach(card), { ...all, phone: true }, TODAY)).toEqual(['sms', 'email', 'phone']);
    expect(reachedBy(cardReach(card), { letter: true }, TODAY)).toEqual([]);
    expect(reachedBy(cardReach(card), { letter: true }, '2026-04-27')).toEqual(['letter']);
  });

  it('is a call where no text reaches the number, and nothing where it is somebody else’s', () => {
    const landline = aCard({ phones: [{ number: '+4538641234', undeliverable: true }], email: undefined });
    expect(reachedBy(cardReach(landline), { ...all, phone: true }, TODAY)).toEqual(['letter', 'phone']);
    const wrong = aCard({ phones: [{ number: '+4520123456', quarantined: true }], email: undefined, addresses: [] });
    expect(reachedBy(cardReach(wrong), { ...all, phone: true }, TODAY)).toEqual([]);
  });
});

describe('a number that nobody answered from for 90 days', () => {
  const unused = (over: Partial<ContactCard['phones'][number]>, heard?: string): boolean =>
    numbersToConfirm([{ number: '+4520123456', ...over }], { registered: '2025-04-18', heard, today: TODAY }).length ===
    1;

  it('is to be asked about, unless the participant said since that it is theirs', () => {
    expect(unused({})).toBe(true);
    expect(unused({ confirmedOn: '2026-01-27' })).toBe(true);
    expect(unused({ confirmedOn: '2026-01-28' })).toBe(false);
    expect(unused({ since: '2026-03-01' })).toBe(false);
    expect(unused({ since: '2026-03-01', confirmedOn: '2025-10-01' })).toBe(false);
  });

  it('is not, when they were heard by phone or text since, or when it gets no texts anyway', () => {
    expect(unused({}, '2026-02-01')).toBe(false);
    expect(unused({}, '2025-06-01')).toBe(true);
    expect(unused({ unsafe: true })).toBe(false);
  });

  it('is to be asked about though they were heard before it was theirs', () => {
    expect(unused({ since: '2026-01-28' }, '2025-06-01')).toBe(false);
    expect(unused({ since: '2026-01-27' }, '2025-06-01')).toBe(true);
    expect(unused({ since: '2025-06-01' }, '2026-01-28')).toBe(false);
  });

  it('is named, and the others of the card are not', () => {
    const phones = [{ number: '+4520123456' }, { number: '+4520123457', since: '2026-03-01' }];
    expect(numbersToConfirm(phones, { registered: '2025-04-18', heard: undefined, today: TODAY })).toEqual([
      '+4520123456',
    ]);
  });
});

describe('the last day on which a participant was heard', () => {
  const call = (at: string, outcome: TaskAttempt['outcome']): TaskAttempt => ({
    at,
    band: 'am',
    by: 'coordinator-1',
    outcome,
  });
  const tasks = (over: Partial<Task>) => ({ tasks: { a: aTask('a', over) }, contacts: [] });
  const contacts = (...all: Partial<LoggedContact>[]) => ({
    tasks: {},
    contacts: all.map((over): LoggedContact => ({
      at: '2026-01-05T10:00:00Z',
      direction: 'out',
      channel: 'phone',
      with: 'participant',
      outcome: 'reached',
      by: 'coordinator-1',
      ...over,
    })),
  });

  it('is none where nobody heard them', () => {
    expect(heardOn({ contacts: [], tasks: {} })).toBeUndefined();
  });

  it.each(['reached', 'callBack', 'declined'] as const)('is that of a call that they answered: %s', (outcome) => {
    expect(heardOn(tasks({ attempts: [call('2026-02-01T10:00:00Z', outcome)] }))).toBe('2026-02-01');
  });

  it.each(['noAnswer', 'busy', 'voicemail', 'wrongNumber'] as const)('is not that of a call in vain: %s', (outcome) => {
    expect(heardOn(tasks({ attempts: [call('2026-02-01T10:00:00Z', outcome)] }))).toBeUndefined();
    expect(heardOn(contacts({ outcome }))).toBeUndefined();
  });

  it('is not that of a call to somebody else', () => {
    const attempts = [call('2026-02-01T10:00:00Z', 'reached')];
    expect(heardOn(tasks({ kind: 'contactPerson', attempts }))).toBeUndefined();
    expect(heardOn(contacts({ with: 'contactPerson' }, { with: 'other' }))).toBeUndefined();
  });

  it.each<[string, Partial<LoggedContact>, string | undefined]>([
    ['a call that reached them', {}, '2026-01-05'],
    ['a text of theirs', { direction: 'in', channel: 'sms', outcome: 'reply.human' }, '2026-01-05'],
    ['a call of theirs that found nobody', { direction: 'in', outcome: 'noAnswer' }, '2026-01-05'],
    ['a text of ours that came back', { channel: 'sms', outcome: 'undelivered' }, undefined],
    ['a mail of theirs, which is no number', { direction: 'in', channel: 'email', outcome: 'reply.human' }, undefined],
    ['a talk face to face', { channel: 'inPerson' }, undefined],
  ])('of what was logged: %s', (_what, over, on) => {
    expect(heardOn(contacts(over))).toBe(on);
  });

  it('is the latest of all, however they were entered', () => {
    const both = {
      ...tasks({ attempts: [call('2026-02-01T10:00:00Z', 'reached'), call('2026-03-01T10:00:00Z', 'noAnswer')] }),
      contacts: contacts({}, { at: '2026-02-03T10:00:00Z' }, { at: '2026-01-20T10:00:00Z' }).contacts,
    };
    expect(heardOn(both)).toBe('2026-02-03');
    expect(heardOn({ ...both, contacts: contacts({}).contacts })).toBe('2026-02-01');
  });
});

describe('a number gets no text', () => {
  it.each([
    ['when somebody else reads it', { unsafe: true }],
    ['when it is said to be wrong', { quarantined: true }],
    ['when somebody wrote STOP from it', { silenced: true }],
    ['when no text reaches it', { undeliverable: true }],
    ['when it is of a country that we do not write to', { number: '+12025550123' }],
  ])('%s', (_, over) => {
    expect(mayBeTexted({ number: '+4520123456', ...over })).toBe(false);
  });

  it('but does when nothing is said against it, shared or not', () => {
    expect(mayBeTexted({ number: '+4520123456' })).toBe(true);
    expect(mayBeTexted({ number: '+4520123456', shared: true })).toBe(true);
  });
});

describe('whoever looks at a card', () => {
  const phone = { number: '+4520123456', label: 'arbejde', shared: true, unsafe: true, quarantined: true };
  const told = { silenced: true, undeliverable: true, since: '2026-03-01', confirmedOn: '2026-03-02' };
  const known = { name: 'Deltager 1', email: 'p1@example.com', addresses: [{ lines: ['Prøvevej 1'] }] };
  const notes = { preferences: 'ring helst efter frokost', household: 'h-1' };
  const card: ContactCard = {
    ...known,
    ...notes,
    phones: [{ ...phone, ...told }, { number: '+4520123457' }],
    emailConfirmedOn: '2026-03-02',
    contactPersons: [],
  };

  it('and does not coordinate sees no note, and not who lives with whom', () => {
    expect(withoutNotes(card)).toEqual({
      ...known,
      phones: [{ ...phone, ...told }, { number: '+4520123457' }],
      emailConfirmedOn: '2026-03-02',
      contactPersons: [],
    });
  });

  it('and is blinded sees each number, and nothing of what became of messages to it or who confirmed it when', () => {
    expect(withoutMarks(card)).toEqual({
      ...known,
      ...notes,
      phones: [phone, { number: '+4520123457' }],
      contactPersons: [],
    });
  });
});

describe('a letter is addressed', () => {
  const address = { lines: ['Prøvevej 1', '8000 Aarhus C'] };

  it('to the participant by name, above the lines of the address', () => {
    expect(letterLines('Deltager 1', address)).toEqual(['Deltager 1', 'Prøvevej 1', '8000 Aarhus C']);
  });

  it.each([undefined, ''])('to the address alone, where the name is %j', (name) => {
    expect(letterLines(name, address)).toEqual(['Prøvevej 1', '8000 Aarhus C']);
  });
});

describe('the numbers by which a participant is known', () => {
  it('are those that are on the card and those that were, each once', () => {
    const phones = [{ number: '+4520000001' }, { number: '+4520000002' }];
    const card = aCard({ phones, formerNumbers: ['+4520000003', '+4520000001'] });
    expect(knownNumbers(card)).toEqual(['+4520000001', '+4520000002', '+4520000003']);
  });

  it('are those on the card alone, where there were no others', () => {
    expect(knownNumbers(aCard())).toEqual(['+4520123456']);
    expect(knownNumbers(aCard({ phones: [] }))).toEqual([]);
  });
});

describe('numbers with a mark that outlasts their place on the card', () => {
  const [known, both, other] = ['+4520000001', '+4520000002', '+4520000003'];
  const card = aCard({
    phones: [{ number: both, silenced: true }, { number: other, unsafe: true }, { number: '+4520000004' }],
    silencedNumbers: [known, both],
  });

  it('are those of today and of before, each once, and none with another mark', () => {
    expect(markedNumbersOf(card, 'silenced')).toEqual([known, both]);
    expect(markedNumbersOf(card, 'unsafe')).toEqual([other]);
    expect(markedNumbersOf(card, 'quarantined')).toEqual([]);
  });
});
