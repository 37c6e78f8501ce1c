import { serveParticipant } from '../../functions/serve-participant/serve-participant.ts';
import type { OutgoingEmail } from '../../shared/ports/messenger.ts';
import { aNewcomer, anOffice } from './an-office.ts';
import { aStudy } from './a-study.ts';

const AT = '2026-03-20T09:00:00Z';
/** As a mail program cuts it out of a text. */
const LINK = /https:\/\/cairn\.example\.com(\/p\/\S+)/;

export type Reader = Awaited<ReturnType<typeof aReader>>;

/** A house that writes mails only, and the pages that its links lead to. */
export const aReader = async ({ study = aStudy(), at = AT } = {}) => {
  const office = await anOffice({ at, study });
  const app = serveParticipant({ ...office.workerPorts });

  const enrol = async (id: string, over: Record<string, unknown> = {}) => {
    const contact = { name: 'Deltager 1', email: `${id.toLowerCase()}@example.com`, language: 'da' };
    const consent = { sms: false, email: true, phone: true, letter: false };
    return office.ask('POST', office.inStudy('/participants'), aNewcomer({ id, contact, consent, ...over }));
  };
  const book = async (id: string, appointment: Record<string, unknown> = {}) =>
    office.ask('PUT', office.of(id, '/follow-ups/FU12/appointment'), {
      at: '2026-04-28T10:30',
      mode: 'inPerson',
      ...appointment,
    });
  const mails = () => office.posted.filter((each) => each.kind === 'email' && each.participant !== undefined);
  const mailTo = (id: string): OutgoingEmail => {
    const last = mails().findLast(({ participant }) => participant === id);
    if (last?.kind !== 'email') throw new Error(`no mail to ${id}`);
    return last;
  };
  const linkIn = (mail: OutgoingEmail): string => {
    const path = LINK.exec(mail.text)?.[1];
    if (path === undefined) throw new Error('no link in the mail');
    return path;
  };
  const stopIn = ({ oneClickUrl = '' }: OutgoingEmail): string => new URL(oneClickUrl).pathname;

  const open = async (path: string) => {
    const response = await app.request(path);
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const send = async (path: string, form: Record<string, string>) => {
    const response = await app.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
    });
    const to = response.headers.get('location');
    return { status: response.status, to, text: await response.text(), headers: response.headers };
  };
  /** Presses and follows to the page that says what it did. */
  const press = async (path: string, form: Record<string, string>) => {
    const { status, to } = await send(path, form);
    if (status !== 303 || to === null) throw new Error(`pressed in vain: ${String(status)}`);
    return { ...(await open(to)), said: new URL(to, 'https://cairn.example.com').searchParams.get('said') };
  };
  const both = async (id: string) => {
    const found = await office.records.readBoth('ips-ma', id);
    if (!found) throw new Error('nobody there');
    return found;
  };
  const tasks = async (id: string) =>
    Object.values((await both(id)).interviews.tasks).filter(({ step }) => step.startsWith('link/'));
  const standing = async (id: string) =>
    (await both(id)).interviews.followUps['FU12']?.appointments.find(({ end }) => end === undefined);

  /** Enrolled and booked, with the mail about it read. */
  const booked = async (
    id = 'P-1',
    appointment: Record<string, unknown> = {},
    newcomer: Record<string, unknown> = {},
  ) => {
    await enrol(id, newcomer);
    await book(id, appointment);
    await office.until('2026-03-23T12:00:00Z');
    return linkIn(mailTo(id));
  };
  /** Enrolled and invited, with the mail about it read. */
  const invited = async (id = 'P-1') => {
    await enrol(id);
    await office.until('2026-03-23T12:00:00Z');
    return linkIn(mailTo(id));
  };

  return {
    ...office,
    pages: app,
    enrol,
    book,
    mails,
    mailTo,
    linkIn,
    stopIn,
    open,
    send,
    press,
    both,
    tasks,
    standing,
    booked,
    invited,
  };
};
