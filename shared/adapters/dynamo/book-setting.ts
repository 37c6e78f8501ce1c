import type { ShortMemory } from '../short-memory.ts';
import type { StoreSetting } from './store-setting.ts';

export interface BookSetting extends Pick<StoreSetting, 'documents' | 'tables' | 'shards' | 'clock'> {
  memory: ShortMemory;
}
