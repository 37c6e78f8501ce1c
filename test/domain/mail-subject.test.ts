import { mailSubject, subjectsOf } from '../../shared/domain/mail-subject.ts';
import type { CheckInPlan, Protocol, Step, TimepointMode } from '../../shared/domain/protocol.ts';
import { builtIn } from '../support/a-study.ts';

const texts = { subject: 'Om din aftale', noticeSubject: 'En besked til dig' };
/** FU12 has the ladder `interview` to itself, FU24 one with the same texts. */
const asking = (...questionnaires: string[]): Protocol => {
  const protocol = builtIn('ips-ma');
  const modeOf = (id: string, mode: TimepointMode): TimepointMode =>
    questionnaires.includes(id) ? 'questionnaire' : mode;
  return {
    ...protocol,
    timepoints: protocol.timepoints.map((each) => ({ ...each, mode: modeOf(each.id, each.mode) })),
  };
};
const subjects = (template: string, ...questionnaires: string[]) =>
  subjectsOf(texts, template, asking(...questionnaires));

it('a mail about a questionnaire has the subject of its own, where the texts have one', () => {
  expect([mailSubject(texts), mailSubject(texts, true)]).toEqual(['Om din aftale', 'En besked til dig']);
  expect(mailSubject({ subject: 'Om din aftale' }, true)).toBe('Om din aftale');
});

describe('a text is shown with the subject', () => {
  it('of interviews, where they alone send it', () => {
    expect(subjects('invite')).toEqual(['Om din aftale']);
  });

  it('of questionnaires, where they alone send it, also once one is answered', () => {
    expect(subjects('invite', 'FU12', 'FU24')).toEqual(['En besked til dig']);
    expect(subjects('thanks', 'FU12', 'FU24')).toEqual(['En besked til dig']);
    expect(subjects('invite.phone', 'FU12', 'FU24')).toEqual(['En besked til dig']);
  });

  it('of both, where both send it', () => {
    expect(subjects('invite', 'FU12')).toEqual(['Om din aftale', 'En besked til dig']);
  });

  it('of both, where questionnaires ask with it, and an appointment or a check-in is told of with it', () => {
    const { ladders, checkIns, ...asked } = asking('FU12', 'FU24');
    const ofTwo = (protocol: Protocol) => subjectsOf(texts, 'invite', protocol);
    const told: Step = {
      id: 'told',
      from: 'booking',
      send: { to: 'participant', template: 'invite', channels: ['email'] },
    };
    const { booking = [], appointment = [] } = ladders['interview'] ?? {};
    const telling = { ...ladders, interview: { booking, appointment: [told, ...appointment] } };
    expect(ofTwo({ ...asked, checkIns, ladders: telling })).toEqual(['Om din aftale', 'En besked til dig']);
    const mentor = checkIns['mentor'] as CheckInPlan;
    const met = { mentor: { ...mentor, ladder: [...mentor.ladder, told] }, other: mentor };
    expect(ofTwo({ ...asked, ladders, checkIns: met })).toEqual(['Om din aftale', 'En besked til dig']);
  });

  it('of an appointment, which may be booked for a questionnaire too, however it is held', () => {
    expect(subjects('booked', 'FU12', 'FU24')).toEqual(['Om din aftale']);
    expect(subjects('booked.phone', 'FU12', 'FU24')).toEqual(['Om din aftale']);
  });

  it('of all other mails, where no step or one of the check-ins sends it', () => {
    expect(subjects('callback', 'FU12', 'FU24')).toEqual(['Om din aftale']);
    expect(subjects('ci1', 'FU12', 'FU24')).toEqual(['Om din aftale']);
  });

  it('of the study, once, where its texts have no other', () => {
    expect(subjectsOf({ subject: 'Om din aftale' }, 'invite', asking('FU12'))).toEqual(['Om din aftale']);
  });
});
