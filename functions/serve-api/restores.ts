import type * as z from 'zod';
import { restore as restoreAnswer } from '../../shared/contract/answers/outage-answer.ts';
import { releaseBody } from '../../shared/contract/study-body.ts';
import { awaitsRelease, type Restore } from '../../shared/domain/restore.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import { redoErasures } from '../../shared/ports/redo-erasures.ts';
import { forgottenBy, standBackFrom } from '../../shared/ports/stand-back.ts';
import type { Study } from '../../shared/ports/study-book.ts';
import { ok, type Answer } from './answer.ts';
import type { ApiPorts } from './ports.ts';
import { changedMeanwhile, notFound, Problem } from './problem.ts';
import { readBody } from './read-body.ts';
import { inStudy, type Route } from './route.ts';
import { settingsLine } from './settings-line.ts';
import type { Visit } from './visit.ts';
import { hasAllSites, refuseSomeSites } from './whole-study.ts';

/** So long after the release, staff still see what it was. */
const SHOWN_MS = 24 * 3_600_000;
/** A request ends after 28 seconds. */
const MAKE_SAFE_MS = 15_000;

const viewOf = ({ lastTick: _lastTick, ...shown }: Restore): z.output<typeof restoreAnswer> => shown;

/** What staff are shown until a day after the release. Of whom something must be entered again is for those who may release it. */
export const shownRestore = async (
  { id, restore }: Pick<Study, 'id' | 'restore'>,
  visit: Visit,
  ports: ApiPorts,
): Promise<{ restore?: z.output<typeof restoreAnswer> }> => {
  if (restore === undefined) return {};
  const shown = viewOf(restore);
  if (restore.released) return visit.now < Date.parse(restore.released.at) + SHOWN_MS ? { restore: shown } : {};
  if (!hasAllSites(visit)) return { restore: shown };
  const forgotten = await forgottenBy(id, restore, ports);
  return { restore: { ...shown, enterAgain: [...new Set(forgotten.map(({ participant }) => participant))] } };
};

const notYet = (given: { detail: string }): Problem =>
  new Problem({ status: 409, code: 'not-safe-yet', title: 'Messages cannot go again yet', ...given });

const nothingRestored = (): Problem =>
  new Problem({
    status: 409,
    code: 'no-restore',
    title: 'The tables were not restored',
    detail: 'There is nothing to release: messages go as planned.',
  });

/** Nothing goes before those who were erased are erased again, and nothing will to those who said no in the lost hours. @throws Problem */
const makeSafe = async (study: string, restore: Restore, ports: ApiPorts): Promise<void> => {
  const until = ports.clock.now() + MAKE_SAFE_MS;
  if (!(await redoErasures(study, ports)))
    throw notYet({ detail: 'somebody who was erased could not be erased again: tell whoever runs the system' });
  const left = await standBackFrom(study, restore, until, ports);
  if (left > 0)
    throw notYet({ detail: `of ${String(left)} people it is not yet made sure that nothing goes to them: try again` });
};

const release = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { reason } = await readBody(visit, releaseBody);
  refuseSomeSites(visit);
  ports.studies.forget();
  const before = await ports.studies.study(visit.study.id);
  if (before === undefined) throw notFound();
  if (before.restore === undefined) throw nothingRestored();
  if (!awaitsRelease(before.restore)) return ok(viewOf(before.restore));
  await makeSafe(before.id, before.restore, ports);
  const at = isoInstant(visit.now);
  const restore: Restore = { ...before.restore, released: { at, by: visit.user } };
  const old = { restore: before.restore };
  const line = settingsLine(before, visit, { subject: 'restore', old, new: { restore }, reason });
  const study = { ...before, revision: before.revision + 1, restore };
  if (!(await ports.studies.saveStudy(study, before.revision, line))) throw changedMeanwhile();
  return ok(viewOf(restore));
};

export const restoreRoutes: Route[] = [
  {
    id: 'restore.release',
    method: 'POST',
    path: inStudy('/restores/current/release'),
    summary: 'Let messages go again after the tables were restored',
    body: releaseBody,
    answers: { 200: restoreAnswer },
    serve: release,
  },
];
