import type { ImportedPast } from '../domain/entries/imported-past.ts';
import type { NotDoneReason } from '../domain/participation.ts';
import type { Appointment, Outcome } from '../domain/record.ts';
import { type CellFault, cellFault } from './import-fault.ts';

/** What the cells of one follow-up say; which of them belong together is judged when the whole row is read. */
export interface FollowUpCells {
  outcome?: Outcome['outcome'];
  on?: string;
  mode?: Appointment['mode'];
  reason?: NotDoneReason;
  /** Of the reason `other`. */
  text?: string;
  /** Local time of the study's zone. */
  appointment?: string;
  /** Who holds that interview: a member of the staff. */
  assessor?: string;
}

export const PHONE_MARKS = ['unsafe', 'shared'] as const;
export type PhoneMark = (typeof PHONE_MARKS)[number];
export const markColumn = (mark: PhoneMark): string => `phone_${mark}`;

/** One row of the CSV import (product.md section 8). An empty cell leaves its field out; a consent that is not given is no. */
export interface ImportRow {
  id: string;
  arm?: string;
  anchors: Record<string, string>;
  contact: {
    name?: string;
    phone?: string;
    /** Of that number. */
    phoneMarks?: Partial<Record<PhoneMark, boolean>>;
    email?: string;
    address?: string[];
    language?: string;
  };
  consent: { sms: boolean; email: boolean; phone: boolean; letter: boolean };
  mentor?: string;
  site?: string;
  crf?: string;
  axes: Pick<ImportedPast, 'life' | 'interviews' | 'intervention'>;
  /** Since when, of `axes`. */
  lifeOn?: string;
  interviewsOn?: string;
  lastContact?: string;
  holdUntil?: string;
  followUps: Record<string, FollowUpCells>;
}

export const emptyRow = (): ImportRow => ({
  id: '',
  anchors: {},
  contact: {},
  consent: { sms: false, email: false, phone: false, letter: false },
  axes: {},
  followUps: {},
});

const strayAssessor = (id: string, { appointment, assessor }: FollowUpCells): CellFault[] =>
  assessor === undefined || appointment !== undefined
    ? []
    : [
        cellFault(`${id}.assessor`, 'appointment-missing', `leave it empty, or fill ${id}.appointment too`, {
          column: `${id}.appointment`,
        }),
      ];

const strayCells = (id: string, { outcome, on, mode, reason, appointment }: FollowUpCells): CellFault[] => {
  const without = (cell: string, given: unknown): CellFault[] =>
    given === undefined
      ? []
      : [
          cellFault(`${id}.${cell}`, 'outcome-missing', `leave it empty, or fill ${id}.outcome too`, {
            column: `${id}.outcome`,
          }),
        ];
  if (outcome !== undefined)
    return on === undefined
      ? [cellFault(`${id}.on`, 'date-missing', 'give the date of the outcome, like 2026-04-28')]
      : [];
  return [
    ...without('on', on),
    ...without('reason', reason),
    ...(appointment === undefined ? without('mode', mode) : []),
  ];
};

/** `mode` is that of the outcome, and where there is none that of the appointment. */
const followUpOf = ({
  outcome,
  on,
  mode,
  reason,
  text,
  appointment,
  assessor,
}: FollowUpCells): ImportedPast['followUps'][string] => ({
  ...(outcome === undefined || on === undefined
    ? {}
    : {
        outcome: {
          outcome,
          on,
          ...(mode === undefined ? {} : { mode }),
          ...(reason === undefined ? {} : { reason }),
          ...(text === undefined ? {} : { text }),
        },
      }),
  ...(appointment === undefined ? {} : { appointment, ...(mode === undefined ? {} : { appointmentMode: mode }) }),
  ...(assessor === undefined ? {} : { assessor }),
});

export const pastOf = ({ axes, lifeOn, interviewsOn, lastContact, holdUntil, followUps }: ImportRow): ImportedPast => ({
  ...axes,
  ...(lifeOn === undefined ? {} : { lifeOn }),
  ...(interviewsOn === undefined ? {} : { interviewsOn }),
  ...(lastContact === undefined ? {} : { lastContact }),
  ...(holdUntil === undefined ? {} : { holdUntil }),
  followUps: Object.fromEntries(Object.entries(followUps).map(([id, cells]) => [id, followUpOf(cells)])),
});

const strayMarks = ({ phone, phoneMarks }: ImportRow['contact']): CellFault[] =>
  PHONE_MARKS.filter((mark) => phone === undefined && phoneMarks?.[mark]).map((mark) =>
    cellFault(markColumn(mark), 'phone-missing', 'give the number that is marked in phone, or leave it empty'),
  );

/** A day of nothing: it would be kept nowhere. */
const strayDays = ({ axes: { life = 'alive', interviews }, lifeOn, interviewsOn }: ImportRow): CellFault[] => {
  const without = (column: string, known: string): CellFault =>
    cellFault(`${column}_on`, 'state-missing', `leave it empty, or say ${known} in ${column}`, { column, known });
  return [
    ...(lifeOn !== undefined && life === 'alive' ? [without('life', 'dead, emigrated')] : []),
    ...(interviewsOn !== undefined && interviews !== 'stopped' ? [without('interviews', 'stopped')] : []),
  ];
};

/** Cells that need one another. */
export const cellsTogether = (row: ImportRow): CellFault[] => [
  ...(row.id === ''
    ? [cellFault('id', 'id-missing', 'give everyone an id: without it the same file would bring them twice')]
    : []),
  ...strayMarks(row.contact),
  ...strayDays(row),
  ...Object.entries(row.followUps).flatMap(([id, cells]) => [...strayCells(id, cells), ...strayAssessor(id, cells)]),
];
