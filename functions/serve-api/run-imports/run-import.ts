import { cellFault, type ImportFaultCode, type RowFault } from '../../../shared/contract/import-fault.ts';
import type { LaterImport } from '../../../shared/contract/stored-import.ts';
import { isActive } from '../../../shared/domain/member.ts';
import { isoInstant, type Instant } from '../../../shared/domain/zone.ts';
import { readImportFile } from '../import-file.ts';
import { reviewFile, type Review } from '../import-review.ts';
import { importSetting, type ImportSetting } from '../import-setting.ts';
import { ImportStopped } from '../import-stopped.ts';
import { writing } from '../import-writing.ts';
import { countedRoles } from '../../../shared/domain/roles-together.ts';
import { sightOn } from '../policy.ts';
import type { Writer } from '../writing.ts';
import { type Keeper, keeperOf, type Progress } from './keeper.ts';
import type { RunPorts } from './ports.ts';
import { whatStands } from './what-stands.ts';
import { withinItsTime } from './within-its-time.ts';
import { todayIn } from '../today-in.ts';

/** The request that keeps a file lives 28 s; what is not whole long after was left by one that died. */
const ARRIVAL_SECONDS = 900;

/** After its time is up, Lambda ends a run (55 s in all), and what it has begun is written or never is. */
const LAST_WRITES_SECONDS = 10;

export type RunResult =
  | { kind: 'finished' }
  | { kind: 'refused' }
  /** The time was up; the next run goes on. */
  | { kind: 'handedOver' }
  /** Another run is at it. */
  | { kind: 'elsewhere' }
  /** Its rows are not all there yet. */
  | { kind: 'arriving' };

const ofFile = (code: ImportFaultCode, why: string): RowFault[] => [{ line: 1, row: 1, ...cellFault('', code, why) }];
const INCOMPLETE = ofFile('incomplete', 'the file was not received whole: send it again');
const NOT_ALLOWED = ofFile(
  'not-allowed',
  'whoever sent it is no coordinator of the study any more: let one send it again',
);

/** Nothing of any participant is kept of an import that is over. */
const refuse = async (
  keeper: Keeper,
  faults: RowFault[],
  stands: Pick<Progress, 'created' | 'updated'> = {},
): Promise<RunResult> =>
  (await keeper.end({ ...stands, state: 'refused', refused: faults.map(({ id: _id, ...fault }) => fault) }))
    ? { kind: 'refused' }
    : { kind: 'elsewhere' };

/** Whoever sent the file, as they stand today. */
const writerOf = async ({ study: id, by, ...found }: LaterImport, { studies, clock }: RunPorts): Promise<Writer> => {
  const study = await studies.study(id);
  if (study === undefined) throw new Error('the study of an import is not there');
  const now = clock.now();
  const today = todayIn({ study, now });
  const member = (await studies.members(id)).find(
    ({ user, ...each }) => user === by && isActive({ user, ...each }, today),
  );
  return {
    study,
    user: by,
    roles: [],
    sight: 'site' as const,
    now,
    ...(member ? { member } : {}),
    // The same in every run, so that each finds what the one before has written.
    token: `${found.id}-${found.since}`,
    isRepeatable: true,
    header: () => undefined,
  };
};

/** Long past: the next run may begin at once. */
const OVER = isoInstant(0);

/** One that died is over when Lambda would have ended it; two at once would count what the other is still writing. */
const isInHand = ({ runsUntil = OVER }: LaterImport, now: Instant): boolean => Date.parse(runsUntil) > now;

const writeAll = async (
  review: Review,
  setting: ImportSetting,
  keeper: Keeper,
  isTimeUp: () => boolean,
): Promise<RunResult> => {
  for await (const counts of writing(review, setting)) {
    const isOver = isTimeUp();
    if (!(await keeper.note(isOver ? { ...counts, runsUntil: OVER } : counts))) return { kind: 'elsewhere' };
    if (isOver) return { kind: 'handedOver' };
  }
  return (await keeper.end({ state: 'finished' })) ? { kind: 'finished' } : { kind: 'elsewhere' };
};

/**
 * Does what the request would have done, as far as the time allows: looks at every row again, then writes. Rows that an earlier run has
 * written are found as such, so that it may end at any moment.
 */
export const runImport = async (found: LaterImport, until: Instant, ports: RunPorts): Promise<RunResult> => {
  const { clock, imports, studies } = ports;
  const keeper = keeperOf(found, ports);
  if (found.state === 'finished' || found.state === 'refused') {
    await keeper.clear();
    return { kind: found.state };
  }
  if (isInHand(found, clock.now())) return { kind: 'elsewhere' };
  const bytes = await imports.file(found);
  if (bytes === undefined) {
    const isLost = clock.now() > Date.parse(found.since) + ARRIVAL_SECONDS * 1_000;
    return isLost ? refuse(keeper, INCOMPLETE) : { kind: 'arriving' };
  }
  const visit = await writerOf(found, ports);
  const plan = await studies.plan(visit.study.id, visit.study.protocolVersion);
  const file = await readImportFile(bytes, plan);
  const stop = async (faults: RowFault[]): Promise<RunResult> =>
    refuse(keeper, faults, await whatStands(file.rows, { visit, ports }));
  const roles = visit.member ? countedRoles(visit.member) : [];
  if (sightOn('participants.import', { operator: false, roles }) === undefined) return stop(NOT_ALLOWED);
  const over = until + LAST_WRITES_SECONDS * 1_000;
  if (!(await keeper.note({ state: 'running', runsUntil: isoInstant(over) }))) return { kind: 'elsewhere' };
  const { mode, held } = found;
  const options = { mode, held, dryRun: false };
  const setting = await importSetting(visit, withinItsTime(ports, over), options, plan, () => false);
  const review = await reviewFile(file, setting);
  if (review.report.refused.length > 0) return stop(review.report.refused);
  try {
    return await writeAll(review, setting, keeper, () => clock.now() >= until);
  } catch (error) {
    if (!(error instanceof ImportStopped)) throw error;
    return stop([error.fault]);
  }
};
