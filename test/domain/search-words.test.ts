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
});
