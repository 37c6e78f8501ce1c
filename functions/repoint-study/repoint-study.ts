import { AGENDA_CODE_REVISION } from '../../shared/domain/agenda-revision.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import type { Both } from '../../shared/ports/record-store.ts';
import { repointingSince, type Repointing, type Study } from '../../shared/ports/study-book.ts';
import type { RepointPorts } from './ports.ts';
import { repointPerson } from './repoint-person.ts';

/** Small enough that a run which ends after any page has lost little. */
const PAGE_PEOPLE = 50;
/** So many broken records are a fault of the system: the run stops where it is, and an alarm says so. */
const LEFT_MAX = 100;
/** The first revision of the agenda's code; studies that were made under it do not say so. */
const FIRST_REVISION = 1;

export type RepointResult =
  | { kind: 'finished' }
  /** Others may still act on the study as it was. */
  | { kind: 'waits' }
  /** The time was up; the next run goes on. */
  | { kind: 'handedOver' }
  /** Everyone else is repointed; these are tried again by the next run. */
  | { kind: 'left'; participants: string[] };

export const needsRepointing = ({ repointing, codeRevision = FIRST_REVISION }: Study): boolean =>
  repointing !== undefined || codeRevision !== AGENDA_CODE_REVISION;

const attempt = async (both: Both, study: Study, ports: RepointPorts): Promise<string[]> => {
  const { participant } = both.interviews;
  try {
    await repointPerson(both, study, ports);
    return [];
  } catch (error) {
    const code = error instanceof Error ? error.name : 'unknown';
    ports.log.error('repointFailed', { study: study.id, participant, code });
    return [participant];
  }
};

/** One page of people, one after the other. @returns what is still to do. @throws RangeError when too many cannot be repointed. */
const nextPage = async (study: Study, progress: Repointing, ports: RepointPorts): Promise<Repointing> => {
  const { cursor, left = [], ...rest } = progress;
  const page = await ports.records.people(study.id, cursor, PAGE_PEOPLE);
  const failed = [...left];
  for (const both of page.rows) failed.push(...(await attempt(both, study, ports)));
  if (failed.length > LEFT_MAX) throw new RangeError(`more than ${String(LEFT_MAX)} participants cannot be repointed`);
  return { ...rest, left: failed, ...(page.cursor === undefined ? {} : { cursor: page.cursor }) };
};

const retried = async (study: Study, participants: string[], ports: RepointPorts): Promise<string[]> => {
  const still: string[] = [];
  for (const participant of participants) {
    const both = await ports.records.readBoth(study.id, participant).catch(() => 'unreadable' as const);
    if (both === 'unreadable') still.push(participant);
    else if (both !== undefined) still.push(...(await attempt(both, study, ports)));
  }
  return still;
};

/** Whether everyone was walked through: then `left` is there, and no cursor. */
const isWalked = ({ cursor, left }: Repointing): boolean => cursor === undefined && left !== undefined;

const finished = ({ repointing: _repointing, ...study }: Study): Study => ({
  ...study,
  codeRevision: AGENDA_CODE_REVISION,
});

/**
 * Moves the people of one study to what was published and computes every pointer anew (product.md section 2). How far it came is kept in
 * the study, so that it may end at any moment and go on with the next run; a change meanwhile begins it anew.
 */
export const repointStudy =
  (ports: RepointPorts) =>
  async (id: string, until: Instant = Infinity): Promise<RepointResult> => {
    const { studies, clock } = ports;
    studies.forget();
    for (;;) {
      const study = await studies.study(id);
      if (study === undefined || !needsRepointing(study)) return { kind: 'finished' };
      const { repointing: progress } = study;
      if (progress === undefined) {
        // Kept, since the wait for whoever still acts on the study as it was counts from here.
        const repointing = repointingSince(clock.now(), undefined);
        if (!(await studies.saveStudy({ ...study, repointing }, study.revision))) studies.forget();
        continue;
      }
      if (clock.now() < Date.parse(progress.since) + ports.staleSeconds * 1_000) return { kind: 'waits' };
      if (clock.now() >= until) return { kind: 'handedOver' };
      if (!isWalked(progress)) {
        const next = await nextPage(study, progress, ports);
        if (!(await studies.saveStudy({ ...study, repointing: next }, study.revision))) studies.forget();
        continue;
      }
      const participants = await retried(study, progress.left ?? [], ports);
      const after =
        participants.length === 0 ? finished(study) : { ...study, repointing: { ...progress, left: participants } };
      if (!(await studies.saveStudy(after, study.revision))) studies.forget();
      else if (participants.length > 0) return { kind: 'left', participants };
    }
  };
