import { applyChanges, changesBetween, revertChanges, sameValue, valueAt } from '../../shared/domain/change.ts';

describe('two values are the same', () => {
  it.each<[unknown, unknown]>([
    ['sent', 'sent'],
    [null, null],
    [{}, {}],
    [[], []],
    [{ a: { b: [1, { c: 2 }] } }, { a: { b: [1, { c: 2 }] } }],
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
    [{ a: 1 }, { a: 1, b: undefined }],
    [{ a: 1, b: undefined }, { a: 1 }],
  ])('where they say the same: %j and %j', (a, b) => {
    expect(sameValue(a, b)).toBe(true);
  });

  it.each<[unknown, unknown]>([
    ['sent', 'failed'],
    [null, {}],
    [{}, null],
    [undefined, {}],
    [{}, []],
    [[], {}],
    [0, ''],
    [[1], [1, 2]],
    [
      [1, 2],
      [2, 1],
    ],
    [[1, 2], [1]],
    [{ a: 1 }, { a: 2 }],
    [{ a: 1, b: 2 }, { a: 1 }],
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: 1 }, { a: 1, toString: 2 }],
    [{ a: 1 }, { a: 1, b: null }],
    ['a', { 0: 'a' }],
    [['a'], { 0: 'a', length: 1 }],
  ])('where they do not, the other way round neither: %j and %j', (a, b) => {
    expect(sameValue(a, b)).toBe(false);
    expect(sameValue(b, a)).toBe(false);
  });
});

describe('what an event says of a record', () => {
  it('is each place that changed, in a fixed order, and no other', () => {
    const before = { site: 'aarhus', consent: { sms: true, email: true }, contacts: [] };
    const after = { language: 'da', consent: { sms: false, email: true }, contacts: [] };
    expect(changesBetween(before, after)).toStrictEqual([
      { path: '/consent/sms', old: true, new: false },
      { path: '/language', new: 'da' },
      { path: '/site', old: 'aarhus' },
    ]);
  });

  it('is what was added to a list, and what changed in its place', () => {
    expect(changesBetween({ contacts: ['a'] }, { contacts: ['a', 'b'] })).toStrictEqual([
      { path: '/contacts/1', new: 'b' },
    ]);
    expect(changesBetween({ contacts: [{ n: 1 }, { n: 2 }] }, { contacts: [{ n: 1 }, { n: 3 }] })).toStrictEqual([
      { path: '/contacts/1/n', old: 2, new: 3 },
    ]);
  });

  it('is the whole of a list that grew shorter, or became something else', () => {
    expect(changesBetween({ holds: [1, 2] }, { holds: [2] })).toStrictEqual([
      { path: '/holds', old: [1, 2], new: [2] },
    ]);
    expect(changesBetween({ holds: [] }, { holds: {} })).toStrictEqual([{ path: '/holds', old: [], new: {} }]);
    expect(changesBetween({ holds: {} }, { holds: [] })).toStrictEqual([{ path: '/holds', old: {}, new: [] }]);
    expect(changesBetween({ holds: null }, { holds: {} })).toStrictEqual([{ path: '/holds', old: null, new: {} }]);
  });

  it('is a list as a whole where there was none before', () => {
    expect(changesBetween({}, { holds: ['a'] })).toStrictEqual([{ path: '/holds', new: ['a'] }]);
    expect(changesBetween({ holds: 'a' }, { holds: ['b'] })).toStrictEqual([{ path: '/holds', old: 'a', new: ['b'] }]);
  });

  it('is nothing where a copy says the same', () => {
    expect(changesBetween({ steps: { a: [1, { b: 2 }] } }, { steps: { a: [1, { b: 2 }] } })).toEqual([]);
    expect(changesBetween('da', 'da')).toEqual([]);
  });

  it('names a step by its key, slashes and tildes included, so that it is found again', () => {
    const key = 'FU12/appointment-1/cancelled~2/a~';
    const changes = changesBetween({ steps: {} }, { steps: { [key]: 'sent' } });
    expect(changes).toEqual([{ path: '/steps/FU12~1appointment-1~1cancelled~02~1a~0', new: 'sent' }]);
    expect(applyChanges({ steps: {} }, changes)).toEqual({ steps: { [key]: 'sent' } });
    expect(valueAt({ steps: { [key]: 'sent' } }, changes[0]?.path ?? '')).toBe('sent');
    expect(valueAt({ 'a~1b': 1 }, '/a~01b')).toBe(1);
  });
});

describe('a place of a record', () => {
  const record = { followUps: { FU12: { appointments: [{ n: 1 }, { n: 2 }] } }, site: 'aarhus' };

  it('is found in lists and in what they hold', () => {
    expect(valueAt(record, '/followUps/FU12/appointments/1/n')).toBe(2);
    expect(valueAt(record, '')).toBe(record);
  });

  it('that is not there has nothing in it', () => {
    expect(valueAt(record, '/followUps/FU24/appointments/0')).toBeUndefined();
    expect(valueAt(record, '/followUps/FU12/appointments/2')).toBeUndefined();
    expect(valueAt(record, '/site/length')).toBeUndefined();
    expect(valueAt({ site: null }, '/site/name')).toBeUndefined();
  });
});

describe('changes that are made', () => {
  it('leave the record that they were made to as it was', () => {
    const before = { contacts: ['a'], consent: { sms: true } };
    const after = applyChanges(before, [
      { path: '/contacts/1', new: 'b' },
      { path: '/consent/sms', old: true, new: false },
    ]);
    expect(after).toStrictEqual({ contacts: ['a', 'b'], consent: { sms: false } });
    expect(before).toStrictEqual({ contacts: ['a'], consent: { sms: true } });
  });

  it('make the place that they speak of, and leave none for what is gone', () => {
    expect(applyChanges({}, [{ path: '/followUps/FU12', new: {} }])).toStrictEqual({ followUps: { FU12: {} } });
    expect(applyChanges({ site: 'aarhus' }, [{ path: '/site/name', new: 'x' }])).toStrictEqual({ site: { name: 'x' } });
    expect(applyChanges({ a: 1, b: 2 }, [{ path: '/a', old: 1 }])).toStrictEqual({ b: 2 });
    expect(applyChanges({ list: [1, 2, 3] }, [{ path: '/list/1', old: 2 }])).toStrictEqual({ list: [1, 3] });
    expect(applyChanges({ list: [{ n: 1 }] }, [{ path: '/list/0/n', old: 1, new: 2 }])).toStrictEqual({
      list: [{ n: 2 }],
    });
  });

  it('replace the whole where they speak of it', () => {
    expect(applyChanges(undefined, [{ path: '', new: { a: 1 } }])).toEqual({ a: 1 });
  });
});

describe('an entry that is taken back', () => {
  const entered = { site: 'aarhus', contacts: ['a', 'b', 'c'] };

  it('leaves what was there before, what was added twice to one list included', () => {
    const changes = changesBetween({ contacts: ['a'] }, entered);
    expect(revertChanges(entered, changes)).toStrictEqual({ contacts: ['a'] });
  });

  it('keeps what was entered elsewhere since', () => {
    const changes = changesBetween({}, { site: 'aarhus' });
    expect(revertChanges({ site: 'aarhus', language: 'en' }, changes)).toStrictEqual({ language: 'en' });
  });

  it('is not taken back where its place was changed since, or emptied', () => {
    const changes = changesBetween({}, { site: 'aarhus' });
    expect(revertChanges({ site: 'odense' }, changes)).toBeUndefined();
    expect(revertChanges({}, changes)).toBeUndefined();
  });
});
