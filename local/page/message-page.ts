import { html } from 'hono/html';
import type { Zone } from '../../shared/domain/zone.ts';
import type { CapturedMessage } from '../providers/captured-message.ts';
import { localText } from './clock-section.ts';
import { nothing, type Html } from './layout.ts';
import { messageText } from './message-text.ts';

const EVENTS = ['delivered', 'failed', 'bounced', 'complained'] as const;

const fact = (name: string, value: string | undefined): Html =>
  value === undefined
    ? nothing
    : html`<dt>${name}</dt>
        <dd>${value}</dd>`;

/** One captured message. Its HTML is shown in a frame that may run nothing and load nothing. */
export const messagePage = (message: CapturedMessage, zone: Zone, origin: string): Html => {
  const { id, at, channel, to, from, subject, text, attachments, study, participant, step, attempt } = message;
  return html`
    <section aria-labelledby="message">
      <h1 id="message">${subject ?? `${channel} ${id}`}</h1>
      <dl class="facts">
        ${fact('Left', localText(Date.parse(at), zone))} ${fact('Channel', channel)} ${fact('To', to)}
        ${fact('From', from)} ${fact('Study', study)} ${fact('Participant', participant)} ${fact('Step', step)}
        ${fact('Attempt', attempt)}
      </dl>
      <h2>Text</h2>
      <pre>${messageText(text, origin)}</pre>
      ${
        message.oneClickUrl === undefined
          ? nothing
          : html`<p>A mail program's own button to unsubscribe leads to ${messageText(message.oneClickUrl, origin)}</p>`
      }
      ${
        message.html === undefined
          ? nothing
          : html`<h2>HTML</h2>
              <iframe sandbox title="The mail as a mail program shows it" src="/local/page/inbox/${id}/html"></iframe>`
      }
      ${
        attachments.length === 0
          ? nothing
          : html`<h2>Attachments</h2>
              <ul>
                ${attachments.map(({ name }, n) => html`<li><a href="/local/page/inbox/${id}/attachments/${String(n)}">${name}</a></li>`)}
              </ul>`
      }
      ${
        channel === 'letter'
          ? nothing
          : html`<h2>Report as the provider would</h2>
              <form class="row" method="post" action="/local/page/receipts">
                <input type="hidden" name="message" value="${id}" />
                ${EVENTS.map((event) => html`<button name="event" value="${event}">${event}</button>`)}
              </form>`
      }
      <p><a href="/local/page/#inbox">Back to the inbox</a></p>
    </section>
  `;
};
