import type { ApiPorts } from './ports.ts';
import { unfit } from './problem.ts';
import { unblindingIn } from './unblinding-words.ts';
import type { Visit } from './visit.ts';

/** What would tell an assessor the arm is not kept for one to read, whoever overlooked it. @param texts by their fields @throws Problem with every word */
export const refuseUnblinding = async (
  texts: Readonly<Record<string, string | undefined>>,
  { study }: Pick<Visit, 'study'>,
  ports: Pick<ApiPorts, 'studies'>,
): Promise<void> => {
  const given = Object.entries(texts).filter(([, text]) => text !== undefined);
  if (given.length === 0) return;
  const find = await unblindingIn(study, ports);
  const faults = given.flatMap(([field, text = '']) =>
    find(text).map((word) => ({ field, remedy: `"${word}" tells what help the participant gets; leave it out` })),
  );
  if (faults.length > 0) throw unfit(faults, 'It would tell the interviewer what help the participant gets');
};

/** Whoever is booked reads where they meet, and with which interpreter. @throws Problem */
export const refuseUnblindingMeeting = async (
  { place, interpreter }: { place?: string | undefined; interpreter?: string | undefined },
  visit: Pick<Visit, 'study'>,
  ports: Pick<ApiPorts, 'studies'>,
): Promise<void> => refuseUnblinding({ '/place': place, '/interpreter': interpreter }, visit, ports);
