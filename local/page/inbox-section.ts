import { html } from 'hono/html';
import type { Zone } from '../../shared/domain/zone.ts';
import type { CapturedMessage } from '../providers/captured-message.ts';
import { localText } from './clock-section.ts';
import { nothing, type Html } from './layout.ts';

const CHANNELS = ['sms', 'email', 'letter'] as const;
const PAGE_ROWS = 25;
const PREVIEW_CHARACTERS = 160;

export interface InboxQuery {
  participant: string;
  channel: string;
  /** From 1. */
  page: number;
}

export interface InboxPage {
  rows: CapturedMessage[];
  found: number;
  page: number;
  pages: number;
}

/** Newest first. */
export const inboxPage = (messages: readonly CapturedMessage[], query: InboxQuery): InboxPage => {
  const sought = query.participant.trim().toLowerCase();
  const found = messages.filter(
    ({ participant, channel }) =>
      (sought === '' || participant?.toLowerCase() === sought) && ['', channel].includes(query.channel),
  );
  const pages = Math.max(1, Math.ceil(found.length / PAGE_ROWS));
  const page = Math.min(Math.max(1, query.page), pages);
  const end = found.length - (page - 1) * PAGE_ROWS;
  return { rows: found.slice(Math.max(0, end - PAGE_ROWS), end).reverse(), found: found.length, page, pages };
};

const row = ({ id, at, channel, to, subject, text, participant, step }: CapturedMessage, zone: Zone): Html => html`
  <li>
    <a class="one-line" href="/local/page/inbox/${id}">${subject ?? text.slice(0, PREVIEW_CHARACTERS)}</a>
    <span class="meta">
      <span class="badge">${channel}</span> ${localText(Date.parse(at), zone)} · ${participant ?? 'staff'} · ${step} ·
      to ${to.replaceAll('\n', ', ')}
    </span>
  </li>
`;

const pageLink = (query: InboxQuery, page: number, label: string): Html =>
  html`<a
    href="/local/page/?${new URLSearchParams({ participant: query.participant, channel: query.channel, page: String(page) }).toString()}#inbox"
    >${label}</a
  >`;

const option = (value: string, label: string, chosen: string): Html =>
  html`<option value="${value}" ${value === chosen ? 'selected' : ''}>${label}</option>`;

export const inboxSection = (messages: readonly CapturedMessage[], query: InboxQuery, zone: Zone): Html => {
  const { rows, found, page, pages } = inboxPage(messages, query);
  return html`
    <section aria-labelledby="inbox">
      <h2 id="inbox">Inbox: every message that would have left</h2>
      <form class="row" method="get" action="/#inbox" role="search">
        <label>Participant <input name="participant" value="${query.participant}" maxlength="40" /></label>
        <label
          >Channel
          <select name="channel">
            ${option('', 'all', query.channel)} ${CHANNELS.map((channel) => option(channel, channel, query.channel))}
          </select></label
        >
        <button>Show</button>
      </form>
      ${
        rows.length === 0
          ? html`<p>No message yet.</p>`
          : html`<ul class="list">
              ${rows.map((message) => row(message, zone))}
            </ul>`
      }
      <nav class="row" aria-label="Pages of the inbox">
        ${page > 1 ? pageLink(query, page - 1, 'Newer') : nothing}
        <span class="meta">page ${String(page)} of ${String(pages)}, ${String(found)} messages</span>
        ${page < pages ? pageLink(query, page + 1, 'Older') : nothing}
      </nav>
    </section>
  `;
};
