import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A key service on loopback that derives one and the same key: what a function waits for as it starts, without its wire. */
export const openKeyService = async (): Promise<{ address: string; close: () => void }> => {
  const mac = Buffer.alloc(32, 7).toString('base64');
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' });
      response.end(JSON.stringify({ Mac: mac, MacAlgorithm: 'HMAC_SHA_256', KeyId: 'bench' }));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${String(port)}`,
    close: () => {
      server.close();
    },
  };
};
