import { html } from 'hono/html';
import * as z from 'zod';
import type { Zone } from '../../shared/domain/zone.ts';
import { localText } from './clock-section.ts';
import { nothing, type Html } from './layout.ts';

/** What the page shows of an item of the API's worklist. */
const item = z.object({
  id: z.string(),
  kind: z.enum(['task', 'escalation']),
  does: z.string(),
  participant: z.string(),
  followUp: z.string().optional(),
  checkIn: z.string().optional(),
  to: z.string(),
  owner: z.string().optional(),
  level: z.number().optional(),
  state: z.string(),
  due: z.string(),
  why: z.string(),
});
export const worklistAnswer = z.object({ items: z.array(item), cursor: z.string().optional() });
type WorkItem = z.output<typeof item>;

export interface ShownWorklist {
  study: string;
  /** In whose name the buttons act. */
  user: string;
  work: z.output<typeof worklistAnswer>;
}

const button = (study: string, path: string, label: string): Html =>
  html`<button name="path" value="/api/studies/${study}/${path}">${label}</button>`;

const buttons = (study: string, { id, kind, does, owner, state }: WorkItem): Html => {
  if (kind === 'escalation')
    return state === 'open' ? button(study, `escalations/${id}/acknowledge`, 'Acknowledge') : nothing;
  // An attempt, a reason or an outcome needs more than a click: those end over the API.
  const endsWithAClick = !['phone', 'notDoneReason', 'recordOutcome'].includes(does);
  return html`${owner === undefined ? button(study, `tasks/${id}/take`, 'Take') : nothing}
  ${endsWithAClick ? button(study, `tasks/${id}/done`, 'Done') : nothing}`;
};

const row = (study: string, work: WorkItem, zone: Zone): Html => html`
  <li>
    <span>
      ${work.level === undefined ? nothing : html`<span class="urgent">level ${String(work.level)}</span>`}
      <strong>${work.does}</strong> ${work.participant} · ${work.followUp ?? work.checkIn ?? ''} · ${work.why}
    </span>
    <span class="meta">
      <span class="badge">${work.state}</span> for
      ${work.to}${work.owner === undefined ? '' : `, taken by ${work.owner}`} · by
      ${localText(Date.parse(work.due), zone)}
    </span>
    <form class="row" method="post" action="/local/page/work">${buttons(study, work)}</form>
  </li>
`;

const listed = ({ study, work }: ShownWorklist, zone: Zone): Html => html`
  ${
    work.items.length === 0
      ? html`<p>Nothing to do.</p>`
      : html`<ul class="list work">
          ${work.items.map((each) => row(study, each, zone))}
        </ul>`
  }
  ${work.cursor === undefined ? nothing : html`<p><a href="/local/page/?${new URLSearchParams({ work: work.cursor }).toString()}#worklist">More</a></p>`}
`;

/** Both kinds in one list, most urgent first. */
export const worklistSection = (shown: ShownWorklist | undefined, zone: Zone): Html => html`
  <section aria-labelledby="worklist">
    <h2 id="worklist">Worklist</h2>
    ${
      shown === undefined
        ? html`<p>There is no study with a coordinator yet.</p>`
        : html`<p class="meta">${shown.study}, as ${shown.user} sees it</p>
            ${listed(shown, zone)}`
    }
  </section>
`;
