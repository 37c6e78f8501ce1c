import { publishBody } from '../../shared/contract/study-body.ts';
import { sameValue } from '../../shared/domain/change.ts';
import type { Protocol } from '../../shared/domain/protocol.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import { created, type Answer } from './answer.ts';
import type { ApiPorts } from './ports.ts';
import { leftWarnings } from './left-languages.ts';
import { hoursWarnings } from './moved-hours-warning.ts';
import { Problem } from './problem.ts';
import { amendmentOf } from './protocol-amendment.ts';
import { preview } from './protocol-preview.ts';
import { DOCUMENT_LIMIT_BYTES, readBody } from './read-body.ts';
import { publishingWarnings } from './plan-warnings.ts';
import type { Visit } from './visit.ts';
import { refuseSomeSites } from './whole-study.ts';

const stalePreview = (): Problem =>
  new Problem({
    status: 409,
    code: 'preview-stale',
    title: 'What the preview showed no longer holds',
    detail: 'Preview again, and publish with the token of that preview.',
    faults: [{ field: '/previewToken', remedy: 'preview the same document and move again' }],
  });

const versionTaken = (): Problem =>
  new Problem({
    status: 409,
    code: 'version-taken',
    title: 'This version was published with another text',
    faults: [{ field: '/protocol/version', remedy: 'give the document a higher version' }],
  });

/**
 * A published version never changes; one that a crash left behind, word for word the same, is put in force now.
 * @throws Problem when the version has another text
 */
export const keepVersion = async (study: string, protocol: Protocol, visit: Visit, ports: ApiPorts): Promise<void> => {
  if (await ports.studies.publish(study, protocol, visit.user, isoInstant(visit.now))) return;
  const kept = await ports.studies.protocol(study, protocol.version);
  if (!sameValue(JSON.parse(JSON.stringify(kept)), JSON.parse(JSON.stringify(protocol)))) throw versionTaken();
};

/** Puts a new version in force: for newcomers at once, for those who move to it as soon as `repoint` has reached them. */
export const publishProtocol = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  refuseSomeSites(visit);
  const { previewToken, ...wanted } = await readBody(visit, publishBody, DOCUMENT_LIMIT_BYTES);
  const amendment = await amendmentOf(wanted, visit, ports);
  const { study, next, protocol, move } = amendment;
  const shown = await preview(amendment, visit, ports);
  if (shown.previewToken !== previewToken) throw stalePreview();
  await keepVersion(study.id, protocol, visit, ports);
  if (!(await ports.studies.saveStudy(next, study.revision))) throw stalePreview();
  await ports.repoint(study.id);
  const { repointing } = (await ports.studies.study(study.id)) ?? next;
  const { people, counts, readers, hoursMoved } = shown;
  return created(
    {
      version: protocol.version,
      publishedAt: isoInstant(visit.now),
      by: visit.user,
      move,
      people,
      counts,
      repointing: repointing !== undefined,
      warnings: [
        ...leftWarnings(readers),
        ...hoursWarnings(hoursMoved),
        ...(await publishingWarnings(next, protocol, visit.now, ports)),
      ],
    },
    { location: `/api/studies/${study.id}/protocols/${String(protocol.version)}` },
  );
};
