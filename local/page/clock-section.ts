import { html } from 'hono/html';
import { isoInZone, type Instant, type Zone } from '../../shared/domain/zone.ts';
import type { Html } from './layout.ts';

const STEPS = [
  { by: 'PT1H', label: '+1 hour' },
  { by: 'P1D', label: '+1 day' },
  { by: 'P1W', label: '+1 week' },
  { by: 'P1M', label: '+1 month' },
] as const;

export interface ShownClock {
  now: Instant;
  stands: boolean;
  zone: Zone;
}

/** `2026-03-06 10:00:00`, in the zone of the study. */
export const localText = (instant: Instant, zone: Zone): string =>
  isoInZone(instant, zone).slice(0, 'YYYY-MM-DDTHH:MM:SS'.length).replace('T', ' ');

export const clockSection = ({ now, stands, zone }: ShownClock): Html => html`
  <section aria-labelledby="clock">
    <h1 id="clock">Clock</h1>
    <p class="now"><time datetime="${isoInZone(now, zone)}">${localText(now, zone)}</time></p>
    <p class="meta">
      ${zone.name}. ${stands ? 'Time stands still until it is turned.' : 'Time goes by; it can be turned ahead.'}
    </p>
    <div class="clock">
      <form class="row" method="post" action="/local/page/clock" data-busy="Turning the clock …">
        ${STEPS.map(({ by, label }) => html`<button name="by" value="${by}">${label}</button>`)}
      </form>
      <form class="row" method="post" action="/local/page/clock" data-busy="Turning the clock …">
        <label
          >To a date and time
          <input type="datetime-local" name="to" required min="${localText(now, zone).slice(0, 16).replace(' ', 'T')}"
        /></label>
        <button>Turn</button>
      </form>
    </div>
  </section>
`;
