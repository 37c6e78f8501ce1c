import { useSyncExternalStore } from 'react';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEPT_AS = 'cairn.theme';
const listeners = new Set<() => void>();

const isTheme = (text: string | null): text is Theme => THEMES.some((theme) => theme === text);

const kept = (): Theme => {
  const text = localStorage.getItem(KEPT_AS);
  return isTheme(text) ? text : 'system';
};

/** The stylesheet's `color-scheme` follows `data-theme`, and `light-dark()` follows that. */
const show = (theme: Theme): void => {
  document.documentElement.dataset['theme'] = theme;
};

export const startTheme = (): void => {
  show(kept());
};

export const setTheme = (theme: Theme): void => {
  localStorage.setItem(KEPT_AS, theme);
  show(theme);
  for (const listener of listeners) listener();
};

export const useTheme = (): Theme =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, kept);
