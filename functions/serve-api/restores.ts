import { restore as restoreAnswer } from '../../shared/contract/answers/outage-answer.ts';
import { releaseBody } from '../../shared/contract/study-body.ts';
import { awaitsRelease, type Restore } from '../../shared/domain/restore.ts';
import { isoInstant, type Instant } from '../../shared/domain/zone.ts';
import { ok, type Answer } from './answer.ts';
import type { ApiPorts } from './ports.ts';
import { changedMeanwhile, notFound, Problem } from './problem.ts';
import { readBody } from './read-body.ts';
import { inStudy, type Route } from './route.ts';
import type { Visit } from './visit.ts';
import { refuseSomeSites } from './whole-study.ts';

/** So long after the release, staff still see what it was. */
const SHOWN_MS = 24 * 3_600_000;

/** What staff are shown of it: nothing once it was released a day ago. */
export const shownRestore = (restore: Restore | undefined, now: Instant): { restore?: Restore } =>
  restore && (awaitsRelease(restore) || now < Date.parse(restore.released?.at ?? '') + SHOWN_MS) ? { restore } : {};

const nothingRestored = (): Problem =>
  new Problem({ status: 409, code: 'no-restore', title: 'The tables were not restored' });

const release = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { reason } = await readBody(visit, releaseBody);
  refuseSomeSites(visit);
  ports.studies.forget();
  const before = await ports.studies.study(visit.study.id);
  if (before === undefined) throw notFound();
  if (before.restore === undefined) throw nothingRestored();
  if (!awaitsRelease(before.restore)) return ok(before.restore);
  const at = isoInstant(visit.now);
  const restore: Restore = { ...before.restore, released: { at, by: visit.user } };
  const told = {
    study: before.id,
    kind: 'settings',
    id: visit.token,
    at,
    by: visit.user,
    subject: 'restore',
    old: { restore: before.restore },
    new: { restore },
    reason,
  } as const;
  const study = { ...before, revision: before.revision + 1, restore };
  if (!(await ports.studies.saveStudy(study, before.revision, told))) throw changedMeanwhile();
  return ok(restore);
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
