import { Queue, Worker } from 'bullmq';
import type { Figure } from '../kit/figure.ts';
import { drained, DUE, WORKERS } from './drained.ts';

const QUEUE = 'reminders';

export const bullmq = async (port: number): Promise<Figure[]> => {
  const connection = { host: '127.0.0.1', port, maxRetriesPerRequest: null };
  const queue = new Queue(QUEUE, { connection });
  await queue.addBulk(Array.from({ length: DUE }, (_, n) => ({ name: 'remind', data: { n } })));
  const figures = await drained('BullMQ', DUE, async () => {
    const workers: Worker[] = [];
    let sent = 0;
    await new Promise<void>((resolve) => {
      for (let nth = 0; nth < WORKERS; nth += 1) {
        const worker = new Worker(QUEUE, async () => Promise.resolve(), { connection });
        worker.on('completed', () => {
          sent += 1;
          if (sent === DUE) resolve();
        });
        workers.push(worker);
      }
    });
    await Promise.all(workers.map((worker) => worker.close()));
    return queue.getCompletedCount();
  });
  await queue.close();
  return figures;
};
