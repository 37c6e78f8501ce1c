import { dealCaseload, type Orphan, type Taker } from '../../shared/domain/deal-caseload.ts';

const orphan = (participant: string, over: Partial<Orphan> = {}): Orphan => ({
  participant,
  counts: true,
  max: 20,
  fit: ['anna', 'bo'],
  ...over,
});
const taker = (user: string, over: Partial<Taker> = {}): Taker => ({ user, count: 0, share: 1, ...over });
const both = (anna: Partial<Taker> = {}, bo: Partial<Taker> = {}) => [taker('anna', anna), taker('bo', bo)];
const orphans = (n: number, over: Partial<Orphan> = {}) =>
  Array.from({ length: n }, (_, at) => orphan(`P-${String(at + 1)}`, over));
const dealt = (people: Orphan[], takers: Taker[]): Record<string, string> =>
  Object.fromEntries(dealCaseload(people, takers).to);

describe('people whose mentor leaves', () => {
  it('are dealt out in turn, in order of their ids, whatever the order they are given in', () => {
    const deal = { 'P-1': 'anna', 'P-2': 'bo', 'P-3': 'anna', 'P-4': 'bo' };
    expect(dealt(orphans(4), both())).toEqual(deal);
    expect(dealt(orphans(4).reverse(), both())).toEqual(deal);
  });

  it('are dealt out by the shares that were asked for', () => {
    expect(dealt(orphans(4), both({}, { share: 3 }))).toEqual({ 'P-1': 'bo', 'P-2': 'bo', 'P-3': 'anna', 'P-4': 'bo' });
    expect(Object.values(dealt(orphans(8), both({ share: 3 }))).filter((user) => user === 'anna')).toHaveLength(6);
  });

  it('go to mentors of their site alone', () => {
    expect(dealt(orphans(3, { fit: ['bo'] }), both())).toEqual({ 'P-1': 'bo', 'P-2': 'bo', 'P-3': 'bo' });
  });

  it('are left where nobody may take them', () => {
    const { to, left } = dealCaseload(
      [orphan('P-1', { fit: [] }), orphan('P-2', { fit: ['cleo'] }), orphan('P-3')],
      both(),
    );
    expect([...to.keys()]).toEqual(['P-3']);
    expect(left).toEqual(['P-1', 'P-2']);
  });

  it('go to whom the plan names for them, before anybody else is dealt out', () => {
    const people = [orphan('P-1'), orphan('P-2'), orphan('P-3', { wanted: 'anna' })];
    expect(dealt(people, both())).toEqual({ 'P-1': 'bo', 'P-2': 'anna', 'P-3': 'anna' });
    const { to } = dealCaseload(people, both());
    expect([...to.keys()][0]).toBe('P-3');
  });

  it('do not go to whom the plan names when that one may not take them', () => {
    expect(dealt([orphan('P-1', { wanted: 'cleo' })], both())).toEqual({ 'P-1': 'anna' });
    expect(dealt([orphan('P-1', { wanted: 'anna', fit: ['bo'] })], both())).toEqual({ 'P-1': 'bo' });
  });

  it('are left when the one who is named takes nobody over', () => {
    expect(dealCaseload([orphan('P-1', { wanted: 'cleo', fit: ['cleo'] })], both()).left).toEqual(['P-1']);
  });
});

describe('a mentor who has as many as the protocol allows', () => {
  it('gets nobody more while another has room', () => {
    expect(dealt(orphans(3, { max: 20 }), both({ count: 19 }))).toEqual({ 'P-1': 'anna', 'P-2': 'bo', 'P-3': 'bo' });
    expect(dealCaseload(orphans(3), both({ count: 19 })).over).toEqual([]);
  });

  it('gets more when nobody has room, and the plan says by how many', () => {
    const { to, left, over } = dealCaseload(orphans(3), both({ count: 20 }, { count: 19 }));
    expect(Object.fromEntries(to)).toEqual({ 'P-1': 'bo', 'P-2': 'anna', 'P-3': 'anna' });
    expect(left).toEqual([]);
    expect(over).toEqual([{ mentor: 'anna', count: 22, max: 20, by: 2 }]);
  });

  it('gets those whose support has ended, who take no place', () => {
    const { to, over } = dealCaseload(orphans(2, { counts: false }), both({ count: 20 }));
    expect(Object.fromEntries(to)).toEqual({ 'P-1': 'anna', 'P-2': 'bo' });
    expect(over).toEqual([]);
  });

  it('is held to the least that the arms of those they get allow', () => {
    const people = [
      orphan('P-1', { max: 20, fit: ['anna'] }),
      orphan('P-2', { max: 10, fit: ['anna'] }),
      orphan('P-3', { max: 20, fit: ['anna'] }),
    ];
    expect(dealCaseload(people, both({ count: 9 })).over).toEqual([{ mentor: 'anna', count: 12, max: 10, by: 2 }]);
  });

  it('is held to nothing where the protocol names no limit', () => {
    const { max: _max, ...free } = orphan('P-1');
    expect(dealt([free], both({ count: 99 }))).toEqual({ 'P-1': 'anna' });
    expect(dealCaseload([free], both({ count: 99 })).over).toEqual([]);
  });

  it('is not called overfull for people they had before, when they get nobody', () => {
    expect(dealCaseload([orphan('P-1', { fit: ['bo'] })], both({ count: 25 })).over).toEqual([]);
  });
});
