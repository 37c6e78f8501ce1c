import { builtInParticipantTexts } from '../../shared/contract/built-in-texts.ts';
import type { AgendaItem } from '../../shared/domain/agenda-item.ts';
import { canBeAnswered, composedMessage, type SendingStudy, valuesOf } from '../../shared/domain/composed-message.ts';
import { OWN_WORDS } from '../../shared/domain/by-hand.ts';
import { withOwnWords } from '../../shared/domain/own-words.ts';
import type { Step } from '../../shared/domain/protocol.ts';
import type { Appointment, InterviewRecord } from '../../shared/domain/record.ts';
import { anInvitation } from '../support/a-pending.ts';
import { anInterviewRecord } from '../support/a-participant.ts';
import { aPlan, aStudy, aQuestionnairePlan } from '../support/a-study.ts';
import { rendered } from '../support/message-request.ts';
import { anAppointment } from '../support/planned.ts';

const plan = aPlan();
const texts = builtInParticipantTexts();
const NOW = '2026-05-18T09:00:00Z';
interface Sent {
  over?: Partial<InterviewRecord>;
  study?: SendingStudy;
  now?: string;
}
const moment = ({ over = {}, study = aStudy(), now = NOW }: Sent = {}) => ({
  study,
  plan,
  record: anInterviewRecord(over),
  now: Date.parse(now),
});
const item = (template: string, from: Step['from'] = 'target', over: Partial<AgendaItem> = {}): AgendaItem =>
  anInvitation(template, undefined, {
    definition: { id: template, from, send: { to: 'participant', template, channels: ['sms'] } },
    ...over,
  });
const booked = (over: Partial<Appointment> = {}) => ({
  appointment: anAppointment('2026-05-28T10:30', NOW, over),
});
const textOf = (of: AgendaItem, sent?: Sent) => rendered(composedMessage(moment(sent), of, 'sms', texts)).text;
const value = (of: AgendaItem, name: string, sent?: Sent) => valuesOf(moment(sent), of)('da')[name];

describe('a message says', () => {
  it('day and hour of the appointment that it is about', () => {
    const about = item('booked', 'booking', booked());
    expect([value(about, 'dato'), value(about, 'kl')]).toEqual(['tor. 28/5', '10.30']);
  });

  it('the last day of the window where nothing is agreed, and no hour', () => {
    expect([value(item('final'), 'dato'), value(item('final'), 'kl')]).toEqual(['lør. 13/6', undefined]);
  });

  it('no day where there is none', () => {
    expect(value(item('final'), 'dato', { over: { anchors: {} } })).toBeUndefined();
    expect(value(item('final', 'target', { of: 'mentor' }), 'dato')).toBeUndefined();
  });

  it('for how many months they have been in the study, counted on the day in Copenhagen', () => {
    const months = (now: string) => value(item('letter'), 'n', { now });
    expect([months('2026-05-17T21:59:00Z'), months('2026-05-17T22:00:00Z')]).toEqual(['12', '13']);
    expect(value(item('letter'), 'n', { over: { anchors: {} } })).toBeUndefined();
    expect(value(item('letter', 'target', { of: 'mentor' }), 'n')).toBeUndefined();
  });

  it('how long ago the first talk was, in months where the follow-up is counted in them', () => {
    expect(value(item('letter'), 'tid')).toBe('13 måneder');
    expect(value(item('letter'), 'tid', { over: { anchors: {} } })).toBeUndefined();
  });

  it('how long it takes, whom to call and who writes, as the study has it now', () => {
    expect(value(item('letter'), 'min', { study: aStudy({ interviewMinutes: 45 }) })).toBe('45');
    expect(value(item('invite'), 'tlf')).toBe('38 64 12 34');
    expect(value(item('invite'), 'afs')).toBe('Opfølgningsteamet');
  });

  it('where to call when it is urgent, of their own site, or 112 where it names nobody', () => {
    const sites = [
      { id: 'ODE', emergency: '63 84 00 00' },
      { id: 'CPH', emergency: '38 64 00 00' },
    ];
    const study: SendingStudy = { ...aStudy(), sites };
    expect(value(item('invite'), 'akut', { study, over: { site: 'CPH' } })).toBe('38 64 00 00');
    expect(value(item('invite'), 'akut', { study, over: { site: 'AAR' } })).toBe('112');
    expect(value(item('invite'), 'akut', { study })).toBe('112');
  });
});

describe('the wording', () => {
  it('of an appointment on the telephone says that we call', () => {
    expect(textOf(item('booked', 'booking', booked({ mode: 'phone' })))).toMatch(/^Vi ringer til dig/);
    expect(textOf(item('booked', 'booking', booked()))).toMatch(/^Din aftale er/);
  });

  it('of the last cancellation asks for nothing more', () => {
    const end = { how: 'cancelled', at: NOW, by: 'staff' } as const;
    const final = booked({ end: { ...end, final: true } });
    expect(textOf(item('cancelled', 'cancelled', final))).toContain('du behøver ikke gøre noget');
    expect(textOf(item('cancelled', 'cancelled', booked({ end })))).not.toContain('du behøver ikke gøre noget');
    expect(textOf(item('cancelled', 'cancelled', booked()))).not.toContain('du behøver ikke gøre noget');
    expect(textOf(item('cancelled', 'moved', final))).not.toContain('du behøver ikke gøre noget');
  });

  it('is in their language, or in the first of the study’s', () => {
    const about = item('booked', 'booking', booked());
    expect(textOf(about, { over: { language: 'en' } })).toMatch(/^Your appointment/);
    expect(textOf(about, { over: { language: 'so' } })).toMatch(/^Din aftale/);
    expect(textOf(about, { over: { language: 'so' }, study: aStudy({ languages: ['en', 'da'] }) })).toMatch(/^Your/);
  });

  it('asks for an answer only where one can come', () => {
    const about = item('booked', 'booking', booked());
    const study = aStudy();
    const named = {
      ...study,
      senders: { ...study.senders, interviews: { ...study.senders.interviews, smsName: 'Aftale' } },
    };
    expect(textOf(about)).toMatch(/svar 2/);
    expect(textOf(about, { study: named })).not.toMatch(/svar/);
  });

  it('has its one link in a mail', () => {
    const link = { purpose: 'appointment', url: 'https://cairn.example.com/t/abc' } as const;
    const mail = (given?: typeof link) =>
      rendered(composedMessage(moment(), item('booked', 'booking', booked()), 'email', texts, given)).text;
    expect(mail(link)).toContain(link.url);
    expect(mail()).not.toContain('https://');
  });

  it('is none for what sends nothing', () => {
    const call = item('call1', 'target', {
      definition: { id: 'call1', from: 'target', task: { kind: 'phone', to: 'coordinator' } },
    });
    expect(composedMessage(moment(), call, 'sms', texts)).toEqual({ kind: 'refused', reason: 'unknownTemplate' });
  });
});

describe('a sender can be answered', () => {
  it.each([
    ['+4520990001', true],
    ['1204', true],
    ['Aftale', false],
    ['A1204', false],
    ['1204A', false],
    ['+', false],
  ])('%s: %s', (smsName, expected) => {
    expect(canBeAnswered({ smsName })).toBe(expected);
  });
});

describe('the subject of a mail', () => {
  const asked = aQuestionnairePlan();
  const subjectOf = (of: AgendaItem, from = plan, library = texts) =>
    rendered(composedMessage({ ...moment(), plan: from }, of, 'email', library)).subject;

  it('names no appointment where a questionnaire is asked about', () => {
    expect(subjectOf(item('invite'))).toBe('Om din aftale');
    expect(subjectOf(item('invite'), asked)).toBe('En besked til dig');
    expect(subjectOf(item('booked', 'booking', booked()), asked)).toBe('Om din aftale');
  });

  it('is that of the study where its texts have no other, and what staff wrote in their own words', () => {
    const own = Object.fromEntries(
      Object.entries(texts).map(([language, { noticeSubject: _, ...rest }]) => [language, rest]),
    );
    expect(subjectOf(item('invite'), asked, own)).toBe('Om din aftale');
    const written = withOwnWords(texts, { stream: 'interviews', channel: 'email', text: 'Hej', subject: 'Et brev' });
    expect(subjectOf(item(OWN_WORDS), asked, written)).toBe('Et brev');
  });
});
