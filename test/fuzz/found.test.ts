import { hiddenField } from '../../functions/serve-api/hidden-fields.ts';
import { aMixedTrial } from '../support/a-mixed-trial.ts';
import { aNewcomer, anOffice } from '../support/an-office.ts';
import { importCsv } from '../support/imported.ts';

const AT = '2026-03-20T09:05:00Z';

/** Each was answered with 500, or half done, or taken and forgotten, before the fuzzing found it. */
describe('what was sent by mistake', () => {
  it.each([
    ['hours that begin at no time', 'POST', '/slots', { assessor: 'a-1', kind: 'open', from: '', to: 'noon' }, '/from'],
    [
      'weekly hours from a day that is none',
      'POST',
      '/slots',
      {
        assessor: 'a-1',
        kind: 'open',
        weekly: { weekdays: ['mon'], from: '09:00', to: '10:00', firstDay: '2026-02-30', lastDay: '2026-03-30' },
      },
      '/weekly/firstDay',
    ],
    ['a language that is no letters', 'PUT', '/staff/new-1', { roles: ['mentor'], language: 'a' }, '/language'],
    [
      'a team named in no language',
      'PATCH',
      '',
      { senders: { checkIns: { team: { '\u0000': 'Holdet' } } } },
      '/senders/checkIns/team/\u0000',
    ],
    ['a library of texts to staff without any', 'PUT', '/templates', { staff: {} }, '/staff'],
  ])('is named and changes nothing: %s', async (_, method, path, sent, field) => {
    const office = await anOffice({ at: AT });
    const { status, body } = await office.ask(method, office.inStudy(path), sent, { as: 'lead-1' });
    expect([status, body.field]).toEqual([422, field]);
  });

  it('stops reading a file of nothing but line ends', async () => {
    const office = await anOffice({ at: AT });
    const { status, body } = await importCsv(office, '\n'.repeat(100_001));
    expect([status, body.code]).toEqual([413, 'too-many-rows']);
  });

  it('moves nobody into a household with somebody who is not there, however often the other one is named', async () => {
    const trial = await aMixedTrial();
    const put = { with: ['P-02', 'P-99', 'P-02'] };
    const commits = trial.records.commits.length;
    const { status, body } = await trial.ask('PUT', trial.of('P-01', '/household'), put);
    expect([status, body.field, trial.records.commits.length]).toEqual([422, '/with', commits]);
  });

  it('takes nothing beside the dates that are sent by their name', async () => {
    const office = await anOffice({ at: AT });
    await office.ask('POST', office.inStudy('/participants'), aNewcomer());
    const patch = (body: object) => office.ask('PATCH', office.of('P-1', '/anchors'), body);
    const wrong = await patch({ anchors: { baseline: '2025-02-30' } });
    expect([wrong.status, wrong.body.field]).toEqual([422, '/anchors/baseline']);
    const beside = await patch({ anchors: {}, baseline: '2025-04-19' });
    expect([beside.status, beside.body.field]).toEqual([422, '/baseline']);
  });

  it.each([
    ['beside the dates', '{"anchors":{},"__proto__":{"a":1}}', '/__proto__'],
    ['as a date', '{"anchors":{"__proto__":"2025-04-19"}}', '/anchors/__proto__'],
    ['spelt out', '{"\\u005f_proto__":null}', '/__proto__'],
  ])('names a field that no schema would see: %s', async (_, sent, field) => {
    const office = await anOffice({ at: AT });
    await office.ask('POST', office.inStudy('/participants'), aNewcomer());
    const { status, body } = await office.ask('PATCH', office.of('P-1', '/anchors'), JSON.parse(sent));
    expect([status, body.field]).toEqual([422, field]);
  });

  it('finds such a field at any depth in one walk, and tells no more of the way than is read', () => {
    const levels = 20_000;
    const deep: unknown = JSON.parse(`${'{"__proto__":1,"a":'.repeat(levels)}1${'}'.repeat(levels)}`);
    expect(hiddenField(deep)).toEqual(['__proto__']);
    const atTheEnd: unknown = JSON.parse(`${'{"a":'.repeat(levels)}{"__proto__":1}${'}'.repeat(levels)}`);
    expect(hiddenField(atTheEnd)).toEqual(Array.from({ length: 16 }, () => 'a'));
    expect(hiddenField({ a: [{ b: 1 }] })).toBeUndefined();
  });

  it('takes no date back that is called as the field for dates is', async () => {
    const office = await anOffice({ at: AT });
    await office.ask('POST', office.inStudy('/participants'), aNewcomer());
    const { status, body } = await office.ask('PATCH', office.of('P-1', '/anchors'), { anchors: null });
    expect([status, body.field]).toEqual([422, '/anchors']);
  });

  it('refuses to pass a rule for assessors where a mentor meets their own', async () => {
    const trial = await aMixedTrial();
    const override = { doubleBooked: 'it fits' };
    const body = { at: '2026-04-08T10:00', mode: 'phone', override };
    const answer = await trial.ask('PUT', trial.of('P-01', '/check-ins/appointment'), body);
    expect([answer.status, answer.body.field]).toEqual([422, '/override']);
  });
});
