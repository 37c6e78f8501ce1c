import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';
import { builtIn } from '../../support/a-study.ts';
import { aNewcomer, anOffice, type Office } from '../../support/an-office.ts';

const AT = '2026-03-01T09:00:00Z';
const schema = {
  fileName: 'odm.xsd',
  contents: readFileSync(`${__dirname}/../../fixtures/odm/odm-v2-of-cairn.xsd`, 'utf8'),
};

const anOfficeWithTwo = async (options = {}): Promise<Office> => {
  const office = await anOffice({ at: AT, ...options });
  await office.ask('POST', office.inStudy('/participants'), aNewcomer({ mentor: 'mentor-1' }));
  await office.ask('POST', office.inStudy('/participants'), aNewcomer({ id: 'P-2', arm: 'SAU' }));
  await office.ask('POST', office.of('P-1', '/follow-ups/FU12/outcome'), {
    outcome: 'done',
    on: '2026-02-28',
    mode: 'phone',
  });
  return office;
};

const odm = async (office: Office, as = 'coordinator-1') => {
  const { status, headers, text } = await office.ask('GET', office.inStudy('/exports/odm'), undefined, { as });
  expect([status, headers.get('content-type')]).toEqual([200, 'application/xml; charset=utf-8']);
  return text;
};

const faultsOf = async (contents: string): Promise<string[]> => {
  const { errors } = await validateXML({ xml: [{ fileName: 'study.xml', contents }], schema: [schema] });
  return errors.map(({ message }) => message);
};

describe('the study as ODM', () => {
  it('says when FU12 is due in the calendar units of the protocol (F3.9)', async () => {
    expect(await odm(await anOfficeWithTwo())).toContain(
      '<RelativeTimingConstraint OID="TIM.FU12" Name="FU12" PredecessorOID="SE.BL" SuccessorOID="SE.FU12" Type="StartToStart" TimepointRelativeTarget="P12M" TimepointPreWindow="P28D" TimepointPostWindow="P56D"/>',
    );
  });

  it.each(['ips-ma', 'projekt-inklusion', 'blank'] as const)('of %s is what ODM v2 asks for', async (id) => {
    const protocol = { ...builtIn(id), id: 'ips-ma' };
    const office = await anOffice({ at: AT, protocol });
    await office.ask('POST', office.inStudy('/participants'), aNewcomer({ arm: protocol.arms[0]?.id }));
    expect(await faultsOf(await odm(office))).toEqual([]);
  });

  it('is held against a schema that sees what is wrong', async () => {
    const text = await odm(await anOfficeWithTwo());
    const wrong: [string, string][] = [
      ['TimepointRelativeTarget="P12M"', 'TimepointRelativeTarget="12 months"'],
      ['Type="StartToStart"', 'Type="AtOnce"'],
      ['<StudyTimings>', '<StudyTimings/><StudyTimings>'],
      ['SubjectKey="P-1"', 'SubjectKey=""'],
    ];
    for (const [right, mistaken] of wrong) expect(await faultsOf(text.replace(right, mistaken))).not.toEqual([]);
  });

  it('holds what became of each visit, under the pseudonym', async () => {
    const text = await odm(await anOfficeWithTwo());
    const [, subject = ''] = /<SubjectData SubjectKey="P-1">([\s\S]*?)<\/SubjectData>/.exec(text) ?? [];
    const said = [...subject.matchAll(/StudyEventOID="([^"]+)"|ItemOID="IT\.([^"]+)">\s*<Value>([^<]*)/g)].map(
      ([, event, item, value]) => event ?? `${item ?? ''}=${value ?? ''}`,
    );
    expect(said).toEqual([
      ...['SE.BL', 'SVPRESP=Y', 'SVOCCUR=Y', 'SVSTDTC=2025-04-18'],
      ...['SE.FU12', 'SVPRESP=Y', 'SVOCCUR=Y', 'SVCNTMOD=TELEPHONE CALL', 'SVSTDTC=2026-02-28'],
    ]);
    expect(text).not.toMatch(/Deltager|\+45|example\.com|mentor/);
  });

  it('tells nobody who manages the data who is in which arm', async () => {
    const office = await anOfficeWithTwo();
    await office.studies.saveMember({ study: 'ips-ma', user: 'data-1', roles: ['dataManager'] });
    const before = await odm(office, 'data-1');
    await office.ask('PATCH', office.of('P-2', '/arm'), { arm: 'IPS-MA', reason: 'test' });
    expect(await odm(office, 'data-1')).toBe(before);
  });
});
