import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { consolePolicy } from '../../shared/runtime/console-policy.ts';

const REACT_ARIA = join(__dirname, '../../node_modules/react-aria/dist/private');

/** What React Aria writes into the style element that it makes in this file. */
const styleIn = (file: string): string => {
  const source = readFileSync(join(REACT_ARIA, file), 'utf8');
  const [, text = ''] = /style\.textContent = `([^`]*)`/.exec(source) ?? [];
  const [, attribute = ''] = /PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(source) ?? [];
  return text.replace(/\$\{[^}]*PRESSABLE_ATTRIBUTE\}/, attribute).trim();
};

describe('the content security policy of the console', () => {
  it.each(['interactions/usePress.mjs', 'overlays/usePreventScroll.mjs'])(
    'lets in the one style that %s of the installed React Aria makes',
    (file) => {
      const style = styleIn(file);
      expect(style).toContain('@layer');
      expect(consolePolicy()).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    },
  );

  it('lets nothing else in, and no page of anybody else around it', () => {
    expect(consolePolicy()).not.toContain('unsafe');
    expect(consolePolicy(['https://sign-in.example.com'])).toContain("connect-src 'self' https://sign-in.example.com;");
    expect(consolePolicy()).toContain("frame-ancestors 'none'");
  });
});
