/** Whether the day of a local time is over: who had something booked for it waits for what became of it. @param today local day of the study */
export const isDayOver = ({ at }: { at: string }, today: string): boolean => at.slice(0, 10) < today;
