import { distinctIds } from '../../console/src/kit/later/distinct-ids.ts';

describe('the lines of a table', () => {
  it('are told apart when two are of one instant, and a newer one changes no other', () => {
    expect(distinctIds(['a', 'b', 'a'])).toEqual(['a (2)', 'b', 'a']);
    expect(distinctIds(['a', 'c', 'a', 'b', 'a']).slice(2)).toEqual(['a (2)', 'b', 'a']);
  });
});
