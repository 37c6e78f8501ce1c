import { addDuration, civil } from '../../../shared/domain/civil-date.ts';
import { appointmentIn, appointmentKey } from '../../../shared/domain/ending-key.ts';
import type { InterviewRecord, ParticipantRecord } from '../../../shared/domain/record.ts';
import { stepOf } from '../../../shared/domain/step-key.ts';
import type { Post, Seen, Violation, Written } from '../outside/seen.ts';
import { type Check, type LivedStudy, MINUTE_OF_WORK_MS, nameOf, newOutcomes, violation } from './lived.ts';
import { progressIn } from '../outside/progress-in.ts';
import { tokenOf } from './long-imports.ts';
import { zoneOf } from '../../../shared/domain/zone.ts';
import { instantOf, startOfLocal } from './misses/missed-interviews.ts';
import { workingDaysOf } from './misses/working-days.ts';

const isImport = ({ action }: Written): boolean => action === 'imported';

/** Of long files, which runs carry out long after they were answered. */
const longTokens = ({ kept }: Seen): string[] => {
  const tokens = new Set<string>();
  for (const each of kept) {
    const progress = progressIn(each);
    if (progress) tokens.add(tokenOf(progress));
  }
  return [...tokens];
};

/** What a file says no to, and what is only tried, changes nothing. */
export const nothingOfRefused: Check = ({ seen }) => {
  const idle = seen.imports.filter(({ isDry, isRefused, to }) => to !== undefined && (isDry || isRefused));
  const tokens = longTokens(seen);
  const isOfRun = ({ token }: Written): boolean => tokens.some((each) => token?.startsWith(each));
  return seen.written
    .filter((each) => isImport(each) && !isOfRun(each))
    .flatMap(({ at, after }) =>
      idle.some(({ study, from, to = 0 }) => study === after.study && at >= from && at <= to)
        ? [violation('G14', at, after, `${after.stream} was changed by a file that was only tried, or refused`)]
        : [],
    );
};

/** From those who take part least. */
const AXES: Readonly<Record<string, readonly string[]>> = {
  life: ['dead', 'emigrated', 'alive'],
  interviews: ['stopped', 'reduced', 'full'],
  intervention: ['stopped', 'active'],
};

const widened = (before: ParticipantRecord, after: ParticipantRecord): string[] => {
  const now: Record<string, unknown> = { ...after.participation };
  const axes = Object.entries(before.participation).filter(([axis, was]) => {
    const words = AXES[axis] ?? [];
    return words.indexOf(String(now[axis])) > words.indexOf(was);
  });
  const consent: Record<string, unknown> = { ...after.consent };
  const channels = Object.entries(before.consent).filter(([channel, was]) => !was && consent[channel] === true);
  const isKept = (before.erasures ?? []).length > (after.erasures ?? []).length;
  return [...axes.map(([axis]) => axis), ...channels.map(([channel]) => channel), ...(isKept ? ['erasures'] : [])];
};

/** I4: no file takes back a no, a stop or a death: it may have been written before. */
export const nothingWidened: Check = ({ seen }) =>
  seen.written
    .filter(isImport)
    .flatMap(({ at, before, after }) =>
      (before ? widened(before, after) : []).map((what) =>
        violation('I4', at, after, `a file took back what stood in ${what}`),
      ),
    );

const MAY_STILL_LEAVE_MS = 20_000;

/** I4: no text goes to a number of which somebody has said that others read it, whatever a file calls it. */
export const nothingToUnsafe: Check = ({ seen, skewSeconds }) => {
  const since = new Map<string, number>();
  for (const { at, study, participant, number } of seen.unsafe) {
    const name = `${nameOf(study, participant)} ${number}`;
    since.set(name, Math.min(at, since.get(name) ?? at));
  }
  return seen.posts.flatMap((post): Violation[] => {
    const { at, study, participant = '', step, channel, to } = post;
    const from = since.get(`${nameOf(study, participant)} ${to}`) ?? Infinity;
    return channel === 'sms' && at > from + MAY_STILL_LEAVE_MS + 2_000 * skewSeconds
      ? [violation('I4', at, { study, participant }, `${step} went to a number that others read`)]
      : [];
  });
};

interface Came {
  /** From when on they are written to: the import, or the release. */
  at: number;
  isHeld: boolean;
  interviews?: InterviewRecord;
}

const numbersOf = (record: ParticipantRecord | undefined, id: string): number[] =>
  record?.stream === 'interviews' ? (record.followUps[id]?.appointments ?? []).map(({ n }) => n) : [];

/** Appointments that had passed when a file brought them, by their keys. */
const broughtAsPast = ({ before, after, at }: Written, study: LivedStudy): string[] =>
  after.stream !== 'interviews'
    ? []
    : Object.entries(after.followUps).flatMap(([id, { appointments }]) =>
        appointments
          .filter(({ n }) => !numbersOf(before, id).includes(n))
          .filter((each) => startOfLocal(each.at, zoneOf(study.zone)) <= at)
          .map(({ n }) => appointmentKey(id, n)),
      );

/** When a step of a booking ladder was to go, reckoned once more. undefined: it has no such day. */
const dayOf = (step: string, record: InterviewRecord, registered: number, study: LivedStudy): number | undefined => {
  const [of = '', id] = stepOf(step).split('/');
  const timepoint = study.protocol.timepoints.find((each) => each.id === of);
  const anchor = timepoint && record.anchors[timepoint.anchor];
  const ladder = timepoint?.ladder === undefined ? undefined : study.protocol.ladders[timepoint.ladder];
  const known = ladder?.booking.find((each) => each.id === id);
  if (timepoint === undefined || anchor === undefined || known === undefined) return undefined;
  const target = addDuration(civil(anchor), timepoint.target);
  if (known.from !== 'target' && known.from !== 'closes') return undefined;
  const reference = known.from === 'target' ? target : addDuration(target, timepoint.postWindow ?? 'P0D');
  return instantOf(known, reference, registered, workingDaysOf(study));
};

const wasDue = ({ step }: Post, { at, interviews }: Came, study: LivedStudy): boolean => {
  const due = interviews && dayOf(step, interviews, at, study);
  return due !== undefined && due < at - MINUTE_OF_WORK_MS;
};

/**
 * Who came with a file is told nothing of before they came: no message whose time had passed by then, none about an appointment that
 * lay behind, and none at all before they are released.
 */
export const nothingOfBefore: Check = ({ seen, studies }) => {
  const came = new Map<string, Came>();
  const past = new Set<string>();
  const byId = new Map(studies.map((study) => [study.id, study]));
  const found: Violation[] = [];
  for (const written of seen.written) {
    const { at, before, after } = written;
    const name = nameOf(after.study, after.participant);
    const study = byId.get(after.study);
    if (study && isImport(written)) for (const key of broughtAsPast(written, study)) past.add(`${name} ${key}`);
    if (before === undefined && isImport(written) && !came.has(name))
      came.set(name, { at, isHeld: after.held === true });
    const known = came.get(name);
    if (known === undefined) continue;
    if (after.stream === 'interviews') known.interviews ??= after;
    if (known.isHeld && !after.held) Object.assign(known, { isHeld: false, at });
    if (after.held && newOutcomes(written).some(([, { state }]) => state === 'sending'))
      found.push(violation('I4', at, after, 'a message was claimed before they were released'));
  }
  for (const post of seen.posts) {
    const { study: id, participant = '', at, step } = post;
    const [study, known] = [byId.get(id), came.get(nameOf(id, participant))];
    const about = appointmentIn(step);
    const isOld = study && known && at > known.at && wasDue(post, known, study);
    if (isOld || (about && past.has(`${nameOf(id, participant)} ${appointmentKey(about.of, about.n)}`)))
      found.push(violation('I4', at, { study: id, participant }, `${step} was of before they came`));
  }
  return found;
};
