import { html } from 'hono/html';
import { FAULTS, type Faults } from '../providers/faults.ts';
import type { Html } from './layout.ts';

const choice = (name: keyof Faults, faults: Faults): Html => html`
  <label
    >${name}
    <select name="${name}">
      ${FAULTS.map((fault) => html`<option ${fault === faults[name] ? 'selected' : ''}>${fault}</option>`)}
    </select></label
  >
`;

/** What a provider or a participant would do. */
export const toolsSection = (faults: Faults): Html => html`
  <section aria-labelledby="tools">
    <h2 id="tools">Play the provider, play the participant</h2>
    <div class="tools">
      <form class="row" method="post" action="/local/page/faults">
        ${choice('sms', faults)} ${choice('email', faults)} <button>Answer so</button>
      </form>
      <form class="row" method="post" action="/local/page/replies">
        <label>From number <input name="from" type="tel" required maxlength="40" placeholder="+4520123456" /></label>
        <label>To number <input name="to" type="tel" required maxlength="40" placeholder="+4520123450" /></label>
        <label>Text <input name="text" required maxlength="2000" placeholder="STOP" /></label>
        <button>Reply</button>
      </form>
      <form class="row" method="post" action="/local/page/receipts">
        <label>Message <input name="message" required maxlength="40" placeholder="m000001" /></label>
        <label
          >Event
          <select name="event">
            ${['delivered', 'failed', 'bounced', 'complained'].map((event) => html`<option>${event}</option>`)}
          </select></label
        >
        <button>Report</button>
      </form>
    </div>
  </section>
`;
