import type { ContactCard } from '../../shared/domain/contact-card.ts';
import { foundIn, searchWordsOf, soughtBy, wordsOfName } from '../../shared/domain/search-words.ts';

const card: ContactCard = {
  name: 'Åse Prøve-Ærø',
  formerNames: ['Åse Testsen'],
  phones: [{ number: '+4520123456' }],
  formerNumbers: ['+4520129999'],
  email: 'Deltager.1@Example.com',
  addresses: [],
  contactPersons: [{ name: 'Nær 1', phone: '+46701234567', consent: true }],
};

const found = (text: string): string | undefined => {
  const sought = soughtBy(text);
  return sought && foundIn(card, sought);
};

describe('what a caller says of herself', () => {
  it.each([
    ['åse', 'name'],
    ['AASE', 'name'],
    ['Ase\u030A', undefined],
    ['A\u030Ase proeve', 'name'],
    ['ærø åse', 'name'],
    ['Prøv', 'name'],
    ['røve', undefined],
    ['Åse Testsen', 'formerName'],
    ['Testsen Prøve', 'formerName'],
    ['3456', 'phone'],
    ['012 34 56', 'phone'],
    ['+45 20 12 34 56', 'phone'],
    ['0045 20123456', 'phone'],
    ['9999', 'formerPhone'],
    ['070-123 45 67', 'contactPersonPhone'],
    ['456', undefined],
    ['5', undefined],
    ['20123457', undefined],
    [' deltager.1@example.COM', 'email'],
    ['deltager.2@example.com', undefined],
    ['-', undefined],
    ['', undefined],
  ])('%p is found in %p', (text, where) => {
    expect(found(text)).toBe(where);
  });

  it('files a card under whole words and their beginnings, the ends of numbers and the address, each once', () => {
    const filed = searchWordsOf(card).map(({ kind, text }) => `${kind}:${text}`);
    expect(filed).toEqual([
      'lastDigits:3456',
      'nameStart:aas',
      'name:aase',
      'nameStart:pro',
      'name:proeve',
      'nameStart:aer',
      'name:aeroe',
      'email:deltager.1@example.com',
      'nameStart:tes',
      'name:testsen',
      'lastDigits:9999',
      'lastDigits:4567',
    ]);
  });

  it('leaves room in a transaction, whatever stands on a card', () => {
    const names = Array.from({ length: 200 }, (_, n) => `name${String(n)}`).join(' ');
    const filed = searchWordsOf({ ...card, name: names });
    expect([filed.length, filed[0]?.kind]).toEqual([60, 'lastDigits']);
  });

  it('takes a name apart at whatever is no letter', () => {
    expect(wordsOfName("  O'Brien-Müller  d’Été ")).toEqual(['o', 'brien', 'muller', 'd', 'ete']);
  });

  it('knows a name of three letters by its beginning too, and one of two by itself alone', () => {
    const filed = searchWordsOf({ name: 'Bo Ida', phones: [], addresses: [], contactPersons: [] });
    expect(filed).toEqual([
      { kind: 'name', text: 'bo' },
      { kind: 'nameStart', text: 'ida' },
      { kind: 'name', text: 'ida' },
    ]);
  });

  it('files who lives together under their household, and a card with nothing on it under nothing', () => {
    const empty: ContactCard = { phones: [], addresses: [], contactPersons: [] };
    expect(searchWordsOf({ ...empty, household: 'h-1' })).toEqual([{ kind: 'household', text: 'h-1' }]);
    expect(searchWordsOf(empty)).toEqual([]);
  });
});

describe('a card', () => {
  const empty: ContactCard = { phones: [], addresses: [], contactPersons: [] };
  const foundOn = (on: Partial<ContactCard>, text: string) => {
    const sought = soughtBy(text);
    return sought && foundIn({ ...empty, ...on }, sought);
  };
  const [one, other] = ['+4520123456', '+4520654321'];
  const near = (phone: string) => ({ name: 'Nær', phone, consent: true });

  it.each<[string, Partial<ContactCard>, string]>([
    ['phone', { phones: [{ number: one }, { number: other }] }, '3456'],
    ['contactPersonPhone', { contactPersons: [near(one), near(other)] }, '3456'],
    ['formerPhone', { formerNumbers: [one, other] }, '3456'],
  ])('is found by one of several numbers: %s', (where, on, text) => {
    expect(foundOn(on, text)).toBe(where);
  });

  it.each(['3456', 'anna', 'anna@example.com', 'was'])('with nothing on it is not found by %s', (text) => {
    expect(foundOn({}, text)).toBeUndefined();
  });

  it('is found by a former name where no other is known, and by its words apart', () => {
    expect(foundOn({ formerNames: ['Anna Berg'] }, 'anna berg')).toBe('formerName');
    expect(foundOn({ name: 'Anna', formerNames: ['Berg'] }, 'annaberg')).toBeUndefined();
    expect(foundOn({ name: 'Anna', formerNames: ['Berg'] }, 'anna berg')).toBe('formerName');
  });
});

describe('what a caller gave is taken', () => {
  it('as the end of a number, without the zeros that are only dialled', () => {
    expect(soughtBy('0045 2012')).toEqual({ kind: 'digits', digits: '452012' });
    expect(soughtBy('0012')).toEqual({ kind: 'digits', digits: '0012' });
    expect(soughtBy('00012')).toEqual({ kind: 'digits', digits: '0012' });
  });

  it('as words where there is any letter', () => {
    expect(soughtBy('Vej 3456')).toEqual({ kind: 'name', words: ['vej', '3456'] });
    expect(soughtBy('3456 b')).toEqual({ kind: 'name', words: ['3456', 'b'] });
  });
});
