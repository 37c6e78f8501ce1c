import type { Clock } from '../../../shared/ports/clock.ts';
import type { LaterImports } from '../../../shared/ports/later-imports.ts';
import type { Log, Meter } from '../../../shared/ports/log.ts';
import type { ImportPorts } from '../import-setting.ts';

export interface RunPorts extends ImportPorts {
  imports: LaterImports;
  clock: Clock;
  log: Log;
  meter: Meter;
}
