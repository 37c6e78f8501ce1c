import type { Protocol } from '../../shared/domain/protocol.ts';
import { measureSms } from '../../shared/domain/gsm7.ts';
import { mostAlike } from '../most-alike.ts';
import { liveTrial } from '../simulate/live-trial.ts';
import type { StudyTexts } from '../read-texts.ts';
import type { SimulationSetting } from '../simulate/simulate-options.ts';
import type { Lives } from './cost-ground.ts';
import { byKind, WORK_KINDS, type WorkKind } from './work-kinds.ts';

const none = (): Record<WorkKind, number> => ({
  sweep: 0,
  sms: 0,
  email: 0,
  letter: 0,
  staffMail: 0,
  look: 0,
  receipt: 0,
  reply: 0,
  entry: 0,
  enrolment: 0,
});

const ISO_MINUTE = 'yyyy-mm-ddThh:mm'.length;

/** A trial of as many people as are lived, counted. */
export const livedCounts = async (
  protocol: Protocol,
  setting: SimulationSetting,
  onDay: (done: number, of: number) => void,
  writeLog: (line: string) => void,
  ownTexts?: StudyTexts,
): Promise<Lives> => {
  const work = none();
  const listen = byKind((kind) => {
    work[kind] += 1;
  });
  const { house, tally } = await liveTrial(protocol, setting, onDay, writeLog, {
    listen,
    ...(ownTexts && { texts: ownTexts }),
  });
  const messages = house.ports.outbox.messages();
  const over = (channel: 'sms' | 'email' | 'letter', isToStaff = false) =>
    messages.filter((each) => each.channel === channel && (each.participant === undefined) === isToStaff);
  const [texts, emails] = [over('sms'), over('email')];
  return {
    participants: setting.participants,
    months: setting.months,
    work,
    segments: texts.reduce((sum, { text }) => sum + measureSms(text).segments, 0),
    texts: texts.length,
    emails: emails.length,
    letters: over('letter').length,
    staffEmails: over('email', true).length,
    busiestMinute: mostAlike([...texts, ...emails].map(({ at }) => at.slice(0, ISO_MINUTE))),
    pointersMoved: tally.pointersMoved,
  };
};

/** The same lives, for more people than are worth living one by one. */
export const forMore = (lives: Lives, participants: number): Lives => {
  const share = participants / lives.participants;
  const work = none();
  for (const kind of WORK_KINDS) work[kind] = lives.work[kind] * share;
  return {
    ...lives,
    participants,
    work,
    segments: lives.segments * share,
    texts: lives.texts * share,
    emails: lives.emails * share,
    letters: lives.letters * share,
    staffEmails: lives.staffEmails * share,
    busiestMinute: lives.busiestMinute * share,
    pointersMoved: lives.pointersMoved * share,
  };
};
