import { type CivilDay, isoDate } from '../../shared/domain/civil-date.ts';
import { changeParticipation, type ParticipationEntry } from '../../shared/domain/entries/change-participation.ts';
import { entered } from '../../shared/domain/entries/entry.ts';
import type { NotDoneReason } from '../../shared/domain/participation.ts';
import type { Person } from './cast.ts';
import { recordMeeting } from './interview-days.ts';
import { COORDINATOR } from './made-up-study.ts';
import type { Turn } from './turns.ts';
import type { TrialHouse } from './trial-house.ts';

const entryOf = ({ kind, days }: Turn, today: CivilDay): ParticipationEntry => {
  switch (kind) {
    case 'dies':
      return { life: 'dead' };
    case 'emigrates':
      return { life: 'emigrated' };
    case 'stopsInterviews':
      return { interviews: 'stopped' };
    case 'stopsAll':
      return { interviews: 'stopped', register: 'stopped', intervention: 'stopped' };
    case 'stopsSupport':
      return { intervention: 'stopped' };
    case 'reachesGoal':
      return { status: { work: 'employed', supportNeeded: false } };
    case 'isAway':
      return { hold: { kind: 'hospital', until: isoDate(today + (days ?? 0)) } };
    case 'movesHouse':
    case 'optsOutOfTexts':
      return {};
  }
};

const moveHouse = async (person: Person, house: TrialHouse): Promise<void> => {
  const { ports, study } = house;
  const known = await ports.contacts.read(study.id, person.id, 'edit');
  person.card = { ...person.card, addresses: [{ lines: ['Flyttevej 7', '9999 Eksempelby'] }] };
  const sealed = await ports.contacts.seal(study.id, person.id, person.card, known?.revision ?? 0);
  await house.write(COORDINATOR, person.id, {
    entry: (both) => entered(both),
    contact: async () => sealed,
    event: { action: 'contactChanged', fields: ['addresses'], sealed: sealed.ciphertext },
  });
};

/** As the carrier would deliver it; without a number they say it on the phone. */
const optOut = async (person: Person, house: TrialHouse): Promise<void> => {
  const [phone] = person.card.phones;
  const consents = person.consent.sms === true && phone !== undefined;
  if (consents && phone.shared !== true) {
    await house.jobs.reply({ from: phone.number, to: house.study.senders.interviews.smsName, text: 'STOP' });
    return;
  }
  await change(person, { consent: { sms: false } }, house);
};

const change = (person: Person, entry: ParticipationEntry, house: TrialHouse): Promise<void> =>
  house.write(COORDINATOR, person.id, {
    entry: (both, context) => changeParticipation(both, entry, context),
    event: { action: 'participationChanged' },
  });

const takesPartAfter = ({ takesPart }: Person, kind: Turn['kind']): Person['takesPart'] => {
  if (kind === 'dies' || kind === 'stopsAll') return { interviews: false, support: false };
  if (kind === 'stopsInterviews') return { ...takesPart, interviews: false };
  if (kind === 'stopsSupport' || kind === 'reachesGoal' || kind === 'emigrates')
    return { ...takesPart, support: false };
  return takesPart;
};

const LOST: Partial<Record<Turn['kind'], NotDoneReason>> = {
  dies: 'died',
  stopsAll: 'stopped-all',
  stopsInterviews: 'stopped-interviews',
};

/** Every follow-up that will not be ends with the reason why (F4.6). */
const endMeetings = async (
  person: Person,
  reason: NotDoneReason,
  today: CivilDay,
  house: TrialHouse,
): Promise<void> => {
  for (const meeting of person.meetings.filter(({ isOver }) => !isOver)) {
    meeting.isOver = true;
    await recordMeeting(COORDINATOR, person, meeting, { outcome: 'notDone', on: isoDate(today), reason }, house);
  }
};

/** Whoever died has no further turn. @returns what happened. */
export const liveTurns = async (person: Person, today: CivilDay, house: TrialHouse): Promise<Turn['kind'][]> => {
  if ((person.turns[0]?.day ?? Infinity) > today) return [];
  const due = person.turns.filter(({ day }) => day <= today);
  person.turns = person.turns.filter(({ day }) => day > today);
  for (const turn of due) {
    if (turn.kind === 'movesHouse') await moveHouse(person, house);
    else if (turn.kind === 'optsOutOfTexts') await optOut(person, house);
    else await change(person, entryOf(turn, today), house);
    const lost = LOST[turn.kind];
    if (lost !== undefined) await endMeetings(person, lost, today, house);
    person.takesPart = takesPartAfter(person, turn.kind);
    if (turn.kind === 'isAway') person.awayUntil = today + (turn.days ?? 0);
    if (turn.kind === 'dies') person.turns = [];
  }
  return due.map(({ kind }) => kind);
};
