import { readProtocol } from '../read-protocol.ts';
import { readTexts } from '../read-texts.ts';
import { liveTrial } from '../simulate/live-trial.ts';
import { type SimulateOptions, simulationSetting } from '../simulate/simulate-options.ts';
import { simulationDocument } from '../simulate/simulation-document.ts';

export const simulate = async (options: SimulateOptions): Promise<void> => {
  const texts = readTexts(options.texts);
  const protocol = readProtocol(options.protocol, texts);
  const setting = simulationSetting(options);
  const { progressBar } = await import('./progress-bar.ts');
  const progress = progressBar();
  const warn = (line: string): void => {
    process.stderr.write(`${line}\n`);
  };
  const trial = await liveTrial(protocol, setting, progress.show, warn, { texts }).finally(progress.stop);
  const document = await simulationDocument(trial, setting);
  if (options.json) {
    console.log(JSON.stringify(document, null, 2));
    return;
  }
  const { simulationTables } = await import('../simulate/simulation-tables.ts');
  console.log(simulationTables(document, process.stdout.isTTY));
};
