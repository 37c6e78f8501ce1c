import { type Finding, inOrder } from './finding.ts';
import type { Protocol } from './protocol.ts';
import { afterClosing } from './protocol-rules/after-closing.ts';
import { blinding } from './protocol-rules/blinding.ts';
import { checkInPhases } from './protocol-rules/check-in-phases.ts';
import { duplicateIds } from './protocol-rules/duplicate-ids.ts';
import { incentives } from './protocol-rules/incentives.ts';
import { inviteAtOpening } from './protocol-rules/invite-at-opening.ts';
import type { ProtocolKnowledge } from './protocol-rules/knowledge.ts';
import { messages } from './protocol-rules/messages.ts';
import { ownKinds } from './protocol-rules/own-kinds.ts';
import { sendingHours } from './protocol-rules/sending-hours.ts';
import { stepTiming } from './protocol-rules/step-timing.ts';
import { timepointFields } from './protocol-rules/timepoint-fields.ts';
import { unknownNames } from './protocol-rules/unknown-names.ts';
import { overlappingWindows } from './protocol-rules/window-overlap.ts';

/** All that a protocol of the right shape may still get wrong (product.md section 3), in the order of the document; empty when it can be published. */
export const protocolFindings = (protocol: Protocol, knowledge: ProtocolKnowledge): Finding[] =>
  inOrder([
    ...duplicateIds(protocol),
    ...unknownNames(protocol, knowledge),
    ...timepointFields(protocol),
    ...overlappingWindows(protocol),
    ...inviteAtOpening(protocol),
    ...stepTiming(protocol),
    ...afterClosing(protocol),
    ...blinding(protocol),
    ...ownKinds(protocol),
    ...incentives(protocol),
    ...messages(protocol, knowledge),
    ...sendingHours(protocol),
    ...checkInPhases(protocol),
  ]);
