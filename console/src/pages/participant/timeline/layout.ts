import type { Lane } from './marks.ts';

export const LANE_HEIGHT = 46;
export const AXIS_HEIGHT = 26;
/** Half of the smallest target of WCAG 2.2, twice: marks that lie closer become one. */
export const TARGET = 24;

export const topOf = (lanes: readonly Lane[], lane: Lane): number => AXIS_HEIGHT + lanes.indexOf(lane) * LANE_HEIGHT;
/** Where marks stand: below the name of the lane. */
export const middleOf = (lanes: readonly Lane[], lane: Lane): number => topOf(lanes, lane) + 31;
/** Below the lanes there is room for the word at the line of today. */
export const heightOf = (lanes: readonly Lane[]): number => AXIS_HEIGHT + lanes.length * LANE_HEIGHT + 16;
