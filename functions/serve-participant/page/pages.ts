import { html } from 'hono/html';
import { baseLanguage } from '../../../shared/domain/local-format.ts';
import type { OpenLink } from '../open-link.ts';
import type { Said } from '../said.ts';
import { da } from '../words/da.ts';
import { en } from '../words/en.ts';
import type { PageWords } from '../words/words.ts';
import { type Html, layout, nothing } from './layout.ts';
import { appointmentSection, callSection, notMeSection, offersSection, stopSection } from './sections.ts';
import type { PageView } from './view.ts';

/** Those that `PAGE_LANGUAGES` names. */
export const LANGUAGES: readonly PageWords[] = [da, en];

/** As asked for, else the participant's own, else English. */
export const wordsFor = (asked: string | undefined, own: string): PageWords =>
  LANGUAGES.find(({ language }) => language === asked) ??
  LANGUAGES.find(({ language }) => own.toLowerCase().startsWith(language)) ??
  en;

/** What a press did is said only while it is so: the address of a page proves nothing. */
const isTrue = (said: Said, { appointment, isCallAsked, isMailStopped }: PageView): boolean => {
  switch (said) {
    case 'confirmed':
      return appointment?.isConfirmed === true;
    case 'taken':
      return appointment?.isOwnWish === true;
    case 'callAsked':
      return isCallAsked;
    case 'mailStopped':
      return isMailStopped;
    case 'notMe':
      return false;
    case 'gone':
    case 'changed':
      return true;
  }
};

const notice = (said: Said | undefined, view: PageView, words: PageWords): Html => {
  if (said === undefined || !isTrue(said, view)) return nothing;
  const kind = said === 'gone' || said === 'changed' ? 'said not' : 'said';
  return html`<p class="${kind}" role="status">${words.said[said]}</p>`;
};

/** Only what the study writes in, and what the reader is known to read: a button for another language leads to somebody else's. */
const isOffered = (language: string, { study, record }: OpenLink): boolean =>
  [...study.languages, record.language].some((each) => baseLanguage(each) === language);

const switchTo = (link: OpenLink, words: PageWords): Html =>
  html`${LANGUAGES.filter(({ language }) => language !== words.language && isOffered(language, link)).map(
    ({ language, called }) =>
      html`<p><a href="?lang=${language}" lang="${language}" hreflang="${language}">${called}</a></p>`,
  )}`;

const bodyOf = ({ purpose }: OpenLink, view: PageView, words: PageWords, said: Said | undefined): Html => {
  if (purpose === 'stop') return stopSection(view, words);
  // Whoever has just taken a time knows that it is another one, and has said yes to it.
  const hasJustTaken = said === 'taken' && isTrue(said, view);
  const appointment =
    view.appointment && hasJustTaken ? { ...view.appointment, isMovedSince: false } : view.appointment;
  return html` ${
    appointment === undefined
      ? purpose === 'appointment'
        ? html`<p>${words.noAppointment}</p>`
        : nothing
      : appointmentSection(appointment, purpose === 'appointment' && !hasJustTaken, words)
  }
  ${offersSection(view.offers, appointment !== undefined, words)} ${callSection(view, words)}
  ${stopSection(view, words)} ${notMeSection(words)}`;
};

/** In the words of the page, else as the reader's mails are signed. */
const teamOn = ({ team }: PageView, page: string, own: string): string =>
  team[page] ?? team[own] ?? team[baseLanguage(own)] ?? Object.values(team)[0] ?? '';

export const linkPage = (link: OpenLink, view: PageView, words: PageWords, said: Said | undefined): Html => {
  const { language } = words;
  const team = teamOn(view, language, link.record.language);
  const footer = switchTo(link, words);
  if (link.row.disowned)
    return layout({
      language,
      team,
      footer,
      title: words.titles.notMe,
      body: html`<p role="status">${words.notMeDone}</p>`,
    });
  const title = view.appointment === undefined ? words.titles[link.purpose] : words.titles.appointment;
  return layout({
    language,
    team,
    footer,
    title,
    body: html`${notice(said, view, words)}${bodyOf(link, view, words, said)}`,
  });
};

/** Whose it was nobody knows, so it is in both languages, and always the same bytes. */
const inBoth = (of: 'dead' | 'unavailable'): Html =>
  layout({
    language: da.language,
    title: da.titles[of],
    body: html`<p>${da[of]}</p>
      <div lang="en">
        <h2>${en.titles[of]}</h2>
        <p>${en[of]}</p>
      </div>`,
  });

export const deadPage = (): Html => inBoth('dead');
export const unavailablePage = (): Html => inBoth('unavailable');
