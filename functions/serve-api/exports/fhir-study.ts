import { anchorVisit } from '../../../shared/domain/anchor-visit.ts';
import { parseDuration } from '../../../shared/domain/civil-date.ts';
import type { Protocol, Timepoint } from '../../../shared/domain/protocol.ts';
import type { Study } from '../../../shared/ports/study-book.ts';
import { concept, type Entry, fhirId, PLAN_TYPES, referTo, urnOf } from './fhir-words.ts';

const RANGE = 'http://hl7.org/fhir/uv/vulcan-schedule/StructureDefinition/AcceptableOffsetRangeSoa';
const DAYS_OF_A_YEAR = 365;
const MONTHS_OF_A_YEAR = 12;

/** Offset and range must share a unit, so a year counts 365 days here; the calendar units stand in the description, and in ODM. */
const daysOf = (duration: string | undefined): number => {
  const { months, days } = parseDuration(duration ?? 'P0D');
  return Math.round((months * DAYS_OF_A_YEAR) / MONTHS_OF_A_YEAR) + days;
};

const inDays = (value: number) => ({ value, unit: 'd', system: 'http://unitsofmeasure.org', code: 'd' });

/** Vulcan's Schedule of Activities, version 1: the range is counted from the anchor, not from the target (F3.10). */
const offsetFrom = (targetId: string, { target, preWindow, postWindow }: Timepoint) => {
  const days = daysOf(target);
  const hasWindow = preWindow !== undefined || postWindow !== undefined;
  const range = { low: inDays(days - daysOf(preWindow)), high: inDays(days + daysOf(postWindow)) };
  return {
    targetId,
    relationship: 'after',
    offsetDuration: inDays(days),
    ...(hasWindow ? { extension: [{ url: RANGE, valueRange: range }] } : {}),
  };
};

const windowIn = ({ preWindow, postWindow }: Timepoint): string =>
  [...(preWindow ? [`${preWindow} before`] : []), ...(postWindow ? [`${postWindow} after`] : [])].join(' to ');

const actionOf = (protocol: Protocol, timepoint: Timepoint) => {
  const { id, name, anchor, target } = timepoint;
  const first = anchorVisit(protocol, anchor)?.id;
  const window = windowIn(timepoint);
  return {
    linkId: fhirId(id),
    title: name ?? id,
    description: `${timepoint.mode}, ${target} from ${anchor}${window === '' ? '' : `, window ${window}`}`,
    ...(first === id ? {} : { relatedAction: [offsetFrom(fhirId(first ?? anchor), timepoint)] }),
  };
};

export const planUrn = (study: string, version: number): string => urnOf(study, 'PlanDefinition', String(version));
export const studyUrn = (study: string): string => urnOf(study, 'ResearchStudy');

export const planDefinition = (study: Study, protocol: Protocol): Entry => {
  const anchors = [...new Set(protocol.timepoints.map(({ anchor }) => anchor))].filter(
    (anchor) => anchorVisit(protocol, anchor) === undefined,
  );
  return {
    fullUrl: planUrn(study.id, protocol.version),
    resource: {
      resourceType: 'PlanDefinition',
      url: planUrn(study.id, protocol.version),
      version: String(protocol.version),
      title: protocol.name ?? protocol.id,
      status: 'active',
      type: concept(PLAN_TYPES, 'clinical-protocol'),
      action: [
        ...anchors.map((anchor) => ({ linkId: fhirId(anchor), title: anchor })),
        ...protocol.timepoints.map((timepoint) => actionOf(protocol, timepoint)),
      ],
    },
  };
};

/** Which arms there are is in every registry; who is in which stands with each person, and only for whoever may see it. */
export const researchStudy = (study: Study, protocol: Protocol): Entry => ({
  fullUrl: studyUrn(study.id),
  resource: {
    resourceType: 'ResearchStudy',
    identifier: [{ system: 'urn:cairn:study', value: study.id }],
    title: study.name,
    status: 'active',
    protocol: [referTo(planUrn(study.id, protocol.version))],
    comparisonGroup: protocol.arms.map(({ id, name }) => ({ linkId: fhirId(id), name: name ?? id })),
    ...(protocol.plannedN === undefined ? {} : { recruitment: { targetNumber: protocol.plannedN } }),
  },
});
