import { serveParticipant } from '../../../functions/serve-participant/serve-participant.ts';
import { aReader } from '../../support/a-reader.ts';
import { aStudy } from '../../support/a-study.ts';

describe('a press on the page', () => {
  it('confirms the appointment that was shown, once, and is a sign of life', async () => {
    const reader = await aReader();
    const link = await reader.booked();
    const { text } = await reader.press(link, { press: 'confirm', n: '1' });
    expect(text).toContain('Du har bekræftet tiden.');
    const after = await reader.both('P-1');
    expect(after.interviews).toMatchObject({
      lastSignOfLife: '2026-03-23T12:00:00Z',
      contacts: [{ direction: 'in', channel: 'email', with: 'participant', outcome: 'link.confirm' }],
    });
    expect(await reader.standing('P-1')).toMatchObject({ confirmed: { at: '2026-03-23T12:00:00Z' } });
    await reader.press(link, { press: 'confirm', n: '1' });
    expect(await reader.both('P-1')).toEqual(after);
  });

  it('confirms nothing that was moved since', async () => {
    const reader = await aReader();
    const link = await reader.booked();
    await reader.book('P-1', { at: '2026-04-29T09:00' });
    expect(await reader.press(link, { press: 'confirm', n: '1' })).toMatchObject({ said: 'changed' });
    expect(await reader.standing('P-1')).not.toHaveProperty('confirmed');
  });

  it('is shown among the bookings, and can be taken back by a person', async () => {
    const reader = await aReader();
    await reader.press(await reader.booked(), { press: 'confirm', n: '1' });
    const listed = () => reader.ask('GET', reader.inStudy('/slots?from=2026-04-28&to=2026-04-28'));
    expect((await listed()).body.bookings).toMatchObject([{ participant: 'P-1', confirmed: true }]);
    const { body } = await reader.ask('GET', reader.of('P-1', '/events'));
    const { id } = body.items.find(({ action }: { action: string }) => action === 'appointmentConfirmed');
    await reader.ask('POST', reader.of('P-1', `/events/${String(id)}:void`), { reason: 'it was somebody else' });
    expect((await listed()).body.bookings[0]).not.toHaveProperty('confirmed');
  });

  it('asks for a call, which is one task however often it is pressed', async () => {
    const reader = await aReader();
    const link = await reader.invited();
    for (let pressed = 0; pressed < 2; pressed += 1)
      expect((await reader.press(link, { press: 'askForCall' })).text).toContain('Vi ringer til dig');
    expect(await reader.tasks('P-1')).toMatchObject([{ kind: 'phone', to: 'coordinator', of: 'FU12', state: 'open' }]);
  });

  it('asks for a call by whoever is booked already', async () => {
    const reader = await aReader();
    await reader.press(await reader.booked(), { press: 'askForCall' });
    expect(await reader.tasks('P-1')).toMatchObject([
      { kind: 'messageTrouble', state: 'open', why: 'link.askForCall' },
    ]);
  });

  it('ends mail in both records and nothing else, with a task', async () => {
    const reader = await aReader();
    const link = await reader.booked();
    expect((await reader.press(link, { press: 'stopMail' })).text).toContain('Du får ikke flere mails');
    const { interviews, checkIns } = await reader.both('P-1');
    for (const { consent } of [interviews, checkIns]) expect(consent).toMatchObject({ email: false, phone: true });
    expect(interviews).not.toHaveProperty('lastSignOfLife');
    expect(await reader.standing('P-1')).toBeDefined();
    expect(await reader.tasks('P-1')).toMatchObject([{ why: 'link.stopMail' }]);
  });

  it('of a mail program stops mail with one click, twice is once, and no page is shown', async () => {
    const reader = await aReader();
    await reader.booked();
    const stop = reader.stopIn(reader.mailTo('P-1'));
    for (let clicked = 0; clicked < 2; clicked += 1)
      expect(await reader.send(stop, { 'List-Unsubscribe': 'One-Click' })).toMatchObject({ status: 200, text: 'OK' });
    expect((await reader.both('P-1')).interviews.consent.email).toBe(false);
    expect(await reader.tasks('P-1')).toHaveLength(1);
  });

  it('does nothing that the link is not for', async () => {
    const reader = await aReader();
    await reader.booked();
    const before = await reader.both('P-1');
    const stop = reader.stopIn(reader.mailTo('P-1'));
    for (const press of ['confirm', 'askForCall', 'notMe', 'take', 'erase', ''])
      expect((await reader.send(stop, { press, n: '1' })).status).toBe(404);
    expect(await reader.both('P-1')).toEqual(before);
  });

  it('says that it is somebody else: no mail goes there, every link of the address is dead, and a person is asked', async () => {
    const reader = await aReader();
    const invitation = await reader.invited();
    await reader.book('P-1');
    await reader.until('2026-03-24T12:00:00Z');
    const link = reader.linkIn(reader.mailTo('P-1'));
    for (let pressed = 0; pressed < 2; pressed += 1) {
      const { text } = await reader.press(link, { press: 'notMe' });
      expect(text).toContain('Mailen var ikke til dig');
      expect(text).not.toMatch(/april|kl\. 10/);
    }
    expect((await reader.open(invitation)).status).toBe(404);
    expect((await reader.send(link, { press: 'confirm', n: '1' })).to).toContain('said=notMe');
    expect((await reader.contacts.read('ips-ma', 'P-1', 'edit'))?.card).toMatchObject({ emailInvalid: true });
    expect((await reader.both('P-1')).interviews).not.toHaveProperty('lastSignOfLife');
    expect(await reader.tasks('P-1')).toMatchObject([{ why: 'link.notMe', state: 'open' }]);
    const sent = reader.mails().length;
    await reader.until('2026-04-28T12:00:00Z');
    expect(reader.mails()).toHaveLength(sent);
  });

  it('says nothing of an address that staff correct at that moment', async () => {
    const reader = await aReader();
    const link = await reader.booked();
    const corrected = () => reader.ask('PATCH', reader.of('P-1', '/contact'), { email: 'right@example.com' });
    const { contacts } = reader.workerPorts;
    const read: typeof contacts.read = async (study, participant, purpose) => {
      if (purpose === 'edit') await corrected();
      return contacts.read(study, participant, purpose);
    };
    const app = serveParticipant({ ...reader.workerPorts, contacts: { ...contacts, read } });
    await app.request(link, { method: 'POST', body: new URLSearchParams({ press: 'notMe' }) });
    const card = (await reader.contacts.read('ips-ma', 'P-1', 'edit'))?.card;
    expect(card).toMatchObject({ email: 'right@example.com' });
    expect(card).not.toHaveProperty('emailInvalid');
  });

  it("on a mentor's mail stays among the check-ins, under their own sender", async () => {
    const senders = aStudy().senders;
    const study = aStudy({ senders: { ...senders, checkIns: { ...senders.checkIns, phone: '+4538649999' } } });
    const reader = await aReader({ study });
    await reader.enrol('P-1', { mentor: 'mentor-1' });
    const appointment = { at: '2026-03-26T10:00', mode: 'phone' };
    await reader.ask('PUT', reader.of('P-1', '/check-ins/appointment'), appointment, { as: 'coordinator-1' });
    await reader.until('2026-03-25T12:00:00Z');
    const mail = reader.mailTo('P-1');
    expect(mail.step).toContain('/ci1');
    const before = (await reader.both('P-1')).interviews;
    const { text } = await reader.press(reader.linkIn(mail), { press: 'confirm', n: '1' });
    expect(text).toContain('torsdag den 26. marts 2026 kl. 10.00');
    expect(text).toContain('38 64 99 99');
    await reader.press(reader.linkIn(mail), { press: 'askForCall' });
    const { interviews, checkIns } = await reader.both('P-1');
    expect(interviews).toEqual(before);
    expect(checkIns.appointments).toMatchObject([{ confirmed: { at: '2026-03-25T12:00:00Z' } }]);
    expect(Object.values(checkIns.tasks)).toMatchObject([{ kind: 'phone', to: 'mentor', why: 'link.askForCall' }]);
  });

  it('that is no form at all is no press either, and no fault of the house', async () => {
    const reader = await aReader();
    const link = await reader.booked();
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const response = await reader.pages.request(link, { method: 'POST', headers, body: 'nothing of the kind' });
    expect(response.status).toBe(404);
  });

  it('that is too long to be a form is no press', async () => {
    const reader = await aReader();
    const link = await reader.booked();
    expect((await reader.send(link, { press: 'askForCall', time: 'x'.repeat(5_000) })).status).toBe(404);
    expect(await reader.tasks('P-1')).toEqual([]);
  });
});
