import { anchorVisit } from '../../../shared/domain/anchor-visit.ts';
import type { Protocol, Timepoint } from '../../../shared/domain/protocol.ts';
import type { XmlElement } from './odm-xml.ts';

/** The items of a visit, under SDTM's names, in the order in which they are told. */
export const VISIT_ITEMS = {
  SVPRESP: 'text',
  SVOCCUR: 'text',
  SVREASOC: 'text',
  SVCNTMOD: 'text',
  SVSTDTC: 'date',
} as const;

export const eventOid = (visit: string): string => `SE.${visit}`;
export const metaDataOid = (version: number): string => `MDV.${String(version)}`;

/** Where a target counts from: the visit on the anchor's day, or the anchor as an event of its own. */
const predecessor = (protocol: Protocol, { anchor }: Timepoint): string => anchorVisit(protocol, anchor)?.id ?? anchor;

const isAnchorVisit = (protocol: Protocol, timepoint: Timepoint): boolean =>
  anchorVisit(protocol, timepoint.anchor)?.id === timepoint.id;

/** In the calendar units of the protocol: twelve months are no 365 days (F3.9). */
const timingOf = (protocol: Protocol, timepoint: Timepoint): XmlElement => ({
  '@OID': `TIM.${timepoint.id}`,
  '@Name': timepoint.id,
  '@PredecessorOID': eventOid(predecessor(protocol, timepoint)),
  '@SuccessorOID': eventOid(timepoint.id),
  '@Type': 'StartToStart',
  '@TimepointRelativeTarget': timepoint.target,
  ...(timepoint.preWindow === undefined ? {} : { '@TimepointPreWindow': timepoint.preWindow }),
  ...(timepoint.postWindow === undefined ? {} : { '@TimepointPostWindow': timepoint.postWindow }),
});

const eventDef = (id: string, type: 'Scheduled' | 'Unscheduled' | 'Common', holdsData: boolean): XmlElement => ({
  '@OID': eventOid(id),
  '@Name': id,
  '@Repeating': 'No',
  '@Type': type,
  ...(holdsData ? { ItemGroupRef: { '@ItemGroupOID': 'IG.SV', '@Mandatory': 'No' } } : {}),
});

const items = Object.entries(VISIT_ITEMS);

/** One version of the protocol; `unplanned` are visits of its participants that it does not have. */
export const metaDataVersion = (protocol: Protocol, unplanned: readonly string[]): XmlElement => {
  const counted = protocol.timepoints.filter((timepoint) => !isAnchorVisit(protocol, timepoint));
  const anchors = [...new Set(counted.map((timepoint) => predecessor(protocol, timepoint)))].filter(
    (id) => !protocol.timepoints.some((timepoint) => timepoint.id === id),
  );
  return {
    '@OID': metaDataOid(protocol.version),
    '@Name': `${protocol.name ?? protocol.id}, version ${String(protocol.version)}`,
    Protocol: {
      StudyStructure: { Arm: protocol.arms.map(({ id, name }) => ({ '@OID': `ARM.${id}`, '@Name': name ?? id })) },
      ...(counted.length > 0
        ? {
            StudyTimings: {
              StudyTiming: {
                '@OID': 'TIM',
                '@Name': 'Targets and windows',
                RelativeTimingConstraint: counted.map((timepoint) => timingOf(protocol, timepoint)),
              },
            },
          }
        : {}),
      StudyEventGroupRef: { '@StudyEventGroupOID': 'SEG.VISITS', '@Mandatory': 'Yes' },
    },
    StudyEventGroupDef: {
      '@OID': 'SEG.VISITS',
      '@Name': 'Visits',
      StudyEventRef: protocol.timepoints.map(({ id }) => ({ '@StudyEventOID': eventOid(id), '@Mandatory': 'Yes' })),
    },
    StudyEventDef: [
      ...anchors.map((id) => eventDef(id, 'Common', false)),
      ...protocol.timepoints.map(({ id }) => eventDef(id, 'Scheduled', true)),
      ...unplanned.map((id) => eventDef(id, 'Unscheduled', true)),
    ],
    ItemGroupDef: {
      '@OID': 'IG.SV',
      '@Name': 'Subject Visits',
      '@Repeating': 'No',
      '@Domain': 'SV',
      ItemRef: items.map(([name]) => ({ '@ItemOID': `IT.${name}`, '@Mandatory': 'No' })),
    },
    ItemDef: items.map(([name, type]) => ({ '@OID': `IT.${name}`, '@Name': name, '@DataType': type })),
  };
};
