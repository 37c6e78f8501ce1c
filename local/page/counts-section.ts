import { html } from 'hono/html';
import type { CapturedMessage } from '../providers/captured-message.ts';
import type { Html } from './layout.ts';

export interface Counts {
  messages: number;
  sms: number;
  email: number;
  letter: number;
  staff: number;
}

export const countsOf = (messages: readonly CapturedMessage[]): Counts => {
  const counts: Counts = { messages: messages.length, sms: 0, email: 0, letter: 0, staff: 0 };
  for (const { channel, participant } of messages) counts[participant === undefined ? 'staff' : channel] += 1;
  return counts;
};

const count = (name: string, value: number): Html =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value.toLocaleString('en')}</dd>
  </div>`;

export const countsSection = ({ messages, sms, email, letter, staff }: Counts): Html => html`
  <section aria-labelledby="counts">
    <h2 id="counts">Captured</h2>
    <dl class="counts">
      ${count('messages', messages)} ${count('texts', sms)} ${count('mails', email)} ${count('letters', letter)}
      ${count('mails to staff', staff)}
    </dl>
  </section>
`;
