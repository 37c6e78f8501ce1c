import { lostIn } from '../../shared/domain/contact-lost.ts';
import type { ApiPorts } from './ports.ts';
import { planFor } from './read-participant.ts';
import type { Visit } from './visit.ts';
import type { Work } from './work-item.ts';

/** A ladder that was in vain has been escalated, and then asks for a reason: nobody else's record is read. */
const mayBeLost = ({ item }: Work): boolean =>
  item.followUp !== undefined && (item.kind === 'escalation' || item.does === 'notDoneReason');

/** Of one page of the worklist: whether contact with the participant is lost in the follow-up that a line belongs to. */
export const lostOnPage = async (
  works: readonly Work[],
  visit: Visit,
  { records, studies }: Pick<ApiPorts, 'records' | 'studies'>,
): Promise<(item: Pick<Work['item'], 'participant' | 'followUp'>) => { contactLost?: true }> => {
  const ids = [...new Set(works.filter(mayBeLost).map(({ item }) => item.participant))];
  const lost = new Set<string>();
  if (visit.sight === 'site')
    for (const both of await records.readMany(visit.study.id, ids)) {
      const plan = await planFor(both, visit.study.id, { records, studies });
      const { interviews } = both;
      for (const followUp of lostIn(interviews, plan, visit.now)) lost.add(`${interviews.participant}/${followUp}`);
    }
  return ({ participant, followUp = '' }) => (lost.has(`${participant}/${followUp}`) ? { contactLost: true } : {});
};
