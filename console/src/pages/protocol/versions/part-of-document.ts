import type { Protocol, ProtocolChange, Step } from '../queries.ts';

type Part = object | undefined;

const byId = <Item extends { id: string }>(
  items: readonly Item[] | undefined,
  id: string | undefined,
): Item | undefined => items?.find((each) => each.id === id);

const inLadder = ({ ladders = {} }: Protocol, name: string, clock: string | undefined, step: string | undefined) => {
  const ladder = ladders[name];
  return byId(clock === 'appointment' ? ladder?.appointment : ladder?.booking, step);
};

const inPlan = (
  { checkIns = {} }: Protocol,
  name: string,
  list: string | undefined,
  item: string | undefined,
): Part => {
  const plan = checkIns[name];
  if (list === undefined) return plan;
  return list === 'phases' ? plan?.phases[Number(item)] : byId(plan?.ladder, item);
};

/** What a change names by its path, `ladders/interview/booking/invite`, as it stands in a document; undefined where it is not. */
export const partOfDocument = (document: Protocol, { path }: Pick<ProtocolChange, 'path'>): Part => {
  const [head, first = '', second, third] = path.split('/');
  switch (head) {
    case 'protocol':
      return document;
    case 'sending':
      return document.sending;
    case 'limits':
      return document.limits;
    case 'arms':
      return byId(document.arms, first);
    case 'timepoints':
      return byId(document.timepoints, first);
    case 'ladders':
      return inLadder(document, first, second, third);
    case 'checkIns':
      return inPlan(document, first, second, third);
    default:
      return undefined;
  }
};

export const isStep = (part: object): part is Step => 'from' in part && 'id' in part;
