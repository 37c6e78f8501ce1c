import { type ContactCard, reachOf } from '../../shared/domain/contact-card.ts';

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
