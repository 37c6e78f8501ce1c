/** The bytes of a document once it has ended; asked for before anything is written into it. */
export const bytesOf = async (document: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>> => {
  const parts: Uint8Array[] = [];
  document.on('data', (part: Uint8Array) => parts.push(part));
  await new Promise<void>((resolve, reject) => {
    document.on('end', resolve);
    document.on('error', reject);
  });
  return Uint8Array.from(Buffer.concat(parts));
};
