import { type CardReach, cardReach, NOWHERE, type ReachedBy, reachedBy } from '../../shared/domain/card-reach.ts';
import type { ContactCard, Phone } from '../../shared/domain/contact-card.ts';
import type { Consent } from '../../shared/domain/participation.ts';

const TODAY = '2026-04-28';
const MOBILE = '+4520123456';
const all: Consent = { sms: true, email: true, phone: true, letter: true };
const aCard = (over: Partial<ContactCard> = {}): ContactCard => ({
  name: 'Anna',
  phones: [],
  addresses: [],
  contactPersons: [],
  ...over,
});
const withPhones = (...phones: Partial<Phone>[]): CardReach =>
  cardReach(aCard({ phones: phones.map((phone) => ({ number: MOBILE, ...phone })) }));
const by = (reach: CardReach, consent = all): ReachedBy[] => reachedBy(reach, consent, TODAY);

describe('a card', () => {
  it('with nothing on it reaches nobody', () => {
    expect(cardReach(aCard())).toStrictEqual(NOWHERE);
    expect(by(NOWHERE)).toEqual([]);
  });

  it('tells by which ways somebody can be reached, and nothing of who or where', () => {
    const card = aCard({
      phones: [{ number: MOBILE, label: 'own' }],
      email: 'anna@example.com',
      addresses: [{ lines: ['Prøvevej 1'], from: '2026-01-01', until: '2026-12-31' }, { lines: ['Prøvevej 2'] }],
    });
    expect(cardReach(card)).toStrictEqual({
      sms: true,
      phone: true,
      email: true,
      letters: [{ from: '2026-01-01', until: '2026-12-31' }, {}],
    });
    expect(by(cardReach(card))).toEqual(['sms', 'email', 'letter', 'phone']);
  });

  it('does not reach by a mail that came back', () => {
    expect(cardReach(aCard({ email: 'anna@example.com', emailInvalid: true })).email).toBe(false);
  });
});

describe('a number', () => {
  it('that takes no texts may still be called', () => {
    expect(withPhones({ undeliverable: true })).toMatchObject({ sms: false, phone: true });
    expect(withPhones({ silenced: true })).toMatchObject({ sms: false, phone: true });
  });

  it.each<Partial<Phone>>([{ unsafe: true }, { quarantined: true }])('is neither texted nor called: %o', (mark) => {
    expect(withPhones(mark)).toMatchObject({ sms: false, phone: false });
    expect(withPhones(mark, {})).toMatchObject({ sms: true, phone: true });
  });

  it('is known to be theirs since it was entered, or since they last said so', () => {
    const since = '2026-02-01';
    expect(withPhones({})).not.toHaveProperty('knownSince');
    expect(withPhones({ since }).knownSince).toBe(since);
    expect(withPhones({ confirmedOn: since }).knownSince).toBe(since);
    expect(withPhones({ since, confirmedOn: '2026-03-01' }).knownSince).toBe('2026-03-01');
    expect(withPhones({ since, confirmedOn: '2026-01-01' }).knownSince).toBe(since);
  });

  it('that is not texted says nothing of how long the one that is has been known', () => {
    expect(withPhones({ since: '2026-03-01', silenced: true }, { since: '2026-02-01' }).knownSince).toBe('2026-02-01');
    expect(withPhones({ since: '2026-03-01', silenced: true })).not.toHaveProperty('knownSince');
  });
});

describe('somebody is reached today', () => {
  const reach: CardReach = { sms: true, phone: true, email: true, letters: [{}] };

  it.each<ReachedBy>(['sms', 'email', 'letter', 'phone'])('by %s where they agreed to it and have it', (channel) => {
    expect(by(reach, { [channel]: true })).toEqual([channel]);
    expect(by(NOWHERE, { [channel]: true })).toEqual([]);
    expect(by(reach, { ...all, [channel]: false })).not.toContain(channel);
  });

  it.each<[string, CardReach['letters'], boolean]>([
    ['from the first day of an address', [{ from: TODAY }], true],
    ['not before it', [{ from: '2026-04-29' }], false],
    ['until its last day', [{ until: TODAY }], true],
    ['not after it', [{ until: '2026-04-27' }], false],
    ['at the address of the day where there are several', [{ until: '2026-04-27' }, { from: TODAY }], true],
  ])('by letter %s', (_, letters, isReached) => {
    expect(by({ ...NOWHERE, letters })).toEqual(isReached ? ['letter'] : []);
  });
});
