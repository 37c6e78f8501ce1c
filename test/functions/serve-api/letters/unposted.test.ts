import { withLetters } from '../../../support/a-tray.ts';

/** What the coordinator reads of P-1 until the window has closed, mail by mail. */
const blocksOf = async (isPosted: boolean): Promise<string[]> => {
  const { office, letter } = await withLetters();
  if (isPosted) await office.ask('POST', office.inStudy('/letters:posted'), { letters: [letter('P-1')] });
  const before = office.posted.length;
  await office.until('2026-06-16T12:00:00Z');
  const texts = office.posted.slice(before).flatMap((each) => ('text' in each ? [each.text] : []));
  return texts.flatMap((text) => text.match(/P-1 · .*?Åbn:/) ?? []);
};

describe('a letter that left the tray when its window closed', () => {
  it('was not tried where nobody has posted it, and the staff are told so', async () => {
    const last = (await blocksOf(false)).at(-1);
    expect(last).toMatch(/Perioden sluttede .* ikke sendt: ingen har meldt, at det er lagt i posten/);
    expect(last).not.toMatch(/Forsøgt:[^.]*brev/);
  });

  it('was tried where it was posted', async () => {
    const [first] = await blocksOf(true);
    expect(first).toMatch(/Forsøgt:[^.]*brev 04-05-2026/);
    expect(first).not.toContain('lagt i posten');
  });
});
