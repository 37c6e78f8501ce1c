import { isGone, isMetNoMore, isOffered, isSentNothing } from '../../console/src/pages/participant/acts-left.ts';

type Person = Parameters<typeof isSentNothing>[0];
const erasure = (state: NonNullable<Person['erasure']>['state']): Person['erasure'] => ({
  state,
  asked: { at: '2026-03-19T08:00:00Z', by: 'lead-1' },
});

describe('what is left to do for somebody', () => {
  it.each<[string, Person, boolean[]]>([
    ['who takes part', { status: 'active' }, [false, false, false]],
    ['who stopped', { status: 'stopped' }, [false, false, false]],
    ['who died: what was before is entered still', { status: 'dead' }, [false, true, true]],
    ['who asked to be erased', { status: 'stopped', erasure: erasure('asked') }, [false, false, true]],
    ['whose erasure is confirmed', { status: 'stopped', erasure: erasure('confirmed') }, [false, false, true]],
    ['who is erased', { status: 'stopped', erasure: erasure('done') }, [true, true, true]],
  ])('%s', (_, person, [gone, metNoMore, sentNothing]) => {
    expect([isGone(person), isMetNoMore(person), isSentNothing(person)]).toEqual([gone, metNoMore, sentNothing]);
  });
});

it.each<[string, Parameters<typeof isOffered>[0], boolean]>([
  ['an interview', {}, true],
  ['an interview of somebody who stopped', { ended: 'stopped' }, false],
  ['a questionnaire, which is answered without a meeting', { questionnaire: true }, false],
])('whether times are offered for %s (%j): %p', (_, followUp, offered) => {
  expect(isOffered(followUp)).toBe(offered);
});
