import {
  findArms,
  findCprNumbers,
  findNames,
  findPeople,
  findPhoneNumbers,
  findUrls,
} from '../../shared/domain/telling-text.ts';

const words = (hits: { word: string }[]): string[] => hits.map(({ word }) => word);

describe('a text tells an arm', () => {
  it.each<[string, string[], string[]]>([
    ['by its name, however it is parted', ['Husk IPS-MA, ips  ma og ips- ma'], ['IPS-MA', 'ips  ma', 'ips- ma']],
    ['by a name of several parts', ['IPS MA'], ['IPS MA']],
    ['and not as a part of another word', ['tIPS-MA, IPS-MAnd'], []],
  ])('%s', (_, [text = ''], found) => {
    expect(words(findArms(text, ['IPS-MA']))).toEqual(found);
    expect(words(findArms(text, ['IPS - MA']))).toEqual(found);
  });

  it('of one or two letters only beside the word that makes an arm of it', () => {
    expect(words(findArms('arm A, Gruppe a, A', ['A']))).toEqual(['arm A', 'Gruppe a']);
    expect(words(findArms('arm AB, AB', ['AB']))).toEqual(['arm AB']);
    expect(words(findArms('SAU', ['SAU']))).toEqual(['SAU']);
  });

  it.each([
    ['Hun får søvnkurset', 'søvnkurset'],
    ['Du står på ventelisten', 'ventelisten'],
    ['Telefonappen virker', 'Telefonappen'],
    ['the Venteliste’s turn', 'Venteliste’s'],
    ['two søvnkurs, søvnkursister', 'søvnkurs'],
  ])('in whatever ending its name has: %s', (text, told) => {
    expect(words(findArms(text, ['Søvnkurs', 'Venteliste', 'Telefonapp']))).toEqual([told]);
  });

  it('whose name has signs in it, and says where', () => {
    expect(findArms('Du er i IPS+ nu', ['IPS+'])).toEqual([{ word: 'IPS+', at: 8 }]);
    expect(findArms('IPSS', ['IPS+'])).toEqual([]);
    expect(findArms('AxB', ['A.B'])).toEqual([]);
  });
});

describe('a text tells a person', () => {
  it('by the whole name or a part of it, of at least three letters', () => {
    expect(words(findPeople('Mette Holm', ['Mette Holm']))).toEqual(['Mette Holm', 'Mette', 'Holm']);
    expect(words(findPeople('Ida', ['Ida Bo']))).toEqual(['Ida']);
    expect(words(findPeople('Bo og Metteline', ['Mette Bo']))).toEqual([]);
  });

  it('once of two people who share a name, and however their names are written', () => {
    expect(words(findPeople('Mette', ['Mette Holm', 'Mette Berg']))).toEqual(['Mette']);
    expect(words(findPeople('Mette', ['Mette  Holm']))).toEqual(['Mette']);
    expect(findPeople('Her er intet', ['', 'Mette  Holm'])).toEqual([]);
    expect(words(findPeople('M.H', ['M.H']))).toEqual(['M.H']);
    expect(findPeople('MxH', ['M.H'])).toEqual([]);
  });

  it('whom it greets or who signs it, unless that is a team', () => {
    expect(words(findNames('Kære Anna', []))).toEqual(['Kære Anna']);
    expect(words(findNames('Hilsen Opfølgningsteamet', [], ['Opfølgningsteamet']))).toEqual([]);
    expect(words(findNames('Hilsen Opfølgningsteamet', [], ['Aftaleteamet', 'Opfølgningsteamet']))).toEqual([]);
    expect(words(findNames('Hilsen Opfølgningsteamet', []))).toEqual(['Hilsen Opfølgningsteamet']);
    expect(words(findNames('Hilsen Team Nord', [], ['Team']))).toEqual([]);
    expect(words(findNames('Hilsen Teamet', [], ['Team']))).toEqual(['Hilsen Teamet']);
  });
});

describe('a text tells a CPR number', () => {
  it.each(['010190-1234', '0101901234', '01 01 90 – 1234', '311299 1234', '290200-1234', '311090-1234'])(
    '%s',
    (text) => {
      expect(words(findCprNumbers(`Nr. ${text}.`))).toEqual([text]);
    },
  );

  it.each([
    '000190-1234',
    '320190-1234',
    '300290-1234',
    '311190-1234',
    '010090-1234',
    '011390-1234',
    '+450101901234',
    '0101901',
    '01019012345',
  ])('and not by what is no day, or longer or shorter: %s', (text) => {
    expect(findCprNumbers(text)).toEqual([]);
  });
});

describe('a text tells a way to somebody', () => {
  it('a number, and not a date or a time', () => {
    expect(words(findPhoneNumbers('Ring 20 12 34 56 eller +4520123457'))).toEqual(['20 12 34 56', '+4520123457']);
    expect(findPhoneNumbers('28/4 kl. 10.30, 1813')).toEqual([]);
  });

  it('an address, with its scheme or without', () => {
    expect(words(findUrls('https://x.y/z, www.eksempel, eksempel.dk/side'))).toEqual([
      'https://x.y/z,',
      'www.eksempel,',
      'eksempel.dk/side',
    ]);
    expect(findUrls('kl. 10.30. Vi ses')).toEqual([]);
  });
});
