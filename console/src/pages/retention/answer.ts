import type { AnswerOf, ItemOf } from '../../api/answer-of.ts';

export type Retention = AnswerOf<'/api/studies/{study}/retention'>;
export type Totals = Omit<Retention, 'byArm'>;
export type ByArm = NonNullable<Retention['byArm']>;
export type RetentionRow = Retention['timepoints'][number];
export type Flow = Retention['flow'];
export type ReportName = ItemOf<'/api/studies/{study}/reports'>;
