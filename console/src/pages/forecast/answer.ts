import type { AnswerOf } from '../../api/answer-of.ts';

export type Forecast = AnswerOf<'/api/studies/{study}/forecast'>;
export type ForecastWeek = Forecast['weeks'][number];
