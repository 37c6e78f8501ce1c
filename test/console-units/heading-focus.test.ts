import { mayGreet, type Arrival } from '../../console/src/kit/heading-focus.ts';

const there = { isConnected: true };
const gone = { isConnected: false };
const elsewhere = { isConnected: true };
const coming = (arrival: Partial<Arrival>): Arrival => ({ from: there, hasActed: false, isGreeted: false, ...arrival });

describe('the heading of a page that comes', () => {
  it('is where whoever pressed a link to it finds themselves', () => {
    expect(mayGreet(coming({}), there)).toBe(true);
  });

  it('is so too when the entry of a menu was pressed, whose menu gave the focus back to its button', () => {
    expect(mayGreet(coming({ from: gone }), elsewhere)).toBe(true);
  });

  it('takes nothing from whoever has gone on while it came', () => {
    expect(mayGreet(coming({}), elsewhere)).toBe(false);
    expect(mayGreet(coming({ from: gone, hasActed: true }), elsewhere)).toBe(false);
  });

  it('takes nothing from whoever went to the navigation while the console started', () => {
    expect(mayGreet({ hasActed: true, isGreeted: false }, elsewhere)).toBe(false);
  });

  it('takes the focus once for a page, and again where it was lost with the heading that had it', () => {
    expect(mayGreet(coming({ isGreeted: true }), there)).toBe(false);
    expect(mayGreet(coming({ isGreeted: true }), undefined)).toBe(true);
  });
});
