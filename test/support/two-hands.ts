import type { Locator, Page } from 'playwright-core';
import { TWO_FRAMES } from './a-desk.ts';

export const HANDS = ['mouse', 'keyboard'] as const;
export type HandKind = (typeof HANDS)[number];

/** More stops than any page has before what one wants. */
const STOPS_MAX = 250;
/** Going back and forth past it means that no Tab stops there; once or twice, that the page moved under the key. */
const TURNS_MAX = 7;
/** Within one of these the arrows go from one to the next, and Tab goes past it; those of a week go sideways between its days. */
const COMPOSITE = '[role=radiogroup],[role=tablist],[role=listbox],[role=menu],.calendar';
const COLUMN = '.calendar-day';

/** As much of an element in the browser as is asked here. */
interface Seen {
  ownerDocument: { activeElement: Seen | null };
  closest: (selector: string) => Seen | null;
  contains: (other: Seen) => boolean;
  compareDocumentPosition: (other: Seen) => number;
  matches: (selector: string) => boolean;
}

interface Where {
  isHere: boolean;
  /** The focus is in the same composite as the target. */
  isBeside: boolean;
  isOtherColumn: boolean;
  isBehind: boolean;
}

/** Undefined while the target is not there. */
const whereNow = (target: Locator): Promise<Where | undefined> =>
  target.evaluateAll(
    ([element]: Seen[], [composite, column]: readonly [string, string]) => {
      if (element === undefined) return undefined;
      const { activeElement: active } = element.ownerDocument;
      const around = element.closest(composite);
      return {
        isHere: active === element,
        isBeside: around !== null && active !== null && around.contains(active),
        isOtherColumn: active?.closest(column) !== element.closest(column),
        // 2: the focus stands after the target (Node.DOCUMENT_POSITION_PRECEDING).
        isBehind: active !== null && (active.compareDocumentPosition(element) & 2) !== 0,
      };
    },
    [COMPOSITE, COLUMN] as const,
  );

/** What a user does with one of their hands: the same acts, by pointing or by keys alone. */
export interface Hand {
  kind: HandKind;
  /** A button, link, tab, menu item, checkbox or radio button. */
  press: (target: Locator) => Promise<void>;
  /** In place of what stands in a text field. */
  type: (target: Locator, text: string) => Promise<void>;
  /** Of a select, a menu or a combo box: opens it and takes the one of that name. */
  choose: (target: Locator, option: string | RegExp) => Promise<void>;
  /** Of a combo box: types some of it and takes the first that is left. */
  pick: (target: Locator, text: string) => Promise<void>;
  /** The parts of a date or a time, in the order in which they stand. */
  dial: (group: Locator, digits: string) => Promise<void>;
  give: (target: Locator, file: { name: string; text: string }) => Promise<void>;
}

const pointed = async (target: Locator): Promise<void> => {
  await target.waitFor({ state: 'attached' });
  // The mark that one sees of a checkbox or radio button is its label; the input itself is hidden.
  const label = target.locator('xpath=ancestor-or-self::label').last();
  await ((await label.count()) > 0 ? label : target).click();
};

const keyTowards = ({ isBeside, isOtherColumn, isBehind }: Where): string => {
  if (!isBeside) return isBehind ? 'Shift+Tab' : 'Tab';
  if (isOtherColumn) return isBehind ? 'ArrowLeft' : 'ArrowRight';
  return isBehind ? 'ArrowUp' : 'ArrowDown';
};

/** A busy machine moves the focus a little after the key, as a person waits to see where it went before turning back. */
const drawn = (page: Page): Promise<void> => page.evaluate(TWO_FRAMES);

/** @param isPatient looks twice before every key, not only before turning back */
const leads = async (page: Page, target: Locator, isPatient: boolean): Promise<boolean> => {
  const pressed: string[] = [];
  const turns = (): number => pressed.filter((key, n) => n > 0 && key !== pressed[n - 1]).length;
  while (pressed.length < STOPS_MAX && turns() <= TURNS_MAX) {
    // An open list hides the rest of the page from a screen reader; going on closes it.
    const seen = await whereNow(target);
    const isTurn = seen !== undefined && pressed.length > 0 && !seen.isHere && keyTowards(seen) !== pressed.at(-1);
    const isLookedAtAgain = isTurn || isPatient;
    if (isLookedAtAgain) await drawn(page);
    const where = isLookedAtAgain ? await whereNow(target) : seen;
    if (where?.isHere) return true;
    const key = where === undefined ? (pressed.at(-1) ?? 'Tab') : keyTowards(where);
    await page.keyboard.press(key);
    pressed.push(key);
  }
  return false;
};

/** Keys that come faster than a list is drawn go astray on a busy machine; whoever sees that goes on slowly. */
const reach = async (page: Page, target: Locator): Promise<void> => {
  await target.waitFor({ state: 'attached' });
  if (await leads(page, target, false)) return;
  if (!(await leads(page, target, true))) throw new Error(`no key leads to ${target.toString()}`);
};

const keyFor = async (target: Locator): Promise<'Enter' | 'Space'> =>
  (await target.evaluate((element: Seen) => element.matches('input[type=checkbox],input[type=radio],[role=switch]')))
    ? 'Space'
    : 'Enter';

export const handOf = (page: Page, kind: HandKind): Hand => {
  const press = async (target: Locator): Promise<void> => {
    if (kind === 'mouse') return pointed(target);
    await reach(page, target);
    await page.keyboard.press(await keyFor(target));
  };
  const focus = async (target: Locator): Promise<void> => (kind === 'mouse' ? target.click() : reach(page, target));
  return {
    kind,
    press,
    type: async (target, text) => {
      await focus(target);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.insertText(text);
    },
    choose: async (target, option) => {
      await press(target);
      const wanted = page
        .getByRole('option', { name: option })
        .or(page.getByRole('menuitem', { name: option }))
        .or(page.getByRole('menuitemradio', { name: option }))
        .first();
      await press(wanted);
    },
    pick: async (target, text) => {
      await focus(target);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(text);
      const option = page.getByRole('option', { name: text }).first();
      await option.waitFor();
      if (kind === 'mouse') return option.click();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    },
    dial: async (group, digits) => {
      await focus(group.getByRole('spinbutton').first());
      await page.keyboard.type(digits);
    },
    give: async (target, { name, text }) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(target)]);
      await chooser.setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
    },
  };
};
