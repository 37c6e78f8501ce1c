import { html } from 'hono/html';
import { dialledFrom, displayPhone } from '../../../shared/domain/phone-number.ts';
import type { PageWords } from '../words/words.ts';
import { type Html, nothing } from './layout.ts';
import type { PageView, ShownOffer } from './view.ts';
import { whenText } from './when.ts';

/** One button; the address stays that of the page, and the language with it. */
const button = (press: string, label: string, words: PageWords, hidden: Html = nothing, quiet = false): Html =>
  html`
<form method="post" action="?lang=${words.language}">
<input type="hidden" name="press" value="${press}">${hidden}
<p><button${quiet ? html` class="quiet"` : nothing}>${label}</button></p>
</form>`;

export const appointmentSection = (
  appointment: NonNullable<PageView['appointment']>,
  canConfirm: boolean,
  words: PageWords,
): Html => {
  const { at, mode, place, n, isConfirmed, isAhead, isMovedSince } = appointment;
  const hidden = html`<input type="hidden" name="n" value="${String(n)}" />`;
  const confirm = isConfirmed ? html`<p>${words.confirmed}</p>` : button('confirm', words.confirm, words, hidden);
  return html` ${isMovedSince ? html`<p class="said not">${words.movedSince}</p>` : nothing}
    <p class="when">${whenText(at, words)}</p>
    <p>${words.modes[mode]}${place === undefined ? nothing : html` ${words.place.replace('{place}', place)}`}</p>
    ${isAhead ? nothing : html`<p>${words.hasPassed}</p>`} ${isAhead && canConfirm ? confirm : nothing}`;
};

const choice = ({ at, mode, place, name, state }: ShownOffer, words: PageWords): Html => {
  const where =
    place === undefined ? words.modes[mode] : `${words.modes[mode]} ${words.place.replace('{place}', place)}`;
  const text = `${whenText(at, words)}. ${where}`;
  return state === 'free'
    ? html`<label><input type="radio" name="time" value="${name}" required /> ${text}</label>`
    : html`<p class="gone">${text} (${words.taken})</p>`;
};

/** What is gone stays, so that whoever came for it sees that it is. */
export const offersSection = (offers: ShownOffer[], isBooked: boolean, words: PageWords): Html => {
  if (offers.length === 0 && isBooked) return nothing;
  const heading = isBooked ? words.otherTimes : words.freeTimes;
  const isAnyFree = offers.some(({ state }) => state === 'free');
  const shown = offers.map((offer) => choice(offer, words));
  return html` <h2>${heading}</h2>
    ${
      !isAnyFree
        ? html`${shown}
            <p>${words.noTimes}</p>`
        : html`<form method="post" action="?lang=${words.language}">
            <input type="hidden" name="press" value="take" />
            <fieldset>
              <legend>${words.chooseOne}</legend>
              ${shown}
            </fieldset>
            <p><button>${words.choose}</button></p>
          </form>`
    }`;
};

const numberToCall = (phone: string): Html => {
  const dialled = dialledFrom(phone);
  return dialled === undefined
    ? html`${displayPhone(phone)}`
    : html`<a href="tel:${dialled}">${displayPhone(phone)}</a>`;
};

export const callSection = ({ phone, isCallAsked }: PageView, words: PageWords): Html =>
  html` <h2>${words.call}</h2>
    ${isCallAsked ? html`<p>${words.callAsked}</p>` : button('askForCall', words.askForCall, words)}
    ${phone === undefined ? nothing : html`<p>${words.callUs} ${numberToCall(phone)}</p>`}`;

export const stopSection = ({ isMailStopped }: PageView, words: PageWords): Html =>
  html` <h2>${words.stop}</h2>
    ${isMailStopped ? html`<p>${words.stopSaid}</p>` : button('stopMail', words.stopMail, words, nothing, true)}`;

export const notMeSection = (words: PageWords): Html =>
  html` <h2>${words.notMe}</h2>
    <p>${words.notMeSaid}</p>
    ${button('notMe', words.isNotMe, words, nothing, true)}`;
