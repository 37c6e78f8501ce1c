/** Long enough for any browser to have begun. */
const KEPT_MS = 60_000;

export interface NamedFile {
  name: string;
  content: Blob;
}

export const csvFile = (name: string, text: string): NamedFile => ({
  name,
  content: new Blob([text], { type: 'text/csv;charset=utf-8' }),
});

/** Hands the browser a file, as if it had been followed by a link. */
export const saveFile = ({ name, content }: NamedFile): void => {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, KEPT_MS);
};
