import { recordReceipt } from '../../functions/record-receipt/record-receipt.ts';
import { serveParticipant } from '../../functions/serve-participant/serve-participant.ts';
import { aReader, type Reader } from '../support/a-reader.ts';
import { dyingPorts } from '../support/dying-ports.ts';

const MOST_CALLS = 30;

describe('a stop by link that crosses other things (row 29)', () => {
  it('as a complaint and a coordinator do ends mail once, and each that changed something is in the history', async () => {
    const reader = await aReader();
    await reader.booked();
    const mail = reader.mailTo('P-1');
    await Promise.all([
      reader.send(reader.stopIn(mail), { 'List-Unsubscribe': 'One-Click' }),
      recordReceipt(reader.workerPorts)({ attempt: mail.attempt, event: 'complained', at: '2026-03-23T12:00:00Z' }),
      reader.ask('PATCH', reader.of('P-1', '/participation'), { consent: { email: false }, reason: 'told us so' }),
    ]);
    const { interviews, checkIns } = await reader.both('P-1');
    expect([interviews.consent.email, checkIns.consent.email]).toEqual([false, false]);
    const sent = reader.mails().length;
    await reader.until('2026-05-10T12:00:00Z');
    expect(reader.mails()).toHaveLength(sent);
    const events = await reader.records.events('ips-ma', 'P-1');
    expect(events.filter(({ action }) => action === 'participationChanged').length).toBeGreaterThan(0);
    expect(events.filter(({ action, stream }) => action === 'receipt' && stream === 'interviews')).toHaveLength(1);
  });
});

describe('a worker that dies over a press, and the reader’s next one', () => {
  const traces = async (reader: Reader) => {
    const { interviews, checkIns } = await reader.both('P-1');
    const card = (await reader.contacts.read('ips-ma', 'P-1', 'edit'))?.card;
    const of = ({ consent, tasks, contacts, followUps }: typeof interviews) => [
      consent,
      Object.values(tasks).map(({ why, state }) => [why, state]),
      contacts,
      followUps['FU12']?.appointments,
    ];
    return JSON.stringify([of(interviews), checkIns.consent, card?.emailInvalid]);
  };

  it.each(['stopMail', 'notMe'])('do what one undisturbed worker does: %s', async (press) => {
    const form = { press, n: '1' };
    const undisturbed = await aReader();
    await undisturbed.send(await undisturbed.booked(), form);
    const expected = await traces(undisturbed);
    const found: string[] = [];
    for (let nth = 1, lived = false; !lived && nth <= MOST_CALLS; nth += 1) {
      const reader = await aReader();
      const link = await reader.booked();
      const dying = serveParticipant(dyingPorts({ ...reader.workerPorts }, nth));
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      const { status } = await dying.request(link, {
        method: 'POST',
        headers,
        body: new URLSearchParams(form).toString(),
      });
      lived = status === 303;
      await reader.send(link, form);
      if ((await traces(reader)) !== expected) found.push(`call ${String(nth)}`);
    }
    expect(found).toEqual([]);
  });
});
