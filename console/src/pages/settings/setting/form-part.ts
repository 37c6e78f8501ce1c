import type { Unsaved } from '../../../kit/unsaved.tsx';
import type { Shown } from './use-setting.ts';

/** What each part of the page is given. */
export interface FormPartProps {
  shown: Shown;
  unsaved: Unsaved;
}
