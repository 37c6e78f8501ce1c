import { heldOf } from '../../console/src/pages/caseloads/held-of.ts';

describe('what a mentor held in a month', () => {
  const said = (held: number, expected: number): string =>
    heldOf({ held, expected }, (word, values) => `${word} ${Object.values(values ?? {}).join('/')}`, {
      number: String,
    });

  it('is set against what was expected, and stands alone where no number was', () => {
    expect([said(15, 18), said(0, 3), said(15, 0), said(0, 0)]).toEqual(['heldOf 15/18', 'heldOf 0/3', '15', '0']);
  });
});
