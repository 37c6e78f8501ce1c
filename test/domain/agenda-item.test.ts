import {
  type AgendaItem,
  byInstant,
  comesBefore,
  doesOf,
  isAgreedTo,
  isMessage,
  receiverOf,
} from '../../shared/domain/agenda-item.ts';
import { STEP_REFERENCES, type Step } from '../../shared/domain/protocol.ts';

const text = { template: 'invite', channels: ['sms' as const] };
const SEND: Step = { id: 'invite', from: 'target', send: { to: 'participant', ...text } };
const MAIL: Step = { id: 'mail', from: 'target', send: { to: 'mentor', ...text } };
const TASK: Step = { id: 'call1', from: 'target', task: { kind: 'phone', to: 'coordinator' } };
const ESCALATE: Step = { id: 'esc1', from: 'target', escalate: { to: 'leadCoordinator', level: 1 } };
const CLOSE: Step = {
  id: 'close',
  from: 'closes',
  close: { requireReason: true, to: 'principalInvestigator', level: 3 },
};

const item = (over: Partial<AgendaItem> = {}): AgendaItem => ({
  key: 'FU12/invite',
  stream: 'interviews',
  clock: 'booking',
  of: 'FU12',
  definition: SEND,
  does: 'send',
  nominal: 0,
  at: 0,
  ...over,
});

it.each<[string, AgendaItem['does'], ReturnType<typeof receiverOf>, boolean, Step]>([
  ['an invitation', 'send', 'participant', true, SEND],
  ['a mail to staff', 'send', 'mentor', false, MAIL],
  ['a call', 'task', 'coordinator', false, TASK],
  ['an escalation', 'escalate', 'leadCoordinator', false, ESCALATE],
  ['a closing', 'close', 'principalInvestigator', false, CLOSE],
])('%s is a %s, is for the %s, and is a message to the participant: %s', (_, does, receiver, isSo, definition) => {
  expect(doesOf(definition)).toBe(does);
  expect(receiverOf(definition)).toBe(receiver);
  expect(isMessage(item({ definition }))).toBe(isSo);
});

describe('a message speaks of an appointment that lies ahead', () => {
  it('when it is about a booking, a move, a cancellation or a coming appointment', () => {
    const speaking = STEP_REFERENCES.filter((from) => comesBefore(item({ definition: { ...SEND, from } })));
    expect(speaking.sort()).toEqual(['appointment', 'booking', 'cancelled', 'moved']);
  });

  it('when staff wrote it by hand', () => {
    expect(comesBefore(item({ clock: 'byHand' }))).toBe(true);
  });
});

it('a message is agreed to where any of its channels is, and where nothing is known of any', () => {
  const both = item({
    definition: { ...SEND, send: { to: 'participant', template: 'invite', channels: ['sms', 'email'] } },
  });
  expect(isAgreedTo(both, undefined)).toBe(true);
  expect(isAgreedTo(both, { email: true })).toBe(true);
  expect(isAgreedTo(both, { email: false, phone: true })).toBe(false);
  expect(isAgreedTo(item({ definition: TASK }), { phone: true })).toBe(false);
});

it('an agenda is in order of time, and what is due at once keeps the order of the ladder', () => {
  const items = [item({ key: 'c', at: 2 }), item({ key: 'a', at: 1 }), item({ key: 'b', at: 1 })];
  expect(items.sort(byInstant).map(({ key }) => key)).toEqual(['a', 'b', 'c']);
});
