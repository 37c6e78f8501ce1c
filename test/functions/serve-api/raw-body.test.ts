import { readRaw } from '../../../functions/serve-api/raw-body.ts';

const CHUNK_BYTES = 100;

/** A request of so many chunks, and how many of them were taken. */
const sending = (chunks: number) => {
  const sent = { chunks: 0 };
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent.chunks === chunks) {
        controller.close();
        return;
      }
      sent.chunks += 1;
      controller.enqueue(new Uint8Array(CHUNK_BYTES).fill(sent.chunks));
    },
  });
  return { sent, read: readRaw(new Request('http://127.0.0.1/', { method: 'POST', body, duplex: 'half' })) };
};

describe('a body', () => {
  it('is read once, and is the same however often it is asked for', async () => {
    const { sent, read } = sending(3);
    const first = await read(300);
    expect([first.length, first[0], first[299], await read(300), sent.chunks]).toEqual([300, 1, 3, first, 3]);
    await expect(read(299)).rejects.toMatchObject({ details: { status: 413, code: 'too-large' } });
  });

  it('that is too long is read to its end, so that whoever sends it hears why', async () => {
    const { sent, read } = sending(9);
    await expect(read(150)).rejects.toMatchObject({ details: { status: 413, code: 'too-large' } });
    expect(sent.chunks).toBe(9);
  });

  it('without an end is left alone', async () => {
    const { sent, read } = sending(Infinity);
    await expect(read(150)).rejects.toMatchObject({ details: { status: 413, code: 'too-large' } });
    expect(sent.chunks).toBeLessThan(20);
  });
});
