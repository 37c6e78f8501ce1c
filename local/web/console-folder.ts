import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Beside the bundle that runs, or where the bundle would be while the sources run. */
const PLACES = ['./console', '../../dist/console'];

export const consoleFolder = (): string => {
  const places = PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url)));
  return places.find((place) => existsSync(`${place}/index.html`)) ?? places[0] ?? '';
};
