import type { Protocol, Step } from '../../shared/domain/protocol.ts';
import { builtIn } from './a-study.ts';

export const GIFT_CARD: Step = {
  id: 'giftCard',
  from: 'done',
  task: { kind: 'incentive', to: 'coordinator', amount: 200 },
};

/** IPS-MA with a card after the interview at 12 months, or with other steps there. */
export const aCardAfterInterviews = (...steps: Step[]): Protocol => {
  const protocol = builtIn('ips-ma');
  const { booking = [], appointment = [] } = protocol.ladders['interview'] ?? {};
  const added = steps.length > 0 ? steps : [GIFT_CARD];
  return {
    ...protocol,
    ladders: { ...protocol.ladders, interview: { booking, appointment: [...appointment, ...added] } },
  };
};
