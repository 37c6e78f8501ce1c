import { anOffice } from '../support/an-office.ts';
import { aStranger } from '../support/a-stranger.ts';

const FRIDAY_EVENING = '2026-03-27T19:30:00Z';
const still = '[Haster] En besked er stadig ikke læst';

describe('somebody with a new phone cries for help on a Friday evening, and nobody reads it', () => {
  it('is told to whoever leads and coordinates at once, and anew each working morning until somebody has read it', async () => {
    const office = await anOffice({ at: FRIDAY_EVENING });
    const { cry, told } = aStranger(office, office.workerPorts);
    await cry();
    await office.until('2026-03-31T09:00:00Z');
    // Summer time began on the Sunday: eight in the morning is an hour earlier.
    expect(told()).toEqual([
      '2026-03-27T19:30 lead-1 at once',
      '2026-03-27T19:30 coordinator-1 at once',
      '2026-03-30T06:00 lead-1 still unread',
      '2026-03-30T06:00 coordinator-1 still unread',
      '2026-03-31T06:00 lead-1 still unread',
      '2026-03-31T06:00 coordinator-1 still unread',
    ]);
    const followed = office.posted.filter((each) => each.kind === 'email' && each.subject === still);
    for (const mail of followed)
      expect(mail.text).toMatch(/Markér den som læst.+hver arbejdsdag.+\/studies\/ips-ma\/inbox\?stream=interviews/s);

    const { body } = await office.ask('GET', office.inStudy('/inbox'));
    const [line] = body.items;
    await office.ask('GET', office.inStudy(`/inbox/${line.id}`));
    await office.ask('POST', office.inStudy(`/inbox/${line.id}/read`), {});
    await office.until('2026-04-10T12:00:00Z');
    expect(told('2026-03-31T06:01')).toEqual([]);
    expect((await office.studies.staffMail('ips-ma'))?.waiting).toEqual({});
  });

  it('waits for no holiday to be over in the words of a mail, but comes on working days alone, in a closed period of the study too', async () => {
    const office = await anOffice({ at: '2026-04-01T19:30:00Z' });
    const study = await office.studies.study('ips-ma');
    if (!study) throw new Error('no study');
    const closedPeriods = [{ from: '2026-04-07', to: '2026-04-07' }];
    await office.studies.saveStudy({ ...study, revision: study.revision + 1, closedPeriods }, study.revision);
    const { cry, told } = aStranger(office, office.workerPorts);
    await cry();
    await office.until('2026-04-07T12:00:00Z');
    // Maundy Thursday to Easter Monday.
    expect(told('2026-04-02')).toEqual([
      '2026-04-07T06:00 lead-1 still unread',
      '2026-04-07T06:00 coordinator-1 still unread',
    ]);
  });

  it('leaves neither its words nor its number in a mail, in what waits for one, or in what was filed for the morning', async () => {
    const office = await anOffice({ at: FRIDAY_EVENING });
    await aStranger(office, office.workerPorts).cry();
    const filed = JSON.stringify([...office.records.tables.notices.values()]);
    await office.until('2026-03-30T12:00:00Z');
    const mailed = JSON.stringify([office.posted, await office.studies.staffMail('ips-ma')]);
    expect(filed + mailed).not.toMatch(/leve mere|20123456/);
    expect(filed).toContain('2026-03-30T06:00:00Z');
  });
});
