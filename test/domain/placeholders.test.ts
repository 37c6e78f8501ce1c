import { cleanValue, fill, firstBrace, placeholdersIn, strayBrace } from '../../shared/domain/placeholders.ts';

const values = { tlf: '38 64 12 34', dato: 'man. 28/12', tom: ' \u200b ' };

describe('a text with places to fill', () => {
  it('is filled wherever they stand, each as often as it stands', () => {
    expect(fill('{tlf}, den {dato}: {tlf}', values)).toEqual({
      kind: 'filled',
      text: '38 64 12 34, den man. 28/12: 38 64 12 34',
    });
    expect(fill('Hej', {})).toEqual({ kind: 'filled', text: 'Hej' });
  });

  it.each<[string, string, string[]]>([
    ['a value that nobody gave', 'Ring {tlf} den {kl}', ['kl']],
    ['a value of nothing that can be seen', '{tom}', ['tom']],
    ['a name of every object', '{toString} {constructor}', ['toString', 'constructor']],
    ['a place that is not closed', 'Ring {tlf nu, så du ikke venter', ['{tlf nu, så ']],
    ['a hole and a brace', '{kl} og }', ['kl', '}']],
  ])('is none with %s', (_, text, names) => {
    expect(fill(text, values)).toEqual({ kind: 'missing', names });
  });

  it('has one full stop where a value ends in one, as a German date does', () => {
    const text = 'bis {dato}. Am {dato} um {kl}. {dato}';
    expect(fill(text, { dato: 'Fr, 9.4.', kl: '10:30' })).toEqual({
      kind: 'filled',
      text: 'bis Fr, 9.4. Am Fr, 9.4. um 10:30. Fr, 9.4.',
    });
  });

  it('is not filled a second time by what fills it', () => {
    expect(fill('{a}', { a: '{tlf}' })).toEqual({ kind: 'filled', text: 'tlf' });
  });

  it('names its places once each, whatever their case', () => {
    expect(placeholdersIn('{afs2} {Tlf} {afs2} {2afs} { tlf } {}')).toEqual(['afs2', 'Tlf']);
    expect(placeholdersIn('Hej')).toEqual([]);
  });

  it.each<[string, number | undefined]>([
    ['Ring {tlf} den {dato}', undefined],
    ['Ring {tlf', 5],
    ['{tlf} og { tlf }', 9],
    ['{tlf}}', 5],
    ['}', 0],
    ['Hej', undefined],
  ])('%j has a stray brace at %s', (text, at) => {
    expect(strayBrace(text)).toBe(at);
  });
});

describe('a value', () => {
  it.each<[string, string, string]>([
    ['breaks of a line, which would make a second header of a mail', 'Team\r\nBcc: a@b.dk', 'Team Bcc: a@b.dk'],
    ['controls and wide blanks', 'Team\u0007\u00a0\u2003et', 'Team et'],
    ['what turns a number around', '\u202e4321\u202c 38', '4321 38'],
    ['what cannot be seen', 'Te\u200bam\ufeff', 'Team'],
    ['braces, wide ones too', '{a}｛b｝﹛c﹜︷d︸', 'abcd'],
    ['blanks at both ends', '  Team  ', 'Team'],
    ['letters in two parts', 'Mo\u0308de', 'M\u00f6de'],
  ])('has no %s', (_, value, clean) => {
    expect(cleanValue(value)).toBe(clean);
  });

  it('is told by its first brace, wide ones too, before it loses it', () => {
    expect(['Team {a}', 'Te｝am', 'Team'].map(firstBrace)).toEqual(['{', '｝', undefined]);
  });
});
