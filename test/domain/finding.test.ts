import { finding, inOrder, pointerTo } from '../../shared/domain/finding.ts';

const unknown = (pointer: string) => finding(pointer, 'unknown-field');

describe('what is wrong with a document', () => {
  it('is said in words, with what stands there', () => {
    expect(finding('/timeZone', 'no-zone', { name: 'Atlantis' })).toEqual({
      pointer: '/timeZone',
      code: 'no-zone',
      values: { name: 'Atlantis' },
      reason: '"Atlantis" is no time zone: write an IANA name like Europe/Copenhagen',
    });
    expect(unknown('/colour').values).toEqual({});
  });

  it.each<[PropertyKey[], string]>([
    [[], ''],
    [['timepoints', 10, 'ladder'], '/timepoints/10/ladder'],
    [['a/b/c', 'd~e~f'], '/a~1b~1c/d~0e~0f'],
    [['~1'], '/~01'],
  ])('is found again by %j', (path, pointer) => {
    expect(pointerTo(path)).toBe(pointer);
  });

  it('stands in the order in which the document is read, and at one place in the order of its words', () => {
    const [second, tenth] = [unknown('/timepoints/2'), unknown('/timepoints/10')];
    const [later, earlier] = [unknown('/timepoints/1'), finding('/timepoints/1', 'phase-backwards')];
    expect(inOrder([tenth, later, second, earlier])).toEqual([earlier, later, second, tenth]);
    expect(inOrder([earlier, second, later, tenth])).toEqual([earlier, later, second, tenth]);
  });

  it('is said once, however many rules find it', () => {
    const [here, there] = [unknown('/a'), unknown('/b')];
    const other = finding('/a', 'phase-backwards');
    expect(inOrder([here, there, here, other, there])).toEqual([other, here, there]);
  });
});
