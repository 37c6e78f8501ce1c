import { anOffice } from '../../support/an-office.ts';

describe('the clinician who is told of a cry for help', () => {
  it('is somebody of the staff, and can be taken back', async () => {
    const office = await anOffice({ at: '2026-03-20T09:00:00Z' });
    const named = await office.ask('PATCH', office.inStudy(''), { clinician: 'coordinator-1' });
    expect(named).toMatchObject({ status: 200, body: { clinician: 'coordinator-1' } });
    const nobody = await office.ask('PATCH', office.inStudy(''), { clinician: '' });
    expect(nobody.status).toBe(200);
    expect(nobody.body).not.toHaveProperty('clinician');
  });

  it.each(['nobody-1', 'assessor-1', 'mentor-1'])(
    'is not %s, who could not read it or is not there',
    async (clinician) => {
      const office = await anOffice({ at: '2026-03-20T09:00:00Z' });
      await office.studies.saveMember({
        study: 'ips-ma',
        user: 'assessor-1',
        email: 'assessor-1@example.com',
        roles: ['assessor'],
      });
      expect(await office.ask('PATCH', office.inStudy(''), { clinician })).toMatchObject({
        status: 422,
        body: { errors: [{ field: '/clinician' }] },
      });
    },
  );

  it('coordinates as long as they are that', async () => {
    const office = await anOffice({ at: '2026-03-20T09:00:00Z' });
    const put = (roles: string[]) =>
      office.ask('PUT', office.inStudy('/staff/nurse-1'), { roles, email: 'nurse-1@example.com' });
    await put(['coordinator']);
    await office.ask('PATCH', office.inStudy(''), { clinician: 'nurse-1' });
    for (const role of ['principalInvestigator', 'teamLeader'])
      expect(await put([role])).toMatchObject({ status: 422, body: { field: '/roles' } });
    await office.ask('PATCH', office.inStudy(''), { clinician: '' });
    expect((await put(['principalInvestigator'])).status).toBe(200);
  });
});
