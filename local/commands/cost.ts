import { costDocument } from '../cost/cost-document.ts';
import { type CostOptions, costSetting } from '../cost/cost-options.ts';
import installation from '../cost/installation.json' with { type: 'json' };
import { forMore, livedCounts } from '../cost/lived-counts.ts';
import { measuredWorkSchema } from '../cost/measured-work.ts';
import measuredWork from '../cost/measured-work.json' with { type: 'json' };
import { readPrices } from '../cost/read-prices.ts';
import { installationSchema } from '../cost/standing-installation.ts';
import { readProtocol } from '../read-protocol.ts';
import { readTexts } from '../read-texts.ts';

export const cost = async (options: CostOptions): Promise<void> => {
  const setting = costSetting(options);
  const table = readPrices(options.prices);
  const texts = readTexts(options.texts);
  const protocol = readProtocol(options.protocol, texts);
  const { progressBar } = await import('./progress-bar.ts');
  const progress = progressBar();
  const warn = (line: string): void => {
    process.stderr.write(`${line}\n`);
  };
  const lived = await livedCounts(protocol, setting.lived, progress.show, warn, texts).finally(progress.stop);
  const document = costDocument(protocol, setting, {
    lives: forMore(lived, setting.participants),
    measured: measuredWorkSchema.parse(measuredWork),
    installation: installationSchema.parse(installation),
    table,
  });
  if (options.json) {
    console.log(JSON.stringify(document, null, 2));
    return;
  }
  const { costTables } = await import('../cost/cost-tables.ts');
  console.log(costTables(document, process.stdout.isTTY));
};
