import { aNewcomer, anOffice } from '../../support/an-office.ts';

const AT = '2025-04-18T08:00:00Z';

describe('a mentor who goes on leave', () => {
  it('leaves nobody overdue when a colleague covers, and everyone is repointed', async () => {
    const office = await anOffice({ at: AT });
    await office.ask('POST', office.inStudy('/participants'), aNewcomer({ mentor: 'mentor-1' }));
    const dueOf = async (): Promise<string> => {
      const { body } = await office.ask('GET', office.of('P-1', '/agenda'));
      return body.checkIns[0].due;
    };
    expect(await dueOf()).toBe('2025-04-27');
    const leave = [{ from: '2025-04-21', until: '2025-05-11', cover: 'mentor-2' }];
    const put = (body: unknown) => office.ask('PUT', office.inStudy('/staff/mentor-1'), body);
    expect((await put({ roles: ['mentor'], leave })).status).toBe(200);
    // Somebody who is not on the staff covers nothing.
    expect(await dueOf()).toBe('2025-04-27');
    await office.ask('PUT', office.inStudy('/staff/mentor-2'), { roles: ['mentor'] });
    expect(await dueOf()).toBe('2025-05-12');
    expect(office.repointed).toEqual(['ips-ma']);
    await put({ roles: ['mentor'] });
    expect(await dueOf()).toBe('2025-04-27');
  });

  it('moves nothing when the change is about something else', async () => {
    const office = await anOffice({ at: AT });
    await office.ask('PUT', office.inStudy('/staff/mentor-1'), { roles: ['mentor'], email: 'mentor-1@example.com' });
    expect(office.repointed).toEqual([]);
  });
});
